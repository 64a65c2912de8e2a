"""Lines that a narrow column broke, joined again; breaks before a numbered item are the author's and stay."""

from drafter.regex import regex

_ITEM = regex(
    r"^\s*(?:\d{1,2}\s*[、.．](?!\d)|\d{1,2}\s*[)）]|[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]+[,，、:：]|[①-⑳])"
)
_LATIN = regex(r"[A-Za-z0-9,.;:%)]$")


def joined(text: str, *, hard_breaks: bool) -> str:
    """A long text without the breaks that only the column's width made (`hard_breaks`: there are none such)."""
    lines = [
        line.strip() if not hard_breaks else line.rstrip()
        for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ]
    if hard_breaks:
        return "\n".join(lines).strip()
    result = ""
    for line in filter(None, lines):
        result = line if not result else result + _seam(result, line) + line
    return result


def _seam(before: str, after: str) -> str:
    if _ITEM.match(after):
        return "\n"
    return " " if _LATIN.search(before[-1:]) and after[0].isascii() and after[0].isalnum() else ""

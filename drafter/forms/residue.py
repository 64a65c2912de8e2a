"""Marks that are not text: HTML tags pasted from a web editor, LaTeX left by a PDF extractor, quotes around a cell."""

import html
import re
from dataclasses import dataclass

from drafter.regex import regex

_BLOCK = "p|br|div|span|font|strong|em|ul|ol|li|table|tbody|tr|td|th|h[1-6]|o:p"
_TAG = regex(rf"</?(?:{_BLOCK})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAKING_TAG = regex(r"<br\s*/?>|</(?:p|div|li|tr|h[1-6])>\s*(?=.)", re.IGNORECASE | re.DOTALL)
_PAIRED_SMALL_TAG = regex(r"<(b|i|u|a)(?:\s[^<>]{0,200})?>([^<]{0,2000})</\1>", re.IGNORECASE)
_LATEX_SIGNS = {
    r"\geqslant": "≥", r"\leqslant": "≤", r"\geq": "≥", r"\leq": "≤", r"\ge": "≥", r"\le": "≤",
    r"\gt": ">", r"\lt": "<", r"\times": "×", r"\%": "%", r"\_": "_", r"\&": "&", r"\#": "#",
}  # fmt: skip
_LATEX_GROUP = regex(r"\\(?:text|mathrm|mathbf|textbf)\s*\{([^{}]*)\}")
_LATEX_SPAN = regex(r"\$\$?([^$]{1,80})\$\$?|\\\(([^$]{1,80}?)\\\)")
_FORMULA = regex(r"(?=.*(?:\\[a-z% ]|[<>=≥≤]))[\s\d.,<>=≥≤×%()\[\]\\a-z{}_^+/-]*|\d[\d.,/-]*\d|\d")
"""What may stand between dollars: a sign or command with numbers, or one bare number. `$5 的书和 $6` is money."""
_BRACKETED_UNIT = regex(r"[(（][^()（）$]{1,12}[)）]")
_SPACE_AFTER_SIGN = regex(r"(?<=[≥≤<>=])\s+(?=\d)")


_SUSPICIOUS = regex('[<&$\\\\"“]')


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text without its residue, and which kinds of residue there were, in words."""

    text: str
    markup: tuple[str, ...] = ()
    latex: bool = False
    quoted: bool = False


def clean(text: str, *, whole_goal: bool = False) -> Cleaned:
    """Take residue out of a cell; `whole_goal` also takes off one pair of quotes around all of it."""
    if not _SUSPICIOUS.search(text):  # nearly every cell
        return Cleaned(text.strip())
    cell = _unquoted_cell(text.strip())
    without_tags, tags = _without_markup(cell)
    without_latex = _without_latex(without_tags)
    unquoted = _without_quotes(without_latex) if whole_goal else without_latex
    quoted = whole_goal and (unquoted != without_latex or cell != text.strip())
    return Cleaned(unquoted.strip(), tags, without_latex != without_tags, quoted)


def _without_markup(text: str) -> tuple[str, tuple[str, ...]]:
    found = [tag[0] for tag in _TAG.finditer(text)] + [
        tag[0][: tag[0].index(">") + 1] for tag in _PAIRED_SMALL_TAG.finditer(text)
    ]
    if "&nbsp;" in text:
        found.append("&nbsp;")
    if not found:
        return text, ()
    text = _BREAKING_TAG.sub("\n", text)
    text = _PAIRED_SMALL_TAG.sub(r"\2", _TAG.sub("", text))
    return html.unescape(text).replace("\u00a0", " ").strip(), tuple(dict.fromkeys(found))


def _without_latex(text: str) -> str:
    def spelled(span: re.Match[str]) -> str:
        formula = span[1] or span[2]
        if not _FORMULA.fullmatch(_BRACKETED_UNIT.sub("", _LATEX_GROUP.sub("", formula))):
            return span[0]
        inner = _LATEX_GROUP.sub(r"\1", formula).replace("{,}", ",").replace("\\ ", " ")
        for sign, printed in _LATEX_SIGNS.items():
            inner = inner.replace(sign, printed)
        return _SPACE_AFTER_SIGN.sub("", inner)

    text = _LATEX_SPAN.sub(spelled, text)
    for sign in (r"\geq", r"\leq", r"\ge", r"\le", r"\%"):  # also where the dollars themselves were lost
        text = re.sub(re.escape(sign) + r"(?![a-z])", _LATEX_SIGNS[sign], text)
    return text


def _unquoted_cell(text: str) -> str:
    """A cell as spreadsheets copy it: in quotes because it holds line breaks or quotes, the latter doubled."""
    inner = text[1:-1]
    if len(text) < 2 or not text[0] == text[-1] == '"' or '"' in inner.replace('""', ""):
        return text
    return inner.replace('""', '"') if "\n" in inner or '""' in inner else text


def _without_quotes(text: str) -> str:
    stripped = text.strip()
    for opening, closing in (('"', '"'), ("“", "”")):
        inner = stripped[1:-1]
        if (
            len(stripped) > 1
            and stripped[0] == opening
            and stripped[-1] == closing
            and opening not in inner
            and closing not in inner
        ):
            return inner
    return text

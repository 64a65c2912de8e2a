"""The years that last year's words speak of, one by one: which of them roll forward, and which stay what they are.

The budget year and the days of the work roll. Numbers of documents and standards, editions, titles, spans of plans, school
years, periods under review and amounts that only look like a year stay.
"""

import re
from dataclasses import dataclass
from enum import Enum

_DIGITS = "〇一二三四五六七八九"
_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|[一二][〇○Oo零九][〇○Oo零一二三四五六七八九]{2}(?=年)|(?<![\d.])\d\d(?=年(?:度|底|初|末|\d{1,2}月))"
)
_RELATIVE = re.compile("去年|上年度?(?!结转)|前年|明年")
_AROUND = 8
"""Characters on either side by which one knows the place again."""


class YearKind(Enum):
    """What a year is said of, in the words that the screen tells."""

    BUDGET = "年度"
    DAY = "日期"
    DOCUMENT = "文号或文件名"
    STANDARD = "标准号"
    SPAN = "起止年份"
    SCHOOL = "学年"
    AMOUNT = "不是年份"
    OTHER = "别的年份"
    RELATIVE = "相对的年份"


_ROLL = frozenset({YearKind.BUDGET, YearKind.DAY})


@dataclass(frozen=True, slots=True)
class YearFound:
    """A year in a text: from `start` to `end`, what it is, the words around it, and what it becomes; None where it stays."""

    start: int
    end: int
    kind: YearKind
    around: str
    becomes: str | None


def years_in(text: str, last: int, this: int) -> tuple[YearFound, ...]:
    """Every year that a text of the form for `last` speaks of, as it would be told in the form for `this`."""
    found = [_found(text, one, last, this) for one in _YEAR.finditer(text)]
    found += [
        YearFound(one.start(), one.end(), YearKind.RELATIVE, _around(text, one), None)
        for one in _RELATIVE.finditer(text)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def rolled(text: str, last: int, this: int) -> str:
    """The text with each year that rolls rolled forward."""
    for one in reversed(years_in(text, last, this)):
        if one.becomes is not None:
            text = text[: one.start] + one.becomes + text[one.end :]
    return text


def _found(text: str, year: re.Match[str], last: int, this: int) -> YearFound:
    number = _number(year[0], last)
    kind = _kind(text, year, number, last)
    becomes = _written_as(year[0], number + this - last) if kind in _ROLL and this != last else None
    return YearFound(year.start(), year.end(), kind, _around(text, year), becomes)


_BRACKET = re.compile(r"[〔［\[【]$")
_SPAN = r"\s*[-—－–~～至到]+\s*"
_BEFORE_SPAN = re.compile(r"(?:19|20)?\d\d(?:年|年度)?" + _SPAN + "$")
_AFTER_SPAN = re.compile("(?:年|年度)?" + _SPAN + r"(?:19|20)?\d\d(?:年|学年|$|[^\d月.])")
_STANDARD = re.compile(r"[A-Za-z]{2,}[/A-Za-z]*\s*[\d.]+\s*[-—:：]\s*$|[A-Z]{2}\d*(?:/T)?\s*$")
_DAY_BEHIND = re.compile(
    r"年\s*(?:\d{1,2}\s*月|底|末|上半年|下半年|[一二三四第1-4]+\s*季度)|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)"
)
_DOCUMENT_BEHIND = re.compile(r"年?(?:第\s*\d+\s*号|\d+\s*号|年?修订|年?版|年?试行)")
_SCHOOL_BEHIND = re.compile("(?:年?[春秋]季)?学[年期]|级")
_BUDGET_BEHIND = re.compile("年")


def _kind(text: str, year: re.Match[str], number: int, last: int) -> YearKind:  # noqa: PLR0911  one line a kind
    before, behind = text[: year.start()], text[year.end() :]
    if _is_of_document(before, behind):
        return YearKind.DOCUMENT
    if _STANDARD.search(before) and not behind.startswith("年"):
        return YearKind.STANDARD
    if _SCHOOL_BEHIND.match(behind) or re.match(_SPAN + r"(?:19|20)?\d\d\s*学年", behind):
        return YearKind.SCHOOL
    if _DAY_BEHIND.match(behind):
        return YearKind.DAY if number >= last or _leads_to(behind, last) else YearKind.OTHER
    if _BEFORE_SPAN.search(before) or _AFTER_SPAN.match(behind):
        return YearKind.SPAN
    if not _BUDGET_BEHIND.match(behind) and not (before.endswith(("(", "（")) and behind.startswith((")", "）"))):
        return YearKind.AMOUNT
    return YearKind.BUDGET if number == last else YearKind.OTHER


def _leads_to(behind: str, last: int) -> bool:
    """Whether a day is the first of two that belong together, the second of them of last year: 2023年12月至2024年3月."""
    second = re.match(r"年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?" + _SPAN + r"((?:19|20)\d\d)\s*年", behind)
    return second is not None and int(second[1]) == last


def _is_of_document(before: str, behind: str) -> bool:
    """Whether it is part of the number or the title of a document: 沪府发〔2024〕12号, 《2024年工作要点》, 2024年版."""
    numbered = _BRACKET.search(before) or re.match(r"[)）]\s*第?\s*\d+\s*号", behind) or _DOCUMENT_BEHIND.match(behind)
    return numbered is not None or before.rfind("《") > before.rfind("》")


def _number(words: str, last: int) -> int:
    """A year in digits of either kind; two of them are of the century of the form."""
    digits = "".join(str(_DIGITS.index(one)) if one in _DIGITS else one for one in re.sub("[○Oo零]", "〇", words))
    return int(digits) if len(digits) > 2 else last // 100 * 100 + int(digits)


def _written_as(words: str, year: int) -> str:
    """The year in the digits of the words that it replaces."""
    if words.isdigit() and words.isascii():
        return str(year)[-len(words) :]
    zero = next((one for one in words if one in "〇○Oo零"), "〇")
    return "".join(zero if one == "0" else _DIGITS[int(one)] for one in str(year))


def _around(text: str, year: re.Match[str]) -> str:
    start, end = max(0, year.start() - _AROUND), min(len(text), year.end() + _AROUND)
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}".replace("\n", " ")

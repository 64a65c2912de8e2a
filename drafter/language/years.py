"""The years that last year's words speak of, one by one: which of them roll forward, and which stay what they are.

The budget year and the days of the work roll. Numbers of documents and standards, editions, titles, spans of plans, school
years, periods under review and amounts that only look like a year stay.
"""

import re
from dataclasses import dataclass
from enum import Enum

from drafter.regex import regex

_DIGITS = "〇一二三四五六七八九"
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|[一二][〇○Oo零九][〇○Oo零一二三四五六七八九]{2}(?=年)|(?<![\d.,])\d\d(?=年)")
_RELATIVE = regex("去年|上年度?(?!结转)|前年|今年|明年|来年")
_AROUND = 8
"""Characters on either side by which one knows the place again. Drafts hold years by these words: it stays 8."""


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
    SHORT = "像是年数"
    RELATIVE = "相对的年份"


_ROLL = frozenset({YearKind.BUDGET, YearKind.DAY})


@dataclass(frozen=True, slots=True)
class YearFound:
    """A year in a text: from `start` to `end`, what it is, the words around it, and how it would be `rolled` forward.

    None where it can't be: `去年` is another year by itself.
    """

    start: int
    end: int
    kind: YearKind
    around: str
    rolled: str | None

    @property
    def rolls(self) -> bool:
        """Whether it rolls by what it is, unless a person says otherwise."""
        return self.rolled is not None and self.kind in _ROLL

    @property
    def becomes(self) -> str | None:
        """What it becomes by what it is; None where it stays."""
        return self.rolled if self.rolls else None


def years_in(text: str, last: int, this: int) -> tuple[YearFound, ...]:
    """Every year that a text of the form for `last` speaks of, as it would be told in the form for `this`."""
    years = (_found(text, one, last, this) for one in _YEAR.finditer(text))
    found = [one for one in years if one.kind is not YearKind.SHORT or _is_near(text[one.start : one.end], last)]
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


def rolled_as(text: str, last: int, this: int, told: str) -> str:
    """The same, but for each year that `told`, words of this year's form, has otherwise in the same place."""
    for one in reversed(years_in(text, last, this)):
        before, behind = _NO_DIGITS_BEFORE.search(text[: one.start]), _NO_DIGITS_BEHIND.match(text[one.end :])
        around = (before[0] if before else "", behind[0] if behind else "")
        stands, rolls = (
            year is not None and year.join(around) in told for year in (text[one.start : one.end], one.rolled)
        )
        if one.rolled is not None and (one.rolls if stands == rolls else rolls):
            text = text[: one.start] + one.rolled + text[one.end :]
    return text


_NO_DIGITS_BEFORE, _NO_DIGITS_BEHIND = regex(r"\D{0,4}$"), regex(r"\D{0,4}")
"""Words around a year by which it is known again where other years beside it may have been rolled."""


def _found(text: str, year: re.Match[str], last: int, this: int) -> YearFound:
    number = _number(year[0], last)
    rolled = _written_as(year[0], number + this - last) if this != last else None
    return YearFound(year.start(), year.end(), _kind(text, year, number, last), _around(text, year), rolled)


_BRACKET = regex(r"[〔［\[【]$")
_SPAN = r"\s*[-—－–~～至到]+\s*"
_BEFORE_SPAN = regex(r"(?:19|20)?\d\d(?:年|年度)?" + _SPAN + "$")
_AFTER_SPAN = regex("(?:年|年度)?" + _SPAN + r"(?:19|20)?\d\d(?:年|学年|$|[^\d月.])")
_STANDARD = regex(r"[A-Za-z]{2,}[/A-Za-z]*\s*[\d.]+\s*[-—:：]\s*$|[A-Z]{2}\d*(?:/T)?\s*$")
_DAY_BEHIND = regex(
    r"年\s*(?:\d{1,2}\s*月|底|末|上半年|下半年|[一二三四第1-4]+\s*季度)|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)"
)
_DOCUMENT_BEHIND = regex(r"年?(?:第\s*\d+\s*号|\d+\s*号|年?修订|年?版|年?试行)")
_SCHOOL_BEHIND = regex("(?:年?[春秋]季)?学[年期]|级")
_BUDGET_BEHIND = regex("年")
_SINCE_BEHIND = regex("年度?(?:以来|以前|之前)")
_MANY_BEHIND = regex("年(?:[以之]?[上下前后内间来]|[期限制多余龄]|[的]?历史|半|一遇|左右)")
_NEW_CLAUSE = regex(r"(?:^|[\s，。；：、（(“]|[于在至到从自]|确保|力争)$")
"""What stands before a year of two digits; behind anything else it may be so many years."""


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
    short = len(year[0]) == len("24")
    if short and (number != last or _MANY_BEHIND.match(behind) or not _NEW_CLAUSE.search(before)):
        return YearKind.SHORT
    return YearKind.BUDGET if number == last and not _SINCE_BEHIND.match(behind) else YearKind.OTHER


def _leads_to(behind: str, last: int) -> bool:
    """Whether a day is the first of two that belong together, the second of them of last year: 2023年12月至2024年3月."""
    second = re.match(r"年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?" + _SPAN + r"((?:19|20)\d\d)\s*年", behind)
    return second is not None and int(second[1]) == last


def _is_of_document(before: str, behind: str) -> bool:
    """Whether it is part of the number or the title of a document: 沪府发〔2024〕12号, 《2024年工作要点》, 2024年版."""
    numbered = _BRACKET.search(before) or re.match(r"[)）]\s*第?\s*\d+\s*号", behind) or _DOCUMENT_BEHIND.match(behind)
    return numbered is not None or before.rfind("《") > before.rfind("》")


def _is_near(words: str, last: int) -> bool:
    """Whether two digits before 年 may tell a year at all: 质保10年 does not."""
    return abs(_number(words, last) - last) <= 1


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

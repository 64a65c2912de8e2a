"""Dates as forms print them and people type them: 2026/1/1, 二〇二五年三月一日, 3月1日, 年底前, 全年."""

import re
from calendar import monthrange
from datetime import date

from drafter.language.numerals import read_number
from drafter.language.text import half_width
from drafter.regex import regex

_LONGEST = 60
"""Characters of anything that could still be a date."""
_LAST_YEAR = 9998
_TIME = r"(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"  # spreadsheets put midnight behind a date
_NUMERIC = regex(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?{_TIME}")
_PERIOD = regex(rf"(?P<first>{_NUMERIC.pattern})\s*[-—–~～至到]+\s*(?P<last>{_NUMERIC.pattern})")
_COMPACT = regex(r"(20\d{2})(\d{2})(\d{2})")
_MONTH = regex(r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?(?:份)?(初|底|末|中旬|上旬|下旬)?")
_DAY = regex(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_YEAR_TEXT = regex(r"[〇零一二三四五六七八九]{4}(?=年)")
_CHINESE_NUMBER = regex(r"[一二三四五六七八九十]+(?=[月日号])")
_SPOKEN_END = {"年底", "年末", "全年", "全年度", "年内", "年终", "当年底"}
_SPOKEN_START = {"年初", "元旦"}
_SPOKEN_MIDDLE = {"年中": (6, 30), "上半年": (6, 30), "半年": (6, 30), "下半年": (12, 31)}
_RANGE = regex(r"\s*(?:至|到|—+|–|~|～|--)\s*")


def read_period(text: str) -> tuple[date, date] | None:
    """Both days of `2025-03-01 至 2025-11-30`, `2025.1.1-2025.12.31`; None where one is no full date."""
    if len(text) > _LONGEST:
        return None
    found = _PERIOD.fullmatch(_with_arabic_digits(text).strip())
    if found is None:
        return None
    first, last = read_date(found["first"]), read_date(found["last"])
    return (first, last) if first and last and first <= last else None


def read_date(text: str) -> date | None:
    """A full date with its year, in any common writing, or None."""
    if len(text) > _LONGEST:
        return None
    text = _with_arabic_digits(text).strip()
    found = _NUMERIC.fullmatch(text) or _COMPACT.fullmatch(text)
    return _date_or_none(int(found[1]), int(found[2]), int(found[3])) if found else None


def read_spoken_date(text: str, year: int, *, closing: bool) -> date | None:  # noqa: PLR0911  one a way of saying it
    """A date as someone says it, where `year` is understood; `closing` asks for the end of a period (3月 → 3月31日).

    None for what is no date.
    """
    if len(text) > _LONGEST or not 1 <= year <= _LAST_YEAR:
        return None
    text = re.sub(r"(之前|以前|前|之内|内)$", "", _with_arabic_digits(text).strip())
    full = read_date(text)
    if full is not None:
        return full
    text = re.sub(r"^(?:本年度?|今年|当年)", "", text)
    if found := re.fullmatch(r"(\d{4})(年[底末初中终内]|年?全年)", text):
        year, text = int(found[1]), found[2]
    if text in _SPOKEN_END:
        return date(year, 12, 31) if closing else date(year, 1, 1)
    if text in _SPOKEN_START:
        return date(year, 1, 1)
    if text in _SPOKEN_MIDDLE:
        month, day = _SPOKEN_MIDDLE[text]
        return date(year, month, day)
    if found := _DAY.fullmatch(text):
        return _date_or_none(year, int(found[1]), int(found[2]))
    return _month(text, year, closing=closing)


def read_spoken_period(text: str, year: int) -> tuple[date, date] | None:
    """`3月到11月底` or `全年` as first and last day, or None; whether one comes before the other is not looked at."""
    parts = _RANGE.split(text.strip()) if len(text) <= _LONGEST else []
    if len(parts) == 1:
        first = read_spoken_date(text, year, closing=False)
        last = read_spoken_date(text, year, closing=True)
        return (first, last) if first and last and first != last else None
    if len(parts) != 2:
        return None
    first = read_spoken_date(parts[0], year, closing=False)
    last = read_spoken_date(parts[1], first.year if first else year, closing=True)
    return (first, last) if first and last else None


def read_year(text: str) -> int | None:
    """The year of `(2024年度)`, `二〇二四年`, `24年` or `2024`, from 1990 to 2100, or None."""
    if len(text) > _LONGEST:
        return None
    found = re.fullmatch(r"[(\[【]?\s*(\d{4}|\d{2}(?=年))\s*(?:年度|年)?\s*[)\]】]?", _with_arabic_digits(text).strip())
    year = int(found[1]) if found else 0
    year += 2000 if 0 < year < 100 else 0
    return year if 1990 <= year <= 2100 else None


def _month(text: str, year: int, *, closing: bool) -> date | None:
    found = _MONTH.fullmatch(text)
    if found is None or ("月" not in text and not found[1]):
        return None
    year, month, part = int(found[1] or year), int(found[2]), found[3]
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    ends = {"初": 1, "上旬": 10, "中旬": 20, "下旬": last, "底": last, "末": last}
    return date(year, month, ends.get(part, last if closing else 1))


def _with_arabic_digits(text: str) -> str:
    text = half_width(text)
    text = _YEAR_TEXT.sub(
        lambda found: "".join(str("〇一二三四五六七八九".index(d.replace("零", "〇"))) for d in found[0]), text
    )
    return _CHINESE_NUMBER.sub(lambda found: str(read_number(found[0])), text)


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 2月30日: well formed, but no such day
        return None

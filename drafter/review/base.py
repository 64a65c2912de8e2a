"""The base of a benefit, told beside its aim: 环卫类投诉件数（2026年为186件）, 由2026年的0.58提高到0.65."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.language.numerals import read_number
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_WHEN = r"(?:(?P<year>(?:19|20)\d\d)年(?:度|底|末)?|上年度?|去年|往年|基期|现状|目前|现有|原有?)"
_NUMBER = r"(?P<number>\d+(?:\.\d+)?[万亿]?)"
_UNIT = r"(?P<unit>[^\d，。；;,()（）]{0,8})"
_BRACKET = regex(
    rf"[(（](?:(?:较|比)?{_WHEN}(?:的|基数|实际|完成|完成值|达到)?|基数|基准值?)[为是:：]?{_NUMBER}(?!月|季|学年|[./-]\d){_UNIT}[)）]$"
)
"""At the end of a name; a date there (2026年11月) is no base."""


_CHANGE = regex(
    rf"(?P<what>[^，,。；;：:\n]*?)[由从](?:{_WHEN}(?:的|基数|实际)?|)[为是约]?{_NUMBER}(?P<unit>[^\d，,。；;由从]{{0,8}}?)"
    r"(?P<verb>提高|提升|增加|增长|上升|扩大|延长|降低|下降|减少|缩短|压缩|压减|控制|稳定|保持|调整|变|改善|优化|[增升提降减缩压])"
    r"(?:到|至|为|在)(?P<aim>\d+(?:\.\d+)?[万亿]?)(?P<behind>[^，,。；;\n]{0,8})"
)


@dataclass(frozen=True, slots=True)
class Base:
    """How much there was: the number, its unit ('' where it was left out), and the year where one is told."""

    quantity: Decimal
    unit: str
    year: int | None = None


@lru_cache(maxsize=4_096)
def base_in(name: str) -> tuple[str, Base | None]:
    """A name without the bracket that tells its base, and that base; the name as it is where there is none."""
    found = _BRACKET.search(name)
    number = read_number(found["number"]) if found else None
    if found is None or number is None or not found.start():
        return name, None
    return name[: found.start()], Base(number, found["unit"], int(found["year"]) if found["year"] else None)


@dataclass(frozen=True, slots=True)
class Change:
    """A change that a goal tells: of what, from how much to how much, in which unit, in its own words."""

    what: str
    base: Base
    aim: Decimal
    words: str


@lru_cache(maxsize=64)
def changes_in(goal: str) -> tuple[Change, ...]:
    """The changes that a goal tells with both numbers."""
    return tuple(_changes(squeezed(half_width(goal))))


def _changes(goal: str) -> Iterator[Change]:
    for found in _CHANGE.finditer(goal):
        base, aim = read_number(found["number"]), read_number(found["aim"])
        if base is not None and aim is not None:
            year = int(found["year"]) if found["year"] else None
            words = found[0].removeprefix(found["what"]).removesuffix(found["behind"])
            unit = found["unit"] or re.sub("(?:以上|以下|以内|左右).*|$", "", found["behind"], count=1)
            yield Change(found["what"], Base(base, unit, year), aim, words)

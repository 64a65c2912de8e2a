"""The base of a benefit, told beside its aim: 环卫类投诉件数（2026年为186件）, 由2026年的0.58提高到0.65."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.language.numerals import read_number

_WHEN = r"(?:(?P<year>(?:19|20)\d\d)年(?:度|底|末)?|上年度?|去年|往年|基期|现状|目前|现有|原有?)"
_NUMBER = r"(?P<number>\d+(?:\.\d+)?[万亿]?)"
_UNIT = r"(?P<unit>[^\d，。；;,()（）]{0,8})"
_BRACKET = re.compile(
    rf"[(（](?:(?:较|比)?{_WHEN}(?:的|基数|实际|完成|完成值|达到)?|基数|基准值?)[为是:：]?{_NUMBER}(?!月|季|学年|[./-]\d){_UNIT}[)）]$"
)
"""At the end of a name; a date there (2026年11月) is no base."""


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

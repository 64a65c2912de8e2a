"""An indicator in one breath: `督导抽查数 ≥48家`, `满意度不低于九成`, `培训 1500 人`, `修缮工作完成及时性：及时`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration.target import Comparator, QuantitativeTarget, Target
from drafter.declaration.taxonomy import Dimension, IndicatorType
from drafter.language.targets import read_spoken_quantity, read_target
from drafter.language.text import half_width, one_line
from drafter.regex import regex

_NUMBERING = regex(
    r"^\s*(?:\d{1,2}[、.．)）](?!\d)|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])、|[①-⑳]|[-*•·])\s*"
)
_MAY_BEGIN_TARGET = regex(
    r"[\d.≥≤=<>≧≦⩾⩽+-]|百分之|[零一二三四五六七八九两十百千万]|大于|小于|不|至|最|达|控|等|高于|低于|超|多于|少于"
)
_LENGTHS_OF_TIME = {"天", "日", "小时", "分钟", "工作日", "个工作日", "个月", "周"}
_LONGEST_WORDS = 60
_LONGEST = 300
"""Characters of anything that one could still say in one breath."""


@dataclass(frozen=True, slots=True)
class Breath:
    """What one line says: a name ('' where there is none), a target, or both."""

    name: str
    target: Target | None


def read_breath(text: str) -> Breath:
    """Name and target of one line; either may be missing, and then is '' or None."""
    line = without_numbering(text)
    if len(line) > _LONGEST:
        return Breath(one_line(line), None)
    cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
    if len(cells) > 1:  # pasted from a table: levels may stand before the name
        return Breath(one_line(cells[-2]), read_spoken_quantity(cells[-1]) or read_target(cells[-1]))
    return _with_quantity(line) or _with_words(line) or Breath(one_line(line), None)


def without_numbering(text: str) -> str:
    """A pasted line without the number or dot in front of it."""
    return _NUMBERING.sub("", text.strip())


def with_usual_comparator(target: Target | None, dimension: Dimension) -> tuple[Target | None, bool]:
    """A number said without a sign gets the one that is usual in its place, and True where that was done.

    Costs and lengths of time are ceilings; 100 % and none at all are exact; everything else is a floor.
    """
    if not isinstance(target, QuantitativeTarget) or target.comparator is not None:
        return target, False
    ceiling = dimension.type is IndicatorType.COST or (
        dimension is Dimension.TIMELINESS and target.unit in _LENGTHS_OF_TIME
    )
    exact = target.quantity == 0 or (target.unit == "%" and target.quantity == Decimal(100))
    comparator = Comparator.AT_MOST if ceiling else Comparator.EXACTLY if exact else Comparator.AT_LEAST
    return target.model_copy(update={"comparator": comparator}), True


def _with_quantity(line: str) -> Breath | None:
    """The longest tail that is a quantity, and the name before it."""
    plain = half_width(line)
    for found in _MAY_BEGIN_TARGET.finditer(plain):
        start = found.start()
        if start and plain[start - 1].isdigit() and plain[start].isdigit():
            continue
        target = read_spoken_quantity(plain[start:])
        if target is not None and not _is_range(plain[:start], plain[start:]):
            return Breath(one_line(line[:start].rstrip(" \u3000:：，,")), target)
    return None


def _is_range(before: str, tail: str) -> bool:
    """`3%-5%`, `3-5天`, `95%~98%`, `1:3`: the tail is only its second half."""
    joined = re.search(r"\d[^-\d\s~—–至到:]{0,4}\s*([-~—–至到:]*)\s*$", before)
    return joined is not None and (bool(joined[1]) or tail.startswith("-"))


def _with_words(line: str) -> Breath | None:
    """`name：words` or `name words`."""
    for pattern in (r"^(.+?)\s*(?<!\d)[:：]\s*(.+)$", r"^(.+?)\s+(\S{1,60})$"):
        found = re.match(pattern, line)
        if found and len(found[2]) <= _LONGEST_WORDS:
            return Breath(one_line(found[1]), read_target(found[2]))
    return None

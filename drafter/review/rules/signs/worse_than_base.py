"""The aim is worse than what there was before.

查什么：质量、效益、满意度写了上年的数（在名称的括号里，或者目标里“由430立方米控制到450立方米以下”），
目标却比上年差：≤ 的比上年高，≥ 的比上年低。
为什么：花了钱反而不如上年，目标没有意义；多半是两个数写反了，或者符号错了。（参照财预〔2021〕101号：历史标准）

示例：
改前：亩均年灌溉用水量（2026年为430立方米） ≤450立方米
改后：亩均年灌溉用水量（2026年为430立方米） ≤390立方米
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Comparator, Dimension, IndicatorType
from drafter.declaration.target import QuantitativeTarget
from drafter.language.numerals import in_short
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in
from drafter.review.base import Base, changes_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.promises import thing_of
from drafter.review.rule import Fault, Rule

_ALIKE = 0.6
_UPWARD, _DOWNWARD = (Comparator.AT_LEAST, Comparator.ABOVE), (Comparator.AT_MOST, Comparator.BELOW)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row; how much is done, and for how much money, may well be less than last year."""
    for line in dossier.lines:
        judged = line.type in (IndicatorType.OUTCOME, IndicatorType.SATISFACTION) or line.dimension is Dimension.QUALITY
        if line.number is None or not judged:
            continue
        base = line.base or _told_in_goal(line, dossier.declaration.objectives.annual or "")
        before = _in_unit_of(line.number, base) if base is not None else None
        if base is not None and before is not None and _is_worse(line, before):
            when = f"{base.year}年" if base.year else "原来"
            message = f"“{line.name}”{when}已经是 {in_short(base.quantity)}{base.unit}，目标 {line.said} 反而差了"
            yield Fault(line.at_target, message, "请核对两个数、符号是不是写反了；目标一般不低于上年")


def _told_in_goal(line: Line, goal: str) -> Base | None:
    """The base of the change that tells the number of this row, of a thing called so."""
    thing = thing_of(line)
    told = [one for one in changes_in(goal) if one.aim == line.quantity]
    return next((one.base for one in told if share_of_pairs(thing, one.what) >= _ALIKE), None)


def _in_unit_of(number: QuantitativeTarget, base: Base) -> Decimal | None:
    if not base.unit or base.unit == (number.unit or ""):
        return base.quantity
    told = number.model_copy(update={"quantity": base.quantity, "unit": base.unit})
    return amount_in(told, number.unit or "") if number.unit else None


def _is_worse(line: Line, before: Decimal) -> bool:
    aim = line.quantity
    if aim is None:
        return False
    return (line.sign in _DOWNWARD and aim > before) or (line.sign in _UPWARD and aim < before)


RULE = Rule(
    "F16",
    "worse_than_base",
    Severity.ERROR,
    "参照财预〔2021〕101号（历史标准）",
    look,
    gives_way_to=("direction_against_goal", "bad_thing_wished", "wrong_direction"),
)

"""A target is lower than last year's.

查什么：与上年同名的指标，目标比上年低了（“≤”的比上年高了）。没有上年的表就不判；资金少了一成以上的，工作量跟着少不算。
为什么：目标一般不低于上年水平，降低要说明理由。（参照财预〔2021〕101号：历史标准）
示例：
改前：读者满意度 ≥85%（上年 ≥92%）
改后：读者满意度 ≥92%
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Comparator, Declaration
from drafter.language.units import same_unit
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_LESS_MONEY = Decimal("0.9")
_UP = (Comparator.AT_LEAST, Comparator.ABOVE, Comparator.EXACTLY)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    last = dossier.last_year
    if last is None:
        return
    before = {line.name: line for line in (Line(place, row) for place, row in enumerate(last.indicators)) if line.name}
    less_money = _less_money(dossier.declaration, last)
    for line in dossier.lines:
        old = before.get(line.name)
        if old is None or not _is_lower(line, old) or (less_money and not line.is_share):
            continue
        message = f"“{line.name}”{line.said}，上年是 {old.said}"
        yield Fault(line.at_target, message, "目标一般不低于上年；确实要降的请写明理由")


def _less_money(now: Declaration, last: Declaration) -> bool:
    this, that = now.funding.annual.total, last.funding.annual.total
    return this is not None and that is not None and this < that * _LESS_MONEY


def _is_lower(line: Line, old: Line) -> bool:
    if line.quantity is None or old.quantity is None or not same_unit(line.unit, old.unit):
        return False
    if line.sign in _UP and old.sign in _UP and line.quantity and old.quantity:
        return line.quantity < old.quantity
    both_down = line.sign is Comparator.AT_MOST and old.sign is Comparator.AT_MOST
    return both_down and line.quantity > old.quantity and "/" not in line.unit and "元" not in line.unit


RULE = Rule("F16", "target_lowered", Severity.WARNING, "参照财预〔2021〕101号（历史标准）", look)

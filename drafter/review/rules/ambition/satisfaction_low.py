"""A satisfaction is aimed at that is easily reached.

查什么：满意度 80% 及以下（警告），85% 及以下（提示）。这两个数是 drafter 定的，各地没有统一规定。
为什么：目标定得太低，没有激励；自评偏差大了还要说明原因。（审核惯例；请对照上年结果）
示例：
改前：服务对象满意度 ≥80%
改后：服务对象满意度 ≥90%（上年 92%）
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Comparator, Dimension, QuantitativeTarget
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_LOW, _LOWISH = 80, 85
_USUAL = (Decimal(90), Decimal(95))


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        if line.dimension is not Dimension.BENEFICIARY_SATISFACTION or line.unit != "%" or line.quantity is None:
            continue
        down = line.sign in (Comparator.AT_MOST, Comparator.BELOW) or "投诉" in line.name
        if line.quantity <= _LOWISH and not down:
            low = line.quantity <= _LOW
            message = f"“{line.name}”目标 {line.said}{'偏低' if low else '不算高'}"
            yield Fault(
                line.at_target,
                message,
                "上年调查结果是多少？一般不低于上年",
                Severity.WARNING if low else Severity.HINT,
                choices=tuple(Fix.to_target(line.path, one) for one in _higher(line)),
            )


def _higher(line: Line) -> list[QuantitativeTarget]:
    number = line.number
    return [number.model_copy(update={"quantity": one}) for one in _USUAL] if number else []


RULE = Rule(
    "F08",
    "satisfaction_low",
    Severity.WARNING,
    "审核惯例（80%、85% 两条线是 drafter 定的）",
    look,
    gives_way_to=("no_satisfaction",),
)

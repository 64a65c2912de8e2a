"""The goal or a task tells one price, and the cost row of the same thing another.

查什么：目标（草稿里是任务）说“每台不超过 6 万元”，同一件事的成本指标写的是另一个价（名称就是这件事的是错误），或者价一样、每个什么不一样。
为什么：丢了一个“万”、少写一个零，成本指标就差十倍、一万倍。（参照财预〔2021〕101号：成本指标与预算匹配）

示例：
改前：目标：等级保护测评 2 个系统，每个不超过6万元；指标：等级保护测评单位成本 ≤6元/个
改后：等级保护测评单位成本 ≤6万元/个
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import IndicatorType, QuantitativeTarget
from drafter.language.cost import MONEY_IN_YUAN
from drafter.language.task.parts import Price, read_task
from drafter.language.units import same_unit
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import likeness
from drafter.review.rule import Fault, Rule

_SENTENCE = regex("[。；;\n]")
_LIKELY, _ALIKE = 0.4, 0.7


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    told = dossier.tasks or tuple(_SENTENCE.split(dossier.declaration.objectives.annual or ""))
    prices = [price for line in told for price in read_task(line).prices]
    for line in dossier.lines:
        cost = _each(line.number) if line.type is IndicatorType.COST and line.number else None
        if cost is None:
            continue
        meant = [one for one in prices if _of_same(one, line, cost[1])]
        if meant and all((each := _each(one.limit)) is not None and each[0] != cost[0] for one in meant):
            message = f"{'任务' if dossier.tasks else '目标'}里写的是 {meant[0].limit.brief}，这条指标是 {line.said}"
            surely = likeness(line, meant[0].what) >= _ALIKE
            severity = Severity.ERROR if surely else None
            choices = _as_told(line, meant[0])
            yield Fault(line.at_target, message, "同一件事只能有一个价，请改成一致", severity, choices=choices)
        elif not meant and (other := next((one for one in prices if _of_other_unit(one, line, cost)), None)):
            message = f"{'任务' if dossier.tasks else '目标'}里写的是 {other.limit.brief}，这条指标是 {line.said}"
            yield Fault(line.at_target, message, "同一个价用同一个单位，请改成一致", choices=_as_told(line, other))


def _as_told(line: Line, price: Price) -> tuple[Fix, ...]:
    """The row with the price of the goal; which of the two is right, only a person knows."""
    if line.number is None:
        return ()
    told = {"quantity": price.limit.quantity, "unit": price.limit.unit}
    return (Fix.to_target(line.path, line.number.model_copy(update=told)),)


def _each(target: QuantitativeTarget) -> tuple[Decimal, str] | None:
    """A price in 元, and of one of what: 1.2万元/个 is 12000 (个)."""
    money, _, each = (target.unit or "").partition("/")
    factor = MONEY_IN_YUAN.get(money)
    return (target.quantity * factor, each) if factor is not None and each else None


def _of_other_unit(price: Price, line: Line, cost: tuple[Decimal, str]) -> bool:
    """The same sum for the same thing, but for one of something else: 0.6元/条 and 0.6元/页."""
    told = _each(price.limit)
    return told is not None and told[0] == cost[0] and likeness(line, price.what) >= _ALIKE and cost[1] not in told[1]


def _of_same(price: Price, line: Line, each: str) -> bool:
    told = _each(price.limit)
    return (
        told is not None
        and same_unit(told[1], each)
        and (max(likeness(line, price.what), likeness(line, price.paid_as)) >= _LIKELY)
    )


RULE = Rule(
    "B04",
    "goal_price_differs",
    Severity.WARNING,
    "参照财预〔2021〕101号（成本指标与预算匹配）",
    look,
    gives_way_to=("cost_above_money", "price_times_amount"),
)

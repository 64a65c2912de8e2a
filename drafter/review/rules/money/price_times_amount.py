"""Unit cost times amount does not fit the money.

查什么：单位成本 × 数量（一项，或者几项加起来）超过申请的资金；或者全表只有这一件事，乘出来却不到资金的十分之一。
为什么：资金、工作量、单价三个数对不上，总有一个错了。（审核要点：资金与任务匹配）
示例：
改前：每人次补贴 ≤8元，服务 ≥70万人次（申请 420 万元，乘出来 560 万元）
改后：每人次补贴 ≤6元/人次
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, IndicatorType
from drafter.language.text import share_of_pairs
from drafter.language.units import same_unit
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import MONEY_IN_YUAN, in_short_money

_ROUNDED = Decimal("1.01")
_ALIKE = 0.7
_OF_PRICE = re.compile("(?:单位成本|单价|单[期场次]成本|人均(?:成本|费用)|补[贴助]标准|标准|成本|费用)$")
_MAGNITUDES = {"万": Decimal(10_000), "千": Decimal(1_000), "百": Decimal(100), "亿": Decimal(100_000_000)}


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a price, and one for all of them together."""
    year = dossier.declaration.funding.annual.total
    if year is None or year <= 0:
        return
    amounts = [line for line in dossier.lines if line.type is IndicatorType.OUTPUT and _is_amount(line)]
    prices = [line for line in dossier.lines if line.type is IndicatorType.COST and "/" in line.unit]
    together: dict[int, Decimal] = {}
    for price in prices:
        money, _, each = price.unit.partition("/")
        amount = _amount_of(price, [line for line in amounts if same_unit(_bare(line), each)])
        if amount is None or money not in MONEY_IN_YUAN or price.quantity is None:
            continue
        cost = price.quantity * MONEY_IN_YUAN[money] * _count(amount)
        together[amount.position] = cost
        told = f"{price.said} × {amount.said} = {in_short_money(cost)}"
        if cost > year * _ROUNDED:
            yield Fault(price.at_target, f"{told}，超过了申请的 {in_short_money(year)}", "请核对单价、数量和资金")
        elif cost * 10 < year and len(amounts) == 1 and len(prices) == 1:
            yield Fault(
                price.at_target, f"{told}，不到申请的 {in_short_money(year)}的十分之一", "请核对单价、数量和资金"
            )

    whole = sum(together.values(), Decimal(0))
    if len(together) > 1 and whole > year * _ROUNDED and all(cost <= year * _ROUNDED for cost in together.values()):
        message = f"{len(together)} 项单价乘数量加起来是 {in_short_money(whole)}，超过了申请的 {in_short_money(year)}"
        yield Fault("funding.annual.total", message, "请核对各项单价、数量和资金")


def _amount_of(price: Line, counted: list[Line]) -> Line | None:
    """The only row that counts what a price is of, or the one that is called alike."""
    if len(counted) == 1:
        return counted[0]
    thing = _OF_PRICE.sub("", price.name)
    alike = [line for line in counted if share_of_pairs(thing, line.name) >= _ALIKE]
    return alike[0] if thing and len(alike) == 1 else None


def _is_amount(line: Line) -> bool:
    return line.dimension is Dimension.QUANTITY and not line.is_share and bool(line.quantity)


def _bare(line: Line) -> str:
    return line.unit.lstrip("".join(_MAGNITUDES)) or line.unit


def _count(line: Line) -> Decimal:
    count = line.quantity or Decimal(0)
    for sign in line.unit.removesuffix(_bare(line)):
        count *= _MAGNITUDES[sign]
    return count


RULE = Rule(
    "N02",
    "price_times_amount",
    Severity.WARNING,
    "绩效目标审核要点：资金与任务匹配",
    look,
    gives_way_to=("cost_above_money", "cost_in_wrong_unit"),
)

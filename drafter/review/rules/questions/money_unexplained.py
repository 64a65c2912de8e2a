"""Where most of the money goes is not to be seen from the rows.

查什么：有单价、有数量的各项加起来不到申请资金的三成，又没有写分项的金额。
为什么：钱主要花在哪件事上，那件事就要有产出指标；单从字面看不出来，所以只问一句。（参照财预〔2021〕101号：产出覆盖主要支出方向）

示例：
改前：申请 268 万元，能算出来的只有图书 20 万元
改后：写明其余的钱做什么，加上相应的数量和单位成本
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, IndicatorType
from drafter.language.cost import cost_of
from drafter.language.text import share_of_pairs
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money, money_of, names_total_cost

_SPAN = regex("/.+[·/／](?:天|日|次|期|场|小时|课时)$")
_MOSTLY_UNTOLD = Decimal("0.3")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question."""
    year = dossier.declaration.funding.annual.total
    costs = [line for line in dossier.lines if line.type is IndicatorType.COST]
    itemised = [line for line in costs if money_of(line) is not None and not names_total_cost(line)]
    if year is None or year <= 0 or itemised:
        return
    prices = [line for line in costs if "/" in line.unit]
    if any(_SPAN.search(line.unit) for line in prices):
        return  # so much for a day of each, and nobody said how many days
    told = [cost for line in prices if (cost := _spent(line, dossier)) is not None]
    spent = sum(told, Decimal(0))
    if told and spent < year * _MOSTLY_UNTOLD:
        question = f"申请 {in_short_money(year)}，单价乘数量能算出来的只有 {in_short_money(spent)}，其余的钱主要做什么？有没有它的产出指标？"
        yield Fault.asked("funding.annual.total", question)


def _spent(price: Line, dossier: Dossier) -> Decimal | None:
    """Price times the amount that is counted so of what is called most alike; None for what is no price, or counted nowhere."""
    if price.number is None:
        return None
    rows = [line for line in dossier.lines if line.dimension is Dimension.QUANTITY]
    paid = ((share_of_pairs(row.name, price.name), cost_of(price.number, row.number)) for row in rows if row.number)
    costs = [(alike, cost) for alike, cost in paid if cost is not None]
    return max(costs)[1] if costs else None


RULE = Rule(
    "G06",
    "money_unexplained",
    Severity.HINT,
    "参照财预〔2021〕101号（产出覆盖主要支出方向）",
    look,
    gives_way_to=("annual_sum_wrong", "unit_slip"),
    needs_all_rows=True,
)

"""There is more money than last year, but no more work.

查什么：资金比上年多两成以上，与上年同名的工作量却一条也没有增加，也没有新的指标。没有上年的表就不判。
为什么：钱多了，产出应当跟着多，否则要说明钱花在哪里。（审核要点：资金与任务匹配）
示例：
改前：资金从 48 万元增加到 60 万元，讲座仍是 ≥48场
改后：讲座 ≥60场，或者写明新增了哪件事
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money

_MUCH_MORE = Decimal("1.2")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    last, now = dossier.last_year, dossier.declaration.funding.annual.total
    before = last.funding.annual.total if last else None
    if last is None or now is None or not before or now < before * _MUCH_MORE:
        return
    old = {line.name: line for line in (Line(place, row) for place, row in enumerate(last.indicators))}
    work = [line for line in dossier.lines if line.dimension is Dimension.QUANTITY and line.number]
    same = [line for line in work if line.name in old and (line.quantity or 0) <= (old[line.name].quantity or 0)]
    if work and len(same) == len(work):
        message = f"资金从 {in_short_money(before)}增加到 {in_short_money(now)}，数量指标没有一条增加"
        yield Fault("funding.annual.total", message, "写明多出来的钱做什么，加上相应的数量指标")


RULE = Rule("G03", "more_money_same_work", Severity.WARNING, "绩效目标审核要点：资金与任务匹配", look)

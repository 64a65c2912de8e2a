"""A tiny amount for the money.

查什么：全表唯一的数量只有三五个（人、次、场、份、版），资金却很多，平均每个五十万元以上。一座桥、一套系统这类不算。
为什么：资金与工作量不匹配，审核会问钱花在哪里。（审核要点：资金与任务匹配）
示例：
改前：解放日报版面 ≥2版（230 万元）
改后：另加：短视频条数 ≥60条、宣传活动场次 ≥12场
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money

_SMALL_THINGS = {"人", "名", "位", "人次", "次", "场", "场次", "份", "篇", "版", "期", "册", "条", "件", "户", "家次"}
_FEW = 5
_MUCH_EACH = 500_000
_LEAST_MONEY = 300_000


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    year = dossier.declaration.funding.annual.total
    rows = [
        line for line in dossier.lines if line.dimension is Dimension.QUANTITY and line.number and not line.is_share
    ]
    if year is None or len(rows) != 1 or year < _LEAST_MONEY:
        return
    (line,) = rows
    quantity = line.quantity or 0
    if line.unit in _SMALL_THINGS and 0 < quantity <= _FEW and year / quantity > _MUCH_EACH:
        message = f"{in_short_money(year)}只做“{line.name}”{line.said}"
        yield Fault(line.at_target, message, "钱还用在什么上？请把主要的工作都写成数量指标")


RULE = Rule("G03", "tiny_amount", Severity.WARNING, "绩效目标审核要点：资金与任务匹配", look, needs_all_rows=True)

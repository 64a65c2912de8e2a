"""Every 数量 row is a rate: the form never says how much.

查什么：全部数量指标都是百分数，整张表没有一个“做多少”。
为什么：到年底没法判断工作量，是审核时最常退回的一种。（参照财预〔2021〕101号：数量指标）
示例：
改前：数量指标只有“审计工作完成率 =100%”
改后：专项审计报告数 ≥12份
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for the whole form, at the first of these rows."""
    rows = [line for line in dossier.lines if line.dimension is Dimension.QUANTITY]
    if rows and all(line.is_share for line in rows):
        told = "、".join(f"“{line.name}”" for line in rows[:2])
        message = f"数量指标全是百分数（{told}{'等' if len(rows) > 2 else ''}），整张表没有说做多少"
        advice = "至少写一条数：修缮多少平方米、出几份报告、服务多少人次"
        yield Fault(rows[0].path, message, advice, lacks=Dimension.QUANTITY)


RULE = Rule("G02", "no_amount_at_all", Severity.WARNING, "参照财预〔2021〕101号（数量指标）", look, needs_all_rows=True)

"""The dates contradict each other or the year.

查什么：完成日期早于开始日期；一年期项目的日期不在申报年度内。
为什么：多半是沿用了往年的日期。（申报表填报要素：计划开始、完成日期）
示例：
改前：2026-01-01 至 2026-12-31（2027 年度的表）
改后：2027-01-01 至 2027-12-31
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault: the order first, then the year."""
    project, year = dossier.declaration.project, dossier.declaration.fiscal_year
    start, finish = project.planned_start, project.planned_finish
    if start is None or finish is None:
        return
    if finish < start:
        message = f"计划完成日期 {finish.isoformat()} 早于计划开始日期 {start.isoformat()}"
        yield Fault("project.planned_finish", message, "请核对两个日期")
    elif year is not None and not start.year <= year <= finish.year:
        message = f"计划日期 {start.isoformat()} 至 {finish.isoformat()} 不在 {year} 年度内"
        advice = f"是不是沿用了往年的日期？一年期项目应在 {year} 年内"
        yield Fault("project.planned_start", message, advice)


RULE = Rule("A04", "dates_make_no_sense", Severity.ERROR, "申报表填报要素（计划开始、完成日期）", look)

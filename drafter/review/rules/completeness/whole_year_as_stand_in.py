"""1 January to 31 December stands in for the real time of the work.

查什么：一次性项目的日期写了整年。
为什么：修缮、采购有开工、完工的月份，写整年等于没写。（申报表填报要素）
示例：
改前：2027-01-01 至 2027-12-31
改后：2027-03-01 至 2027-10-31
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import GOES_ON


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    project = dossier.declaration.project
    start, finish = project.planned_start, project.planned_finish
    if start is None or finish is None or "一次性" not in (project.nature or ""):
        return
    if GOES_ON.search(project.name or ""):
        return  # it does go on all year: then it is the 性质 that is wrong
    if start.year == finish.year and (start.month, start.day, finish.month, finish.day) == (1, 1, 12, 31):
        message = "一次性项目的计划日期写了整年"
        yield Fault("project.planned_start", message, "如果知道实际什么时候开工、完工，请写实际日期")


RULE = Rule("A04", "whole_year_as_stand_in", Severity.HINT, "申报表填报要素（计划开始、完成日期）", look)

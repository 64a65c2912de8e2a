"""A multi-year project leaves the whole-of-life side blank.

查什么：跨年度（或阶段性）项目没有填项目总目标、项目资金总额。一年期项目空着是对的。
为什么：只有这两栏能看出几年一共做什么、花多少。（上海市申报表样表）
示例：
改前：2026-01-01 至 2028-12-31，项目资金总额空着
改后：项目资金总额 10,308,000.00 元
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each of the two; where both are blank it is rather the dates that are wrong."""
    form = dossier.declaration
    if not form.project.spans_years:
        return
    overall, whole = form.objectives.overall, form.funding.whole_life.total
    if overall is None and whole is None and "阶段性" not in (form.project.nature or ""):
        start, finish = form.project.planned_start, form.project.planned_finish
        message = f"计划日期 {start} 至 {finish} 跨了年度，“项目总目标”和“项目资金总额”却都空着"
        advice = "一年期项目请核对日期是不是写错了年份；真是跨年度的，补上这两栏"
        yield Fault("project.planned_start", message, advice)
        return
    if overall is None:
        yield Fault("objectives.overall", "跨年度项目没有填“项目总目标”", "写明整个实施期要达到的目标")
    if whole is None:
        yield Fault(
            "funding.whole_life.total", "跨年度项目没有填“项目资金总额”", "填写整个实施期的资金总额，不是本年数"
        )


RULE = Rule(
    "A05", "multi_year_part_blank", Severity.ERROR, "上海市申报表样表：阶段性项目填写项目总目标和项目资金总额", look
)

"""One part of the form says several years, another says one.

查什么：项目性质是阶段性，日期却只有一年；总目标说三年、五年，完成日期却在当年；总目标写到完成日期以后的年份；跨年度项目的总目标只写“无”。
为什么：一年期和跨年度的填法不同，两处说法不一，审核没法看。（上海市申报表样表：阶段性项目填写整个实施期）
示例：
改前：阶段性项目，2027-01-01 至 2027-12-31
改后：阶段性项目，2026-01-01 至 2028-12-31
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_YEARS = regex(
    r"(?:^|[^每上近前去来第])([二两三四五])年(?![级制生一以后前来])|((?:19|20)\d\d)年?[—–~～至到-]+((?:19|20)\d\d)年?"
)
_UNTIL = regex(
    r"(?:19|20)\d\d年(?:\d{1,2}月)?(?:至|到|[—–~～-]+)((?:19|20)\d\d)年(?!规划|度?(?:行动|实施|发展|工作)?(?:规划|方案|纲要|计划))"
)
_NOTHING = {"无", "略", "/", "-", "没有", "不涉及"}


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault for the dates, and one for the overall goal."""
    form = dossier.declaration
    start, finish, overall = form.project.planned_start, form.project.planned_finish, form.objectives.overall
    if form.project.spans_years and (overall or "").strip() in _NOTHING:
        yield Fault("objectives.overall", f"跨年度项目的项目总目标只写了“{overall}”", "写明整个实施期要达到的目标")
    if start is None or finish is None:
        return
    if start.year < finish.year and (last := _last_year(overall or "")) > finish.year:
        message = f"项目总目标写到 {last} 年，计划完成日期是 {finish.isoformat()}"
        yield Fault("objectives.overall", message, "总目标和计划日期写到同一年")
    if start.year != finish.year:
        return
    if (form.project.nature or "").startswith("阶段性"):
        message = f"项目性质是阶段性，计划日期却只有 {start.year} 年"
        yield Fault("project.planned_finish", message, "阶段性项目写整个实施期的日期；只做一年的，请改项目性质")
    elif (found := _YEARS.search(overall or "")) and (found[1] or found[2] != found[3]):
        message = f"项目总目标说“{found[0].strip('，。；')}”，计划日期却只有 {start.year} 年"
        yield Fault("project.planned_finish", message, "计划日期写整个实施期的，或者改总目标")


def _last_year(overall: str) -> int:
    """The last year of a span in the overall goal: 2029 of 2026年5月至2029年10月; 0 where there is none."""
    return max((int(found[1]) for found in _UNTIL.finditer(overall)), default=0)


RULE = Rule("N12", "several_years_or_one", Severity.ERROR, "上海市申报表样表（阶段性项目）", look)

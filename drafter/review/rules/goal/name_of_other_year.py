"""The project's name speaks of an earlier year.

查什么：项目名称里写着申报年度以前的年份，跨年度项目实施期内的不算。
为什么：多半是上年的名称没有改；名称要与部门预算里的一样。（申报表填报要素：项目名称）

示例：
改前：2026年馆藏档案数字化（2027 年度的表）
改后：2027年馆藏档案数字化
"""

from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule
from drafter.review.years import YEARS, years_claimed


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    form = dossier.declaration
    year, name = form.fiscal_year, form.project.name or ""
    if year is None:
        return
    first = form.project.planned_start.year if form.project.planned_start else year
    wrong = sorted(one for one in years_claimed(name)[0] if one < min(year, first))
    if wrong:
        better = YEARS.sub(lambda found: found[0].replace(str(wrong[0]), str(year)), name)
        fix = Fix(FieldPath(path="project.name"), better, f"名称改为“{better}”") if len(wrong) == 1 else None
        message = f"{year} 年度的项目，名称里写着 {wrong[0]} 年"
        yield Fault("project.name", message, "如果是上年的名称没有改，请改；做的就是那一年的事就不用改", fix=fix)


RULE = Rule("N07", "name_of_other_year", Severity.WARNING, "申报表填报要素（项目名称）", look)

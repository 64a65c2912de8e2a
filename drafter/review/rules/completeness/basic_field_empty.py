"""A basic field is empty.

查什么：年度资金填了 0；必填的栏目空着：项目名称、性质、类别、主管部门、实施单位、起止日期、年度资金、年度总体目标、年度。别处的表没有的栏目不算。
为什么：缺一栏系统就存不了；审核先看填得全不全。（申报表填报要素）
示例：
改前：实施单位：（空）
改后：实施单位：某区图书馆
"""

from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each empty field."""
    form = dossier.declaration
    project, annual = form.project, form.funding.annual
    basics = {
        "fiscal_year": form.fiscal_year,
        "project.name": project.name,
        "project.nature": project.nature,
        "project.category": project.category,
        "project.line_department": project.line_department,
        "project.implementing_agency": project.implementing_agency,
        "project.planned_start": project.planned_start,
        "project.planned_finish": project.planned_finish,
        "funding.annual.total": annual.total,
        "objectives.annual": form.objectives.annual,
    }
    for path, value in basics.items():
        if (value is None or value == "") and not dossier.is_foreign:
            label = FieldPath(path=path).label
            yield Fault(path, f"“{label}”没有填", f"请补填“{label}”")
    if annual.total == 0 and not dossier.is_foreign:
        yield Fault("funding.annual.total", "“年度资金申请总额”填的是 0 元", "不要钱的项目不用申报；要钱的请填金额")


RULE = Rule("A01", "basic_field_empty", Severity.ERROR, "申报表填报要素（项目基本信息）", look)

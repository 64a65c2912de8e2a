"""What single provinces call things, each as its published forms print it (2018 to 2025)."""

from drafter.forms.dialects.dialect import INSTEAD, UNUSED, Dialect, labels

CHONGQING = Dialect(
    fields=labels("funding.whole_life.total", "项目总预算")
    | labels("funding.annual.total", "当年年度预算 当年预算")
    | labels("objectives.annual", "年度主要目标和成果 年度主要目标")
    | labels(UNUSED, "建设周期 项目审批 财政资金预算分类 财政资金科目代码"),
    sides=frozenset({"项目资金预算执行"}),
)
GANSU = Dialect(
    fields=labels("project.name", "二级项目名称")
    | labels(INSTEAD + "project.name", "一级项目名称")
    | labels("funding.whole_life.total", "项目总投资")
    | labels("funding.annual.total", "预算申报数")
    | labels(UNUSED, "中央补助安排 省级财政安排"),
)
HUBEI = Dialect(
    fields=labels("funding.annual.total", "项目金额") | labels("funding.annual.appropriation", "当年市级财政资金"),
)
HUNAN = Dialect(
    fields=labels("funding.annual.total", "年度本级预算金额")
    | labels("project.implementing_agency", "预算部门")
    | labels(UNUSED, "该项目支出上级资金 项目支出实施期"),
)
INNER_MONGOLIA = Dialect(fields=labels("funding.annual.total", "预算数"))
SHANDONG = Dialect(
    fields=labels("funding.annual.total", "资金总额"),
    sides=frozenset({"项目资金申请"}),
)
SICHUAN = Dialect(
    fields=labels("funding.annual.appropriation", "财政拨款小计") | labels(UNUSED, "自有资金小计"),
)
TIANJIN = Dialect(sides=frozenset({"预算规模及资金用途"}))

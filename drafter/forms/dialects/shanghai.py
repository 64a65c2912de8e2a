"""财政项目支出绩效目标申报表 of Shanghai (沪财绩〔2020〕6号 and after): the form that drafter writes itself."""

from drafter.declaration import Dimension, IndicatorType
from drafter.forms.dialects.dialect import OTHER_PART, STATE_PART, Column, Dialect, headings

_NATURES = frozenset(
    {"市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"}
    | {"阶段性项目", "经常性项目", "一次性项目"}
)
"""The five of the municipal form, and the three of its districts."""
SHANGHAI = Dialect(
    fields={
        "项目名称": "project.name",
        "项目性质": "project.nature",
        "项目类别": "project.category",
        "主管部门": "project.line_department",
        "实施单位": "project.implementing_agency",
        "项目实施单位": "project.implementing_agency",
        "计划开始日期": "project.planned_start",
        "计划开始时间": "project.planned_start",
        "计划完成日期": "project.planned_finish",
        "计划完成时间": "project.planned_finish",
        "项目资金总额": "funding.whole_life.total",
        "财政资金": STATE_PART,
        "年度资金申请总额": "funding.annual.total",
        "当年财政拨款": "funding.annual.appropriation",
        "上年结转资金": "funding.annual.carry_over",
        "其他资金": OTHER_PART,
        "项目总目标": "objectives.overall",
        "项目总体目标": "objectives.overall",
        "年度总目标": "objectives.annual",
        "年度目标": "objectives.annual",
    },
    goals={"年度总体目标": "objectives.annual"},
    sides=frozenset(
        {"项目资金", "项目绩效目标", "绩效目标", "绩效指标", "年度绩效指标", "绩效", "指标", "项目", "目标", "资金"}
    ),
    types={level.value: level for level in IndicatorType} | {"效果指标": IndicatorType.OUTCOME},
    dimensions={level.value: level for level in Dimension}
    | {
        "环境效益指标": Dimension.ENVIRONMENTAL,
        "生态环境效益指标": Dimension.ENVIRONMENTAL,
        "可持续发展指标": Dimension.SUSTAINABILITY,
        "可持续效益指标": Dimension.SUSTAINABILITY,
        "满意度指标": Dimension.BENEFICIARY_SATISFACTION,
        "社会公众或服务对象满意度指标": Dimension.BENEFICIARY_SATISFACTION,
        "服务对象满意指标": Dimension.BENEFICIARY_SATISFACTION,
    },
    columns=headings(Column.TYPE, "一级指标 一级")
    | headings(Column.DIMENSION, "二级指标 二级")
    | headings(Column.NAME, "三级指标 三级 三级指标名称")
    | headings(Column.YEAR_TARGET, "年度指标值 年度目标值 年度数值 本年度指标值")
    | headings(Column.TARGET, "指标值 目标值 数值 指标值及单位"),
    values={"project.nature": _NATURES},
)

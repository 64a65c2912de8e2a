"""项目支出绩效自评表 (财预〔2020〕10号 附1): what was planned, beside what came of it."""

from drafter.forms.dialects.dialect import UNUSED, Column, Dialect, FundColumn, headings, labels

SELF_ASSESSMENT = Dialect(
    fields=labels("objectives.annual", "年初设定目标 年初目标 年初预期目标 年初绩效目标")
    | labels(
        UNUSED,
        "年度总体目标完成情况 年度总体目标完成情况综述 年度目标完成情况 实际完成情况 目标完成情况 全年实际完成情况",
    )
    | labels(UNUSED, "自评得分 自评等级 自评结论"),
    columns=headings(
        Column.ACTUAL, "实际完成值 全年实际值 全年实际完成值 实际值 实际完成情况 完成值 年度完成值 完成情况"
    )
    | headings(
        Column.REMARK,
        "偏差原因分析及改进措施 未完成原因及拟采取的改进措施 未完成原因分析 偏差原因 偏差原因分析 偏差分析 完成率 偏差度",
    ),
    fund_columns={
        "年初预算数": FundColumn.INITIAL,
        "年初预算": FundColumn.INITIAL,
        "全年预算数": FundColumn.PLANNED,
        "全年预算": FundColumn.PLANNED,
        "预算数": FundColumn.PLANNED,
        "预算金额": FundColumn.PLANNED,
        "金额": FundColumn.PLANNED,
        "全年执行数": FundColumn.SPENT,
        "执行数": FundColumn.SPENT,
        "全年支出数": FundColumn.SPENT,
        "分值": FundColumn.REMARK,
        "执行率": FundColumn.REMARK,
        "得分": FundColumn.REMARK,
        "备注": FundColumn.REMARK,
    },
)

"""项目支出绩效目标申报表 of the Ministry of Finance (预〔2015〕163号 附2; 财预〔2021〕101号) and what provinces made of it."""

from drafter.declaration import Dimension, IndicatorType
from drafter.forms.dialects.dialect import (
    CARRY_OVER_PART,
    INSTEAD,
    OTHER_PART,
    PERIOD,
    STATE_PART,
    UNUSED,
    Column,
    Dialect,
    headings,
    labels,
)

NATIONAL = Dialect(
    fields=labels(
        "project.line_department",
        "业务主管部门 主管预算部门 项目主管部门 主管单位 项目主管单位 主管部门及代码 主管部门名称 资金主管部门 地方主管部门",
    )
    | labels(
        "project.implementing_agency",
        "项目单位 单位名称 用款单位 申报单位 预算单位 项目申报单位 项目承担单位 资金使用单位 实施单位及代码 预算单位名称",
    )
    | labels("project.planned_start", "项目开始日期 项目开始时间 开始日期 开始时间 起始日期 起始时间")
    | labels(
        "project.planned_finish",
        "项目完成日期 项目完成时间 项目结束日期 完成日期 结束日期 结束时间 完成时间 终止日期 终止时间",
    )
    | labels(
        PERIOD,
        "项目起止时间 起止时间 项目起止日期 起止日期 项目期限 项目实施期 实施期限 项目起止年月 实施时间 项目实施时间",
    )
    | labels("project.name", "专项名称 项目支出名称 专项资金名称 项目名称及代码 项目全称 转移支付名称")
    | labels("funding.whole_life.total", "实施期资金总额 中期资金总额 项目总金额 项目总额 实施期总金额 实施周期总金额")
    | labels(
        "funding.annual.total",
        "年度资金总额 当年资金总额 年度金额 本年度资金总额 年度预算金额 年度预算 年度预算数 本年预算数",
    )
    | labels(
        "funding.annual.total",
        "项目预算金额 预算金额 本年度预算金额 当年预算金额 申请资金总额 本年度项目金额 预算安排 年度预算安排",
    )
    | labels("funding.annual.total", "年度财政资金总额 预算资金总额 年度预算总额 本年预算")
    | labels(
        "funding.annual.appropriation",
        "本年财政拨款 年度财政拨款 当年财政拨款资金 一般公共预算财政拨款 本年一般公共预算拨款",
    )
    | labels(STATE_PART, "财政拨款 财政拨款资金 财政资金拨款")
    | labels(CARRY_OVER_PART, "上年结转")
    | labels(OTHER_PART, "其他 其它资金 其他收入 非财政拨款 自筹资金 单位自筹")
    | labels(
        "objectives.overall",
        "实施周期绩效目标 实施期目标 实施期绩效目标 实施期总目标 中长期目标 中期目标 长期目标 项目总体绩效目标",
    )
    | labels(
        "objectives.annual",
        "预期目标 本年度绩效目标 本年度目标 年度绩效目标 年度总体绩效目标 年度绩效总目标 年度预期目标 项目年度目标 年度工作目标",
    )
    | labels(
        UNUSED,
        "项目负责人 项目负责人及电话 负责人 联系人 联系电话 项目分类 项目类型 项目属性 项目期 项目代码 项目编码 项目级次 中央主管部门",
    )
    | labels(UNUSED, "资金用途 资金性质 政策依据 立项依据 项目概况 基本情况")
    | labels(UNUSED, "一般公共预算 政府性基金 国有资本经营预算 事业收入 经营性收入"),
    goals={
        "总体目标": INSTEAD + "objectives.annual",
        "绩效目标": INSTEAD + "objectives.annual",
        "项目绩效目标": INSTEAD + "objectives.annual",
    },
    sides=frozenset(
        {
            "资金情况",
            "资金金额",
            "预算执行情况",
            "项目资金情况",
            "项目支出资金",
            "资金来源",
            "本年度绩效指标",
            "指标体系",
        }
    ),
    types={"项目完成指标": IndicatorType.OUTPUT, "项目效益指标": IndicatorType.OUTCOME},
    dimensions={
        "社会公众满意度指标": Dimension.BENEFICIARY_SATISFACTION,
        "公众满意度指标": Dimension.BENEFICIARY_SATISFACTION,
        "社会满意度指标": Dimension.BENEFICIARY_SATISFACTION,
        "可持续性指标": Dimension.SUSTAINABILITY,
        "生态环境指标": Dimension.ENVIRONMENTAL,
        "生态成本指标": Dimension.ENVIRONMENTAL_COST,
        "产出数量指标": Dimension.QUANTITY,
        "产出质量指标": Dimension.QUALITY,
        "产出时效指标": Dimension.TIMELINESS,
        "产出成本指标": Dimension.OUTPUT_COST,
    },
    columns=headings(
        Column.TARGET, "指标目标值 预期值 计划值 预期指标值 预期目标值 计划指标值 绩效目标值 当年指标值 目标 指标值内容"
    )
    | headings(Column.LIFE_TARGET, "实施期指标值 中长期指标值 项目指标值 总体指标值")
    | headings(Column.SIGN, "符号 运算符号 比较符 比较符号 指标符号 计算符号 指标方向")
    | headings(Column.NATURE, "指标性质 性质 指标类型")
    | headings(Column.UNIT, "计量单位 度量单位 单位 指标单位 指标值单位")
    | headings(Column.SCORE, "分值 权重 指标权重 分值权重 权重分值 指标分值 得分 自评得分 扣分")
    | headings(
        Column.REMARK,
        "序号 备注 指标解释 指标说明 评分标准 评价标准 指标值说明 绩效标准 绩效指标描述 指标标准或依据 指标内容",
    )
    | headings(
        Column.REMARK, "数据来源 指标依据 绩效指标说明 历史值 历史参考值 上年值 行业标准 计算方法 指标编码 评分规则"
    ),
)

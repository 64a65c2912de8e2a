"""The sign points the wrong way.

查什么：满意度、合格率、完成率写“≤”；成本写“≥”；使用年限写“≤”；完成、响应时间写“≥”（错误）。工作量写“不超过”（警告）。
为什么：方向反了，达到目标反而说明做得差，系统按反方向计分。（计分办法：≥ 越多越好，≤ 越少越好）
示例：
改前：读者满意度 ≤90%
改后：读者满意度 ≥90%
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, FieldPath, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import MORE_IS_BETTER

_DOWN, _UP = (Comparator.AT_MOST, Comparator.BELOW), (Comparator.AT_LEAST, Comparator.ABOVE)
_LESS_IS_BETTER = regex("投诉|差错|不合格|不满意|不达标|未完成|事故|死亡|逾期")
_SAVED = regex("节约|节省|降低|下降|减少|压减|效率|收益")
_PAID = regex("(?:补助|补贴|供养|救助|发放|工资|津贴|奖励|资助|保障|补偿|最低).{0,4}(?:标准|金额)?$")
_TIME_UNITS = regex("^(?:个)?(?:工作日|小时|分钟|天|日|个月|月|周|秒)(?:内)?$")
_TAKES = regex(
    "响应|处理|处置|办理|办结|完成|反馈|时限|周期|修复|到达|到场|等候|等待|工期|用时|拨付|发放|恢复|抢修|送达|审核|审批|录入|报送|答复"
)
_WORKLOAD = regex("(?:人次|场次|次数|批次|面积|里程|长度|数量|[人户家份篇期册台套辆条座间栋亩株只艘部张块班门]数)$")
_LASTS = regex("(?:使用|设计|有效|持续|质保|保修|服务|养护).{0,4}(?:年限|寿命|期限|期|年数)$")
_BURDEN = regex("排放|能耗|消耗|用水|用电|占地|投诉|事故|会议|检查|差旅|接待|发病|超|不|未")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        judged = _judged(line)
        if judged is None:
            continue
        why, sign, severity = judged
        fix = None
        if sign is not None and line.number is not None:
            better = line.number.model_copy(update={"comparator": sign})
            fix = Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")
        message = f"“{line.name}”的指标值 {line.said} 方向不对：{why}"
        yield Fault(line.at_target, message, "请核对符号是不是写反了", severity, fix=fix)


def _judged(line: Line) -> tuple[str, Comparator | None, Severity] | None:
    """Why a sign is wrong, which is right where that is certain, and how bad it is."""
    name = line.name
    if line.sign in _DOWN:
        if line.unit == "年" and _LASTS.search(name):
            return "用得越久越好，用 ≥", Comparator.AT_LEAST, Severity.ERROR
        satisfied = line.dimension is Dimension.BENEFICIARY_SATISFACTION or MORE_IS_BETTER.search(name)
        if line.is_share and satisfied and not _LESS_IS_BETTER.search(name):
            return "越高越好的用 ≥", Comparator.AT_LEAST, Severity.ERROR
        if line.dimension is Dimension.QUANTITY and _WORKLOAD.search(name) and not _BURDEN.search(name):
            return "做多少用 ≥，用 ≤ 等于少做也算完成", Comparator.AT_LEAST, Severity.WARNING
    if line.sign in _UP:
        if line.type is IndicatorType.COST and not _SAVED.search(name):
            paid = _PAID.search(name) is not None
            return (
                "成本越低越好，用 ≤",
                None if paid else Comparator.AT_MOST,
                Severity.WARNING if paid else Severity.ERROR,
            )
        if line.dimension is Dimension.TIMELINESS and _TIME_UNITS.match(line.unit) and _TAKES.search(name):
            return "用时越短越好，用 ≤", Comparator.AT_MOST, Severity.ERROR
    return None


RULE = Rule(
    "N10",
    "wrong_direction",
    Severity.ERROR,
    "预算管理系统计分办法：≥ 越多越好，≤ 越少越好",
    look,
    gives_way_to=("bad_thing_wished", "cost_without_content", "placeholder_left"),
)

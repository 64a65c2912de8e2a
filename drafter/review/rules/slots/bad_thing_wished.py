"""Something bad is wished for.

查什么：事故、投诉、差错、超支这类坏事用了“≥”，或者“=”一个大于 0 的数（错误）；安全事故写成“不超过几起”（警告）。整改率、投诉办结率这类不算。
为什么：按系统的计分办法，“≥”是越多越好，坏事越多得分越高。（计分办法：≥ 达到即满分）
示例：
改前：安全责任事故发生数 ≥1起
改后：安全责任事故发生数 =0起
"""

import re
from collections.abc import Iterator

from drafter.declaration import Comparator, FieldPath, QuantitativeTarget
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_BAD = re.compile(
    "(?:事故|投诉|差错|错误|超支|违规|违纪|违法(?!建筑|建设|用地)|泄露|泄密|缺陷|故障|中断|死亡|伤亡|受伤|拖欠|返工|流失|辍学|失败|逾期|上访|火灾|舞弊"
    "|浪费|损耗|破损|丢失|漏损|失密|停机|宕机|投诉举报|不合格|损坏|毁损|遗失|失误|瑕疵|发病|感染|超标|断供|断水|停电|差评|退货|延误|受害|受灾|损失|漏报|误报|漏检|瞒报|空置|超期|舆情)"
    "(?:事件|案件|问题|行为|事项)?(?:的)?(?:发生|出现)?(?:的)?(?:率|数|量|数量|次数|件数|起数|人数|比例|比率|情况|时间|时长|天数|额|金额)?$"
)
_TURNED_GOOD = re.compile(
    "(?:查处|查办|处理|处置|化解|办结|整改|受理|响应|回复|排查|排除|调解|减少|下降|降低|挽回|防范|发现|查获|查出|追回|控制|清理|治理|修复|维修|零|无|避免)"
)
_NEVER_ANY = re.compile("事故|死亡|伤亡|泄密|火灾|失密")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        number = line.number
        if number is None or not _BAD.search(line.name) or _TURNED_GOOD.search(line.name):
            continue
        if number.comparator in (Comparator.AT_LEAST, Comparator.ABOVE) or (
            number.comparator is Comparator.EXACTLY and number.quantity > 0
        ):
            message = f"“{line.name}”是坏事，指标值却是 {line.said}，成了越多越好"
            yield Fault(line.at_target, message, "坏事只能写 =0，或者不超过多少（≤）", fix=_turned(line, number))
        elif number.comparator is Comparator.AT_MOST and number.quantity > 0 and _never_any(line):
            message = f"“{line.name}”写了 {line.said}，等于允许发生"
            yield Fault(line.at_target, message, "安全事故一类请写 =0", Severity.WARNING)


def _turned(line: Line, number: QuantitativeTarget) -> Fix:
    """Nothing at all of what must not be; of other things at most as much as was said."""
    none = number.quantity == 0 or _never_any(line)
    better = number.model_copy(
        update={"comparator": Comparator.EXACTLY, "quantity": number.quantity * 0}
        if none
        else {"comparator": Comparator.AT_MOST}
    )
    return Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")


def _never_any(line: Line) -> bool:
    return _NEVER_ANY.search(line.name) is not None and not line.is_share


RULE = Rule("D10", "bad_thing_wished", Severity.ERROR, "预算管理系统计分办法：≥ 为越多越好", look)

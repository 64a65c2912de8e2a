"""Something bad is wished for.

查什么：事故、投诉、差错、超支这类坏事用了“≥”，或者“=”一个大于 0 的数（错误）；安全事故写成“不超过几起”（警告）。整改率、投诉办结率这类不算。
为什么：按系统的计分办法，“≥”是越多越好，坏事越多得分越高。（计分办法：≥ 达到即满分）
示例：
改前：安全责任事故发生数 ≥1起
改后：安全责任事故发生数 =0起
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, FieldPath, QuantitativeTarget
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import is_bad

_NEVER_ANY = regex("事故|死亡|伤亡|亡人|泄密|火灾|失密")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        number = line.number
        if number is None or not is_bad(line):
            continue
        if number.comparator in (Comparator.AT_LEAST, Comparator.ABOVE) or (
            number.comparator is Comparator.EXACTLY and number.quantity > 0
        ):
            message = f"“{line.name}”是坏事，指标值却是 {line.said}，成了越多越好"
            yield Fault(line.at_target, message, "坏事只能写 =0，或者不超过多少（≤）", fix=_turned(line, number))
        elif number.comparator is Comparator.AT_MOST and number.quantity > 0 and _never_any(line):
            message = f"“{line.name}”写了 {line.said}，等于允许发生"
            yield Fault(
                line.at_target, message, "安全事故一类请写 =0", Severity.WARNING, choices=(_turned(line, number),)
            )


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

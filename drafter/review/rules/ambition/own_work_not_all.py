"""Less than all of what is wholly in the unit's own hands.

查什么：发钱的准确率、到位率、及时率不到 100%（警告）；工程、设备的验收合格率不到 90%（警告）；
及时率、按期率不到 80%（警告）；自己做的工作完成率不到 100%（提示）。
为什么：少发、错发一笔都是问题，目标不应当留余地。（审核惯例）
示例：
改前：补贴发放准确率 ≥95%
改后：补贴发放准确率 =100%
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Comparator, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_PAYING = regex(
    "(?:资金|补贴|补助|津贴|奖金|救助|供养|待遇|工资|款项?|费用?|支付|金).{0,8}(?:准确|正确|及时|按时|足额|到位|完成|发放|兑付|兑现|支付|拨付)率$"
    "|(?:拨付|兑付|支付)率$|(?:发放|拨付|支付|兑付).{0,4}(?:准确|正确|及时|按时|足额|到位|完成)率$"
)
_ACCEPTED = regex("验收合格率$|(?:工程|设备|货物|采购|安装|竣工|施工|修缮)[^，]{0,6}合格率$")
_HARDLY = 90
_BARELY = 80
_IN_TIME = regex("(?:及时|按时|按期|准时|时限内|限时)[^，]{0,6}率$")
_WORK = regex("(?:完成|完成及时)率$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        if line.type is not IndicatorType.OUTPUT or line.unit != "%" or line.quantity is None or line.quantity >= 100:
            continue
        if line.sign in (Comparator.AT_MOST, Comparator.BELOW):
            continue
        if _PAYING.search(line.name):
            yield Fault(
                line.at_target,
                f"“{line.name}”只要求 {line.said}，等于允许少发错发",
                "发钱的写 =100%",
                choices=_all_of(line),
            )
        elif _ACCEPTED.search(line.name) and line.quantity < _HARDLY:
            message = f"“{line.name}”只要求 {line.said}，等于允许不合格"
            yield Fault(line.at_target, message, "验收合格率一般写 =100%", choices=_all_of(line))
        elif _IN_TIME.search(line.name) and line.quantity < _BARELY:
            message = f"“{line.name}”只要求 {line.said}，等于允许五件里有一件以上误期"
            yield Fault(line.at_target, message, "法定时限内的写 =100%；做不到的写明为什么，再往高里写")
        elif _WORK.search(line.name):
            message = f"“{line.name}”只要求 {line.said}"
            yield Fault(line.at_target, message, "自己能做到的写 =100%；做不到的写明为什么", Severity.HINT)


def _all_of(line: Line) -> tuple[Fix, ...]:
    if line.number is None:
        return ()
    all_of = {"comparator": Comparator.EXACTLY, "quantity": Decimal(100)}
    return (Fix.to_target(line.path, line.number.model_copy(update=all_of)),)


RULE = Rule("F09", "own_work_not_all", Severity.WARNING, "审核惯例", look, gives_way_to=("input_as_output",))

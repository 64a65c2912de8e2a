"""An amount or a target is negative.

查什么：资金或指标值是负数。
为什么：资金不会是负的；减少多少应当写在名称里，指标值写正数。（预算管理系统填报要求）
示例：
改前：投诉件数较上年 ≥-10%
改后：投诉件数较上年减少 ≥10%
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MAY_FALL = regex("气温|温度|海拔|增长率|增幅|增速|变化率|利润")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such place."""
    funding = dossier.declaration.funding
    for side, amounts in (("whole_life", funding.whole_life), ("annual", funding.annual)):
        for part, amount in amounts:
            if amount is not None and amount < 0:
                yield Fault(f"funding.{side}.{part}", f"金额 {amount} 是负数", "金额写正数")
    for line in dossier.lines:
        if line.quantity is not None and line.quantity < 0 and not _MAY_FALL.search(line.name):
            yield Fault(line.at_target, f"“{line.name}”的指标值 {line.said} 是负数", "指标值写正数，减少、下降写进名称")


RULE = Rule("N16", "negative", Severity.ERROR, "预算管理系统填报要求", look)

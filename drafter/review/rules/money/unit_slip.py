"""The amounts look like 万元 in a form of 元.

查什么：年度资金申请总额不到 10,000 元；或者总额与目标里说的资金正好差一万倍。
为什么：表头的单位是元，常有人按万元填。（申报表填报要素：项目资金（元））
示例：
改前：年度资金申请总额 85.00 元
改后：年度资金申请总额 850,000.00 元
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration.money import format_amount
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SMALLEST = Decimal(10_000)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    funding = dossier.declaration.funding
    for path, amount in (("annual.total", funding.annual.total), ("whole_life.total", funding.whole_life.total)):
        if amount is not None and 0 < amount < _SMALLEST:
            message = f"总额只有 {format_amount(amount)} 元，是不是按万元填的？"
            yield Fault(
                f"funding.{path}",
                message,
                f"如果是 {format_amount(amount)} 万元，请写成 {format_amount(amount * 10_000)} 元",
            )
            return


RULE = Rule("B03", "unit_slip", Severity.WARNING, "申报表填报要素：项目资金（元）", look)

"""A total is not the sum of its parts.

查什么：年度资金申请总额不等于当年财政拨款、上年结转资金、其他资金之和，项目资金总额不等于财政资金、其他资金之和；只有总额没有分项时说资料不足。
为什么：财务收到表先加一遍。（申报表填报要素：项目资金）
示例：
改前：总额 100.00，分项 60.00 + 30.00 + 0.00
改后：总额 90.00，或者补上少的 10.00
"""

from collections.abc import Iterator

from drafter.declaration.funding import total_of
from drafter.declaration.money import format_amount
from drafter.review.dossier import Dossier
from drafter.review.finding import Outcome, Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault, or not enough data where a total stands without any part."""
    yield from _whole_life(dossier)
    annual = dossier.declaration.funding.annual
    parts = total_of(annual.appropriation, annual.carry_over, annual.other_funds)
    whole = all(part is not None for part in (annual.appropriation, annual.carry_over, annual.other_funds))
    if annual.total is None or (dossier.is_foreign and not whole):
        return  # elsewhere only 其中 one part may be printed
    where = "funding.annual.total"
    if parts is None:
        message = "年度资金申请总额没有分项，无法核对合计"
        yield Fault(
            where, message, "请填写当年财政拨款、上年结转资金和其他资金", Severity.HINT, Outcome.NOT_ENOUGH_DATA
        )
    elif parts != annual.total:
        message = f"年度资金申请总额 {format_amount(annual.total)} 元，三项相加是 {format_amount(parts)} 元"
        yield Fault(where, message, f"相差 {format_amount(abs(annual.total - parts))} 元，请核对各分项")


def _whole_life(dossier: Dossier) -> Iterator[Fault]:
    whole = dossier.declaration.funding.whole_life
    if whole.total is None or whole.budget_funds is None or whole.other_funds is None or dossier.is_foreign:
        return
    parts = whole.budget_funds + whole.other_funds
    if parts != whole.total:
        message = f"项目资金总额 {format_amount(whole.total)} 元，财政资金与其他资金相加是 {format_amount(parts)} 元"
        advice = f"相差 {format_amount(abs(whole.total - parts))} 元，请核对各分项"
        yield Fault("funding.whole_life.total", message, advice)


RULE = Rule("B01", "annual_sum_wrong", Severity.ERROR, "申报表填报要素（项目资金）", look)

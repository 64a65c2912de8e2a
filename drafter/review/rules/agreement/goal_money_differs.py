"""The goal tells another sum of money than the form asks for.

查什么：年度总体目标里说的项目资金（“安排资金420万元”）与年度资金申请总额、项目资金总额都不一样。
为什么：一张表两个数，审核不知道信哪个。（审核规则：目标中的金额与预算一致）
示例：
改前：目标：安排资金420万元……；年度资金申请总额 400 万元
改后：两处都是 400 万元
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.language.money import read_money
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money

_WHOLE = regex(
    "(?:项目(?:总)?(?:资金|预算|经费|投资)|年度(?:资金|预算|经费)|(?:本年度?|全年|当年|今年)(?:安排|申请)?(?:资金|预算|经费)|申请(?:财政)?(?:资金|预算|经费)|预算(?:资金|安排|金额)?|安排(?:财政)?(?:资金|预算|经费)"
    "|(?:资金|经费|预算)(?:总额|总计|合计|共计)|总(?:预算|经费|资金|投资)|投入(?:财政)?(?:资金|经费))(?:为|共|共计|约|计|总额|合计|安排|是)*\\s*(\\d[\\d,.]*\\s*(?:亿元|万元|元))"
)
_PUT_IN = regex(
    r"(?:^|[。；\n])(?:\d{4}年度?，?)?(?:共|总共|计划|拟)?投入(?:资金|经费)?(?:共|约)?\s*(\d[\d,.]*\s*(?:亿元|万元|元))"
)
"""A sentence that begins with all that is spent: 投入400万元购置机床20台."""
_TOLERANCE = Decimal("0.005")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    form = dossier.declaration
    whole, annual = form.funding.whole_life, form.funding.annual
    known = [one for one in (annual.total, annual.appropriation, whole.total, whole.budget_funds) if one]
    goal = form.objectives.annual or ""
    put_in = list(_PUT_IN.finditer(goal))
    for found in (*_WHOLE.finditer(goal), *(put_in if len(put_in) == 1 else ())):
        told = read_money(found[1])
        if told is not None and known and all(abs(told - one) > one * _TOLERANCE for one in known):
            message = f"目标里说的资金是 {found[1]}，申请的是 {in_short_money(known[0])}"
            yield Fault("objectives.annual", message, "请改成一致；说的只是其中一项的，请写明是哪一项")
            return


RULE = Rule("B04", "goal_money_differs", Severity.WARNING, "审核规则：目标中的金额与预算一致", look)

"""Unit cost times amount does not fit the money.

查什么：单位成本 × 数量（一项，或者几项连同分项费用加起来）超过申请的资金；全表只有这一件事，乘出来却不到资金的十分之一；
每件事都有单价，加起来却比申请的资金少一成以上。
为什么：资金、工作量、单价三个数对不上，总有一个错了。（审核要点：资金与任务匹配）

示例：
改前：每人次补贴 ≤8元，服务 ≥70万人次（申请 420 万元，乘出来 560 万元）
改后：每人次补贴 ≤6元/人次
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.reckoning import Priced, Reckoning
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money

_ROUNDED = Decimal("1.01")
_FAR_BELOW, _MOSTLY_UNTOLD = Decimal("0.9"), Decimal("0.3")
_SEVERAL = 2
_ADVICE = "请核对各项单价、数量和资金"


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a price, and one for all of them together."""
    year = dossier.declaration.funding.annual.total
    if year is None or year <= 0:
        return
    found = dossier.reckoning
    for one in found.priced:
        told = f"{one.price.said} × {one.amount.said} = {in_short_money(one.cost)}"
        alone = len(found.priced) == 1 and not found.unpriced and not found.unmatched
        if one.cost > year * _ROUNDED:
            advice = "请核对单价、数量和资金"
            yield Fault(one.price.at_target, f"{told}，超过了申请的 {in_short_money(year)}", advice)
        elif one.cost * 10 < year and alone:
            message = f"{told}，不到申请的 {in_short_money(year)}的十分之一"
            yield Fault(one.price.at_target, message, "请核对单价、数量和资金")
    if len(found.paid) >= _SEVERAL and all(one.cost <= year * _ROUNDED for one in found.paid):
        yield from _together(found, year)


def _together(found: Reckoning, year: Decimal) -> Iterator[Fault]:
    """All of them, where none is too much alone: at the price that a slip of the pen explains, else at the money."""
    whole = found.whole
    above = whole > year * _ROUNDED
    if not above and not (_tells_all(found) and year * _MOSTLY_UNTOLD <= whole < year * _FAR_BELOW):
        return
    beside = f"连同 {len(found.sums)} 项费用" if found.sums else ""
    end = (
        f"，超过了申请的 {in_short_money(year)}"
        if above
        else f"，比申请的 {in_short_money(year)}少 {in_short_money(year - whole)}"
    )
    message = f"{len(found.paid)} 项单价乘数量{beside}加起来是 {in_short_money(whole)}{end}"
    slips = [(one, meant) for one in found.paid if (meant := _slip(one, year - whole)) is not None]
    if len(slips) == 1 and (number := slips[0][0].price.number) is not None:
        price, meant = slips[0][0].price, number.model_copy(update={"quantity": slips[0][1]})
        message += f"；“{price.name}”如果是 {meant.brief}，正好对上"
        yield Fault(price.at_target, message, _ADVICE, choices=(Fix.to_target(price.path, meant),))
    else:
        yield Fault("funding.annual.total", message, _ADVICE)


def _tells_all(found: Reckoning) -> bool:
    """Whether every price has its amount, and nearly all that is counted has a price; a count of places may have none."""
    return not found.unmatched and len(found.unpriced) * _SEVERAL < len(found.paid)


def _slip(one: Priced, missing: Decimal) -> Decimal | None:
    """The price that would make it all come out even, where it has the same digits: 24000 for 42000, 300 for 3000."""
    if one.price.quantity is None:
        return None
    meant = one.price.quantity + missing / one.each
    return (
        meant if meant > 0 and meant != one.price.quantity and _digits(meant) == _digits(one.price.quantity) else None
    )


def _digits(number: Decimal) -> list[str]:
    return sorted(format(number, "f").replace(".", "").replace("0", ""))


RULE = Rule(
    "N02",
    "price_times_amount",
    Severity.WARNING,
    "绩效目标审核要点：资金与任务匹配",
    look,
    gives_way_to=("cost_above_money", "cost_in_wrong_unit"),
)

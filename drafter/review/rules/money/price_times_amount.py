"""Unit cost times amount does not fit the money.

查什么：单位成本 × 数量（一项，或者几项连同分项费用加起来）超过申请的资金；全表只有这一件事，乘出来却不到资金的十分之一；
每件事都有单价，加起来却比申请的资金少一成以上，或者改一个错位的数字就正好。
为什么：资金、工作量、单价三个数对不上，总有一个错了。（审核要点：资金与任务匹配）

示例：
改前：每人次补贴 ≤8元，服务 ≥70万人次（申请 420 万元，乘出来 560 万元）
改后：每人次补贴 ≤6元/人次
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, IndicatorType, QuantitativeTarget
from drafter.language.cost import MONEY_IN_YUAN
from drafter.language.units import amount_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import promised_in
from drafter.review.reckoning import Reckoning
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
        if one.cost > year * _ROUNDED and not _goal_makes_it_even(dossier, found, year):
            advice = "请核对单价、数量和资金"
            yield Fault(one.price.at_target, f"{told}，超过了申请的 {in_short_money(year)}", advice)
        elif one.cost * 10 < year and alone:
            message = f"{told}，不到申请的 {in_short_money(year)}的十分之一"
            yield Fault(one.price.at_target, message, "请核对单价、数量和资金")
    if len(found.paid) >= _SEVERAL and all(one.cost <= year * _ROUNDED for one in found.paid):
        yield from _together(dossier, found, year)


def _together(dossier: Dossier, found: Reckoning, year: Decimal) -> Iterator[Fault]:
    """All of them, where none is too much alone: at the row that a slip of the pen explains, else at the money."""
    whole = found.whole
    above, untold = whole > year * _ROUNDED, _untold(dossier, found)
    slips = _slips(found, year - whole) if untold * _SEVERAL <= len(found.paid) else []
    below = untold * _SEVERAL < len(found.paid) and year * _MOSTLY_UNTOLD <= whole < year * _FAR_BELOW
    if whole == year or not (above or below or len(slips) == 1) or _goal_makes_it_even(dossier, found, year):
        return
    beside = f"连同 {len(found.sums)} 项费用" if found.sums else ""
    differs = f"超过了申请的 {in_short_money(year)}"
    if whole < year:
        differs = f"比申请的 {in_short_money(year)}少 {in_short_money(year - whole)}"
    elif not above:
        differs = f"比申请的 {in_short_money(year)}多 {in_short_money(whole - year)}"
    message = f"{len(found.paid)} 项单价乘数量{beside}加起来是 {in_short_money(whole)}，{differs}"
    if len(slips) == 1:
        line, meant = slips[0]
        message += f"；“{line.name}”如果是 {meant.brief}，正好对上"
        yield Fault(line.at_target, message, _ADVICE, choices=(Fix.to_target(line.path, meant),))
    else:
        yield Fault("funding.annual.total", message, _ADVICE)


def _slips(found: Reckoning, missing: Decimal) -> list[tuple[Line, QuantitativeTarget]]:
    """Prices and sums that would make it all come out even with the same digits: 24000 for 42000, 300 for 3000."""
    each = [(one.price, one.each) for one in found.paid]
    each += [(line, MONEY_IN_YUAN[line.unit]) for line in found.sums]
    slips = []
    for line, factor in each:
        if line.number is None or not line.number.quantity:
            continue
        told = line.number.quantity
        meant = told + missing / factor
        if meant > 0 and meant != told and _digits(meant) == _digits(told):
            slips.append((line, line.number.model_copy(update={"quantity": meant})))
    return slips


def _goal_makes_it_even(dossier: Dossier, found: Reckoning, year: Decimal) -> bool:
    """Whether an amount as the goal tells it would fit the money: then it is the row's amount that is wrong, which another rule says."""
    told = [counted.amount for counted, _ in promised_in(dossier.declaration.objectives.annual or "")]
    for one in found.paid:
        rest, each = found.whole - one.cost, one.cost / (one.amount.quantity or Decimal(1))
        known = (amount_in(amount, one.amount.unit) for amount in told if one.amount.unit and amount.unit)
        if any(count is not None and rest + count * each == year for count in known):
            return True
    return False


def _untold(dossier: Dossier, found: Reckoning) -> int:
    """How many rows have no part in what it all comes to: a count of places may well have no price; a price without its amount tells nothing."""
    open_rows = [
        line
        for line in dossier.lines
        if (line.number is None and line.type is IndicatorType.COST)
        or (line.dimension is Dimension.QUANTITY and (line.number is None or line.is_share))
    ]
    return len(dossier.lines) if open_rows or found.unmatched else len(found.unpriced)


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

"""项目资金: two totals that must never be compared by accident, so they are two types."""

from decimal import Decimal

from drafter.declaration.frozen import Frozen
from drafter.declaration.money import Amount


class WholeLifeFunding(Frozen):
    """项目资金总额: the whole life of the project, `budget_funds` (财政资金) among it. For multi-year projects only."""

    total: Amount | None = None
    budget_funds: Amount | None = None
    other_funds: Amount | None = None


class AnnualRequest(Frozen):
    """年度资金申请总额: this one year. `appropriation` is 当年财政拨款, `carry_over` 上年结转资金."""

    total: Amount | None = None
    appropriation: Amount | None = None
    carry_over: Amount | None = None
    other_funds: Amount | None = None


class Funding(Frozen):
    """Both totals, side by side as the form prints them; whether the parts add up is for the review."""

    whole_life: WholeLifeFunding = WholeLifeFunding()
    annual: AnnualRequest = AnnualRequest()


def total_of(*parts: Decimal | None) -> Decimal | None:
    """The sum of what is known; None when nothing is."""
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known else None

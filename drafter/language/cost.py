"""What a price comes to: money, of what, and how often it is paid."""

import re
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.units import amount_in

MONEY_IN_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000), "千元": Decimal(1_000)}
A_YEAR = 12
"""Months."""


def cost_of(price: QuantitativeTarget, amount: QuantitativeTarget, *, months: int = A_YEAR) -> Decimal | None:
    """A price times an amount, in 元: `≤800元/人·月` of 180 人 is paid for each of the months.

    None where it is no price, or the amount counts other things than it is of.
    """
    money, _, per = (price.unit or "").partition("/")
    of_what, *often = re.split("[·/／]", per)
    count = amount_in(amount, of_what) if of_what and money in MONEY_IN_YUAN else None
    if count is None:
        return None
    return price.quantity * MONEY_IN_YUAN[money] * count * (months if "月" in often else 1)

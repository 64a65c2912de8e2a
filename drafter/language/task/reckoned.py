"""What a task costs in a year as its own prices and amounts say, in 元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.task.parts import Price, Task
from drafter.language.units import amount_in

_WAN, _MONTHS = 10_000, 12


def cost_at_most(task: Task) -> Decimal:
    """As far as its prices are of what it counts; 0 where they are not. 800元/人·月 is paid twelve times."""
    return sum((_times(price.limit, counted.amount) for price in task.prices for counted in task.counted), Decimal(0))


def cost_at_least(price: Price, task: Task) -> Decimal:
    """What a price comes to for the smallest of what the task counts so: a kind has a price of its own; paid once."""
    costs = (_times(price.limit, one.amount, months=1) for one in task.counted)
    return min((cost for cost in costs if cost), default=Decimal(0))


def prices_beyond(money: Decimal, task: Task) -> Iterator[Price]:
    """The prices that can't be what its own amounts cost: 贴息3200笔（单笔贷款≤30万元） of 2442万元."""
    return (price for price in task.prices if cost_at_least(price, task) > money)


def _times(price: QuantitativeTarget, amount: QuantitativeTarget, *, months: int = _MONTHS) -> Decimal:
    """`800元/人·月` times 180 人 is a year of twelve months; nothing where it is the price of something else."""
    money, _, per = (price.unit or "").partition("/")
    of_what, *often = re.split("[·/]", per)
    count = amount_in(amount, of_what)
    if count is None:
        return Decimal(0)
    return price.quantity * (_WAN if money.startswith("万") else 1) * count * (months if "月" in often else 1)

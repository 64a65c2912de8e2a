"""What a task costs in a year as its own prices and amounts say, in 元."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.language.cost import cost_of
from drafter.language.task.parts import Price, Task


def cost_at_most(task: Task) -> Decimal:
    """As far as its prices are of what it counts; 0 where they are not. 800元/人·月 is paid twelve times."""
    costs = (cost_of(price.limit, counted.amount) for price in task.prices for counted in task.counted)
    return sum(filter(None, costs), Decimal(0))


def cost_at_least(price: Price, task: Task) -> Decimal:
    """What a price comes to for the smallest of what the task counts so: a kind has a price of its own; paid once."""
    costs = (cost_of(price.limit, one.amount, months=1) for one in task.counted)
    return min(filter(None, costs), default=Decimal(0))


def prices_beyond(money: Decimal, task: Task) -> Iterator[Price]:
    """The prices that can't be what its own amounts cost: 贴息3200笔（单笔贷款≤30万元） of 2442万元."""
    return (price for price in task.prices if cost_at_least(price, task) > money)

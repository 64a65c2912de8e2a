"""What the prices of a form come to: each with the amount it is paid for, and the sums that stand as sums."""

from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration import Dimension, IndicatorType, QuantitativeTarget
from drafter.language.cost import cost_of
from drafter.language.text import share_of_pairs
from drafter.regex import regex
from drafter.review.line import Line
from drafter.review.words import OF_PRICE, money_of, names_total_cost

_ALIKE = 0.7
_MEASURE = 2
"""Characters at the end of a name that say how it is counted."""
_A_YEAR = regex("[·/](?:每年|年)$")
_A_SPAN = regex("/.+[·/／]")
"""So much for a day or a month of each: for how many is not said in the amount."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A price and the row that counts what it is paid for; `cost` is both together, in 元."""

    price: Line
    amount: Line
    cost: Decimal

    @property
    def each(self) -> Decimal:
        """How much of the cost one unit of the price is: 24 (台) at 元, 240,000 at 万元."""
        return self.cost / (self.price.quantity or Decimal(1))


@dataclass(frozen=True)
class Reckoning:
    """All priced amounts; the sums that are told beside them; the cost rows, and rows that count, which have no part in either."""

    priced: tuple[Priced, ...]
    sums: tuple[Line, ...]
    unmatched: tuple[Line, ...]
    unpriced: tuple[Line, ...]

    @property
    def whole(self) -> Decimal:
        """What it all comes to."""
        return sum((one.cost for one in self.paid), Decimal(0)) + sum(
            (money_of(line) or Decimal(0) for line in self.sums), Decimal(0)
        )

    @property
    def paid(self) -> tuple[Priced, ...]:
        """The priced amounts, one price for each."""
        return tuple({one.amount.position: one for one in self.priced}.values())


def reckoned(lines: tuple[Line, ...]) -> Reckoning:
    """What the rows of a form come to."""
    counted = [line for line in lines if line.dimension is Dimension.QUANTITY and not line.is_share and line.quantity]
    amounts = [line for line in counted if "其中" not in line.name]  # what is some of another is paid for with it
    costs = [line for line in lines if line.type is IndicatorType.COST and not names_total_cost(line)]
    priced: list[Priced] = []
    unmatched: list[Line] = []
    for line in costs:
        price = _paid_once_a_year(line)
        if price is None:
            continue
        counting = [one for one in amounts if one.number and cost_of(price, one.number) is not None]
        found = () if _A_SPAN.search(price.unit or "") else _amounts_of(line, counting)
        costed = [(one, cost) for one in found if one.number and (cost := cost_of(price, one.number)) is not None]
        if not costed:
            unmatched.append(line)
        priced += [Priced(line, amount, cost) for amount, cost in costed]
    sums = tuple(line for line in costs if money_of(line) is not None and not _is_paid_for(line, priced))
    paid = {one.amount.position for one in priced}
    return Reckoning(
        tuple(priced), sums, tuple(unmatched), tuple(line for line in amounts if line.position not in paid)
    )


def _amounts_of(price: Line, counted: list[Line]) -> list[Line]:
    """The only row that counts what a price is of, or the one that is called alike; each of those that one price lists."""
    if len(counted) == 1:
        return counted
    thing = OF_PRICE.sub("", price.name)
    if "、" in thing:
        return [line for line in counted if share_of_pairs(line.name[:-_MEASURE], thing) >= _ALIKE]
    alike = [line for line in counted if share_of_pairs(thing, line.name) >= _ALIKE]
    return alike if thing and len(alike) == 1 else []


def _is_paid_for(total: Line, priced: list[Priced]) -> bool:
    """Whether a sum tells again what a price and an amount come to: 蒸饭柜购置费 beside 蒸饭柜购置单位成本."""
    thing = OF_PRICE.sub("", total.name)
    return any(share_of_pairs(thing, one.price.name) >= _ALIKE or money_of(total) == one.cost for one in priced)


def _paid_once_a_year(line: Line) -> QuantitativeTarget | None:
    """The price of a row, without the words that it is for a year; None where a row is no price."""
    if line.number is None or "/" not in line.unit:
        return None
    return line.number.model_copy(update={"unit": _A_YEAR.sub("", line.unit)})

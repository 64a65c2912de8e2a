"""A row that nobody told, where it may go, and how near it is to what was told."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from drafter.declaration import Comparator, Dimension, Indicator, IndicatorType, QuantitativeTarget

ALL = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=100, unit="%")
LONGEST_NAME = 14
"""Characters of what is done, up to which its name can be part of another."""


class Slot(Enum):
    """Where a row of stock may go; of benefits, what happens and what must not are looked at apart."""

    QUALITY = "quality"
    TIME = "time"
    EFFECT = "effect"
    HARM = "harm"


class Rank(IntEnum):
    """How near a row is to what was told, the nearest first.

    What every project has; what is about something told, of the field; what the purpose wishes; of a kind what is about
    something told, or what it asks first whose work a good part of the tasks tells; what a kind asks first whose work a task
    tells; what else the field has; what a kind asks first that only the name tells of; that what is made is accepted; how
    work like the main task is looked at anywhere; what a kind would ask first of which only a task tells; all else.
    """

    ALWAYS = 0
    OF_FIELD = 1
    OF_PURPOSE = 2
    OF_KIND = 3
    WORK_OF_KIND = 4
    FIELD_AT_LARGE = 5
    NAME_OF_KIND = 6
    OF_WORKS = 7
    OF_DEED = 8
    LENT = 9
    OTHER = 10


@dataclass(frozen=True, slots=True)
class StockRow:
    """A row that nobody told; `question` is the id of the question whose usual value makes it, None for one of the field.

    `about_main` says that it speaks of the task that takes most of the money, as far as prices tell; else of the first.
    """

    row: Indicator
    slot: Slot
    rank: Rank
    question: str | None = None
    about_main: bool = False


def slot_of(row: Indicator) -> Slot | None:
    """Where a row stands for those that nobody told; None for amounts, costs and satisfaction."""
    if row.dimension is Dimension.QUALITY:
        return Slot.QUALITY
    if row.dimension is Dimension.TIMELINESS:
        return Slot.TIME
    if row.type is not IndicatorType.OUTCOME:
        return None
    return Slot.HARM if must_not_happen(row) else Slot.EFFECT


def must_not_happen(row: Indicator) -> bool:
    """Whether a row only says that something bad does not happen."""
    return isinstance(row.target, QuantitativeTarget) and row.target.quantity == 0

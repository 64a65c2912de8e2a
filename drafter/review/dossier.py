"""All that a rule may look at."""

from dataclasses import dataclass
from functools import cached_property

from drafter.declaration import Declaration
from drafter.declaration.field_path import FieldPath
from drafter.review.line import Line
from drafter.review.reckoning import Reckoning, reckoned


@dataclass(frozen=True, slots=True)
class MarkupNote:
    """Web markup taken out when the form was read, told in `message`: the unit still has to take it out at the source."""

    where: FieldPath
    message: str


@dataclass(frozen=True)
class Dossier:
    """The declaration, and what reading found in it.

    `is_foreign` tells that it was read from another layout than Shanghai's: what a layout does not print is no fault.
    `read_in_part` tells that some rows could not be read. `tasks` are what a draft was told, `last_year` the declaration before this one,
    `beside` the other forms of the unit for the same year, where several are looked at together.
    """

    declaration: Declaration
    markup: tuple[MarkupNote, ...] = ()
    is_foreign: bool = False
    read_in_part: bool = False
    tasks: tuple[str, ...] = ()
    last_year: Declaration | None = None
    beside: tuple[Declaration, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The rows of the form."""
        return tuple(Line(position, row) for position, row in enumerate(self.declaration.indicators))

    @cached_property
    def reckoning(self) -> Reckoning:
        """What its prices come to."""
        return reckoned(self.lines)

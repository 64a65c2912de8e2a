"""All that a rule may look at."""

from dataclasses import dataclass

from drafter.declaration import Declaration
from drafter.declaration.field_path import FieldPath


@dataclass(frozen=True, slots=True)
class MarkupNote:
    """Web markup taken out when the form was read, told in `message`: the unit still has to take it out at the source."""

    where: FieldPath
    message: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The declaration, and what reading found in it."""

    declaration: Declaration
    markup: tuple[MarkupNote, ...] = ()

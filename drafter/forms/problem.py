"""What was odd in an existing form, and where: told beside the declaration, never stopping the rest."""

from dataclasses import dataclass
from enum import Enum

from drafter.declaration import FieldPath


class ProblemKind(Enum):
    """What sort of oddity; the review turns some of them into findings of its own."""

    MARKUP = "markup"
    EXTRACTION = "extraction"
    QUOTES = "quotes"
    UNREADABLE_AMOUNT = "unreadable_amount"
    UNREADABLE_DATE = "unreadable_date"
    UNKNOWN_LEVEL = "unknown_level"
    CONTRADICTING_LEVEL = "contradicting_level"
    MISSING_LEVEL = "missing_level"
    JOINED_LINES = "joined_lines"
    LEFT_OVER = "left_over"
    MISSING_PART = "missing_part"
    NOTED = "noted"
    """Told when the form was first read; drafter's own files carry it on."""


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One oddity: the field it concerns (None for the form as a whole), the cell it stands in, and a Chinese sentence."""

    kind: ProblemKind
    where: FieldPath | None
    cell: str
    message: str

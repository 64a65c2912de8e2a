"""What was odd in an existing form, and where: told beside the declaration, never stopping the rest."""

from dataclasses import dataclass
from enum import Enum

from drafter.declaration import FieldPath
from drafter.forms.residue import Cleaned


class ProblemKind(Enum):
    """What sort of oddity; the review turns some of them into findings of its own."""

    MARKUP = "markup"
    EXTRACTION = "extraction"
    QUOTES = "quotes"
    UNREADABLE_AMOUNT = "unreadable_amount"
    MONEY_UNIT = "money_unit"
    UNKNOWN_UNIT = "unknown_unit"
    UNREADABLE_DATE = "unreadable_date"
    UNKNOWN_LEVEL = "unknown_level"
    CONTRADICTING_LEVEL = "contradicting_level"
    MISSING_LEVEL = "missing_level"
    JOINED_LINES = "joined_lines"
    LEFT_OVER = "left_over"
    MISSING_PART = "missing_part"
    ABSURD_LENGTH = "absurd_length"
    NOTED = "noted"
    """Told when the form was first read; drafter's own files carry it on."""


BY_HAND, LOOKED_AT = "手工更正", "看过原件"
"""In place of the cell that a value came from: a person put it right, or has looked and it is right as it stands."""
_ONLY_TOLD = {ProblemKind.MARKUP, ProblemKind.EXTRACTION, ProblemKind.QUOTES, ProblemKind.MONEY_UNIT}
"""What was done for sure: residue that was taken off, a unit that is printed."""


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One oddity: the field it concerns (None for the form as a whole), the cell it stands in, and a Chinese sentence."""

    kind: ProblemKind
    where: FieldPath | None
    cell: str
    message: str

    @property
    def doubtful(self) -> bool:
        """Whether the value may be wrong or something missing, so that a person should look at the original."""
        return self.kind not in _ONLY_TOLD


def residue_problems(cleaned: Cleaned, where: FieldPath, cell: str) -> list[FormProblem]:
    """What was taken out of a cell, told."""
    told = []
    if cleaned.markup:
        told.append(
            FormProblem(ProblemKind.MARKUP, where, cell, f"原文里有网页标记 {'、'.join(cleaned.markup)}，已去掉")
        )
    if cleaned.latex:
        told.append(FormProblem(ProblemKind.EXTRACTION, where, cell, "去掉了转换 PDF 时留下的公式符号（$、\\geq 等）"))
    if cleaned.quoted:
        told.append(FormProblem(ProblemKind.QUOTES, where, cell, "去掉了整段目标外面的一对引号"))
    return told

"""A declaration beside last year's: what became of the head, the money, the goal and each row."""

from drafter.comparison.forms import Comparison, FieldChange, MoneyChange, compared
from drafter.comparison.rows import RowChange, RowKind
from drafter.comparison.wording import Piece, PieceKind

__all__ = [
    "Comparison",
    "FieldChange",
    "MoneyChange",
    "Piece",
    "PieceKind",
    "RowChange",
    "RowKind",
    "compared",
]

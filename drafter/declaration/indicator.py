"""三级指标: one row of the form."""

from drafter.declaration.frozen import Frozen
from drafter.declaration.target import Target
from drafter.declaration.taxonomy import Dimension, IndicatorType, Unrecognised


class Indicator(Frozen):
    """A row: its two levels, its name and its target.

    `type` follows from a known dimension; where a form prints a contradicting one, it is kept as printed.
    """

    type: IndicatorType | Unrecognised | None
    dimension: Dimension | Unrecognised | None
    name: str | None
    target: Target | None = None

    @classmethod
    def under(cls, dimension: Dimension, name: str, target: Target | None = None) -> "Indicator":
        """An indicator in its official place."""
        return cls(type=dimension.type, dimension=dimension, name=name, target=target)

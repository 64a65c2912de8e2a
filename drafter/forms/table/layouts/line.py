"""One printed row of the indicator table, taken apart but not yet understood."""

from dataclasses import dataclass

from drafter.forms.grid import Row


@dataclass(frozen=True, slots=True)
class Spot:
    """Text and the column (from 0) that it stands in."""

    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """The levels printed in this very row, its name, its value, and what could not be placed.

    `keeps_type` where a merged 一级 cell reaches down into this row; `drifting` where columns were not to be trusted;
    `scored` where a column of scores says something.
    """

    row: Row
    type_label: str | None = None
    dimension_label: str | None = None
    name: Spot | None = None
    value: Spot | None = None
    left_over: tuple[Spot, ...] = ()
    keeps_type: bool = False
    scored: bool = False
    drifting: bool = False
    either_label: str | None = None
    """A lone `成本指标` or `满意度指标` in a drifting row: the word for a type and for a dimension."""

"""一级 and 二级 of each row, carried down over merged and page-broken cells."""

from dataclasses import dataclass, replace

from drafter.declaration import Dimension, IndicatorType, Unrecognised
from drafter.forms.labels import dimension_of, tail_of_level, type_of
from drafter.forms.table.layouts.line import Line
from drafter.language.text import squeezed


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels in force at a row."""

    type: IndicatorType | Unrecognised | None = None
    dimension: Dimension | Unrecognised | None = None

    @property
    def contradict(self) -> bool:
        """Whether both are official, and the form prints the second under the wrong first."""
        return (
            isinstance(self.type, IndicatorType)
            and isinstance(self.dimension, Dimension)
            and self.dimension.type is not self.type
        )


def levels_at(line: Line, before: Levels) -> Levels:
    """The levels of `line`, given those of the row above.

    A known dimension decides its type, because a page break may put the 一级 label rows late. Where the form prints a
    type in the same row, or merges one down into it, the printed one stays, right or wrong.
    """
    line_type, line_dimension = _printed(line, before)
    if line_dimension is None:
        return _carried(line_type, before)
    if line_type is None and line.keeps_type:
        line_type = before.type
    if line_type is None:
        line_type = line_dimension.type if isinstance(line_dimension, Dimension) else before.type
    return Levels(line_type, line_dimension)


def _printed(line: Line, before: Levels) -> tuple[IndicatorType | Unrecognised | None, Dimension | Unrecognised | None]:
    if line.either_label:
        return _either(line.either_label, before)
    line = _without_torn_halves(line, before)
    line_type = (type_of(line.type_label) or Unrecognised(text=squeezed(line.type_label))) if line.type_label else None
    line_dimension = (
        (dimension_of(line.dimension_label) or Unrecognised(text=squeezed(line.dimension_label)))
        if line.dimension_label
        else None
    )
    return line_type, line_dimension


def _without_torn_halves(line: Line, before: Levels) -> Line:
    """`益指标` below `社会效` names no level of its own."""
    type_label, dimension_label = line.type_label, line.dimension_label
    if type_label and before.type and not type_of(type_label) and tail_of_level(type_label, before.type.value):
        line = replace(line, type_label=None)
    above = before.dimension
    if dimension_label and above and not dimension_of(dimension_label) and tail_of_level(dimension_label, above.value):
        line = replace(line, dimension_label=None)
    return line


def _either(label: str, before: Levels) -> tuple[IndicatorType | None, Dimension | None]:
    """`成本指标` alone: a type where cost dimensions surround it, else the older dimension under 产出."""
    if type_of(label) is IndicatorType.SATISFACTION:
        return IndicatorType.SATISFACTION, Dimension.BENEFICIARY_SATISFACTION
    under_cost = isinstance(before.dimension, Dimension) and before.dimension.type is IndicatorType.COST
    return (IndicatorType.COST, None) if under_cost or before.dimension is None else (None, Dimension.OUTPUT_COST)


def _carried(line_type: IndicatorType | Unrecognised | None, before: Levels) -> Levels:
    if line_type is None:
        return before
    if line_type is IndicatorType.SATISFACTION:
        return Levels(line_type, Dimension.BENEFICIARY_SATISFACTION)
    belongs = not isinstance(before.dimension, Dimension) or before.dimension.type is line_type
    return Levels(line_type, before.dimension if belongs and before.dimension is not None else None)

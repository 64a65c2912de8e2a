"""Rows of text that a PDF gave back: the order of the cells holds, their columns do not."""

from dataclasses import replace

from drafter.declaration.target import QuantitativeTarget
from drafter.declaration.target_reading import read_target
from drafter.declaration.wording import squeezed
from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, type_of
from drafter.forms.layouts.line import Line, Spot
from drafter.forms.residue import clean


def take_apart(row: Row) -> Line:
    """Leading cells that are known labels are levels; of the rest the last two are name and value."""
    spots = [Spot(column, text) for column, text in row.filled()]
    while spots and bare(spots[0].text) in SIDE_LABELS:
        spots.pop(0)
    labels: list[str] = []
    while spots and _leads(spots, labels):
        label = spots.pop(0).text
        if not labels or bare(label) != bare(labels[-1]):
            labels.append(label)
    line = _with_levels(Line(row=row), labels)
    if len(spots) < 2:
        return replace(line, name=spots[0] if spots else None)
    position = _value_position(spots)
    extra = tuple(spots[: position - 1]) + tuple(spots[position + 1 :])
    if len(extra) == 1 and position == 2 and not line.dimension_label:  # an unknown level before the name
        line, extra = replace(line, dimension_label=squeezed(extra[0].text)), ()
    return replace(line, name=spots[position - 1], value=spots[position], left_over=extra)


def _leads(spots: list[Spot], labels: list[str]) -> bool:
    """Whether the first cell is a level: a full label always, half of one only while name and value still follow."""
    text = spots[0].text
    known = type_of(text) is not None or dimension_of(text) is not None
    full = bare(text).endswith("指标")
    already = any(dimension_of(label) is not None and type_of(label) is None for label in labels)
    return known and (full or (len(spots) > 2 and not already))


def _with_levels(line: Line, labels: list[str]) -> Line:
    if not labels:
        return line
    if len(labels) > 1:
        return replace(line, type_label=labels[0], dimension_label=labels[-1])
    label, is_type, is_dimension = labels[0], type_of(labels[0]) is not None, dimension_of(labels[0]) is not None
    if is_type and is_dimension:
        return replace(line, either_label=label)
    return replace(line, type_label=label) if is_type else replace(line, dimension_label=label)


def _value_position(spots: list[Spot]) -> int:
    """The last cell that is a number with its unit, else simply the last one."""
    for position in range(len(spots) - 1, 0, -1):
        if isinstance(read_target(clean(spots[position].text).text), QuantitativeTarget):
            return position
    return len(spots) - 1

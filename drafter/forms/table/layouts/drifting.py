"""Rows of text that a PDF gave back: the order of the cells holds, their columns do not."""

from dataclasses import replace

from drafter.declaration.target import QuantitativeTarget
from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, type_of
from drafter.forms.residue import clean
from drafter.forms.table.layouts.line import Line, Spot
from drafter.language.targets import read_target
from drafter.language.text import squeezed
from drafter.regex import regex

_SIGN_ALONE = regex("[≥≤<>=＞＜＝]{1,2}")
_UNIT_ALONE = regex(r"[(（]?\s*(?:[%％‰]|[\u3400-\u9fff]{1,3})\s*[)）]?")


def take_apart(row: Row) -> Line:
    """Leading cells that are known labels are levels; of the rest the last two are name and value."""
    spots = _whole([Spot(column, text) for column, text in row.filled()])
    while spots and bare(spots[0].text) in SIDE_LABELS:
        spots.pop(0)
    labels: list[str] = []
    while spots and _leads(spots, labels):
        label = spots.pop(0).text
        if not labels or bare(label) != bare(labels[-1]):
            labels.append(label)
    line = _with_levels(Line(row=row, drifting=True), labels)
    if len(spots) < 2:
        return replace(line, name=spots[0] if spots else None)
    position = _value_position(spots)
    line, extra = _with_unknown_levels(line, spots[: position - 1])
    left_over = (*extra, *spots[position + 1 :])
    return replace(line, name=spots[position - 1], value=spots[position], left_over=left_over)


def _whole(spots: list[Spot]) -> list[Spot]:
    """Cells that a column line cut through a value: `≥` before its number, `%` behind it."""
    joined: list[Spot] = []
    for spot in spots:
        if joined and (
            _SIGN_ALONE.fullmatch(joined[-1].text) or (_is_number(joined[-1]) and _UNIT_ALONE.fullmatch(spot.text))
        ):
            joined[-1] = Spot(joined[-1].column, joined[-1].text + spot.text)
        else:
            joined.append(spot)
    return joined


def _is_number(spot: Spot) -> bool:
    target = read_target(clean(spot.text).text)
    return isinstance(target, QuantitativeTarget) and target.unit is None


def _with_unknown_levels(line: Line, before: list[Spot]) -> tuple[Line, tuple[Spot, ...]]:
    """What stands before the name and is no known label: an unknown 二级, or both levels where the row has none."""
    names = [squeezed(spot.text) for spot in before]
    if len(names) == 1 and not line.dimension_label:
        return replace(line, dimension_label=names[0]), ()
    if len(names) == 2 and not (line.dimension_label or line.type_label or line.either_label):
        return replace(line, type_label=names[0], dimension_label=names[1]), ()
    return line, tuple(before)


def _leads(spots: list[Spot], labels: list[str]) -> bool:
    """Whether the first cell is a level.

    A full label is one, unless what remains would be a value without a name; half a label (`服务对象`) only while name
    and value still follow it.
    """
    text, rest = spots[0].text, spots[1:]
    if type_of(text) is None and dimension_of(text) is None:
        return False
    has_dimension = any(dimension_of(label) is not None and type_of(label) is None for label in labels)
    if len(rest) == 1 and (has_dimension or _is_quantity(rest[0])):
        return False  # a name that merely sounds like a level
    return bare(text).endswith("指标") or (len(rest) > 1 and not has_dimension)


def _is_quantity(spot: Spot) -> bool:
    return isinstance(read_target(clean(spot.text).text), QuantitativeTarget)


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
    return next((place for place in range(len(spots) - 1, 0, -1) if _is_quantity(spots[place])), len(spots) - 1)

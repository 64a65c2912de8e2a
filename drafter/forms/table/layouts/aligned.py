"""Rows whose columns mean what their heading says: Word tables, spreadsheets, cells found by a PDF reader."""

from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare
from drafter.forms.table.headings import OTHER
from drafter.forms.table.layouts.line import Line, Spot
from drafter.forms.table.layouts.parted_target import joined_target

_BESIDE = {"score", "actual", "sign", "nature", "unit"}


def take_apart(row: Row, columns: dict[str, int]) -> Line:
    """By the heading's columns; a cell between two headings belongs to the left one."""
    found, left_over = _placed(row, columns)
    name = found.get("name")
    slipped = [spot for spot in left_over if name is not None and spot.column > name.column]
    if "target" not in found and len(slipped) == len(left_over) == 1 and not _BESIDE & set(columns):
        found["target"] = left_over.pop()  # a value that slipped to the left of its heading
    type_spot, dimension_spot = found.get("type"), found.get("dimension")
    return Line(
        row=row,
        type_label=type_spot.text if type_spot else None,
        dimension_label=dimension_spot.text if dimension_spot else None,
        name=name,
        value=joined_target(found),
        left_over=tuple(left_over),
        keeps_type=columns.get("type") in row.covered,
        scored="score" in found,
    )


def _placed(row: Row, columns: dict[str, int]) -> tuple[dict[str, Spot], list[Spot]]:
    starts = sorted(columns.items(), key=lambda item: item[1])
    found: dict[str, Spot] = {}
    left_over: list[Spot] = []
    for column, text in row.filled():
        place = next((name for name, start in reversed(starts) if column >= start), None)
        if place in (None, "type", "dimension") and bare(text) in SIDE_LABELS:
            continue  # 绩效指标 down the side, or a torn half of a level's label
        if place is not None and place.startswith(OTHER):
            continue
        if place is None or (place in found and place not in _BESIDE):
            left_over.append(Spot(column, text))
        else:
            found.setdefault(place, Spot(column, text))
    return found, left_over

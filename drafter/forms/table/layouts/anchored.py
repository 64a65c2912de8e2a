"""Rows of text whose columns drift, in a table with more columns than levels, name and target.

What stays is the order: the levels that a row prints come first, and the cells behind them are those of the columns from
三级指标 on.
"""

from dataclasses import replace

from drafter.declaration import QuantitativeTarget
from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, type_of
from drafter.forms.residue import clean
from drafter.forms.table.layouts.aligned import take_apart as take_apart_aligned
from drafter.forms.table.layouts.line import Line
from drafter.language.targets import read_target


def take_apart(row: Row, columns: dict[str, int]) -> Line | None:
    """By the order of the cells; None where that gives no name with a target."""
    cells = list(row.cells)
    while cells and (not cells[0].strip() or bare(cells[0]) in SIDE_LABELS):
        cells.pop(0)
    labels: list[str] = []
    while len(cells) > 2 and len(labels) < 2 and (type_of(cells[0]) or dimension_of(cells[0])):
        labels.append(cells.pop(0))
    while cells and not cells[0].strip():
        cells.pop(0)
    if labels and not any(cell.strip() for cell in cells):
        return _under(labels, Line(row=row))  # preset, and left blank
    line = _named(Row(("",) * columns["name"] + tuple(cells), row.place, row.covered, row.block), columns)
    return _under(labels, line) if line is not None else None


def _named(row: Row, columns: dict[str, int]) -> Line | None:
    """A row that begins with its name; None where that gives no name with a target."""
    start = columns["name"]
    line = take_apart_aligned(row, {part: column for part, column in columns.items() if column >= start})
    if line.name is None or line.value is None or line.left_over:
        return None
    lost = isinstance(
        read_target(clean(line.name.text).text), QuantitativeTarget
    )  # and what stands there is the target
    return None if lost else line


def _under(labels: list[str], line: Line) -> Line:
    if len(labels) == 2:
        return replace(line, type_label=labels[0], dimension_label=labels[1])
    if not labels:
        return line
    kind, dimension = type_of(labels[0]), dimension_of(labels[0])
    if kind and dimension:
        return replace(line, either_label=labels[0])
    return replace(line, type_label=labels[0]) if kind else replace(line, dimension_label=labels[0])

"""A document whose lines are all single cells, as rows of cells again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.forms.dialects.dialect import INSTEAD
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import dimension_of, is_footer, is_title, is_total
from drafter.forms.lost_cells.centred import put_together
from drafter.forms.lost_cells.head import restored_head
from drafter.forms.lost_cells.lines import Line, begins_funds, head_line, joined_label
from drafter.forms.lost_cells.slots import heading_at, restored_table
from drafter.forms.table.headings import is_heading

_REMARK = "这份文字里表格的格子已经丢了，是按栏目名称一行一行认的，认不准的没有读入，请对照原件"
_NAME = "project.name"


def restored(grid: Grid) -> Grid:
    """The grid with its cells, as far as labels and headings say them; the same grid where it has cells, or no form in it."""
    if grid.aligned or any(len(list(row.filled())) > 1 for row in grid.rows):
        return grid
    lines = list(_unbroken([row for row in grid.rows if row.cells[0].strip()]))
    starts = list(_starts(lines))
    if not starts:
        return grid
    rows = lines[: starts[0]]
    for start, stop in pairwise([*starts, len(lines)]):
        rows += _restored_form(lines[start - 1] if start else None, lines[start:stop])
    return replace(grid, rows=tuple(rows), aligned=True, remarks=(*grid.remarks, _REMARK))


def _starts(rows: Sequence[Row]) -> Iterator[int]:
    """Where forms begin: a project's name that follows another before any table is the same form's (专项, and its 项目).

    None in a list of many projects, whose heading names them.
    """
    in_head = False
    for number, row in enumerate(rows):
        if _names_project(row):
            if any(is_heading(word) for word in row.cells[0].split()):
                return
            if not in_head:
                yield number
            in_head = True
        elif in_head and heading_at(rows, number) is not None:
            in_head = False


def _names_project(row: Row) -> bool:
    words = head_line(row, in_funds=False).words
    return bool(words) and (words[0].path or "").removeprefix(INSTEAD) == _NAME


def _unbroken(rows: list[Row]) -> Iterator[Row]:
    """The lines, with labels whole that a narrow column broke over two."""
    number = 0
    while number < len(rows):
        joined = joined_label(rows[number], rows[number + 1]) if number + 1 < len(rows) else None
        yield joined or rows[number]
        number += 2 if joined else 1


def _ends_table(row: Row, below: Sequence[Row]) -> bool:
    """Whether a line is a signature, the next title, or the sum of scores with no level below it."""
    text = row.cells[0]
    return (
        is_footer(text) or is_title(text) or (is_total(text) and not any(dimension_of(one.cells[0]) for one in below))
    )


def _restored_form(above: Row | None, rows: Sequence[Row]) -> Iterator[Row]:
    head: list[Line] = []
    in_funds = False
    number = 0
    heading = None
    while number < len(rows) and (heading := heading_at(rows, number)) is None:
        line = head_line(rows[number], in_funds=in_funds)
        in_funds = in_funds or begins_funds(line)
        head.append(line)
        number += 1
    yield from restored_head(put_together(above, head))
    if heading is None:
        return
    yield Row(heading.cells, rows[number].place)
    table = rows[number + heading.lines :]
    stop = next((n for n, row in enumerate(table) if _ends_table(row, table[n + 1 :])), len(table))
    yield from restored_table(heading, table[:stop])
    yield from table[stop:]

"""The list form of 预算公开: one table, one row an indicator, the project's own cells merged down beside its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.declaration import Declaration, FieldPath
from drafter.forms.dialects.dialect import UNUSED
from drafter.forms.grid import Grid, Row
from drafter.forms.head.fields import Head
from drafter.forms.head.funds import unit_in, unit_over
from drafter.forms.labels import field_of, is_footer, is_page_number
from drafter.forms.table.headings import heading_columns
from drafter.forms.table.indicator_table import IndicatorTable, read_indicator_table
from drafter.forms.table.layouts.shifted import from_the_right
from drafter.language.text import unwrapped

_NAME = "project.name"


@dataclass(frozen=True, slots=True)
class Listed:
    """One project of a list."""

    head: Head
    table: IndicatorTable
    place: str


def is_listing(row: Row) -> bool:
    """Whether a row heads a list: the columns of an indicator table, and 项目名称 among them."""
    return heading_columns(row.cells) is not None and _NAME in _field_columns(row).values()


def read_listing(grid: Grid, above: tuple[Row, ...]) -> Iterator[Listed]:
    """Each project of the list whose heading is the grid's first row."""
    heading = grid.rows[0]
    columns = heading_columns(heading.cells) or {}
    fields = _field_columns(heading)
    for rows in _projects(grid, fields):
        part = Grid((heading, *rows), grid.aligned, grid.hard_breaks)
        yield Listed(_head(rows, heading, fields, above, grid), read_indicator_table(part, columns), rows[0].place)


def _field_columns(heading: Row) -> dict[int, str]:
    found: dict[int, str] = {}
    for column, text in heading.filled():
        path = field_of(text)
        if path not in (None, UNUSED) and "." in str(path) and path not in found.values():
            found[column] = str(path)
    return found


def _projects(grid: Grid, fields: dict[int, str]) -> Iterator[list[Row]]:
    """The rows of each project: a new name begins one, a blank or repeated one goes on."""
    name_column = next(column for column, path in fields.items() if path == _NAME)
    shift = from_the_right(len(grid.rows[0].cells))
    rows: list[Row] = []
    name = ""
    for printed in grid.rows[1:]:
        texts = [text for _, text in printed.filled()]
        if not texts or printed.cells == grid.rows[0].cells or (len(texts) == 1 and is_page_number(texts[0])):
            continue
        if is_footer(texts[0]):
            break
        row = printed if grid.aligned else shift(printed)
        here = unwrapped(row.cells[name_column]) if name_column < len(row.cells) else ""
        if here and here != name and rows:
            yield rows
            rows = []
        name = here or name
        rows.append(row)
    if rows:
        yield rows


def _head(rows: list[Row], heading: Row, fields: dict[int, str], above: tuple[Row, ...], grid: Grid) -> Head:
    head = Head(hard_breaks=grid.hard_breaks)
    if (printed := unit_over(above)) is not None:
        head.unit, head.unit_cell = printed
    for column, path in fields.items():
        row = next((row for row in rows if column < len(row.cells) and row.cells[column].strip()), None)
        if row is not None:
            head.add(path, row.cells[column].strip(), row, column, unit_in(heading.cells[column]))
    head.settle()
    return head


def declaration_of(listed: Listed, year: int | None) -> Declaration:
    """A listed project as a form of its own."""
    return Declaration(
        fiscal_year=year,
        project=listed.head.project(),
        funding=listed.head.funding(),
        objectives=listed.head.objectives(),
        indicators=tuple(listed.table.indicators),
    )


def origins_of(listed: Listed) -> dict[FieldPath, str]:
    """The cells of a listed project."""
    return listed.head.origins() | listed.table.origins

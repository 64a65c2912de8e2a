"""A document of one or many forms becomes declarations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from drafter.declaration import Declaration, FieldPath
from drafter.declaration.dates import read_year
from drafter.forms.grid import Grid, Row
from drafter.forms.head import read_head
from drafter.forms.indicator_table import IndicatorTable, read_indicator_table
from drafter.forms.labels import dimension_of, field_of, heading_columns, is_title, type_of
from drafter.forms.problem import FormProblem, ProblemKind


@dataclass(frozen=True, slots=True)
class ParsedForm:
    """One form read: the declaration, what was odd, and the cell each field came from."""

    declaration: Declaration
    problems: tuple[FormProblem, ...]
    origins: dict[FieldPath, str]


def parse(grid: Grid) -> tuple[ParsedForm, ...]:
    """Every form of the document, in order; none where nothing in it looks like this form."""
    return tuple(form for part in _split(grid) if (form := _parse_one(part)) is not None)


def _split(grid: Grid) -> Iterator[Grid]:
    """A form begins at its title, or at 项目名称 where no title stands above it."""
    starts: list[int] = []
    has_name = True
    for number, row in enumerate(grid.rows):
        if _is_title_row(row):
            starts.append(number)
            has_name = False
        elif _names_project(row):
            if has_name:
                starts.append(number)
            has_name = True
    for start, stop in pairwise([*starts, len(grid.rows)]):
        yield grid.part(start, stop)


def _is_title_row(row: Row) -> bool:
    texts = [text for _, text in row.filled()]
    return len(texts) == 1 and is_title(texts[0])


def _names_project(row: Row) -> bool:
    return any(field_of(text) == "project.name" for _, text in row.filled())


def _parse_one(grid: Grid) -> ParsedForm | None:
    if not any(_names_project(row) for row in grid.rows):
        return None
    heading, columns = _heading(grid)
    year, year_row = _year(grid)
    head = read_head(Grid(_head_rows(grid.rows[:heading], year_row), grid.aligned, grid.hard_breaks))
    table = _indicators(grid, heading, columns)
    declaration = Declaration(
        fiscal_year=year,
        project=head.project(),
        funding=head.funding(),
        objectives=head.objectives(),
        indicators=tuple(table.indicators),
    )
    missing = (
        []
        if columns
        else [
            FormProblem(
                ProblemKind.MISSING_PART, FieldPath(path="indicators"), grid.rows[0].place, "没有找到绩效指标表"
            )
        ]
    )
    year_origin = {FieldPath(path="fiscal_year"): year_row.place} if year_row else {}
    return ParsedForm(
        declaration, tuple(head.problems + missing + table.problems), year_origin | head.origins() | table.origins
    )


def _indicators(grid: Grid, heading: int, columns: dict[str, int]) -> IndicatorTable:
    rows = grid.rows[heading:]
    trusted = grid.aligned and "target" in columns  # without a heading, columns say nothing
    return read_indicator_table(Grid(rows, trusted, grid.hard_breaks), columns) if columns else IndicatorTable()


def _heading(grid: Grid) -> tuple[int, dict[str, int]]:
    """Number and columns of the heading row of the indicators; where it was lost, the first row that prints a level."""
    for number, row in enumerate(grid.rows):
        if columns := heading_columns(row.cells):
            return number, columns
    for number, row in enumerate(grid.rows):
        texts = [text for _, text in row.filled()]
        if any(_is_level(text) for text in texts[:-1]):
            return number, {"name": 0}
    return len(grid.rows), {}


def _is_level(text: str) -> bool:
    return text.strip().endswith("指标") and (type_of(text) is not None or dimension_of(text) is not None)


def _year(grid: Grid) -> tuple[int | None, Row | None]:
    for row in grid.rows[:6]:
        for _, text in row.filled():
            if (year := read_year(text)) is not None:
                return year, row
    in_title = re.search(r"(\d{4})年", "".join(text for _, text in grid.rows[0].filled()))
    return (int(in_title[1]), grid.rows[0]) if in_title else (None, None)


def _head_rows(rows: tuple[Row, ...], year_row: Row | None) -> tuple[Row, ...]:
    return tuple(row for row in rows if row is not year_row and not _is_title_row(row))

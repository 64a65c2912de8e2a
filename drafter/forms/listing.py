"""The list form of 预算公开: one table, one row an indicator, the project's own cells merged down beside its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from drafter.declaration import Declaration, FieldPath
from drafter.forms.dialects.dialect import CARRY_OVER_PART, OTHER_PART, STATE_PART, UNUSED
from drafter.forms.grid import Grid, Row
from drafter.forms.head.fields import Head
from drafter.forms.head.funds import unit_in, unit_over
from drafter.forms.labels import SIDE_LABELS, bare, field_of, is_footer, is_label, is_page_number, is_total
from drafter.forms.problem import FormProblem, ProblemKind
from drafter.forms.table.headings import heading_columns, is_heading
from drafter.forms.table.indicator_table import IndicatorTable, read_indicator_table
from drafter.forms.table.layouts.shifted import Shift, as_it_stands, best_shift, makes_sense
from drafter.language.money import read_money
from drafter.language.text import unwrapped
from drafter.regex import regex

_NAME = "project.name"
_AGENCIES = ("project.line_department", "project.implementing_agency")
_FUNDS = "funding."
_PARTS = {
    STATE_PART: "funding.annual.appropriation",
    CARRY_OVER_PART: "funding.annual.carry_over",
    OTHER_PART: "funding.annual.other_funds",
}
"""Parts of a total in a list, which is of one year."""
_WORDS = regex("[\u3400-\u9fff]{2}")


@dataclass(frozen=True, slots=True)
class Listed:
    """One project of a list."""

    head: Head
    table: IndicatorTable
    place: str


@dataclass(slots=True)
class _Project:
    """The rows of a project, and those beside them that nobody can place."""

    rows: list[Row] = field(default_factory=list)
    strays: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a list has the parts of its indicators, and the fields of its projects by column."""

    parts: Mapping[str, int]
    fields: Mapping[int, str]
    width: int

    @property
    def name(self) -> int:
        return next(column for column, path in self.fields.items() if path == _NAME)

    def hold(self, row: Row, *, aligned: bool) -> bool:
        """Whether each cell is what its column should hold; in a table with real cells, as far as it could have slipped."""
        inside = all(column < self.width for column, _ in row.filled())
        return (
            inside
            and all(map(_suits, self.fields.values(), self.of_project(row).values()))
            and (aligned or makes_sense(row, self.width, dict(self.parts)))
        )

    def of_project(self, row: Row) -> dict[int, str]:
        """The texts of the fields in a row, by column."""
        return {column: unwrapped(row.cells[column]) if column < len(row.cells) else "" for column in self.fields}


def is_listing(row: Row) -> bool:
    """Whether a row heads a list: the columns of an indicator table, and 项目名称 among them."""
    return heading_columns(row.cells) is not None and _NAME in _field_columns(row).values()


def read_listing(grid: Grid, above: tuple[Row, ...]) -> Iterator[Listed]:
    """Each project of the list whose heading is the grid's first row; `above` are the lines over it."""
    heading = grid.rows[0]
    parts = heading_columns(heading.cells) or {}
    columns = _Columns(parts, _field_columns(heading), len(heading.cells))
    for project in _projects(list(_rows(grid)), columns, grid):
        rows = [_parts_only(row, columns) for row in project.rows]
        table = read_indicator_table(Grid((heading, *rows), aligned=True, hard_breaks=grid.hard_breaks), parts)
        table.problems += [*map(_stray, project.strays), *_unread_columns(project.rows, heading, columns)]
        yield Listed(_head(project.rows, heading, columns, above, grid), table, project.rows[0].place)


def _field_columns(heading: Row) -> dict[int, str]:
    """A column that the block of money heads alone (项目资金) is the year's: a list is of one year."""
    found: dict[int, str] = {}
    for column, text in heading.filled():
        path = _PARTS.get(field_of(text) or "", field_of(text))
        if path not in (None, UNUSED) and "." in str(path) and path not in found.values():
            found[column] = str(path)
    block = [column for column, text in heading.filled() if bare(text) in SIDE_LABELS and "资金" in bare(text)]
    if len(block) == 1 and not any(path.startswith(_FUNDS) for path in found.values()):
        found[block[0]] = "funding.annual.total"
    return found


def _rows(grid: Grid) -> Iterator[Row]:
    """Down to the signatures, without blank rows, sums, and what a page break repeats."""
    for row in grid.rows[1:]:
        texts = [text for _, text in row.filled()]
        if not texts or row.cells == grid.rows[0].cells or (len(texts) == 1 and is_page_number(texts[0])):
            continue
        if is_footer(texts[0]):
            return
        if not any(map(is_total, texts)):
            yield row


def _projects(printed: list[Row], columns: _Columns, grid: Grid) -> Iterator[_Project]:
    """The rows of each project: another name begins one, or the same with another unit or amount; a blank one goes on.

    A row that fits its columns from neither side is told and left out, and with it those that go on with it.
    """
    shift: Shift = as_it_stands if grid.aligned else best_shift(printed, columns.width, dict(columns.parts))
    project, lost = _Project(), False
    for row in map(shift, printed):
        if not columns.hold(row, aligned=grid.aligned):
            lost = True
            project.strays.append(row)
            continue
        row = _with_agency(row, project.rows, columns)  # noqa: PLW2901  one row, more of it known
        if _begins(row, project.rows, columns):
            if project.rows:
                yield project
                project = _Project()
            lost = False
        (
            project.strays if lost or not (project.rows or columns.of_project(row)[columns.name]) else project.rows
        ).append(row)
    if project.rows:
        yield project


def _begins(row: Row, rows: list[Row], columns: _Columns) -> bool:
    here = columns.of_project(row)
    if not here[columns.name] or not rows:
        return bool(here[columns.name])
    before = columns.of_project(rows[0])
    return any(text and before[column] and text != before[column] for column, text in here.items())


def _with_agency(row: Row, rows: list[Row], columns: _Columns) -> Row:
    """Its unit, where that is one cell beside several projects."""
    cells = list(row.cells)
    for column, path in columns.fields.items():
        if path in _AGENCIES and column in row.covered and rows and column < min(len(cells), len(rows[0].cells)):
            cells[column] = cells[column] or rows[0].cells[column]
    return replace(row, cells=tuple(cells))


def _suits(path: str, text: str) -> bool:
    """Whether a text may be a field's: no words for an amount, no figure for a name."""
    is_amount = read_money(text, "元") is not None
    return not text or (is_amount or not _WORDS.search(text) if path.startswith(_FUNDS) else not is_amount)


def _parts_only(row: Row, columns: _Columns) -> Row:
    """Without what stands beside the indicators: it is the project's, or in a column that nobody reads."""
    kept = set(columns.parts.values())
    return replace(row, cells=tuple(text if column in kept else "" for column, text in enumerate(row.cells)))


def _unread_columns(rows: list[Row], heading: Row, columns: _Columns) -> Iterator[FormProblem]:
    """Columns whose heading nobody knows, where they say anything."""
    for column, text in heading.filled():
        known = column in columns.fields or column in columns.parts.values() or is_label(text) or is_heading(text)
        row = next((row for row in rows if column < len(row.cells) and row.cells[column].strip()), None)
        if row is not None and not known:
            yield FormProblem(ProblemKind.LEFT_OVER, None, row.cell(column), f"“{text[:20]}”一栏没有读入")


def _stray(row: Row) -> FormProblem:
    words = " ".join(text for _, text in row.filled())
    return FormProblem(
        ProblemKind.LEFT_OVER,
        None,
        row.place,
        f"这一行的格子和表头的列对不上，没有读入，请对照原件补上：“{words[:30]}”",
    )


def _head(rows: list[Row], heading: Row, columns: _Columns, above: tuple[Row, ...], grid: Grid) -> Head:
    head = Head(hard_breaks=grid.hard_breaks)
    if (printed := unit_over(above)) is not None:
        head.unit, head.unit_cell = printed
    for column, path in columns.fields.items():
        row = next((row for row in rows if column < len(row.cells) and row.cells[column].strip()), None)
        if row is not None:
            head.add(path, row.cells[column].strip(), row, column, unit_in(heading.cells[column]))
    for row in above:
        _see_agency(head, row)
    head.settle()
    return head


def _see_agency(head: Head, row: Row) -> None:
    """`主管部门：某局` over a list is that of all its projects."""
    spots = list(row.filled())
    for (_, label), (column, text) in pairwise(spots):
        path = field_of(label)
        if path in _AGENCIES and path not in head.values and not is_label(text):
            head.add(path, text, row, column)


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

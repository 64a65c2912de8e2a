"""A document of one or many forms becomes declarations."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.declaration import Declaration, FieldPath
from drafter.forms.form_starts import form_starts, names_project
from drafter.forms.grid import Grid, Row
from drafter.forms.head.amounts_in_words import amounts_in_words
from drafter.forms.head.rows import read_head
from drafter.forms.labels import dimension_of, field_of, type_of
from drafter.forms.lengths import absurd_lengths
from drafter.forms.list_heading import heads_a_list, with_one_heading
from drafter.forms.listing import declaration_of, is_listing, origins_of, read_listing
from drafter.forms.lost_cells import restored
from drafter.forms.problem import BY_HAND, LOOKED_AT, FormProblem, ProblemKind
from drafter.forms.residue import clean
from drafter.forms.table.headings import heading_columns, with_sub_headings
from drafter.forms.table.indicator_table import IndicatorTable, read_indicator_table
from drafter.language.dates import read_year
from drafter.regex import regex

_LABEL_AND_VALUE = regex(r"([^:：]{2,12})[:：]\s*(\S.{0,200})", re.DOTALL)
_BEFORE_LABEL = regex(r"\s+(?=[^\s:：]{2,12}[:：])")
_NEAR = 3
"""Rows above a form that may still be its own: `单位：万元` over a form without a title."""
_YEAR_IN_WORDS = regex(r"(?<!\d)((?:19|20)\d\d)\s*年")


@dataclass(frozen=True, slots=True)
class ParsedForm:
    """One form read: the declaration, what was odd, and the cell each field came from."""

    declaration: Declaration
    problems: tuple[FormProblem, ...]
    origins: dict[FieldPath, str]

    @property
    def doubts(self) -> tuple[FormProblem, ...]:
        """What a person should look at before the form is relied on: a cell that was not understood at all among it."""
        return (*(problem for problem in self.problems if problem.doubtful), *self.unread)

    @property
    def unread(self) -> tuple[FormProblem, ...]:
        """Cells of the head that are not empty and came to nothing, where nothing else is told of them."""
        places = {problem.where for problem in self.problems}
        return tuple(
            FormProblem(ProblemKind.LEFT_OVER, path, cell, "原文这一格有字，没有读进来")
            for path, cell in self.origins.items()
            if not path.path.startswith("indicators")
            and cell not in (BY_HAND, LOOKED_AT)
            and path not in places
            and self.value_at(path) is None
        )

    def value_at(self, path: FieldPath) -> object:
        """What stands in a field of the head, or in a goal; None where nothing does."""
        value: object = self.declaration
        for step in path.path.split("."):
            value = getattr(value, step)
        return value


def parse(grid: Grid) -> tuple[ParsedForm, ...]:
    """Every form of the document, in order; none where nothing in it looks like this form."""
    grid = restored(grid)
    rows = [part for row in map(_parted, grid.rows) for part in amounts_in_words(row)]
    grid = replace(grid, rows=tuple(with_one_heading(rows)))
    starts = list(form_starts(grid.rows))
    year = _year_in(grid.rows[: starts[0]])[0] if starts else None
    forms: list[ParsedForm] = []
    for start, stop in pairwise([*starts, len(grid.rows)]):
        above = grid.rows[:start] if not forms else grid.rows[max(0, start - _NEAR) : start]
        forms += _parse_part(grid.part(start, stop), year, above)
        year = forms[-1].declaration.fiscal_year if forms else year  # one without a year goes on with the one before
    told = _without_instructions(forms)
    return (_with_remarks(told[0], grid), *told[1:]) if told else ()


def _without_instructions(forms: list[ParsedForm]) -> list[ParsedForm]:
    """Without what only explains how a form is filled in: beside a form, a name that is a sentence over no indicators."""
    explained = [form for form in forms if _explains(form)]
    kept = [form for form in forms if not _explains(form)]
    if not (kept and explained):
        return forms
    place = next(iter(explained[0].origins.values()), "")
    remark = FormProblem(ProblemKind.LEFT_OVER, None, place, "填表说明没有作为申报表读入")
    return [replace(kept[0], problems=(*kept[0].problems, remark)), *kept[1:]]


def _explains(form: ParsedForm) -> bool:
    name = form.declaration.project.name or ""
    return not any(row.name and row.target for row in form.declaration.indicators) and name.endswith(("。", "；"))


def _parted(row: Row) -> Row:
    """`项目名称：甲` in a line of its own as label and value, and what follows as `项目编码：1` too."""
    texts = [text for _, text in row.filled()] if not row.has_more_cells else []
    found = _LABEL_AND_VALUE.fullmatch(texts[0]) if len(texts) == 1 else None
    if found is None or not (field_of(found[1]) or "").startswith("project."):
        return row
    cells: list[str] = []
    for piece in _BEFORE_LABEL.split(texts[0]):
        pair = _LABEL_AND_VALUE.fullmatch(piece)
        if pair is not None and field_of(pair[1]) is not None:
            cells += [pair[1], pair[2]]
        elif cells:
            cells[-1] = f"{cells[-1]} {piece}".strip()
    return replace(row, cells=tuple(cells), starts=frozenset())


def _with_remarks(form: ParsedForm, grid: Grid) -> ParsedForm:
    """What the reader left out of a document is told with its first form."""
    told = tuple(FormProblem(ProblemKind.LEFT_OVER, None, grid.rows[0].place, remark) for remark in grid.remarks)
    return replace(form, problems=(*told, *form.problems))


def _parse_part(grid: Grid, year: int | None, above: tuple[Row, ...]) -> list[ParsedForm]:
    listing = next((number for number, row in enumerate(grid.rows) if is_listing(row)), None)
    if listing is None:
        return [] if any(map(heads_a_list, grid.rows)) else [_parse_one(grid, year, above)]
    over = (*above, *grid.rows[:listing])
    year = _year_in(grid.rows[:listing])[0] or year
    rows = grid.part(listing, len(grid.rows))
    return [
        ParsedForm(declaration_of(one, year), tuple(one.head.problems + one.table.problems), origins_of(one))
        for one in read_listing(rows, over)
    ]


def count_forms(grid: Grid) -> int:
    """How many forms a document seems to hold, without reading them."""
    return sum(1 for _ in form_starts(tuple(with_one_heading(list(map(_parted, grid.rows))))))


def _parse_one(grid: Grid, year_over_all: int | None, over: tuple[Row, ...]) -> ParsedForm:
    heading, columns = _heading(grid)
    above = next(number for number, row in enumerate(grid.rows) if names_project(row))
    year, year_row = _year_in(grid.rows[:above])
    head = read_head(Grid(grid.rows[above:heading], grid.aligned, grid.hard_breaks), (*over, *grid.rows[:above]))
    table = _indicators(grid, heading, columns)
    declaration = Declaration(
        fiscal_year=year or year_over_all,
        project=head.project(),
        funding=head.funding(),
        objectives=head.objectives(),
        indicators=tuple(table.indicators),
    )
    missing = [] if columns else [_no_table(grid.rows[0].place)]
    year_origin = {FieldPath(path="fiscal_year"): year_row.place} if year_row else {}
    return ParsedForm(
        declaration,
        (*head.problems, *missing, *table.problems, *absurd_lengths(declaration)),
        year_origin | head.origins() | table.origins,
    )


def _no_table(place: str) -> FormProblem:
    return FormProblem(ProblemKind.MISSING_PART, FieldPath(path="indicators"), place, "没有找到绩效指标表")


def _indicators(grid: Grid, heading: int, columns: dict[str, int]) -> IndicatorTable:
    rows = grid.rows[heading:]
    if columns and len(rows) > 1:
        columns = with_sub_headings(columns, rows[1])
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


def _year_in(rows: tuple[Row, ...]) -> tuple[int | None, Row | None]:
    """The year over a form: `(2026年度)` in a cell of its own, else in words (`申报年度：2026年`, a title with a year)."""
    for row in rows:
        for _, text in row.filled():
            if (year := read_year(clean(text).text.strip("*"))) is not None:
                return year, row
    for row in rows:
        found = _YEAR_IN_WORDS.search("".join(text for _, text in row.filled()))
        if found is not None:
            return int(found[1]), row
    return None, None

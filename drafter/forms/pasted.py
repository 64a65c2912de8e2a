"""Rows of indicators in a pasted text: cells between tabs from Word and Excel, words between spaces from a PDF."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.declaration import Dimension, IndicatorType, QuantitativeTarget
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, is_page_number, is_title, type_of
from drafter.forms.lost_cells.slots import PIECE, rows_by_turns
from drafter.forms.residue import clean
from drafter.forms.table.headings import has_more_columns, heading_columns
from drafter.forms.table.indicator_table import read_indicator_table
from drafter.language.spoken_indicator import read_breath
from drafter.language.targets import read_target
from drafter.language.text import one_line, printable, unwrapped
from drafter.regex import regex

_SIGN_OR_NUMBER = regex(r"[≥≤=<>≧≦＝]|[≥≤=<>]?\s*\d+(?:\.\d+)?")
_MOST_ROWS = 500
_FEWEST_LINES = 4
"""Two indicators: fewer lines may be names of indicators alone."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """An indicator as it was pasted: its 二级指标 where one was printed above or beside it, its name, its target in words.

    The target is '' where there was none.
    """

    dimension: Dimension | None
    name: str
    target: str


def pasted_rows(text: str) -> tuple[PastedRow, ...]:
    """The first 500 rows of a pasted table, levels carried down; none where the text is no table of indicators."""
    for way in (_rows_by_heading, _rows_by_turns):
        if (found := way(text)) is not None:
            return tuple(found[:_MOST_ROWS])
    rows: list[PastedRow] = []
    dimension: Dimension | None = None
    for cells in _lines_of_cells(text):
        line = " ".join(cells)
        if heading_columns(tuple(cells)) or is_title(line) or is_page_number(line):
            continue
        before = dimension
        dimension, rest = _levels(cells, before)
        if len(rest) == 1 and len(cells) > 1 and _reads(rest[0]):  # an indicator may be called 服务对象满意度
            dimension, rest = _levels(cells[:-2], before)[0] or dimension, cells[-2:]
        row = _row(dimension, rest)
        if row is not None:
            rows.append(row)
    is_table = len(rows) > 1 or any(row.dimension for row in rows) or "\t" in text.strip()
    return tuple(rows[:_MOST_ROWS]) if is_table and any(row.target for row in rows) else ()


def rows_at(text: str, *, indicators: bool) -> tuple[PastedRow, ...]:
    """What a paste brings where indicators are asked for; elsewhere only rows that say which 二级指标 they belong to.

    No list of anything else looks so.
    """
    rows = pasted_rows(text)
    return rows if indicators or ("\t" in text and all(row.dimension for row in rows)) else ()


def _rows_by_heading(text: str) -> list[PastedRow] | None:
    """The rows under a heading that says which column is which; None where there is none, or it says nothing more."""
    if "\t" not in text.strip():
        return None
    rows = [Row(tuple(cells), f"line {n}") for n, cells in enumerate(csv.reader(_lines(text), delimiter="\t"), 1)]
    start = next((n for n, row in enumerate(rows) if heading_columns(row.cells)), None)
    columns = heading_columns(rows[start].cells) if start is not None else None
    if columns is None or not has_more_columns(columns):
        return None
    return _rows_of_table(Grid(tuple(rows[start:])), columns)


def _rows_by_turns(text: str) -> list[PastedRow] | None:
    """Names and targets on lines of their own, by turns; None where some line may be either."""
    rows = [Row((line.strip(),), f"line {n}") for n, line in enumerate(_lines(text), 1) if line.strip()]
    if len(rows) < _FEWEST_LINES or "\t" in text.strip():
        return None
    grid = rows_by_turns(rows)
    return _rows_of_table(grid, PIECE.columns) if grid is not None else None


def _rows_of_table(grid: Grid, columns: dict[str, int]) -> list[PastedRow]:
    table = read_indicator_table(grid, columns)
    return [
        PastedRow(
            row.dimension.today if isinstance(row.dimension, Dimension) else None, printable(row.name or ""), target
        )
        for row, target in zip(table.indicators, table.printed_targets, strict=True)
        if row.name
    ]


def _lines(text: str) -> list[str]:
    return printable(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _lines_of_cells(text: str) -> Iterator[list[str]]:
    lines = _lines(text)
    tabbed = "\t" in text.strip()
    for raw in csv.reader(lines, delimiter="\t") if tabbed else (re.split(r"\s+", line) for line in lines):
        cells = [unwrapped(clean(printable(cell)).text) for cell in raw]
        filled = [cell for cell in cells if cell]
        if filled:
            yield filled


def _levels(cells: list[str], carried: Dimension | None) -> tuple[Dimension | None, list[str]]:
    """The 二级指标 in force, and the cells behind those that print levels."""
    dimension = carried
    for place, cell in enumerate(cells):
        level, kind = dimension_of(cell), type_of(cell)
        if bare(cell) in SIDE_LABELS:
            continue
        if level is Dimension.OUTPUT_COST:
            dimension = Dimension.ECONOMIC_COST  # older forms print 成本 under 产出 (财预〔2021〕101号 moved it)
        elif level is not None:
            dimension = level
        elif kind is IndicatorType.SATISFACTION:
            dimension = Dimension.BENEFICIARY_SATISFACTION
        elif kind is not None:
            dimension = carried if carried is not None and carried.type is kind else None
        else:
            return dimension, cells[place:]
    return dimension, []


def _row(dimension: Dimension | None, cells: list[str]) -> PastedRow | None:
    if not cells:
        return None
    if len(cells) > 1 and _SIGN_OR_NUMBER.fullmatch(cells[1]):  # sign, number and unit in cells of their own
        return PastedRow(dimension, cells[0], _joined(cells[1:4]))
    breath = read_breath(" ".join(cells)) if len(cells) == 1 or not _reads(cells[1]) else None
    if breath is not None and breath.name and breath.target is not None:
        return PastedRow(dimension, breath.name, str(breath.target))
    return PastedRow(dimension, one_line(cells[0]), cells[1] if len(cells) > 1 else "")


def _reads(cell: str) -> bool:
    return isinstance(read_target(cell), QuantitativeTarget)


def _joined(cells: list[str]) -> str:
    """`≥`, `48`, `家` as `≥48家`; what follows a whole target (a score, an explanation) stays out."""
    text = cells[0]
    for cell in cells[1:]:
        if len(cell) > 6 or (re.search(r"\d", text) and re.search(r"\d", cell)):
            break
        text += cell
    return text

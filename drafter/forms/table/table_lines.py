"""Which rows below the heading belong to the indicator table, each taken apart by its layout."""

from collections.abc import Callable, Iterator

from drafter.declaration import QuantitativeTarget
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import (
    SIDE_LABELS,
    bare,
    dimension_of,
    is_footer,
    is_page_number,
    is_title,
    is_total,
    type_of,
)
from drafter.forms.residue import clean
from drafter.forms.table.headings import has_more_columns, heading_columns, is_sub_heading
from drafter.forms.table.layouts import aligned, anchored, drifting
from drafter.forms.table.layouts.line import Line
from drafter.forms.table.layouts.shifted import best_shift, makes_sense
from drafter.language.dates import read_year
from drafter.language.targets import read_target


def table_lines(grid: Grid, columns: dict[str, int], tell: Callable[[str, str], None]) -> Iterator[Line]:
    """The table's rows in order, below the heading with these `columns`.

    `tell` hears of text around the table that was left out: the place, and a sentence.
    """
    heading = grid.rows[0]
    has_cells = any(len(row.cells) > 1 for row in grid.rows)
    block = heading.block
    loose: list[Row] = []
    rows: list[Row] = []
    for row in grid.rows:
        if _is_furniture(row, columns):
            continue
        if _ends_table(row, columns, aligned_rows=grid.aligned):
            break
        if has_cells and len(row.cells) == 1:
            loose.append(row)
            continue
        if row.block != block and not _goes_on(row, columns):
            loose.append(row)
            break
        block = row.block
        rows.append(row)
    yield from (_taken_apart(rows, grid, columns) if grid.aligned else _out_of_text(rows, heading, columns, tell))
    if loose:
        words = next(text for _, text in loose[0].filled())
        more = f"等 {len(loose)} 行" if len(loose) > 1 else ""
        tell(loose[0].place, f"指标表以外的文字没有读入：“{words[:20]}”{more}")


def _taken_apart(rows: list[Row], grid: Grid, columns: dict[str, int]) -> Iterator[Line]:
    heading = grid.rows[0]
    for row in rows:
        trusted = row.block == heading.block or len(row.cells) == len(heading.cells)
        yield aligned.take_apart(row, columns) if trusted else drifting.take_apart(row)


def _out_of_text(
    rows: list[Row], heading: Row, columns: dict[str, int], tell: Callable[[str, str], None]
) -> Iterator[Line]:
    """Where a table has more than levels, name and target, only its columns tell a target from a score."""
    if not has_more_columns(columns):
        yield from map(drifting.take_apart, rows)
        return
    width = len(heading.cells)
    shift = best_shift(rows, width, columns)
    for row in rows:
        if makes_sense(shift(row), width, columns):
            yield aligned.take_apart(shift(row), columns)
        elif (line := anchored.take_apart(row, columns)) is not None:
            yield line
        else:
            tell(row.place, "这一行的格子和表头的列对不上，没有读入，请对照原件补上")


def _is_furniture(row: Row, columns: dict[str, int]) -> bool:
    """Blank rows, and what a page break repeats: heading, title, year, page number, the side label alone."""
    texts = [text for _, text in row.filled()]
    if not texts or heading_columns(row.cells) or is_sub_heading(row):
        return True
    if _begins_with_name(row, columns):
        return False
    text = texts[0]
    if is_total(text) or len(texts) > 1:
        return is_total(text)
    return is_page_number(text) or is_title(text) or read_year(text) is not None or bare(text) in SIDE_LABELS


def _ends_table(row: Row, columns: dict[str, int], *, aligned_rows: bool) -> bool:
    """Signatures and notes; a name that only sounds like one stands in the column of names."""
    column, text = next(row.filled())
    return is_footer(text) and not (aligned_rows and column >= columns["name"] > 0)


def _begins_with_name(row: Row, columns: dict[str, int]) -> bool:
    """Whether levels reach down beside a cell in the column of names: whatever it says, it is a name."""
    return next(row.filled())[0] == columns["name"] and columns["name"] > 0 and row.has_more_cells and bool(row.covered)


def _goes_on(row: Row, columns: dict[str, int]) -> bool:
    """Whether another table goes on with this one: left of its names it prints levels or nothing."""
    texts = [text for _, text in row.filled()]
    if len(texts) == len(row.cells) == 2:  # a page may leave only name and value
        return isinstance(read_target(clean(texts[1]).text), QuantitativeTarget)
    left = [text for column, text in row.filled() if column < columns["name"]]
    strange = [text for text in left if bare(text) not in SIDE_LABELS and not type_of(text) and not dimension_of(text)]
    return not strange or (len(strange) == 1 and len(left) > 1)

"""The heading of a list of projects over two rows (项目名称 above, 一级指标 to 指标值 below 绩效指标) as one row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.forms.cell_places import paired_values
from drafter.forms.grid import Row
from drafter.forms.labels import field_of, is_label, is_total
from drafter.forms.table.headings import heading_columns, is_heading


def with_one_heading(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, each pair that heads a list as one; the columns must be the same in both."""
    skipped = False
    for row, below in pairwise([*rows, Row((), "")]):
        if skipped:
            skipped = False
        elif heads_a_list(row) and heading_columns(row.cells) is None and heading_columns(below.cells) is not None:
            joined = tuple(map(_joined, _wide(row, below), _wide(below, row)))
            if heading_columns(joined) is None or not (below.covered or len(row.cells) == len(below.cells)):
                yield row
            else:
                yield replace(row, cells=joined)
                skipped = True
        else:
            yield row


def heads_a_list(row: Row) -> bool:
    """Whether the label of a project's name stands in the midst of labels, cell by cell: no form has them without values.

    Where each second cell is a label the others are values, though they say `项目名称`.
    """
    if paired_values(row):
        return False
    labels = [is_label(text) or is_heading(text) for text in row.cells]
    return any(
        field_of(text) == "project.name" and labels[place + 1 : place + 2] == [True] and not row.covered
        for place, text in enumerate(row.cells)
    )


def _wide(row: Row, other: Row) -> tuple[str, ...]:
    return row.cells + ("",) * (len(other.cells) - len(row.cells))


def _joined(upper: str, lower: str) -> str:
    """The lower words; 合计 below 预算安排 is the upper one's sum."""
    return upper if not lower.strip() or (is_total(lower) and upper.strip()) else lower

"""Where values stand in a row of real cells, whatever they say: `项目名称` may be a project's name."""

from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, field_of, is_of_money


def paired_values(row: Row) -> frozenset[int]:
    """The columns of values in a row whose cells are a label and its value by turns; none in other rows."""
    if heads_amounts_below(row):
        return frozenset()
    cells = sorted(row.starts - row.covered)
    if cells and bare(row.cells[cells[0]] if cells[0] < len(row.cells) else "") in SIDE_LABELS and len(cells) % 2:
        cells.pop(0)
    labels = [field_of(row.cells[column]) if column < len(row.cells) else None for column in cells[::2]]
    is_paired = len(cells) % 2 == 0 and all(path is not None and "objectives." not in path for path in labels)
    return frozenset(cells[1::2]) if is_paired else frozenset()


def heads_amounts_below(row: Row) -> bool:
    """Whether a row has nothing but labels, several of them of money: the amounts stand below."""
    labels = [text for _, text in row.filled() if bare(text) not in SIDE_LABELS]
    return sum(map(is_of_money, labels)) > 1 and all(field_of(text) is not None for text in labels)


def stands_below(row: Row, labels: frozenset[int]) -> bool:
    """Whether a row has a cell below each of the labels, and else only cells that reach down from above."""
    cells = row.starts - row.covered
    return bool(cells) and cells <= labels


def is_beside_a_block(row: Row, column: int) -> bool:
    """Whether a cell reaches down from above on the left of this column: the row goes on with a block, or a table."""
    return any(place < column for place in row.covered)

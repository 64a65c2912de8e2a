"""A document as plain rows of cells: all that the engine sees of any file format."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the text of each column, and where it stands in its document.

    A cell that spans columns has its text in the first and '' in the rest. `covered` are the columns in which a
    cell from above reaches down into this row (a vertical merge); they are '' too. `block` numbers the tables of a
    document, so that one which has nothing to do with the form can be told apart. `place` is words: `line 12`.
    `starts` are the columns in which a cell of the row begins, where the document has real cells (else none).
    `stray` is a row that nobody can place, though it stands within a form: it is told, and goes on with no field.
    """

    cells: tuple[str, ...]
    place: str
    covered: frozenset[int] = frozenset()
    block: int = 0
    starts: frozenset[int] = frozenset()
    stray: bool = False

    @property
    def has_more_cells(self) -> bool:
        """Whether it is known to have several cells, filled or blank: no page number or title stands so."""
        return len(self.starts) > 1

    def filled(self) -> Iterator[tuple[int, str]]:
        """Column (from 0) and stripped text of each cell that says something."""
        for column, text in enumerate(self.cells):
            if stripped := text.strip():
                yield column, stripped

    def cell(self, column: int) -> str:
        """The address of one cell, for people: `line 12, column 3`."""
        return f"{self.place}, column {column + 1}"


@dataclass(frozen=True, slots=True)
class Grid:
    """A document.

    `aligned` where a column means the same in each row (Word tables), not where columns drift (text from a PDF).
    `hard_breaks` where a line break in a cell was made by a person rather than by the width of a column.
    `remarks` are sentences of the reader about what it left out (hidden rows).
    """

    rows: tuple[Row, ...] = field(default=())
    aligned: bool = False
    hard_breaks: bool = False
    remarks: tuple[str, ...] = ()

    def part(self, start: int, stop: int) -> "Grid":
        """The rows from `start` up to `stop`."""
        return Grid(self.rows[start:stop], self.aligned, self.hard_breaks)

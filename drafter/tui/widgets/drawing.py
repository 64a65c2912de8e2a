"""A grid of merged cells as lines of text: pure arithmetic of cells, no terminal in sight.

Widths are counted in terminal cells, in which a Chinese character takes two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from rich.cells import cell_len

from drafter.form_layout import FormCell, FormTable
from drafter.tui.widgets.wrapping import wrapped

BORDER = -1
"""The owner of what is line rather than cell."""
BOX = " ╴╵┘╶─└┴╷┐│┤┌┬├┼"
"""Joints by their arms: left 1, up 2, right 4, down 8."""
ASCII = " -|+--++|+|+++++"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one owner: the number of a cell, or `BORDER`."""

    text: str
    owner: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines of runs, the cells they own by number, and the first and last line of each cell (all from 0)."""

    lines: tuple[tuple[Run, ...], ...]
    cells: tuple[FormCell, ...]
    tops: tuple[int, ...]
    bottoms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    cell: FormCell
    row: int
    column: int
    lines: list[str]


@dataclass
class _Canvas:
    """What stands at each place: a sign, its owner, and the arms of a line."""

    signs: list[list[str]] = field(default_factory=list)
    owners: list[list[int]] = field(default_factory=list)
    arms: list[list[int]] = field(default_factory=list)

    def grow(self, width: int, height: int) -> None:
        while len(self.signs) < height:
            self.signs.append([" "] * width)
            self.owners.append([BORDER] * width)
            self.arms.append([0] * width)

    def draw(self, one: _Placed, number: int, xs: list[int], ys: list[int]) -> None:
        left, right = xs[one.column], xs[one.column + one.cell.columns]
        top, bottom = ys[one.row], ys[one.row + one.cell.rows]
        _frame(self.arms, left, top, right, bottom)
        for y in range(top + 1, bottom):
            self.owners[y][left + 1 : right] = [number] * (right - left - 1)
        _write(self.signs, one, left + 1, right, top + 1, bottom)

    def lines(self, joints: str) -> tuple[tuple[Run, ...], ...]:
        rows = zip(self.signs, self.owners, self.arms, strict=True)
        return tuple(_runs(signs, owners, arms, joints) for signs, owners, arms in rows)


def drawn(tables: Sequence[FormTable], width: int, joints: str = BOX) -> Drawing:
    """Tables one below the other, each as wide as `width` allows; where two meet they share a line."""
    canvas = _Canvas()
    cells: list[FormCell] = []
    tops: list[int] = []
    bottoms: list[int] = []
    for table in tables:
        placed, widths = _placed(table, width)
        heights = _heights(placed, len(table.rows))
        xs = [0, *accumulate(size + 1 for size in widths)]
        begin = max(len(canvas.signs) - 1, 0)
        ys = [begin, *(begin + y for y in accumulate(size + 1 for size in heights))]
        canvas.grow(xs[-1] + 1, ys[-1] + 1)
        for number, one in enumerate(placed, len(cells)):
            canvas.draw(one, number, xs, ys)
        cells += [one.cell for one in placed]
        tops += [ys[one.row] + 1 for one in placed]
        bottoms += [ys[one.row + one.cell.rows] - 1 for one in placed]
    return Drawing(canvas.lines(joints), tuple(cells), tuple(tops), tuple(bottoms))


def column_widths(weights: Sequence[int], width: int) -> list[int]:
    """Columns of labels get four characters, or two where room is short; the others share the rest by weight."""
    room = width - len(weights) - 1
    label = 8 if room >= 70 else 4
    left = max(room - label * sum(1 for weight in weights if not weight), 0)
    total = sum(weights)
    widths = [max(left * weight // total, 4) if weight else label for weight in weights]
    last = max(place for place, weight in enumerate(weights) if weight)
    widths[last] += max(room - sum(widths), 0)
    return widths


def _placed(table: FormTable, width: int) -> tuple[list[_Placed], list[int]]:
    """Each cell at the first free place of its row, left to right."""
    widths = column_widths(table.weights, width)
    taken: set[tuple[int, int]] = set()
    placed: list[_Placed] = []
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(cell.rows) for c in range(cell.columns)}
            room = sum(widths[column : column + cell.columns]) + cell.columns - 1
            placed.append(_Placed(cell, row, column, wrapped(cell.text, room)))
            column += cell.columns
    return placed, widths


def _heights(placed: list[_Placed], rows: int) -> list[int]:
    heights = [1] * rows
    for one in placed:
        if one.cell.rows == 1:
            heights[one.row] = max(heights[one.row], len(one.lines))
    for one in placed:
        span = one.cell.rows
        lacking = len(one.lines) - sum(heights[one.row : one.row + span]) - (span - 1)
        if span > 1 and lacking > 0:
            heights[one.row + span - 1] += lacking
    return heights


def _frame(arms: list[list[int]], left: int, top: int, right: int, bottom: int) -> None:
    for x in range(left, right + 1):
        arm = (1 if x > left else 0) | (4 if x < right else 0)
        arms[top][x] |= arm
        arms[bottom][x] |= arm
    for y in range(top, bottom + 1):
        arm = (2 if y > top else 0) | (8 if y < bottom else 0)
        arms[y][left] |= arm
        arms[y][right] |= arm


def _write(signs: list[list[str]], one: _Placed, left: int, right: int, top: int, bottom: int) -> None:
    """The words of a cell; labels stand in its middle, answers at its top left."""
    is_label = one.cell.address is None or one.cell.columns == 6
    shift = max((bottom - top - len(one.lines)) // 2, 0) if is_label else 0
    for number, line in enumerate(one.lines[: bottom - top]):
        row = signs[top + shift + number]
        x = left + (max(right - left - cell_len(line), 0) // 2 if is_label else 0)
        for sign in line:
            size = cell_len(sign)
            if size == 0:
                row[x - 1] += sign if x > left else ""
            elif x + size <= right:
                row[x : x + size] = [sign, *[""] * (size - 1)]
                x += size


def _runs(signs: list[str], owners: list[int], arms: list[int], joints: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    text, owner = "", owners[0]
    for sign, mine, arm in zip(signs, owners, arms, strict=True):
        if mine != owner:
            runs.append(Run(text, owner))
            text, owner = "", mine
        text += joints[arm] if arm and mine == BORDER else sign
    return (*runs, Run(text, owner))

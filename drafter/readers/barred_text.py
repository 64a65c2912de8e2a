"""Tables that a web page's text gives with one cell a line and a bar behind each: put together again by counting the bars.

Every row of a table has as many bars, and some programs leave blank cells as bars alone (`|||`) at a row's end. Where that
does not come out even, the lines stay as they are.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import gcd

from drafter.regex import regex

_FEWEST_LINES = 12
_FEWEST_COLUMNS = 4
_CELL = regex(r"([^|]*)(\|+)\s*")
_BLANK_CELLS = regex(r"\|{2,}\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or a row of cells that were lines; `number` (from 1) is that of the first which says something."""

    number: int
    cells: tuple[str, ...]


def rows_of_bars(lines: list[str]) -> list[Line] | None:
    """The text with its table in rows; None where there is no table of this kind, or it does not come out even."""
    lines = [line.replace("｜", "|") for line in lines]
    barred = _barred(lines)
    if not barred:
        return None
    start, stop = barred[0], barred[-1] + 1
    width = _bars_in_a_row(lines[start:stop])
    rows = _rows(lines, start, stop, width) if width >= _FEWEST_COLUMNS else None
    if rows is None:
        return None
    return [*_as_they_are(lines, 0, start), *rows, *_as_they_are(lines, stop, len(lines))]


def without_bars(lines: list[str]) -> list[str]:
    """Such a text with one cell a line, where its rows can't be told: a bar behind a cell is no word of it."""
    return [line.rstrip("|｜ ") for line in lines] if _barred([line.replace("｜", "|") for line in lines]) else lines


def _barred(lines: list[str]) -> list[int]:
    """The numbers of lines that end in bars; none where bars also stand within lines, or they are few."""
    barred = [number for number, line in enumerate(lines) if _CELL.fullmatch(line)]
    inside = any("|" in line and not _CELL.fullmatch(line) for line in lines)
    return [] if inside or len(barred) < _FEWEST_LINES else barred


def _bars_in_a_row(lines: list[str]) -> int:
    """What all stretches between lines of blank cells are multiples of; 0 where there are too few to tell."""
    ends = [0]
    bars = 0
    for line in lines:
        bars += line.count("|")
        if _BLANK_CELLS.fullmatch(line):
            ends.append(bars)
    stretches = [after - before for before, after in pairwise(ends)]
    width = gcd(*stretches)
    return width if stretches.count(width) > 1 else 0


def _rows(lines: list[str], start: int, stop: int, width: int) -> list[Line] | None:
    rows: list[Line] = []
    cells: list[str] = []
    open_cell: list[str] = []
    first: int | None = None
    for number in range(start, stop):
        found = _CELL.fullmatch(lines[number])
        words = (found[1] if found else lines[number]).strip()
        first = number + 1 if words and first is None else first
        open_cell += [words] if words else []
        if found is None:
            continue
        cells += ["\n".join(open_cell), *[""] * (len(found[2]) - 1)]
        open_cell = []
        if len(cells) > width:
            return None  # blank cells that go on into the next row: the count was wrong
        if len(cells) == width:
            rows.append(Line(first or number + 1, tuple(cells)))
            cells, first = [], None
    if any(cells):  # a file that was cut off: what is there of its last row is told as text
        rows.append(Line(first or stop, (" ".join(filter(None, cells)),)))
    return rows


def _as_they_are(lines: list[str], start: int, stop: int) -> list[Line]:
    return [Line(number + 1, (lines[number],)) for number in range(start, stop) if lines[number].strip()]

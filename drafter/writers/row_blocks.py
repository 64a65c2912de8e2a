"""Rows of the indicator table in blocks that no page break parts, so that every page begins with the levels of its rows.

Where a page ends is known to the program that lays it out, and never here. A merged cell says its words on the page where it
begins, so rows are kept together as far as their merged cells reach, and a level with more rows than that says its words again.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

_MOST = 5
"""Rows of a block: what a page may leave blank at its foot, less than five centimetres, so that a block stays whole."""


def blocks(levels: Sequence[tuple[str, ...]]) -> list[range]:
    """The numbers of the rows of each block, in order; `levels` are the words of each row, the outermost first."""
    return list(_parted(levels, range(len(levels)), 0)) if levels else []


def _parted(levels: Sequence[tuple[str, ...]], rows: range, depth: int) -> Iterator[range]:
    """Whole where they are few, else by the next level down, short neighbours together; evenly where none is left."""
    if depth and len(rows) <= _MOST:
        yield rows
    elif depth == len(levels[0]):
        parts = -(-len(rows) // _MOST)
        edges = [rows.start + len(rows) * part // parts for part in range(parts + 1)]
        yield from map(range, edges[:-1], edges[1:])
    else:
        pieces = [piece for run in _runs(levels, rows, depth) for piece in _parted(levels, run, depth + 1)]
        yield from _joined(pieces) if depth else pieces


def _runs(levels: Sequence[tuple[str, ...]], rows: range, depth: int) -> Iterator[range]:
    for _, run in groupby(rows, lambda row: levels[row][depth]):
        numbers = list(run)
        yield range(numbers[0], numbers[-1] + 1)


def _joined(pieces: Sequence[range]) -> Iterator[range]:
    open_piece = pieces[0]
    for piece in pieces[1:]:
        if piece.stop - open_piece.start <= _MOST:
            open_piece = range(open_piece.start, piece.stop)
        else:
            yield open_piece
            open_piece = piece
    yield open_piece

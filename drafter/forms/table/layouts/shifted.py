"""Text whose columns can be trusted once it is known from which side to count them.

A copy from Excel has a cell for each column; a copy from a browser leaves out the cells that a merged cell covers, which
stand on the left, so that its rows end alike.
"""

from collections.abc import Callable, Sequence

from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, type_of
from drafter.forms.table.headings import OTHER
from drafter.language.text import half_width
from drafter.regex import regex

_SCORE = regex(r"[-+]?\d+(?:\.\d+)?(?:分|%)?")
Shift = Callable[[Row], Row]


def as_it_stands(row: Row) -> Row:
    """Cells count from the left."""
    return row


def from_the_right(width: int) -> Shift:
    """Cells count from the right: the last one is the last of `width` columns."""

    def shifted(row: Row) -> Row:
        missing = width - len(row.cells)
        return Row(("",) * missing + row.cells, row.place, row.covered, row.block) if missing > 0 else row

    return shifted


def best_shift(rows: Sequence[Row], width: int, columns: dict[str, int]) -> Shift:
    """The side from which more of the rows make sense."""
    shifts: tuple[Shift, ...] = (as_it_stands, from_the_right(width))
    return max(shifts, key=lambda shift: sum(makes_sense(shift(row), width, columns) for row in rows))


def makes_sense(row: Row, width: int, columns: dict[str, int]) -> bool:
    """Whether each cell is what its column should hold."""
    first = min(columns.values())
    strays = (
        column >= width or (column < first and bare(text) not in SIDE_LABELS and _is_level(text))
        for column, text in row.filled()
    )
    if any(strays):
        return False
    part = {name: row.cells[column].strip() for name, column in columns.items() if column < len(row.cells)}
    score = half_width(part.get("score", ""))
    return _levels_fit(part) and _has_what_it_needs(part, scores="score" in columns) and (not score or _is_score(score))


def _is_level(text: str) -> bool:
    return type_of(text) is not None or dimension_of(text) is not None


def _is_score(text: str) -> bool:
    return _SCORE.fullmatch(text) is not None


def _levels_fit(part: dict[str, str]) -> bool:
    kind, dimension, name = part.get("type", ""), part.get("dimension", ""), part.get("name", "")
    if kind and type_of(kind) is None and bare(kind) not in SIDE_LABELS and (dimension_of(kind) or not name):
        return False
    if dimension and dimension_of(dimension) is None and (type_of(dimension) or not name):
        return False
    return bool(dimension) or not (bare(name).endswith("指标") and _is_level(name))


def _has_what_it_needs(part: dict[str, str], *, scores: bool) -> bool:
    """A target has a name; a name without a target, or under a level that nobody knows, has at least its score."""
    name, target, score = part.get("name", ""), part.get("target", ""), part.get("score", "")
    if target and not name:
        return False
    kind, dimension = part.get("type", ""), part.get("dimension", "")
    unknown = bool((kind and type_of(kind) is None) or (dimension and dimension_of(dimension) is None))
    beside = any(text for name, text in part.items() if name.startswith(OTHER))
    if name and not target:
        return not unknown and (bool(score) or not beside)
    return not (unknown and scores and not score)

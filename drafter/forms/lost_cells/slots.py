"""The indicator table without its cells: below each level, names and targets by turns.

A slot is read only where it comes out even and each target looks like one; else its lines are given back as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from drafter.declaration import IndicatorType, QuantitativeTarget
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import SIDE_LABELS, bare, dimension_of, is_total, type_of
from drafter.forms.residue import clean
from drafter.forms.table.headings import heading_columns, is_heading
from drafter.forms.table.tearing import is_finished_name
from drafter.language.targets import read_target
from drafter.regex import regex

_LONGEST_WORDS = 6
"""Characters of a target without any digit: 优良, 明显提升."""
_HALF = "指标"
_MOST_COLUMNS = 30
_SEVERAL = 2
_POINTS = regex(r"\d+(?:\.\d+)?分?")
_SIGN = regex("[≥≤<>=＞＜＝]")
_BRACKET = regex("[(（]")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: its cells, its columns, and how many lines it takes."""

    cells: tuple[str, ...]
    columns: dict[str, int]
    lines: int

    @property
    def behind_levels(self) -> int:
        """The cells of an indicator from its name on."""
        return len(self.cells) - self.columns["name"]


PIECE = Heading(
    ("一级指标", "二级指标", "三级指标", "指标值"), {"type": 0, "dimension": 1, "name": 2, "target": 3}, lines=1
)
"""The heading of a piece that has none."""


@dataclass(slots=True)
class Slot:
    """The words below a level: whole rows that stood in one line, and lines of one word."""

    levels: list[str]
    row: Row
    whole: list[tuple[Row, list[str]]] = field(default_factory=list)
    alone: list[tuple[Row, str]] = field(default_factory=list)

    @property
    def lines(self) -> list[tuple[Row, str]]:
        """All its lines as they are."""
        return [*((row, " ".join(words)) for row, words in self.whole), *self.alone]


def heading_at(rows: Sequence[Row], start: int) -> Heading | None:
    """The heading that begins at a row, in one line or in a line for each cell; None where none does."""
    words = rows[start].cells[0].split(maxsplit=_MOST_COLUMNS)
    if (columns := heading_columns(tuple(words))) is not None and "target" in columns:
        return Heading(tuple(words), columns, 1)
    cells: list[str] = []
    for row in rows[start : start + _MOST_COLUMNS]:
        if not is_heading(row.cells[0]):
            break
        cells.append(row.cells[0].strip())
    columns = heading_columns(tuple(cells))
    return Heading(tuple(cells), columns, len(cells)) if columns is not None and "target" in columns else None


def restored_table(heading: Heading, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of the table below its heading, in the heading's columns; lines that can't be told apart come as they are."""
    slots = list(_slots(rows))
    in_lines, centred = any(slot.whole for slot in slots), _are_centred(slots)
    read = [_entries(slot, heading) if slot.levels else None for slot in slots]
    for number, (slot, entries) in enumerate(zip(slots, read, strict=True)):
        yield _row(heading, slot.row, slot.levels, [])
        beside_doubt = in_lines and None in read[max(0, number - 1) : number + 2]  # half a name may stand in either
        sure = 0 if entries is None or beside_doubt else 1 if centred else len(entries)
        for place, cells in (entries or [])[:sure]:
            yield _row(heading, place, [], cells)
        if sure < len(entries or slot.lines):
            taken = sure * (len(slot.lines) // len(entries)) if entries else 0
            yield from (Row((text,), row.place) for row, text in slot.lines[taken:])


def rows_by_turns(rows: Sequence[Row]) -> Grid | None:
    """A piece of a table that was pasted with a cell on each line, under `PIECE`; None unless all of it can be told apart."""
    found = [Row(PIECE.cells, "line 0")]
    for slot in _slots(rows):
        entries = _entries(slot, PIECE) if slot.alone else None
        if entries is None:
            return None
        found.append(_row(PIECE, slot.row, slot.levels, []))
        found += [_row(PIECE, place, [], cells) for place, cells in entries]
    return Grid(tuple(found), aligned=True)


def _are_centred(slots: Sequence[Slot]) -> bool:
    """Whether labels stand beside the middle of their rows, so that a row without one may belong to the label below it."""
    printed: set[IndicatorType] = set()
    begun: set[IndicatorType] = set()
    for slot in slots:
        for level in slot.levels:
            kind, dimension = type_of(level), dimension_of(level)
            if kind is not None and kind in begun - printed:
                return True
            printed |= {kind} if kind is not None else set()
            begun |= {dimension.type} if dimension is not None and kind is None else set()
    return False


def _slots(rows: Sequence[Row]) -> Iterator[Slot]:
    slot = Slot([], rows[0]) if rows else None
    for number, row in enumerate(rows):
        words = [word for word in row.cells[0].split() if bare(word) and bare(word) not in SIDE_LABELS]
        levels: list[str] = []
        while words and _is_level(
            words[0], torn=_has_its_name(words) or _is_torn(words, rows[number + 1 : number + 3])
        ):
            levels.append(words.pop(0))
        if levels and slot is not None:
            if slot.whole or slot.alone or len(slot.levels) + len(levels) > 2:
                yield slot
                slot = Slot(levels, row)
            else:
                slot = Slot([*slot.levels, *levels], slot.row if slot.levels else row)
        if slot is not None and words and not is_total(words[0]):
            if len(words) > 1:
                slot.whole.append((row, words))
            else:
                slot.alone.append((row, words[0]))
    if slot is not None:
        yield slot


def _has_its_name(words: list[str]) -> bool:
    """Whether a name and its target still follow the first word."""
    return len(words) > 2 and not _is_quantity("".join(words[1:]))


def _is_torn(words: list[str], below: Sequence[Row]) -> bool:
    """Whether the second half of a level's label stands below, behind the one line that a centred cell may leave between."""
    lines = [row.cells[0].split() for row in below]
    if len(words) > 1 or not lines:
        return False
    return lines[0] == [_HALF] or (len(lines) == 2 and lines[1] == [_HALF] and type_of(lines[0][0]) is not None)


def _is_level(word: str, *, torn: bool) -> bool:
    """A level in full, or its first half where the other stands below or a name with its target follows.

    `服务对象满意度` alone may be an indicator.
    """
    if type_of(word) is None and dimension_of(word) is None:
        return False
    return bare(word).endswith(("指标", "值")) or torn


def _entries(slot: Slot, heading: Heading) -> list[tuple[Row, list[str]]] | None:
    """The cells of each indicator from its name on; None where they can't be told apart."""
    if slot.whole and slot.alone:
        return None
    if slot.whole:
        rows = [(row, _cells_of(words, heading.behind_levels)) for row, words in slot.whole]
        return rows if all(_make_sense(cells, heading) for _, cells in rows) else None
    sizes = {heading.behind_levels, 2}  # remarks that are blank leave no line
    split = [found for size in sizes if (found := _by_turns(slot.alone, size, heading)) is not None]
    split = split or list(islice(_with_blank_remarks(slot.alone, heading), _SEVERAL))
    return split[0] if len(split) == 1 or (split and not slot.alone) else None


def _with_blank_remarks(alone: list[tuple[Row, str]], heading: Heading) -> Iterator[list[tuple[Row, list[str]]]]:
    """All ways to part the lines into rows of which some lack their last cell: nobody wrote why it came otherwise."""
    if "score" not in heading.columns:
        return
    if not alone:
        yield []
        return
    for size in (heading.behind_levels, heading.behind_levels - 1):
        cells = [text for _, text in alone[:size]]
        if len(cells) == size and _is_scored(cells, heading):
            for rest in _with_blank_remarks(alone[size:], heading):
                yield [(alone[0][0], cells), *rest]


def _is_scored(cells: list[str], heading: Heading) -> bool:
    """Whether a row has its name, its target and its score where they belong, and words in its last cell if it is whole."""
    name = heading.columns["name"]
    padded = [*cells, *[""] * (heading.behind_levels - len(cells))]
    score = padded[heading.columns["score"] - name]
    last = padded[-1]
    return _make_sense(padded, heading) and _POINTS.fullmatch(score) is not None and not _POINTS.fullmatch(last)


def _cells_of(words: list[str], count: int) -> list[str]:
    """Words of a line as cells. Where nothing but a target follows a name, either may have spaces of its own."""
    if count > 2:
        return words
    split = next((n for n in range(1, len(words)) if _is_quantity("".join(words[n:]))), len(words) - 1)
    return [" ".join(words[:split]), "".join(words[split:])]


def _by_turns(alone: list[tuple[Row, str]], size: int, heading: Heading) -> list[tuple[Row, list[str]]] | None:
    if len(alone) % size:
        return None
    groups = [alone[start : start + size] for start in range(0, len(alone), size)]
    rows = [(group[0][0], [text for _, text in group]) for group in groups]
    return rows if all(_make_sense(cells, heading) for _, cells in rows) else None


def _make_sense(cells: list[str], heading: Heading) -> bool:
    """Whether a name stands where names do, and a target where targets do."""
    place = heading.columns["target"] - heading.columns["name"] if len(cells) == heading.behind_levels else 1
    if len(cells) not in (heading.behind_levels, 2) or not 0 < place < len(cells):
        return False
    name, target = cells[0], cells[place]
    if _is_quantity(name) or _SIGN.search(name) or _BRACKET.match(target):
        return False
    short = len(target) <= _LONGEST_WORDS and not is_finished_name(target)
    return _is_quantity(target) or short or re.search(r"\d", target) is not None


def _is_quantity(text: str) -> bool:
    return isinstance(read_target(clean(text).text), QuantitativeTarget)


def _row(heading: Heading, place: Row, levels: list[str], cells: list[str]) -> Row:
    columns = heading.columns
    texts = [""] * max(len(heading.cells), columns["name"] + len(cells))
    for level in levels:
        is_type = type_of(level) is not None and (dimension_of(level) is None or len(levels) > 1)
        part = "type" if is_type and level is levels[0] else "dimension"
        if part in columns:
            texts[columns[part]] = level
    if len(cells) == 2 != heading.behind_levels:
        texts[columns["name"]], texts[columns["target"]] = cells
    else:
        texts[columns["name"] : columns["name"] + len(cells)] = cells
    return Row(tuple(texts), place.place)

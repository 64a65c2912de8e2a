"""Lines of a form without its cells: which of their words are labels, and which texts stand between them."""

import re
from dataclasses import dataclass

from drafter.forms.grid import Row
from drafter.forms.head.funds import is_part, unit_in
from drafter.forms.labels import SIDE_LABELS, bare, field_of
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_LONGEST_LABEL = 3
"""Words that one label may have been pulled apart into: `年度本级 预算金额`."""
_MOST_WORDS = 100
"""In a line that may have labels: one with more is prose."""
_LABEL_AND_TEXT = regex(r"([^:：]{2,12}[:：])(\S.*)", re.DOTALL)
_YEARS_OF_GOAL = regex(r"\(\d{4}年?[-—–~至]\d{4}年?\)")


@dataclass(frozen=True, slots=True)
class Word:
    """A label with its path ('' for one that our form has no field for), or a text, whose path is None."""

    text: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form's head. `side` where it only heads a block (项目资金, 绩效) or says a unit or the years of a goal."""

    row: Row
    words: tuple[Word, ...]
    side: bool = False

    @property
    def labels(self) -> list[Word]:
        """Its labels, in order."""
        return [word for word in self.words if word.path is not None]

    @property
    def text(self) -> str:
        """All that it says."""
        return self.row.cells[0].strip()


def head_line(row: Row, *, in_funds: bool) -> Line:
    """A line taken apart; 其他 and 财政拨款 are labels only where the funds have begun."""
    pieces: list[str] = []
    words_of_line = row.cells[0].split(maxsplit=_MOST_WORDS)
    for piece in words_of_line if len(words_of_line) <= _MOST_WORDS else ():
        found = _LABEL_AND_TEXT.fullmatch(piece)
        pieces += [found[1], found[2]] if found and _path(found[1], in_funds=in_funds) is not None else [piece]
    if not pieces:
        return Line(row, (Word(row.cells[0].strip()),))
    whole = "".join(pieces)
    if (all(map(_is_side, pieces)) or _is_side(whole)) and field_of(whole) is None:
        return Line(row, (Word(row.cells[0].strip()),), side=True)
    words: list[Word] = []
    text: list[str] = []
    place = 0
    while place < len(pieces):
        size, path = _label_at(pieces, place, in_funds=in_funds)
        if path is not None:
            words += [Word(" ".join(text))] if text else []
            words.append(Word("".join(pieces[place : place + size]), path))
            text = []
        elif not (_is_side(pieces[place]) and place == 0 and len(pieces) > 1):
            text.append(pieces[place])
        place += size
    if not words:
        return Line(row, (Word(row.cells[0].strip()),))  # as it stands, with its line breaks
    return Line(row, (*words, Word(" ".join(text))) if text else tuple(words))


def _label_at(pieces: list[str], place: int, *, in_funds: bool) -> tuple[int, str | None]:
    """How many pieces a label has that begins here, and its path; 1 and None where none does."""
    for size in range(min(_LONGEST_LABEL, len(pieces) - place), 0, -1):
        some = pieces[place : place + size]
        path = _path("".join(some), in_funds=in_funds)
        if path is not None and (size == 1 or not all(map(_is_side, some))):
            return size, path
    return 1, None


def _path(text: str, *, in_funds: bool) -> str | None:
    path = field_of(text)
    return None if is_part(path) and not in_funds else path


def _is_side(text: str) -> bool:
    name = bare(text)
    if not name:
        return unit_in(text) is not None or _YEARS_OF_GOAL.fullmatch(squeezed(half_width(text))) is not None
    return name in SIDE_LABELS and field_of(text) is None


def begins_funds(line: Line) -> bool:
    """Whether the block of money begins here."""
    totals = any((word.path or "").endswith(".total") for word in line.words)
    return totals or (line.side and "资金" in bare(line.text))


def joined_label(first: Row, second: Row) -> Row | None:
    """Two lines that are halves of one label (`总体`, `目标`) as one; None where they are not."""
    halves = first.cells[0].strip(), second.cells[0].strip()
    whole = "".join(halves)
    if any(" " in half or field_of(half) is not None for half in halves) or _is_side(halves[0]):
        return None
    return Row((whole,), first.place, block=first.block) if field_of(whole) is not None else None

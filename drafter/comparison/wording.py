"""Two texts as one: which clauses stayed, which were dropped, which were added."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from drafter.regex import regex

_CLAUSE = regex(r"[^。；;，,\n]*[。；;，,\n]*")


class PieceKind(Enum):
    """What became of a piece of the text."""

    SAME = "same"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some clauses that stand together, with the signs behind them."""

    kind: PieceKind
    text: str


def pieces_of(last: str, this: str) -> tuple[Piece, ...]:
    """Both texts from beginning to end; what was dropped stands before what came in its place."""
    return tuple(_pieces(_CLAUSE.findall(last), _CLAUSE.findall(this)))


def _pieces(last: list[str], this: list[str]) -> Iterator[Piece]:
    for tag, start, end, start_now, end_now in SequenceMatcher(None, last, this, autojunk=False).get_opcodes():
        gone, come = "".join(last[start:end]), "".join(this[start_now:end_now])
        if tag == "equal":
            yield from [Piece(PieceKind.SAME, come)] if come else []
            continue
        yield from [Piece(PieceKind.DROPPED, gone)] if gone else []
        yield from [Piece(PieceKind.ADDED, come)] if come else []

"""Two versions of a text clause by clause: what changed between them, and the same change made to a third."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from drafter.regex import regex

_CLAUSE = regex(r"[^，。；：\n]*[，。；：\n]*")


@dataclass(frozen=True, slots=True)
class Change:
    """Some clauses in place of others; either may be none."""

    before: str
    after: str

    def __str__(self) -> str:
        """`“培训1500人” → “培训2000人”`."""
        before, after = _bare(self.before), _bare(self.after)
        if not before:
            return f"加上“{after}”"
        return f"“{before}” → “{after}”" if after else f"去掉“{before}”"


def changes_between(before: str, after: str) -> list[Change]:
    """What was replaced, added and taken out, in order; another stop at the end of a clause is not worth telling."""
    changes = (change for change, _ in _changes(clauses_of(before), clauses_of(after)))
    return [change for change in changes if _bare(change.before) != _bare(change.after)]


def merged(text: str, before: str, after: str) -> str:
    """`text` with the changes that lead from `before` to `after`, wherever it still says what they replace.

    What a person worded anew stays as it is, and so do their numbers and stops; what is new is put behind the clause that it
    follows, else at the end.
    """
    if text == before:
        return after
    mine = [_Piece(clause) for clause in clauses_of(text)]
    for change, follows in _changes(clauses_of(before), clauses_of(after)):
        old, new = clauses_of(change.before), clauses_of(change.after)
        place = _place_of(old, [piece.text for piece in mine])
        if old and place is not None:
            mine[place : place + len(old)] = _in_place_of(mine[place : place + len(old)], old, new)
        elif not old:
            at = max((n + 1 for n, piece in enumerate(mine) if _bare(piece.text) == _bare(follows)), default=len(mine))
            mine[at:at] = [_Piece(clause, new=True) for clause in new]
    return "".join(_numbered(mine, [n for clause in clauses_of(text) if (n := _number_of(clause)) is not None]))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause of the text as it becomes; a `new` one has the number that it has elsewhere."""

    text: str
    new: bool = False


def _in_place_of(mine: list[_Piece], old: list[str], new: list[str]) -> list[_Piece]:
    """The new clauses, numbered and ended as the person did it; ended as now, where they left the end as it was."""
    pieces = [_Piece(clause, new=bool(n)) for n, clause in enumerate(new)]
    if not pieces:
        return []
    number = _LINE_NUMBER.match(mine[0].text)
    first = (number[0] if number else "") + _LINE_NUMBER.sub("", pieces[0].text)
    pieces[0] = replace(pieces[0], text=first)
    if _stops_of(mine[-1].text) != _stops_of(old[-1]):
        last = pieces[-1]
        pieces[-1] = replace(last, text=last.text.rstrip(_STOPS) + _stops_of(mine[-1].text))
    return pieces


def _numbered(pieces: list[_Piece], before: list[int]) -> Iterator[str]:
    """Clauses that were numbered one by one are so again after some came or went; other numbers stay as the person gave them.

    There a new clause has the number behind the one it follows, where that is free, else none.
    """
    one_by_one = bool(before) and before == list(range(before[0], before[0] + len(before)))
    last = before[0] - 1 if before else 0
    for place, piece in enumerate(pieces):
        number = _number_of(piece.text)
        if number is None:
            yield piece.text
            continue
        if one_by_one or piece.new:
            later = (_number_of(one.text) for one in pieces[place + 1 :] if not one.new)
            free = one_by_one or (bool(before) and last + 1 < next((n for n in later if n is not None), last + 2))
            number = last + 1 if free else None
        yield piece.text if number is None and not piece.new else _with_number(piece.text, number)
        last = last if number is None else number


def _with_number(clause: str, number: int | None) -> str:
    return _LINE_NUMBER.sub("", clause) if number is None else re.sub(r"^\d+", str(number), clause)


def _number_of(clause: str) -> int | None:
    found = _LINE_NUMBER.match(clause)
    return int(re.findall(r"\d+", found[0])[0]) if found else None


def _stops_of(clause: str) -> str:
    return clause[len(clause.rstrip(_STOPS)) :]


def clauses_of(text: str) -> list[str]:
    """A text in pieces that end where a comma or a stop ends them; together they are the text."""
    return [clause for clause in _CLAUSE.findall(text) if clause]


def _changes(before: list[str], after: list[str]) -> Iterator[tuple[Change, str]]:
    """Each change, and the clause before it. Clauses are the same whatever stops end them, but the stops may change too."""
    matcher = SequenceMatcher(None, list(map(_bare, before)), list(map(_bare, after)), autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            for old, new in zip(before[first:last], after[start:end], strict=True):
                if old != new:
                    yield Change(old, new), ""
        else:
            yield Change("".join(before[first:last]), "".join(after[start:end])), before[first - 1] if first else ""


def _place_of(clauses: list[str], among: list[str]) -> int | None:
    """Where the clauses stand one after the other, whatever stops end them."""
    wanted, bare = [_bare(one) for one in clauses], [_bare(one) for one in among]
    places = range(len(bare) - len(wanted) + 1)
    return next((place for place in places if bare[place : place + len(wanted)] == wanted), None)


def _bare(clause: str) -> str:
    """Without the stops around it and the number of a line, which moves when lines are added."""
    return _LINE_NUMBER.sub("", clause.strip(_STOPS))


_STOPS = "，。；：\n "
_LINE_NUMBER = regex(r"^\d{1,2}[.、．](?!\d) ?")

"""Two versions of a text clause by clause: what changed between them, and the same change made to a third."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_CLAUSE = re.compile(r"[^，。；：\n]*[，。；：\n]*")


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

    What a person worded anew stays as it is; what is new is put behind the clause that it follows, else at the end.
    """
    if text == before:
        return after
    mine = clauses_of(text)
    for change, follows in _changes(clauses_of(before), clauses_of(after)):
        place = _place_of(clauses_of(change.before), mine)
        if change.before and place is not None:
            mine[place : place + len(clauses_of(change.before))] = clauses_of(change.after)
        elif not change.before:
            at = max((n + 1 for n, clause in enumerate(mine) if _bare(clause) == _bare(follows)), default=len(mine))
            mine[at:at] = clauses_of(change.after)
    return _renumbered("".join(mine), text)


def _renumbered(text: str, before: str) -> str:
    """Lines that were numbered 1, 2, 3 are so again after some came or went."""
    numbers = [int(number) for number in _NUMBERED_LINE.findall(before)]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        return text
    count = iter(range(1, len(text)))
    return _NUMBERED_LINE.sub(lambda _: str(next(count)), text)


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
    return _LINE_NUMBER.sub("", clause.strip("，。；：\n "))


_NUMBERED_LINE = re.compile(r"^\d{1,2}(?=[.、．](?!\d))", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^\d{1,2}[.、．](?!\d) ?")

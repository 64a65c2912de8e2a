"""Which character follows which in a fixed set of texts: looked up in the sorted texts, so that nothing is counted beforehand."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from drafter.bank.statistics.ngrams import ORDER, damped
from drafter.bank.statistics.tallies import NO_FOLLOWERS, Follower, FollowerCounts

Piece = tuple[str, str, int]
"""A few characters in a row, the dimension code of their text, and the number of the kind or field that it belongs to."""


class Pieces:
    """Answers as the contexts of a `Lesson` for each kind would, added up; costs no more than the texts themselves."""

    def __init__(self, texts: Iterable[tuple[str, str, int]]) -> None:
        """Each text with its dimension code and its kind's number; what one kind says often counts less than as often."""
        self._pieces: list[Piece] = sorted(
            (text[place : place + ORDER + 1], code, group)
            for text, code, group in texts
            for place in range(len(text) - 1)
        )

    def followers(self, context: str) -> FollowerCounts:
        """What follows this context, of all places where it stands."""
        length = len(context)
        first = bisect_left(self._pieces, (context,))
        if first == len(self._pieces) or not self._pieces[first][0].startswith(context):
            return NO_FOLLOWERS
        last = bisect_right(self._pieces, context, first, key=lambda piece: piece[0][:length])
        counted = Counter(
            (code, piece[length], group) for piece, code, group in self._pieces[first:last] if len(piece) > length
        )
        found: dict[Follower, int] = {}
        for (code, character, _), times in counted.items():
            found[code, character] = found.get((code, character), 0) + damped(times)
        return found

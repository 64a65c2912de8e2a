"""Whether a text that was put together reads as words: nothing begins or stops in the middle of one."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from drafter.bank.statistics.ngrams import END, START

Cut = Callable[[str], Sequence[str]]
"""A text as words that together are the text; what is no known word comes as single characters."""
_AROUND = 2
"""Characters on either side with which a character that is no word must have been seen: 受援人满意, but not START家长效."""
_STOPS = re.compile("[，。；：！？,;:!?]")


class Seen(Protocol):
    """Whether a text stands in what was learned, is usual, or in the draft's own words."""

    def __call__(self, text: str) -> bool:
        """`START` and `END` are its borders; up to seven characters."""
        ...


def uncut(text: str) -> tuple[str, ...]:
    """For who knows no words: every text is one."""
    return (text,)


class WholeWords:
    """Words are told by a dictionary, the objects of the draft and the endings that measure things.

    What none of these knows (`清掏`, `非遗`) must stand somewhere just so, with what is around it here.
    """

    def __init__(self, cut: Cut, seen: Seen, objects: Collection[str], is_ending: Callable[[str], bool]) -> None:
        """`objects` are whole phrases of the draft."""
        self._cut, self._seen, self._is_ending = cut, seen, is_ending
        self._objects = sorted(objects, key=len, reverse=True)

    def reads(self, text: str, typed: str, *, whole: bool) -> bool:
        """Whether a continuation of what is typed is words; of what is not `whole`, the last one must be there in full.

        A border that stands in the typed text is the person's own.
        """
        if _STOPS.search(text):
            return False
        known = next((one for one in self._objects if text.startswith(one) and len(one) >= len(typed)), "")
        rest = text[len(known) :]
        if known and (not rest or self._begins_word(rest)):
            return True
        return self._are_words(text, typed, whole=whole)

    def _begins_word(self, ending: str) -> bool:
        """Whether it is a way of measuring that begins where a word does: 满意度, but not 民满意度."""
        return self._is_ending(ending) and (len(ending) == 1 or len(self._cut(ending)[0]) > 1)

    def _are_words(self, text: str, typed: str, *, whole: bool) -> bool:
        begins, place = 0, len(typed)
        for word in self._cut(text):
            ends = begins + len(word)
            if len(word) == 1 and ends >= place and not self._stands_so(text, begins, whole=whole):
                return False
            begins = ends
        return True

    def _stands_so(self, text: str, place: int, *, whole: bool) -> bool:
        if place + 1 == len(text) and not whole:
            return False
        bordered = START + text + (END if whole else "")
        return self._seen(bordered[max(place + 1 - _AROUND, 0) : place + 2 + _AROUND])

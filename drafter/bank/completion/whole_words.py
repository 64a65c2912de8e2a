"""Whether a text that was put together reads as words: nothing begins or stops in the middle of one."""

from collections.abc import Callable, Collection
from itertools import accumulate
from typing import Protocol

from drafter.bank.statistics.ngrams import END, START
from drafter.bank.statistics.words import JOINING, Cut
from drafter.regex import regex

_AROUND = 2
"""Characters on either side with which a character that is no word must have been seen: 受援人满意, but not START家长效."""
_LONGEST_RARE = 4
"""Characters of the longest word that a dictionary lacks."""
_STOPS = regex("[，。；：！？,;:!?]")


class Seen(Protocol):
    """Whether a text stands in what was learned, is usual, or in the draft's own words."""

    def __call__(self, text: str) -> bool:
        """`START` and `END` are its borders; up to seven characters."""
        ...


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
        if self._measures_object(text, typed, whole=whole):
            return True
        return self._goes_on(text, typed) and self._are_words(text, typed, _none, whole=whole)

    def are_spelled(self, text: str, typed: str, is_word: Callable[[str], bool], *, whole: bool) -> bool:
        """The same of a text that letters stand for, behind characters that are `typed`.

        Letters tell what follows, so that it need not have followed before; and besides the dictionary's words there are
        those that letters are read by.
        """
        if _STOPS.search(text):
            return False
        return self._measures_object(text, typed, whole=whole) or self._are_words(text, typed, is_word, whole=whole)

    def _measures_object(self, text: str, typed: str, *, whole: bool) -> bool:
        known = next((one for one in self._objects if text.startswith(one) and len(one) >= len(typed)), "")
        rest = text[len(known) :]
        return bool(known) and (not rest or (self._is_ending(rest) and (whole or len(rest) > 1)))

    def _goes_on(self, text: str, typed: str) -> bool:
        """Whether the words of what is typed are not cut apart by what follows, nor followed by what never followed them.

        监管 is not 监 before 管理; and because 管 goes on with 理 inside a word, 监管 does not go on with 理工.
        """
        if not typed:
            return True
        borders, ends = set(accumulate(map(len, self._cut(typed)))), list(accumulate(map(len, self._cut(text))))
        if any(end not in borders for end in ends if end < len(typed)):
            return False
        place = len(typed)
        if place not in ends or self._is_ending(text[place:]):
            return True
        return self._seen((START + text)[max(place + 1 - _AROUND, 0) : place + 2])

    def _are_words(self, text: str, typed: str, is_word: Callable[[str], bool], *, whole: bool) -> bool:
        begins, place = 0, len(typed)
        for word in self._cut(text):
            ends = begins + len(word)
            alone = len(word) == 1 and ends >= place
            if alone and not (self._stands_so(text, begins, whole=whole) or _may_stand(text, begins, is_word)):
                return False
            begins = ends
        return True

    def _stands_so(self, text: str, place: int, *, whole: bool) -> bool:
        if place + 1 == len(text) and not whole:
            return False
        bordered = START + text + (END if whole else "")
        return self._seen(bordered[max(place + 1 - _AROUND, 0) : place + 2 + _AROUND])


def _may_stand(text: str, place: int, is_word: Callable[[str], bool]) -> bool:
    """Whether a character joins words, is a sign, or stands inside a longer word that is known: 图 where the draft says 图斑."""
    if text[place] in JOINING or not text[place].isalnum():
        return 0 < place < len(text) - 1
    spans = (
        (begin, begin + length)
        for length in range(2, _LONGEST_RARE + 1)
        for begin in range(max(place + 1 - length, 0), place + 1)
    )
    return any(end <= len(text) and is_word(text[begin:end]) for begin, end in spans)


def _none(text: str) -> bool:  # noqa: ARG001  whatever it is
    """No words beside the dictionary's."""
    return False

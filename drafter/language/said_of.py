"""Whether a text says what a word of a table names: as it stands there, or in its own order and with more between."""

from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from drafter.language.cutting import cut
from drafter.regex import regex

_CLAUSE = regex("[，,。；;：:\\s]+")
_TWO = 2
"""Parts that a word needs to be found in another order, and characters that each must have."""


def stands_in(text: str, word: str) -> bool:
    """Whether the text has the word, and not across two others: 提供种苗 says nothing of 供种."""
    if word not in text:
        return False
    return any(not _crosses(clause, at, at + len(word)) for clause in _CLAUSE.split(text) for at in _at(clause, word))


def says(text: str, word: str) -> bool:
    """Whether a clause of the text has the word, or all words that it is made of: 桥梁检测 in 桥梁隧道定期检测, 消火栓维修 in 维修消火栓."""
    return stands_in(text, word) or any(_is_made_up(clause, word) for clause in _CLAUSE.split(text))


def _is_made_up(clause: str, word: str) -> bool:
    parts = _parts_of(word)
    return len(parts) >= _TWO and all(stands_in(clause, part) for part in parts)


@lru_cache(maxsize=8_192)
def _parts_of(word: str) -> tuple[str, ...]:
    """Its words, where each has two characters at least: 桥梁 and 检测; nothing of a word that can't be parted so."""
    parts = cut(word)
    return parts if all(len(part) >= _TWO for part in parts) else ()


def _crosses(clause: str, start: int, end: int) -> bool:
    """Whether what stands there begins within a word and ends within another."""
    begins = (0, *accumulate(map(len, cut(clause))))
    return not (start in begins or end in begins or bisect(begins, start) == bisect(begins, end))


def _at(clause: str, word: str) -> Iterator[int]:
    at = clause.find(word)
    while at >= 0:
        yield at
        at = clause.find(word, at + 1)

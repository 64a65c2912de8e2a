"""The words that letters may stand for, and how each is spelled. Where words end in a text is told by its `Cut`, not here."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from drafter.bank.statistics.words import Cut, glued

Read = Callable[[str], tuple[tuple[str, ...], ...]]
"""For each character of a text, the syllables that it may be."""

_LONGEST = 8
"""Characters of the longest word."""
_MIXED = 3
"""Characters of a word up to which each may be spelled in its own way: `ddao`, `dudao`, `dud` are 督导."""
_MOST_READ = 20_000
"""Words that are remembered as they are read."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, for each of its characters the syllables that it may be, and how often names are known to have it."""

    text: str
    readings: tuple[tuple[str, ...], ...]
    uses: float = 0.0


class Spellings:
    """Words by what is typed for them: a character by its first letter (`zh`, `ch`, `sh` too) or by its whole syllable."""

    def __init__(self, words: Iterable[Word]) -> None:
        """The most used first, where several are spelled alike."""
        self.words = {word.text: word for word in words}
        self.uses = sum(word.uses for word in self.words.values())
        self.unused = sum(not word.uses for word in self.words.values())
        self._exact: dict[str, list[Word]] = {}
        self.begun_with: dict[str, list[Word]] = {}
        self.characters: dict[str, set[str]] = {}
        for word in sorted(self.words.values(), key=lambda word: -word.uses):
            self.begun_with.setdefault(word.text[0], []).append(word)
            for syllable in word.readings[0]:
                self.characters.setdefault(syllable[0], set()).add(word.text[0])
            for spelled in set(spellings(word.readings)):
                self._exact.setdefault(spelled, []).append(word)

    def spelled(self, letters: str) -> Sequence[Word]:
        """The words that are spelled just so, the most used first."""
        return self._exact.get(letters, ())

    def begun(self, letters: str, most: int) -> Iterator[Word]:
        """Longer words whose spelling begins so, each once, as they stand in the alphabet; of very many, up to `most`."""
        place, seen = bisect_left(self._in_order, letters), dict[str, None]()
        while place < len(self._in_order) and len(seen) < most and self._in_order[place].startswith(letters):
            if len(self._in_order[place]) > len(letters):
                for word in self._exact[self._in_order[place]]:
                    if word.text not in seen:
                        seen[word.text] = None
                        yield word
            place += 1

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self._exact)


def spellings(readings: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """All that may be typed for characters that are read so."""
    if len(readings) <= _MIXED:
        yield from map("".join, product(*(_ways(syllables) for syllables in readings)))
        return
    for way in range(2):
        yield "".join(syllables[0][: 1 if way == 0 else None] for syllables in readings)
    yield "".join(_short(syllables[0]) for syllables in readings)
    for place, syllables in enumerate(readings):
        for other in syllables[1:]:
            read = [one[0] for one in readings]
            read[place] = other
            yield "".join(one[0] for one in read)
            yield "".join(read)


def _ways(syllables: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(way for one in syllables for way in (one[0], _short(one), one)))


def _short(syllable: str) -> str:
    return syllable[:2] if syllable[:2] in ("zh", "ch", "sh") else syllable[0]


class Vocabulary:
    """The words that ship, and how any other is read."""

    def __init__(self, words: Callable[[], Iterable[Word]], read: Read) -> None:
        """Nothing is loaded before it is asked for."""
        self._words, self.read = words, lru_cache(maxsize=_MOST_READ)(read)

    @cached_property
    def shipped(self) -> Spellings:
        """The words that ship."""
        return Spellings(self._words())

    def new_words(self, texts: Iterable[tuple[str, float]], cut: Cut) -> Iterator[Word]:
        """The words of some texts, each with its weight (the sum of those of the texts)."""
        uses: dict[str, float] = {}
        for text, weight in texts:
            for word in glued(cut(text)):
                if len(word) <= _LONGEST and any(sign.isalnum() for sign in word):
                    uses[word] = uses.get(word, 0.0) + weight
        for text, weight in uses.items():
            known = self.shipped.words.get(text)
            yield Word(text, known.readings if known is not None else self.read(text), weight)


NO_WORDS = Vocabulary(tuple, lambda text: tuple((sign,) for sign in text))
"""Where nobody types letters."""

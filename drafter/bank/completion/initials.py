"""Letters, mixed with characters and digits, as a name that nobody need have written: `ddcc wcl` is 督导抽查完成率.

A name is read from left to right, word by word: only whole words are put together, those that ship, those of this draft
and those of similar forms. How likely one follows another is what the draft's own model of names says of its first
character; a word that it did not foresee is possible, but less likely.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from drafter.bank.completion.vocabulary import Spellings, Vocabulary, Word, spellings
from drafter.bank.weights import Pinyin
from drafter.language.letters import is_letter

_MOST_COLUMNS = 400
"""Beginnings of what was typed whose readings are remembered."""
_LONGEST_SPELLING = 24
"""Letters of one word."""
_FEW_LETTERS = 1
"""Letters of a half typed word for which only words that are foreseen are looked at, for there are too many."""
_MOST_BEGUN, _MOST_FORESEEN = 100, 12
"""Words that are looked at for a half typed one, and characters with which a foreseen one may begin."""
_LONGEST_WORD = 8
"""Characters of the longest word."""
_LONGEST = 40
"""Signs that are read: no name is longer."""


class Foresight(Protocol):
    """What is known of how names go on."""

    def foreseen(self, text: str) -> Mapping[str, float]:
        """How likely each character follows."""
        ...


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A word with its share of the uses of all that begin with the same character, and of all words."""

    text: str
    first: str
    of_first: float
    of_all: float


class Decoder:
    """Reads letters for one state of a draft; remembers what it has read, for the next key adds one letter."""

    def __init__(self, foresight: Foresight, vocabulary: Vocabulary, own: Iterable[Word], weights: Pinyin) -> None:
        """`own` are the draft's words, and those of similar forms."""
        self._foresight, self._shipped, self._weights = foresight, vocabulary.shipped, weights
        self._own = Spellings(own)
        shipped = self._shipped.uses + weights.unused_word * self._shipped.unused
        self._total = shipped + weights.own_word * self._own.uses or 1.0
        self._columns: dict[str, dict[str, float]] = {}
        self._sums: dict[str, float] = {}
        self._following: dict[str, Mapping[str, float]] = {}
        self._words: dict[str, list[_Weighed]] = {}
        self._beginnings: dict[str, list[_Weighed]] = {}

    def read(self, typed: str) -> tuple[dict[str, float], dict[str, float]]:
        """What the letters may stand for: read to the end, and with a last word that is not typed to its end.

        Each text with its chance beside the others; both are empty where nothing can be meant.
        """
        signs = signs_of(typed)
        if not signs or len(signs) > _LONGEST:
            return {}, {}
        whole = self._column(signs)
        begun: dict[str, float] = {}
        for place in range(max(len(signs) - _LONGEST_SPELLING, 0), len(signs)):
            rest = signs[place:]
            if not rest.isascii() or not rest.isalnum():
                continue
            for text, chance in self._column(signs[:place]).items():
                for word, share in self._begun(text, rest):
                    begun[text + word] = begun.get(text + word, 0.0) + chance * share
        return whole, {text: chance for text, chance in begun.items() if text not in whole}

    # -- columns --------------------------------------------------------------------------------------------------

    def _column(self, signs: str) -> dict[str, float]:
        """The likeliest texts that are spelled just so, each with its chance."""
        found = self._columns.get(signs)
        if found is None:
            if len(self._columns) > _MOST_COLUMNS:
                self._columns.clear()
            texts = self._texts(signs)
            best = sorted(texts, key=lambda text: (-texts[text], text))[: self._weights.readings]
            least = self._weights.least_reading * texts[best[0]] if best else 0.0
            found = self._columns[signs] = {text: texts[text] for text in best if texts[text] >= least}
        return found

    def _texts(self, signs: str) -> dict[str, float]:
        if not signs:
            return {"": 1.0}
        if signs[-1] == " ":  # a word ends here
            return dict(self._column(signs[:-1]))
        if not is_letter(signs[-1]):  # stands for itself
            return {text + signs[-1]: chance for text, chance in self._column(signs[:-1]).items()}
        found: dict[str, float] = {}
        for place in range(max(len(signs) - _LONGEST_SPELLING, 0), len(signs)):
            letters = signs[place:]
            if letters.isalpha() and letters.isascii():
                half = place > 0 and signs[place - 1] != " " and not is_letter(signs[place - 1])
                for text, chance in self._column(signs[:place]).items():
                    for more, share in self._next_words(text, letters, half_written=half):
                        found[text + more] = found.get(text + more, 0.0) + chance * share
        return found

    def _next_words(self, text: str, letters: str, *, half_written: bool) -> Iterator[tuple[str, float]]:
        """What is spelled so: whole words, and the end of one whose beginning may be `half_written`."""
        yield from self._shares(text, self._spelled(letters))
        if half_written:
            yield from self._ends_of_words(text, letters)

    # -- words ----------------------------------------------------------------------------------------------------

    def _spelled(self, letters: str) -> list["_Weighed"]:
        """The words that are spelled just so."""
        found = self._words.get(letters)
        if found is None:
            found = self._words[letters] = self._weighed(
                word for words in (self._own, self._shipped) for word in words.spelled(letters)
            )
        return found

    def _begun(self, text: str, letters: str) -> Iterator[tuple[str, float]]:
        """Longer words that begin so: of one letter only such as are foreseen, for there are too many."""
        many = len(letters) <= _FEW_LETTERS
        words = self._weighed(self._foreseen_words(text, letters)) if many else self._words_begun(letters)
        for word, share in self._shares(text, words):
            yield word, share * self._weights.half_typed

    def _words_begun(self, letters: str) -> list["_Weighed"]:
        found = self._beginnings.get(letters)
        if found is None:
            found = self._beginnings[letters] = self._weighed(
                word for words in (self._own, self._shipped) for word in words.begun(letters, _MOST_BEGUN)
            )
        return found

    def _foreseen_words(self, text: str, letter: str) -> Iterator[Word]:
        follows = self._next(text)
        likely = sorted(self._characters(letter) & follows.keys(), key=lambda one: (-follows[one], one))
        for character in likely[:_MOST_FORESEEN]:
            for words in (self._own, self._shipped):
                yield from words.begun_with.get(character, ())

    def _characters(self, letter: str) -> AbstractSet[str]:
        """Those with which words begin that are spelled so."""
        return self._own.characters.get(letter, frozenset()) | self._shipped.characters.get(letter, frozenset())

    def _ends_of_words(self, text: str, letters: str) -> Iterator[tuple[str, float]]:
        """What is left of words that begin with the last characters of a text, where it is spelled so."""
        for length in range(1, min(len(text), 3) + 1):
            begun, before = text[-length:], text[:-length]
            for words in (self._own, self._shipped):
                fitting = [
                    word
                    for word in words.begun_with.get(begun[0], ())
                    if len(word.text) > length and word.text.startswith(begun)
                    if letters in set(spellings(word.readings[length:]))
                ]
                for word, share in self._shares(before, self._weighed(fitting)):
                    yield word[length:], share

    # -- chances --------------------------------------------------------------------------------------------------

    def _weighed(self, words: Iterable[Word]) -> list["_Weighed"]:
        """Each word once, with its share of those that begin alike, and of all."""
        once = {word.text: word for word in words}
        return [
            _Weighed(text, text[0], (uses := self._uses(text)) / self._sum(text[0]), uses / self._total)
            for text in once
        ]

    def _shares(self, text: str, words: Sequence["_Weighed"]) -> Iterator[tuple[str, float]]:
        """How likely each word follows; of one character alone only what is foreseen, and never two of them together."""
        foreseen, follows = self._weights.foreseen, self._next(text) if words else {}
        alone = not text or any(self.is_word(text[-length:]) for length in range(2, min(len(text), _LONGEST_WORD) + 1))
        for word in words:
            chance = follows.get(word.first, 0.0)
            if len(word.text) > 1 or (alone and chance * word.of_first > self._weights.least_alone):
                yield word.text, foreseen * chance * word.of_first + (1 - foreseen) * word.of_all

    def is_word(self, text: str) -> bool:
        """Whether it is one of those that ship, of the draft or of similar forms."""
        return text in self._shipped.words or text in self._own.words

    def _next(self, text: str) -> Mapping[str, float]:
        found = self._following.get(text)
        if found is None:
            if len(self._following) > _MOST_COLUMNS:
                self._following.clear()
            found = self._following[text] = self._foresight.foreseen(text)
        return found

    def _uses(self, text: str) -> float:
        own, shipped = self._own.words.get(text), self._shipped.words.get(text)
        uses = (shipped.uses or self._weights.unused_word) if shipped is not None else 0.0
        return uses + (self._weights.own_word * own.uses if own is not None else 0.0)

    def _sum(self, first: str) -> float:
        """The uses of all words that begin with a character."""
        found = self._sums.get(first)
        if found is None:
            words = {word.text: None for one in (self._own, self._shipped) for word in one.begun_with.get(first, ())}
            found = self._sums[first] = sum(map(self._uses, words)) or 1.0
        return found


def signs_of(typed: str) -> str:
    """What is read of a text: letters small, one space between words where people put any."""
    return " ".join(typed.lower().split())

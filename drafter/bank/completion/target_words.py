"""Letters behind a name as the words that it aims at: `消除安全隐患 cxyx` is 持续影响."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from drafter.bank.completion.initials import Decoder
from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.words import Cut
from drafter.bank.weights import Pinyin
from drafter.declaration import QualitativeTarget

_LONGEST = 8
"""Characters of words that a target is told in."""


class _Nothing:
    """Targets are too short for one word to tell the next."""

    def foreseen(self, text: str) -> Mapping[str, float]:  # noqa: ARG002  asked of every foresight
        """Nothing: each word counts by how much it is used."""
        return {}


class TargetWords:
    """Reads them: those that are likely for the name, those that are usual anywhere, else words that are put together."""

    def __init__(
        self, vocabulary: Vocabulary, usual: Usual, spell: Callable[[str], Iterable[str]], cut: Cut, weights: Pinyin
    ) -> None:
        """`usual` tells which words are common."""
        kinds = (*usual.kinds, *usual.fields)
        told = (str(one.target) for k in kinds for one in k.indicators if isinstance(one.target, QualitativeTarget))
        self._usual, self._spell = Counter(told), spell
        words = vocabulary.new_words(((text, float(times)) for text, times in self._usual.items()), cut)
        self._decoder = Decoder(_Nothing(), vocabulary, words, weights)

    def read(self, letters: str, likely: Sequence[str], most: int) -> list[str]:
        """Up to `most`, the likeliest first."""
        usual = sorted(self._usual, key=lambda text: (-self._usual[text], text))
        known = [text for text in (*likely, *usual) if any(one.startswith(letters) for one in self._spell(text))]
        whole, _ = self._decoder.read(letters)
        made = [text for text in sorted(whole, key=lambda text: (-whole[text], text)) if len(text) <= _LONGEST]
        return list(dict.fromkeys((*known[: most - 1], *made, *known)))[:most]

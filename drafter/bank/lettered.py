"""Names that letters stand for, held to all that is asked of a name whose characters are typed."""

from collections.abc import Iterable
from functools import partial

from drafter.bank.completion.pinyin import Lettered, Spell
from drafter.bank.completion.target_words import TargetWords
from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.desk import Desk
from drafter.bank.knowledge import Knowledge
from drafter.bank.targets.plausible import is_sensible
from drafter.declaration import QualitativeTarget, Target

_MOST_WORDS = 3
"""Words that letters behind a whole name may stand for, where names are shown too."""


class LetteredNames:
    """For one bank."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary, spell: Spell) -> None:
        """`vocabulary` are the words that letters may stand for; `spell` spells a name as a whole."""
        self._knowledge, self._spell, self._weights = knowledge, spell, knowledge.weights
        self._target_words: TargetWords | None = None
        self._vocabulary = vocabulary

    def read(self, desk: Desk, typed: str, limit: int) -> dict[str, float]:
        """Up to `limit` texts, what saves the most typing first, each with its share of all readings."""
        weights, dimension = self._weights.pinyin, desk.scene.dimension
        known = partial(self._knowledge.spelled, dimension=dimension, most=weights.most_names)
        goes_on = partial(self._goes_on, desk)
        lettered = Lettered(desk.decoder(), self._likely(desk), known, goes_on, self._spell, weights)
        return lettered.names(typed, limit, lambda text: desk.may_be_spelled(text, typed))

    def aims(self, name: str, letters: str, likely: Iterable[Target]) -> list[str]:
        """The words that letters behind a name may stand for, if any can be what it aims at; the `likely` ones first."""
        if self._target_words is None:
            cut, usual = self._knowledge.cut, self._knowledge.usual
            self._target_words = TargetWords(self._vocabulary, usual, self._spell, cut, self._weights.pinyin)
        told = [str(target) for target in likely if isinstance(target, QualitativeTarget)]
        read = self._target_words.read(letters, told, _MOST_WORDS)
        return [words for words in read if is_sensible(QualitativeTarget(description=words), name)]

    def _goes_on(self, desk: Desk, text: str) -> dict[str, float]:
        """What no letter was typed for is held to what any continuation is."""
        may_end = self._weights.choice.may_end
        found = (one for one in desk.scene.first_continuations(text) if one.ends > may_end)
        return {one.text: one.chance for one in found if desk.are_words(one.text, text) and desk.makes_sense(one.text)}

    def _likely(self, desk: Desk) -> dict[str, float]:
        """Whole names at hand, and what may be one or names an object, each with the typing that it may save."""
        choice, objects = self._weights.choice, {subject.text for subject in desk.subjects}
        likely = {name: choice.first_name * len(name) for name in desk.whole_names}
        for one in desk.scene.continuations(""):
            if one.ends > choice.may_end or one.text in objects:
                likely[one.text] = max(likely.get(one.text, 0.0), one.chance * len(one.text))
        return likely

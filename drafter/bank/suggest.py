"""Suggestions for the open group: what saves the most typing, each with a reason and the rows it rests on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from drafter.bank.completion.pinyin import Lettered
from drafter.bank.completion.ppm import Continuation
from drafter.bank.completion.selection import chosen, spread_out
from drafter.bank.completion.target_words import TargetWords
from drafter.bank.completion.vocabulary import NO_WORDS, Vocabulary
from drafter.bank.desk import Desk, Desks
from drafter.bank.feedback import Experience
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.reasons import explained, usual_share
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.counts import Counts
from drafter.bank.statistics.dimension_codes import OF_THE_WORK, code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.memory_counts import DictCounts, no_spelling
from drafter.bank.targets.likely import likely_targets
from drafter.bank.targets.units import counted
from drafter.bank.weights import Weights
from drafter.declaration import (
    Dimension,
    Phrase,
    QualitativeTarget,
    QuantitativeTarget,
    Suggestion,
    SuggestionRequest,
    Target,
)
from drafter.language.letters import holds_letters, name_and_letters, name_and_number

_SHIPPED = Weights()
_MOST_WORDS = 3
"""Words that letters behind a whole name may stand for, where names are shown too."""


class IndicatorBank:
    """Read-only over learned banks and usual indicators. The same banks and request give the same suggestions.

    What a request says apart from the text in the box is worked out once and remembered: that changes the speed of the
    next key, never an answer.
    """

    def __init__(
        self,
        banks: Sequence[Counts],
        usual: Usual | None = None,
        spell: Callable[[str], tuple[str, ...]] = no_spelling,
        weights: Weights = _SHIPPED,
        vocabulary: Vocabulary = NO_WORDS,
    ) -> None:
        """The unit's own bank first; `vocabulary` are the words that letters may stand for."""
        self.knowledge = Knowledge(banks, usual or Usual(), weights)
        self._spell, self._weights, self._choice = spell, weights, weights.choice
        self._vocabulary = vocabulary
        self._desks = Desks(self.knowledge, weights, vocabulary)
        self.experience = Experience()
        """What the unit made of suggestions; whoever keeps it puts it here."""

    @classmethod
    def of(
        cls,
        forms: Iterable[LearnedForm],
        spell: Callable[[str], tuple[str, ...]] = no_spelling,
        usual: Usual | None = None,
        vocabulary: Vocabulary = NO_WORDS,
    ) -> "IndicatorBank":
        """A bank of these forms, in memory."""
        return cls([DictCounts(forms, spell)], usual, spell, vocabulary=vocabulary)

    def prepare(self) -> None:
        """Look up what the first requests would have to wait for."""
        for dimension in Dimension:
            self.suggest(SuggestionRequest(dimension=dimension, tasks=("工作十二家",)))
            self.suggest(SuggestionRequest(dimension=dimension, typed="gz"))
        self._desks.clear()

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Up to `request.limit`, best first; each name begins with what is typed, or is spelled by it."""
        if (told := name_and_number(request.typed)) is not None:
            return tuple(self._with_amount(request, *told))
        aimed_at = tuple(self._with_words(request)) if holds_letters(request.typed) else ()
        return (*aimed_at, *self._suggested(request))[: request.limit]

    def _suggested(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        desk, typed = self._desks.of(request), request.typed.strip()
        names = self.names(request)
        by_pinyin = {name for name in names if not name.startswith(typed)}
        return tuple(self._worded(name, request, desk, by_pinyin=name in by_pinyin) for name in names)

    def _with_amount(self, request: SuggestionRequest, typed: str, amount: QuantitativeTarget) -> Iterator[Suggestion]:
        """The names that may be meant, each with the number that was typed behind it, in the unit that is likeliest for it.

        Of the first name other units too, as far as there is room.
        """
        desk, lettered = self._desks.of(request), holds_letters(typed)
        names = self.names(request.model_copy(update={"typed": typed})) if lettered else [typed]
        offered = ((name, self.counted(name, request, amount)) for name in names)
        found = [self._worded(name, request, desk, by_pinyin=lettered, targets=aims) for name, aims in offered]
        whole = [one for one in found if isinstance(one, Suggestion) and one.targets]
        others = whole[0].targets[1:] if whole else ()
        yield from whole[: max(request.limit - len(others), 1)]
        yield from (whole[0].model_copy(update={"targets": (target,)}) for target in others)

    def _with_words(self, request: SuggestionRequest) -> Iterator[Suggestion | Phrase]:
        """A name that is whole, each time with other words that the letters behind it may stand for."""
        told = name_and_letters(request.typed)
        if told is None or not self._is_whole(desk := self._desks.of(request), told[0]):
            return
        for words in self.words_meant(told[0], request, told[1]):
            target = QualitativeTarget(description=words)
            yield self._worded(told[0], request, desk, by_pinyin=True, targets=(target,))

    def names(self, request: SuggestionRequest) -> list[str]:
        """The texts alone, without reasons and targets."""
        desk, typed = self._desks.of(request), request.typed.strip()
        if holds_letters(typed):
            # letters that no name has stand for characters and nothing else
            literal = self._demoted(self._chances(desk, typed), request) if desk.scene.begins(typed) else {}
            begun = chosen(literal, typed, request.limit)
            read = self._lettered(desk).names(typed, request.limit, desk.taken.__contains__)
            known = [typed] if self.knowledge.uses(typed) or self.knowledge.usual.has(typed) else []
            return list(dict.fromkeys([*known, *read, *begun]))[: request.limit]
        chances = self._demoted(self._chances(desk, typed), request)
        first = [typed] if self._is_whole(desk, typed) else []
        picked = chosen(chances, typed, request.limit - len(first))
        return [*first, *(picked if typed else self._with_whole_names(picked, chances, desk, request.declined))]

    def _with_whole_names(
        self, picked: list[str], chances: dict[str, float], desk: Desk, declined: Sequence[str]
    ) -> list[str]:
        """An empty box shows some whole indicators, and shows them first: who has no words yet wants to see whole ones."""
        weights = self._choice
        whole = {
            one.text: chances[one.text] * one.ends
            for one in desk.scene.continuations("")
            if one.ends > weights.whole_from and len(one.text) > weights.longer_than
            if one.text in chances and one.text not in declined
            if self._is_measured_here(one.text, desk.scene.dimension)
        }
        fresh = (text for text in desk.whole_names if text not in declined)
        for place, text in enumerate(islice(fresh, weights.whole_at_first)):
            whole[text] = max(whole.get(text, 0.0), weights.first_name / (1 + place))
        objects, most = [subject.text for subject in desk.subjects], min(weights.whole_at_first, max(len(picked), 1))
        first = spread_out(whole, objects, most, weights.same_object)
        others = [text for text in picked if text not in first and self._is_shown_at_first(desk, text)]
        return [*first, *others[: max(len(picked) - len(first), 0)]]

    def _is_shown_at_first(self, desk: Desk, text: str) -> bool:
        """Whether something is shown where nothing is typed yet: of costs, effects and satisfaction whole names alone."""
        dimension = desk.scene.dimension
        if self._reads_whole(desk, text):
            return self._is_measured_here(text, dimension)
        if dimension is Dimension.BENEFICIARY_SATISFACTION:
            return any(subject.text == text for subject in desk.subjects)
        return dimension in OF_THE_WORK

    def _is_measured_here(self, text: str, dimension: Dimension) -> bool:
        """Whether a whole name is shown where nothing is typed yet: not one that is known from other places alone.

        Costs and effects are rarely those of the tasks: there it must be known, or end in a way of measuring that several
        forms use in the same place.
        """
        usual = self.knowledge.usual.under(text, dimension)
        known = {row.dimension for row in self.knowledge.named(text, MOST_NAMED)} | {
            usual[0].dimension.value if usual else ""
        }
        if known - {""}:
            return dimension.value in known
        if dimension in OF_THE_WORK:
            return True
        shared = self.knowledge.shared_endings(dimension)
        return any(
            ending in shared and len(ending) >= self._choice.telling for _, ending in self.knowledge.splits(text)
        )

    def _reads_whole(self, desk: Desk, text: str) -> bool:
        sure = desk.scene.ends(text) > self._choice.whole_from
        return sure or self.knowledge.usual.has(text) or bool(self.knowledge.uses(text))

    def targets(self, name: str, request: SuggestionRequest) -> tuple[Target, ...]:
        """Up to three likely targets for a name."""
        amounts = self._desks.of(request).amounts
        agency = request.project.implementing_agency or ""
        return likely_targets(name, request.dimension, self.knowledge, request.indicators, amounts, agency)

    def words_meant(self, name: str, request: SuggestionRequest, letters: str) -> list[str]:
        """The words that letters behind a name may stand for, if any can be what it aims at."""
        likely = [str(target) for target in self.targets(name, request) if isinstance(target, QualitativeTarget)]
        return self._target_words.read(letters, likely, _MOST_WORDS)

    @cached_property
    def _target_words(self) -> TargetWords:
        return TargetWords(self._vocabulary, self.knowledge.usual, self._spell, self._weights.pinyin)

    def counted(self, name: str, request: SuggestionRequest, amount: QuantitativeTarget) -> tuple[Target, ...]:
        """A number that was typed behind a name, in the units that are likely for it."""
        return counted(name, request, amount, self.knowledge)

    def usual_share(self, name: str, dimension: Dimension) -> tuple[QuantitativeTarget, str] | None:
        """The share that most forms aim at where they measure so, with the ground for it."""
        return usual_share(name, dimension, self.knowledge)

    def explains(self, name: str, request: SuggestionRequest) -> bool:
        """Whether the name ends in a way of measuring that was learned under this 二级指标."""
        code = code_of(request.dimension.value)
        endings = [ending for _, ending in self.knowledge.splits(name)]
        return any(code in counts.forms for ending in endings for counts in self.knowledge.counts_of(ending)[:-1])

    def _lettered(self, desk: Desk) -> Lettered:
        dimension, weights = desk.scene.dimension, self._weights.pinyin

        def known(letters: str) -> list[str]:
            return self.knowledge.spelled(letters, dimension, weights.most_names)

        def goes_on(text: str) -> dict[str, float]:
            may_end = self._choice.may_end
            return {one.text: one.chance for one in desk.scene.first_continuations(text) if one.ends > may_end}

        return Lettered(desk.decoder(), self._likely_before_typing(desk), known, goes_on, self._spell, weights)

    def _likely_before_typing(self, desk: Desk) -> dict[str, float]:
        """Whole names at hand, and what may be one or names an object, each with the typing that it may save."""
        objects = {subject.text for subject in desk.subjects}
        likely = {name: self._choice.first_name * len(name) for name in desk.whole_names}
        for one in desk.scene.continuations(""):
            if one.ends > self._choice.may_end or one.text in objects:
                likely[one.text] = max(likely.get(one.text, 0.0), one.chance * len(one.text))
        return likely

    # -- choosing -------------------------------------------------------------------------------------------------

    def _chances(self, desk: Desk, typed: str) -> dict[str, float]:
        """The continuations that are not there yet.

        One that stops inside a word is worth less; where only one thing is known to follow, it is left to the longer one.
        """
        objects = {subject.text for subject in desk.subjects}
        chances, weights = dict[str, float](), self._choice
        may_end, forks, sure, inside = weights.may_end, weights.forks, weights.sure, weights.inside_word
        for one in desk.scene.continuations(typed):
            stops = one.ends > may_end or one.surest < forks or one.text in objects
            if one.text not in desk.taken and len(one.text) > 1 and (stops or one.surest < sure):
                chances[one.text] = one.chance * (1.0 if stops else inside) * self._liked(desk, one)
        return chances

    def _liked(self, desk: Desk, one: Continuation) -> float:
        if not self.experience.uses or one.ends <= self._choice.may_end:
            return 1.0
        endings = [ending for _, ending in self.knowledge.splits(one.text)]
        return self.experience.factor(desk.scene.dimension, one.text, endings, self._weights.habits)

    def _demoted(self, chances: dict[str, float], request: SuggestionRequest) -> dict[str, float]:
        for text in request.declined:
            if text in chances:
                chances[text] *= self._choice.declined
        return chances

    def _is_whole(self, desk: Desk, typed: str) -> bool:
        """Whether what is typed may be a name already: forms use it, or it ends as names do."""
        if not typed:
            return False
        if (
            self.knowledge.uses(typed)
            or self.knowledge.usual.has(typed)
            or desk.scene.ends(typed) > self._choice.whole_from
        ):
            return True
        return len(typed) >= self._choice.shortest_typed and self.knowledge.ends_names(typed[-1])

    # -- wording --------------------------------------------------------------------------------------------------

    def _worded(
        self,
        text: str,
        request: SuggestionRequest,
        desk: Desk,
        *,
        by_pinyin: bool,
        targets: tuple[Target, ...] | None = None,
    ) -> Suggestion | Phrase:
        """As a whole indicator, with these targets or the likely ones, else as a phrase to type on from."""
        ground = explained(text, request, self.knowledge, desk.subjects, desk.kinds)
        typed = request.typed.strip()
        if targets is not None or text == typed or self._reads_whole(desk, text):
            return Suggestion(
                name=text,
                targets=self.targets(text, request) if targets is None else targets,
                reason=ground.reason + self.experience.told(request.dimension, text),
                evidence=ground.evidence,
                matched_by_pinyin=by_pinyin,
            )
        return Phrase(name=text, reason=ground.reason, evidence=ground.evidence, matched_by_pinyin=by_pinyin)

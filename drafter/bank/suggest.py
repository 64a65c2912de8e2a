"""Suggestions for the open group: what saves the most typing, each with a reason and the rows it rests on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from drafter.bank.completion.ppm import Continuation
from drafter.bank.completion.selection import chosen
from drafter.bank.completion.vocabulary import NO_WORDS, Vocabulary
from drafter.bank.confidence import Signs, confidence
from drafter.bank.desk import Desk, Desks
from drafter.bank.empty_box import EmptyBox
from drafter.bank.feedback import Experience
from drafter.bank.knowledge import Knowledge
from drafter.bank.lettered import LetteredNames
from drafter.bank.reasons import OF_DEED, TOLD, Explained, explained, usual_share
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.counts import Counts
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.memory_counts import DictCounts, no_spelling
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.targets.likely import likely_targets
from drafter.bank.targets.measures import measure_of
from drafter.bank.targets.units import counted
from drafter.bank.told_work import target_by_deed
from drafter.bank.typed_box import TypedBox
from drafter.bank.weights import Weights
from drafter.declaration import (
    Dimension,
    Indicator,
    Phrase,
    QualitativeTarget,
    QuantitativeTarget,
    Suggestion,
    SuggestionRequest,
    Target,
)
from drafter.language.letters import holds_letters, name_and_letters, name_and_number
from drafter.language.text import share_of_pairs

_SHIPPED = Weights()
_SHORTEST_END = 4
"""Characters of the end of a told name that still says what it counts."""


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
        cut: Cut = uncut,
        vocabulary: Vocabulary = NO_WORDS,
    ) -> None:
        """The unit's own bank first; `cut` tells where words end, `vocabulary` those that letters may stand for."""
        self.knowledge = Knowledge(banks, usual or Usual(), weights, cut)
        self._desks = Desks(self.knowledge, vocabulary)
        self._empty_box, self._typed_box = EmptyBox(self.knowledge), TypedBox(self.knowledge)
        self._lettered = LetteredNames(self.knowledge, vocabulary, spell)
        self._weights, self._choice = weights, weights.choice
        self.experience = Experience()
        """What the unit made of suggestions; whoever keeps it puts it here."""

    @classmethod
    def of(
        cls,
        forms: Iterable[LearnedForm],
        spell: Callable[[str], tuple[str, ...]] = no_spelling,
        usual: Usual | None = None,
        cut: Cut = uncut,
        vocabulary: Vocabulary = NO_WORDS,
    ) -> "IndicatorBank":
        """A bank of these forms, in memory."""
        return cls([DictCounts(forms, spell)], usual, spell, cut=cut, vocabulary=vocabulary)

    def prepare(self) -> None:
        """Look up what the first requests would have to wait for."""
        for dimension in Dimension:
            self.suggest(SuggestionRequest(dimension=dimension, tasks=("工作十二家",)))
            self.suggest(SuggestionRequest(dimension=dimension, typed="gz"))
        self._desks.forget()

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Up to `request.limit`, best first; each name begins with what is typed, or is spelled by it."""
        if (told := name_and_number(request.typed)) is not None:
            return tuple(self._with_amount(request, *told))
        aimed_at = tuple(self._with_words(request)) if holds_letters(request.typed) else ()
        return (*aimed_at, *self._suggested(request))[: request.limit]

    def _suggested(self, request: SuggestionRequest) -> Iterator[Suggestion | Phrase]:
        desk, typed = self._desks.of(request), request.typed.strip()
        for name, share in self._found(request).items():
            one = self._worded(name, request, desk, by_pinyin=not name.startswith(typed), share=share)
            if name == typed or not _counts_again(one, desk, request):
                yield one

    def _with_amount(self, request: SuggestionRequest, typed: str, amount: QuantitativeTarget) -> Iterator[Suggestion]:
        """The names that may be meant, each with the number that was typed behind it, in the unit that is likeliest for it.

        Of the first name other units too, as far as there is room.
        """
        desk, lettered = self._desks.of(request), holds_letters(typed)
        names = self._found(request.model_copy(update={"typed": typed})) if lettered else {typed: None}
        offered = ((name, share, self.counted(name, request, amount)) for name, share in names.items())
        found = (self._worded(name, request, desk, lettered, share, targets=aims) for name, share, aims in offered)
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
        return list(self._found(request))

    def offers(self, request: SuggestionRequest) -> list[tuple[str, Signs]]:
        """The texts, each with what tells how sure it is."""
        desk, typed = self._desks.of(request), request.typed.strip()
        return [(text, desk.signs_of(text, typed, share)) for text, share in self._found(request).items()]

    def _found(self, request: SuggestionRequest) -> dict[str, float | None]:
        """The texts; those that letters stand for with their share of all readings."""
        if not holds_letters(request.typed):
            return dict.fromkeys(self._begun(request))
        desk, typed, limit = self._desks.of(request), request.typed.strip(), request.limit
        # letters that no name has stand for characters and nothing else
        literal = self._demoted(self._chances(desk, typed), request) if desk.scene.begins(typed) else {}
        read = self._lettered.read(desk, typed, limit)
        known = [typed] if desk.is_known(typed) else []
        texts = dict.fromkeys((*known, *read, *chosen(literal, typed, limit)))
        return {text: read.get(text) for text in islice(texts, limit)}

    def _begun(self, request: SuggestionRequest) -> list[str]:
        desk, typed = self._desks.of(request), request.typed.strip()
        chances = self._demoted(self._chances(desk, typed), request)
        first = [typed] if self._is_whole(desk, typed) else []
        if typed:
            known = (name for name in desk.known_names(typed) if name not in request.declined)
            for place, name in enumerate(islice(known, self._choice.most_known)):
                chances[name] = max(chances.get(name, 0.0), self._choice.known_name / (1 + place))
            chances = {text: chance for text, chance in chances.items() if not desk.repeats(text)}
        room = request.limit - len(first)
        if typed:
            return [*first, *self._typed_box.shown(desk, chances, typed, request.declined, room)]
        shown = self._empty_box.shown(desk, chances, chosen(chances, typed, room), request.declined)
        return [*first, *self.experience.liked_first(request.dimension, shown, self._weights.habits)]

    def targets(self, name: str, request: SuggestionRequest) -> tuple[Target, ...]:
        """Up to three likely targets for a name."""
        desk, agency = self._desks.of(request), request.project.implementing_agency or ""
        if (told := _told_under(name, desk.told)) is not None:
            return (told,)
        if (usual := target_by_deed(desk, name)) is not None:
            return (usual,)
        return likely_targets(name, request.dimension, self.knowledge, request.indicators, desk.amounts, agency)

    def _ground(self, text: str, request: SuggestionRequest, desk: Desk) -> Explained:
        if target_by_deed(desk, text) is not None:
            return OF_DEED
        return explained(text, request, self.knowledge, desk.subjects, desk.kinds)

    def words_meant(self, name: str, request: SuggestionRequest, letters: str) -> list[str]:
        """The words that letters behind a name may stand for, if any can be what it aims at."""
        return self._lettered.aims(name, letters, self.targets(name, request))

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
            if one.text in desk.taken or len(one.text) < 2 or not (stops or one.surest < sure):
                continue
            if desk.are_words(one.text, typed) and desk.makes_sense(one.text):
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
        """Whether what is typed may be a name already: forms use it, or it ends as names do; 数 alone is none."""
        if self.knowledge.uses(typed):
            return bool(typed)
        if len(typed) < 2:
            return False
        if self.knowledge.usual.has(typed) or desk.scene.ends(typed) > self._choice.whole_from:
            return True
        return len(typed) >= self._choice.shortest_typed and self.knowledge.ends_names(typed[-1])

    # -- wording --------------------------------------------------------------------------------------------------

    def _worded(
        self,
        text: str,
        request: SuggestionRequest,
        desk: Desk,
        by_pinyin: bool,  # noqa: FBT001  named where it is no variable
        share: float | None = None,
        targets: tuple[Target, ...] | None = None,
    ) -> Suggestion | Phrase:
        """As a whole indicator, with these targets or the likely ones, else as a phrase to type on from."""
        told = text in desk.told
        ground = TOLD if told else self._ground(text, request, desk)
        typed = request.typed.strip()
        sure = confidence(desk.signs_of(text, typed, share), self._weights.confidence)
        if targets is not None or text == typed or desk.reads_whole(text):
            aims = self.targets(text, request) if targets is None else targets
            return Suggestion(
                name=text,
                targets=aims,
                reason=ground.reason + self.experience.told(request.dimension, text),
                evidence=ground.evidence,
                matched_by_pinyin=by_pinyin,
                confidence=sure,
                sure=not typed and bool(aims) and text in desk.sure_names,
            )
        return Phrase(
            name=text, reason=ground.reason, evidence=ground.evidence, matched_by_pinyin=by_pinyin, confidence=sure
        )


def _told_under(name: str, told: Mapping[str, Target]) -> Target | None:
    """What a task tells under this name, or under one that ends with it: 电子秤检定数量 of 在用电子秤检定数量."""
    if name in told:
        return told[name]
    longer = [target for other, target in told.items() if len(name) >= _SHORTEST_END and other.endswith(name)]
    return longer[0] if len(longer) == 1 else None


def _counts_again(one: Suggestion | Phrase, desk: Desk, request: SuggestionRequest) -> bool:
    """Whether the amount of a task would stand on the form twice."""
    if request.dimension is not Dimension.QUANTITY or isinstance(one, Phrase):
        return False
    first = one.targets[0] if one.targets else None
    told = any(amount.certain and _equals(first, amount.target) for amount in desk.amounts)
    rows = [row for row in request.indicators if row.dimension is request.dimension and row.target is not None]
    return any((told and _equals(first, row.target)) or _counts_the_same(one.name, row) for row in rows)


def _counts_the_same(name: str, row: Indicator) -> bool:
    """Whether a row counts in what the name counts in, and has all its words: 农产品样品抽检 2400 批次 beside 农产品抽检批次."""
    measure, target = measure_of(name), row.target
    counted = isinstance(target, QuantitativeTarget) and bool(measure.unit) and target.unit == measure.unit
    return counted and share_of_pairs(measure.thing, row.name or "") == 1


def _equals(one: Target | None, other: Target | None) -> bool:
    """Whether both are as much of one unit, whatever their signs."""
    if not isinstance(one, QuantitativeTarget) or not isinstance(other, QuantitativeTarget):
        return False
    return one.quantity == other.quantity and one.unit == other.unit

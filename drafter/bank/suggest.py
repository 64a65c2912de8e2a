"""Suggestions for the open group: what saves the most typing, each with a reason and the rows it rests on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from drafter.bank.completion.draft_model import OwnWords, words_of_head, words_of_rows
from drafter.bank.completion.initials import Decoder, holds_letters
from drafter.bank.completion.objects import Subject, subjects_of
from drafter.bank.completion.own_texts import texts_of_head, texts_of_rows
from drafter.bank.completion.pinyin import Lettered
from drafter.bank.completion.ppm import Continuation, Scene
from drafter.bank.completion.selection import chosen, spread_out
from drafter.bank.completion.starters import whole_names
from drafter.bank.completion.vocabulary import NO_WORDS, Vocabulary
from drafter.bank.feedback import Experience
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.reasons import explained, usual_share
from drafter.bank.standard.followers import KindWords
from drafter.bank.standard.usual_indicators import Usual, UsualKind, pieces_of
from drafter.bank.statistics.counts import Counts
from drafter.bank.statistics.dimension_codes import OF_THE_WORK, code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.memory_counts import DictCounts, no_spelling
from drafter.bank.statistics.suffix_index import Pieces
from drafter.bank.targets.likely import Amount, amounts_told, likely_targets
from drafter.bank.weights import Weights
from drafter.declaration import Dimension, Phrase, QuantitativeTarget, Suggestion, SuggestionRequest, Target

_MOST_SCENES = 16
"""Drafts and groups that are remembered."""
_SHIPPED = Weights()


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class _Head:
    """What does not change from row to row; `kind_words` are made when a 二级指标 is first asked for."""

    words: OwnWords
    near: tuple[LearnedForm, ...]
    amounts: tuple[Amount, ...]
    kinds: tuple[UsualKind, ...]
    wordings: Pieces
    texts: tuple[tuple[str, float], ...]
    kind_words: dict[Dimension, KindWords] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Desk:
    """All that a request says apart from the text in the box."""

    scene: Scene
    subjects: tuple[Subject, ...]
    amounts: tuple[Amount, ...]
    kinds: frozenset[str]
    whole_names: tuple[str, ...]
    taken: frozenset[str]
    decoder: Decoder


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
        self.experience = Experience()
        """What the unit made of suggestions; whoever keeps it puts it here."""
        self._desks: dict[SuggestionRequest, _Desk] = {}
        self._heads: dict[SuggestionRequest, _Head] = {}

    @classmethod
    def of(
        cls,
        forms: Iterable[LearnedForm],
        spell: Callable[[str], tuple[str, ...]] = no_spelling,
        usual: Usual | None = None,
    ) -> "IndicatorBank":
        """A bank of these forms, in memory."""
        return cls([DictCounts(forms, spell)], usual, spell)

    def prepare(self) -> None:
        """Look up what the first requests would have to wait for."""
        for dimension in Dimension:
            self.suggest(SuggestionRequest(dimension=dimension, tasks=("工作十二家",)))
            self.suggest(SuggestionRequest(dimension=dimension, typed="gz"))
        self._desks.clear()
        self._heads.clear()

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Up to `request.limit`, best first; each name begins with what is typed, or is spelled by it."""
        desk, typed = self._desk(request), request.typed.strip()
        names = self.names(request)
        by_pinyin = {name for name in names if not name.startswith(typed)}
        return tuple(self._worded(name, request, desk, by_pinyin=name in by_pinyin) for name in names)

    def names(self, request: SuggestionRequest) -> list[str]:
        """The texts alone, without reasons and targets."""
        desk, typed = self._desk(request), request.typed.strip()
        if holds_letters(typed):
            # letters that no name has stand for characters and nothing else
            literal = self._demoted(self._chances(desk, typed), request) if desk.scene.begins(typed) else {}
            begun = chosen(literal, typed, request.limit)
            read = self._lettered(desk).names(typed, request.limit, desk.taken.__contains__, request.declined)
            return list(dict.fromkeys([*read, *begun]))[: request.limit]
        chances = self._demoted(self._chances(desk, typed), request)
        first = [typed] if self._is_whole(desk, typed) else []
        picked = chosen(chances, typed, request.limit - len(first))
        return [*first, *(picked if typed else self._with_whole_names(picked, chances, desk, request.declined))]

    def _with_whole_names(
        self, picked: list[str], chances: dict[str, float], desk: _Desk, declined: Sequence[str]
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

    def _is_shown_at_first(self, desk: _Desk, text: str) -> bool:
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

    def _reads_whole(self, desk: _Desk, text: str) -> bool:
        sure = desk.scene.ends(text) > self._choice.whole_from
        return sure or self.knowledge.usual.has(text) or bool(self.knowledge.uses(text))

    def targets(self, name: str, request: SuggestionRequest) -> tuple[Target, ...]:
        """Up to three likely targets for a name."""
        amounts = self._desk(request).amounts
        agency = request.project.implementing_agency or ""
        return likely_targets(name, request.dimension, self.knowledge, request.indicators, amounts, agency)

    def usual_share(self, name: str, dimension: Dimension) -> tuple[QuantitativeTarget, str] | None:
        """The share that most forms aim at where they measure so, with the ground for it."""
        return usual_share(name, dimension, self.knowledge)

    def explains(self, name: str, request: SuggestionRequest) -> bool:
        """Whether the name ends in a way of measuring that was learned under this 二级指标."""
        code = code_of(request.dimension.value)
        endings = [ending for _, ending in self.knowledge.splits(name)]
        return any(code in counts.forms for ending in endings for counts in self.knowledge.counts_of(ending)[:-1])

    def _lettered(self, desk: _Desk) -> Lettered:
        dimension, weights = desk.scene.dimension, self._weights.pinyin

        def known(letters: str) -> list[str]:
            return self.knowledge.spelled(letters, dimension, weights.most_names)

        def goes_on(text: str) -> dict[str, float]:
            may_end = self._choice.may_end
            return {one.text: one.chance for one in desk.scene.first_continuations(text) if one.ends > may_end}

        return Lettered(desk.decoder, self._likely_before_typing(desk), known, goes_on, self._spell, weights)

    def _likely_before_typing(self, desk: _Desk) -> dict[str, float]:
        """Whole names at hand, and what may be one or names an object, each with the typing that it may save."""
        objects = {subject.text for subject in desk.subjects}
        likely = {name: self._choice.first_name * len(name) for name in desk.whole_names}
        for one in desk.scene.continuations(""):
            if one.ends > self._choice.may_end or one.text in objects:
                likely[one.text] = max(likely.get(one.text, 0.0), one.chance * len(one.text))
        return likely

    # -- the desk -------------------------------------------------------------------------------------------------

    def _desk(self, request: SuggestionRequest) -> _Desk:
        key = request.model_copy(update={"typed": "", "declined": (), "limit": 5})
        desk = self._desks.pop(key, None) or self._laid_out(key)
        _remember(self._desks, key, desk)
        return desk

    def _laid_out(self, request: SuggestionRequest) -> _Desk:
        head = self._head(request.model_copy(update={"indicators": (), "dimension": Dimension.QUANTITY}))
        kind_words = head.kind_words.get(request.dimension)
        if kind_words is None:
            near, weight = self.knowledge.nearness(request.dimension), self._weights.sources.own_kinds
            kind_words = head.kind_words[request.dimension] = KindWords(head.wordings, near, weight)
        subjects = tuple(subjects_of(request, self.knowledge.splits, self._weights.objects))
        own = (head.words, words_of_rows(request.indicators, self._weights.draft), kind_words)
        scene = Scene(request.dimension, self.knowledge, own, subjects)
        taken = frozenset(row.name for row in request.indicators if row.name)
        known = whole_names(request, head.near, head.kinds, self._choice.said_again)
        names = tuple(name for name in known if name not in taken)
        kinds = frozenset(kind.title for kind in head.kinds)
        texts = (*head.texts, *texts_of_rows(request.indicators, self._weights.draft))
        decoder = Decoder(scene, self._vocabulary, self._vocabulary.new_words(texts), self._weights.pinyin)
        return _Desk(scene, subjects, head.amounts, kinds, names, taken, decoder)

    def _head(self, request: SuggestionRequest) -> _Head:
        known = self._heads.pop(request, None)
        if known is None:
            project, goals, sources = request.project, request.objectives, self._weights.sources
            name, agency = project.name or "", project.implementing_agency or ""
            near = tuple(self.knowledge.forms_like(name, agency, sources.most_near))
            unit, goal = agency + (project.line_department or ""), (goals.annual or "") + (goals.overall or "")
            kinds = tuple(self.knowledge.usual.kinds_like(name, unit, goal, sources.most_kinds))
            words = words_of_head(request, near, self._weights.draft)
            texts = tuple(texts_of_head(request, near, self._weights.draft))
            known = _Head(words, near, tuple(amounts_told(request)), kinds, pieces_of(kinds), texts)
        _remember(self._heads, request, known)
        return known

    # -- choosing -------------------------------------------------------------------------------------------------

    def _chances(self, desk: _Desk, typed: str) -> dict[str, float]:
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

    def _liked(self, desk: _Desk, one: Continuation) -> float:
        if not self.experience.uses or one.ends <= self._choice.may_end:
            return 1.0
        endings = [ending for _, ending in self.knowledge.splits(one.text)]
        return self.experience.factor(desk.scene.dimension, one.text, endings, self._weights.habits)

    def _demoted(self, chances: dict[str, float], request: SuggestionRequest) -> dict[str, float]:
        for text in request.declined:
            if text in chances:
                chances[text] *= self._choice.declined
        return chances

    def _is_whole(self, desk: _Desk, typed: str) -> bool:
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

    def _worded(self, text: str, request: SuggestionRequest, desk: _Desk, *, by_pinyin: bool) -> Suggestion | Phrase:
        ground = explained(text, request, self.knowledge, desk.subjects, desk.kinds)
        typed = request.typed.strip()
        if text == typed or self._reads_whole(desk, text):
            return Suggestion(
                name=text,
                targets=self.targets(text, request),
                reason=ground.reason + self.experience.told(request.dimension, text),
                evidence=ground.evidence,
                matched_by_pinyin=by_pinyin,
            )
        return Phrase(name=text, reason=ground.reason, evidence=ground.evidence, matched_by_pinyin=by_pinyin)


def _remember(known: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep the latest few."""
    while len(known) >= _MOST_SCENES:
        known.pop(next(iter(known)))
    known[key] = value

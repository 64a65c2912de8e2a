"""What a request says apart from the text in the box, worked out once and remembered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile
from typing import TypeVar

from drafter.bank.completion.draft_model import OwnWords, words_of_head, words_of_rows
from drafter.bank.completion.ills import Ills
from drafter.bank.completion.initials import Decoder
from drafter.bank.completion.objects import PROJECT, TASK, WHOM, Subject, subjects_of
from drafter.bank.completion.own_texts import texts_of_head, texts_of_rows
from drafter.bank.completion.ppm import Scene
from drafter.bank.completion.repeats import says_again
from drafter.bank.completion.starters import core_names, repeated_names, told_people, usual_names
from drafter.bank.completion.suiting import Suiting, common_words
from drafter.bank.completion.told_rows import told_rows
from drafter.bank.completion.vocabulary import NO_WORDS, Vocabulary
from drafter.bank.completion.whole_words import WholeWords
from drafter.bank.completion.wished_effects import wished_effects
from drafter.bank.confidence import Signs
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.standard.followers import KindWords
from drafter.bank.standard.usual_indicators import UsualKind, pieces_of
from drafter.bank.statistics.dimension_codes import OF_THE_WORK
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.suffix_index import Pieces
from drafter.bank.targets.likely import Amount, amounts_told
from drafter.bank.targets.measures import is_measured_so
from drafter.declaration import Dimension, SuggestionRequest, Target
from drafter.language.letters import is_letter

_JOINT = 2
"""Characters at the end of an object that say what is done to it, or what it is."""
_MOST_SCENES = 16
"""Drafts and groups that are remembered."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Head:
    """What does not change from row to row; `kind_words` are made when a 二级指标 is first asked for."""

    words: OwnWords
    near: tuple[LearnedForm, ...]
    amounts: tuple[Amount, ...]
    kinds: tuple[UsualKind, ...]
    wordings: Pieces
    texts: tuple[tuple[str, float], ...]
    kind_words: dict[Dimension, KindWords] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a request says apart from the text in the box; `kinds` are the titles of those that the project is of.

    `told` are the rows that the tasks give a value to; `decoder` is made when letters are first typed.
    """

    scene: Scene
    subjects: tuple[Subject, ...]
    amounts: tuple[Amount, ...]
    kinds: frozenset[str]
    sure_names: tuple[str, ...]
    whole_names: tuple[str, ...]
    told: Mapping[str, Target]
    agency: str
    taken: frozenset[str]
    taken_here: frozenset[str]
    removed: frozenset[str]
    ills: Ills
    words: WholeWords
    suiting: Suiting
    knowledge: Knowledge
    decoder: Callable[[], Decoder]
    tells_work: bool

    def is_shown_unasked(self, text: str) -> bool:
        """Whether a text may be shown where nothing is typed: where it was told whom it is for, nobody else is asked."""
        told = any(one.origin.endswith(WHOM) for one in self.subjects)
        return not told or text in self.whole_names

    def reads_whole(self, text: str) -> bool:
        """Whether a text is a whole name rather than a beginning."""
        sure = self.scene.ends(text) > self.knowledge.weights.choice.whole_from
        return sure or text in self.sure_names or self.is_known(text)

    def signs_of(self, text: str, typed: str, share: float | None = None) -> Signs:
        """What tells how sure it is that this is meant; `share` is that of all readings, where letters were typed."""
        found = share
        if found is None:
            found = next((one.chance for one in self.scene.continuations(typed) if one.text == text), 0.0)
        whole, dimension = text == typed or self.reads_whole(text), self.scene.dimension
        usual = self.knowledge.usual.under(text, dimension)
        known = usual is not None and usual[0].dimension is dimension
        known = known or any(row.dimension == dimension.value for row in self.knowledge.named(text, MOST_NAMED))
        return Signs(len(typed), found, whole, known, at_hand=text in self.whole_names)

    def known_names(self, typed: str) -> Iterator[str]:
        """Whole names that begin as typed, those at hand first; then what is usual for its kind, and what suits it anyhow."""
        at_hand = [name for name in self.whole_names if name.startswith(typed)]
        yield from at_hand
        told = list(self.knowledge.usual.begun_with(typed, self.scene.dimension))
        for one, kind in sorted(told, key=lambda row: row[1] not in self.kinds):
            if one.wording not in at_hand and (kind in self.kinds or self.suiting.suits(one.wording)):
                yield one.wording

    def counts_told(self, text: str) -> bool:
        """Whether it counts again, in other words, what a task has told with its number: 农村公路养护数 beside its 里程."""
        if self.scene.dimension is not Dimension.QUANTITY or text in self.told:
            return False
        return any(one.said is not None and text.startswith(one.text) and text != one.text for one in self.subjects)

    def is_known(self, text: str) -> bool:
        """Whether forms use this very name, or it is usual somewhere."""
        return self.knowledge.usual.has(text) or bool(self.knowledge.uses(text))

    def are_words(self, text: str, typed: str) -> bool:
        """Whether a continuation of what is typed begins and stops where words do."""
        return self.is_known(text) or self.words.reads(text, typed, whole=self.reads_whole(text))

    def may_be_spelled(self, text: str, typed: str) -> bool:
        """Whether letters may stand for a text: it is words, measured as it is measured here, and says nothing again.

        That its words go together was said by who typed the letters of each.
        """
        if text in self.taken or self.repeats(text):
            return False
        if text in self.whole_names or self.is_known(text):
            return True
        written = "".join(takewhile(lambda sign: not is_letter(sign), typed)).strip()
        whole = self.reads_whole(text)
        if whole and not is_measured_so(text, self.scene.dimension):
            return False
        is_word = self.decoder().is_word
        if self.words.are_spelled(text, written, is_word, whole=whole):
            return True
        # 率 makes a name of any deed
        return self.knowledge.ends_names(text[-1]) and self.words.are_spelled(text[:-1], written, is_word, whole=False)

    def stands_already(self, text: str) -> bool:
        """Whether it says again, in other words, what the draft has, or had until it was taken out."""
        return self.ills.tells(text) or any(
            says_again(text, one, self.knowledge.weights.choice.one_thing) for one in self.taken
        )

    def makes_sense(self, text: str) -> bool:
        """Whether a whole name that was put together measures its object as such things are measured, where it stands."""
        if self.is_known(text) or not self.goes_together(text):
            return self.is_known(text)
        if not self.reads_whole(text):
            return True
        dimension = self.scene.dimension
        endings = [] if dimension in OF_THE_WORK else [ending for _, ending in self.knowledge.splits(text)[:1]]
        others = any(self.knowledge.is_of_others(one, dimension, self.agency) for one in endings)
        return not others and is_measured_so(text, dimension)

    def is_measured_somehow(self, text: str) -> bool:
        """Whether anything is known to follow here what is done to an object: of what nothing is, no phrase helps."""
        return self.knowledge.follows_here(self.scene.dimension, text[-_JOINT:], "") is not None

    def repeats(self, text: str) -> bool:
        """Whether a whole name says again, in other words, what stands under this 二级指标 or was taken out."""
        return self.reads_whole(text) and any(says_again(text, one) for one in (*self.taken_here, *self.removed))

    def goes_together(self, text: str) -> bool:
        """Whether an ending begins as others do behind what is done to its object: 采购 and 验收合格率, but not 聘用 and 合格率.

        What a task costs and brings about is measured in the ways that are usual for whatever is done, and in no others.
        Of what earlier rows measure anything may be measured: there the unit has shown what it measures.
        """
        if self.is_known(text):
            return True
        tasks = (one.text for one in self.subjects if one.origin.endswith((TASK, PROJECT)))
        told = next((one for one in tasks if text.startswith(one) and text != one), "")
        ending = text[len(told) :]
        if not told:
            return True
        dimension = self.scene.dimension
        if dimension not in OF_THE_WORK:
            return any(one.startswith(ending) for one in self.knowledge.usual.behind_any(dimension))
        return self.knowledge.follows_here(dimension, told[-_JOINT:], ending[0]) is not False


class Desks:
    """Those of the latest drafts and groups: remembering changes the speed of the next key, never an answer."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary = NO_WORDS) -> None:
        """Nothing is laid out yet; `vocabulary` are the words that letters may stand for."""
        self._vocabulary = vocabulary
        self._knowledge, self._cut, self._weights = knowledge, knowledge.cut, knowledge.weights
        self._desks: dict[SuggestionRequest, Desk] = {}
        self._heads: dict[SuggestionRequest, Head] = {}

    def forget(self) -> None:
        """Forget all."""
        self._desks.clear()
        self._heads.clear()

    def of(self, request: SuggestionRequest) -> Desk:
        """The desk of a request, whatever is typed."""
        key = request.model_copy(update={"typed": "", "declined": (), "limit": 5})
        desk = self._desks.pop(key, None) or self._laid_out(key)
        _remember(self._desks, key, desk)
        return desk

    def _laid_out(self, request: SuggestionRequest) -> Desk:
        head = self._head(request.model_copy(update={"indicators": (), "dimension": Dimension.QUANTITY}))
        kind_words = head.kind_words.get(request.dimension)
        if kind_words is None:
            near, weight = self._knowledge.nearness(request.dimension), self._weights.sources.own_kinds
            kind_words = head.kind_words[request.dimension] = KindWords(head.wordings, near, weight)
        subjects = tuple(subjects_of(request, self._knowledge.splits, self._weights.objects, self._cut))
        own = (head.words, words_of_rows(request.indicators, self._weights.draft), kind_words)
        scene = Scene(request.dimension, self._knowledge, own, subjects)
        taken = frozenset((*(row.name for row in request.indicators if row.name), *request.removed))
        here = (row.name for row in request.indicators if row.dimension is request.dimension)
        taken_here = frozenset(filter(None, here))
        suiting = Suiting(self._cut, self._common, request)
        rows = told_rows(request)
        told = sure = [*rows, *self._sure_names(request, head)]
        if not (request.beneficiaries and _is_of_people(request)):
            told = [*sure, *wished_effects(request), *usual_names(request, head.kinds, suiting)]
        names = tuple(name for name in dict.fromkeys(told) if name not in taken)
        kinds = frozenset(kind.title for kind in head.kinds)
        words = WholeWords(self._cut, scene.stands, {one.text for one in subjects}, self._knowledge.is_ending)
        return Desk(
            scene,
            subjects,
            head.amounts,
            kinds,
            tuple(name for name in names if name in sure),
            names,
            rows,
            request.project.implementing_agency or "",
            taken,
            taken_here,
            frozenset(request.removed),
            Ills(request.indicators, self._cut),
            words,
            suiting,
            self._knowledge,
            self._decoder(scene, (*head.texts, *texts_of_rows(request.indicators, self._weights.draft))),
            bool(request.tasks),
        )

    def _decoder(self, scene: Scene, texts: tuple[tuple[str, float], ...]) -> Callable[[], Decoder]:
        @cache
        def decoder() -> Decoder:
            words = self._vocabulary.new_words(texts, self._cut)
            return Decoder(scene, self._vocabulary, words, self._weights.pinyin)

        return decoder

    def _sure_names(self, request: SuggestionRequest, head: Head) -> list[str]:
        """What the unit's own forms repeat, whom it is told to be for, and what its field cannot do without."""
        endings = self._knowledge.endings(request.dimension)
        repeated = repeated_names(request, head.near, self._weights.choice.said_again)
        people = told_people(request, endings[0].text if endings else "")
        return [*repeated, *(people or core_names(request, self._knowledge.usual.fields))]

    @cached_property
    def _common(self) -> frozenset[str]:
        usual = self._knowledge.usual
        return common_words((*usual.kinds, *usual.fields), self._cut, self._weights.choice.common_words)

    def _head(self, request: SuggestionRequest) -> Head:
        known = self._heads.pop(request, None)
        if known is None:
            project, goals, sources = request.project, request.objectives, self._weights.sources
            name, agency = project.name or "", project.implementing_agency or ""
            near = tuple(self._knowledge.forms_like(name, agency, sources.most_near))
            unit, goal = agency + (project.line_department or ""), (goals.annual or "") + (goals.overall or "")
            kinds = tuple(self._knowledge.usual.kinds_like(name, unit, goal, sources.most_kinds))
            words = words_of_head(request, near, self._weights.draft, self._cut)
            texts = tuple(texts_of_head(request, near, self._weights.draft, self._cut))
            known = Head(words, near, tuple(amounts_told(request)), kinds, pieces_of(kinds), texts)
        _remember(self._heads, request, known)
        return known


def _is_of_people(request: SuggestionRequest) -> bool:
    return request.dimension is Dimension.BENEFICIARY_SATISFACTION


def _remember(known: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep the latest few."""
    while len(known) >= _MOST_SCENES:
        known.pop(next(iter(known)))
    known[key] = value

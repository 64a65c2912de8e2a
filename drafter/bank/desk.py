"""What a request says apart from the text in the box: worked out once, for all the keys that follow."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from drafter.bank.completion.draft_model import OwnWords, words_of_head, words_of_rows
from drafter.bank.completion.initials import Decoder
from drafter.bank.completion.objects import Subject, subjects_of
from drafter.bank.completion.own_texts import texts_of_head, texts_of_rows
from drafter.bank.completion.ppm import Scene
from drafter.bank.completion.starters import whole_names
from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.knowledge import Knowledge
from drafter.bank.standard.followers import KindWords
from drafter.bank.standard.usual_indicators import UsualKind, pieces_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.suffix_index import Pieces
from drafter.bank.targets.likely import Amount, amounts_told
from drafter.bank.weights import Weights
from drafter.declaration import Dimension, SuggestionRequest

_MOST_SCENES = 16
"""Drafts and groups that are remembered."""

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
class Desk:
    """All that a request says apart from the text in the box; `decoder` is made when letters are first typed."""

    scene: Scene
    subjects: tuple[Subject, ...]
    amounts: tuple[Amount, ...]
    kinds: frozenset[str]
    whole_names: tuple[str, ...]
    taken: frozenset[str]
    decoder: Callable[[], Decoder]


class Desks:
    """Those of the latest drafts and groups: remembering them changes the speed of the next key, never an answer."""

    def __init__(self, knowledge: Knowledge, weights: Weights, vocabulary: Vocabulary) -> None:
        """None is laid out yet."""
        self._knowledge, self._weights, self._vocabulary = knowledge, weights, vocabulary
        self._desks: dict[SuggestionRequest, Desk] = {}
        self._heads: dict[SuggestionRequest, _Head] = {}

    def clear(self) -> None:
        """Forget them."""
        self._desks.clear()
        self._heads.clear()

    def of(self, request: SuggestionRequest) -> Desk:
        """The desk of a request."""
        key = request.model_copy(update={"typed": "", "declined": (), "limit": 5})
        desk = self._desks.pop(key, None) or self._laid_out(key)
        _remember(self._desks, key, desk)
        return desk

    def _laid_out(self, request: SuggestionRequest) -> Desk:
        head, weights = (
            self._head(request.model_copy(update={"indicators": (), "dimension": Dimension.QUANTITY})),
            self._weights,
        )
        kind_words = head.kind_words.get(request.dimension)
        if kind_words is None:
            near, weight = self._knowledge.nearness(request.dimension), weights.sources.own_kinds
            kind_words = head.kind_words[request.dimension] = KindWords(head.wordings, near, weight)
        subjects = tuple(subjects_of(request, self._knowledge.splits, weights.objects))
        own = (head.words, words_of_rows(request.indicators, weights.draft), kind_words)
        scene = Scene(request.dimension, self._knowledge, own, subjects)
        taken = frozenset(row.name for row in request.indicators if row.name)
        known = whole_names(request, head.near, head.kinds, weights.choice.said_again)
        names = tuple(name for name in known if name not in taken)
        kinds = frozenset(kind.title for kind in head.kinds)
        texts = (*head.texts, *texts_of_rows(request.indicators, weights.draft))

        @cache
        def decoder() -> Decoder:
            return Decoder(scene, self._vocabulary, self._vocabulary.new_words(texts), weights.pinyin)

        return Desk(scene, subjects, head.amounts, kinds, names, taken, decoder)

    def _head(self, request: SuggestionRequest) -> _Head:
        known = self._heads.pop(request, None)
        if known is None:
            project, goals, sources = request.project, request.objectives, self._weights.sources
            name, agency = project.name or "", project.implementing_agency or ""
            near = tuple(self._knowledge.forms_like(name, agency, sources.most_near))
            unit, goal = agency + (project.line_department or ""), (goals.annual or "") + (goals.overall or "")
            kinds = tuple(self._knowledge.usual.kinds_like(name, unit, goal, sources.most_kinds))
            words = words_of_head(request, near, self._weights.draft)
            texts = tuple(texts_of_head(request, near, self._weights.draft))
            known = _Head(words, near, tuple(amounts_told(request)), kinds, pieces_of(kinds), texts)
        _remember(self._heads, request, known)
        return known


def _remember(known: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep the latest few."""
    while len(known) >= _MOST_SCENES:
        known.pop(next(iter(known)))
    known[key] = value

"""Which rows that nobody told may come onto the form by Enter: of a kind's questions, each with its usual value, and of the field.

What was told stands first. A row of stock fills a slot that lacks one, the nearest to what was told before the others; what
is about something else only keeps quality and time from being empty.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from drafter.declaration import Dimension, Indicator
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.derived.declaration import FormRow
from drafter.interview.derived.guided_row import is_told
from drafter.interview.derived.task_rows import costliest_first
from drafter.interview.prefill.stock_row import Rank, Slot, StockRow, must_not_happen, slot_of
from drafter.interview.prefill.stock_sources import (
    main_task,
    rows_lent,
    rows_of_deed,
    rows_of_field,
    rows_of_kinds,
    rows_of_payments,
    rows_of_purpose,
    rows_of_works,
    speaks_of_payment,
)
from drafter.interview.state import Core, Own, State
from drafter.language.text import share_of_pairs
from drafter.questionnaire.question import Question

_MOST_ROWS = 15
"""On a form with as many nothing is added that it can do without."""
_MEASURE = 3
"""Characters at the end of a name that say how it is measured; other words for it begin otherwise."""
_ALIKE, _SAME_OBJECT = 0.3, 0.8
"""How much of what stands before makes it the same under one measure, and under any."""
_PASSES = {"合格率", "达标率", "符合率"}
"""One measure of the same object in three words, wherever they stand."""
_ROOM = {Slot.QUALITY: 2, Slot.TIME: 1, Slot.EFFECT: 2, Slot.HARM: 1}
"""Up to how many rows stock fills a slot, with those that stand there."""
_OPEN_TO = {
    **dict.fromkeys(Rank, tuple(Slot)),
    Rank.LENT: (Slot.QUALITY, Slot.EFFECT),
    Rank.OTHER: (Slot.QUALITY, Slot.TIME),
}
"""Which slots a row may open: that something foreign does not happen is told by nobody."""


@dataclass(frozen=True)
class _Ground:
    """What the choice rests on, so that it is made once; the state is what it is read from."""

    sheet: AnswerSheet
    core: Core
    own: Own
    state: State = field(compare=False)


def is_left_out(state: State, question: Question) -> bool:
    """Whether the usual value of an open question of a kind would make a row that the form can do without."""
    stock = _stock(state)
    mine = any(one.question == question.id for one in stock.all)
    return mine and not any(one.question == question.id for one in stock.taken)


def of_field(state: State, dimension: Dimension) -> list[Indicator]:
    """What the field puts under a 二级指标."""
    return [one.row for one in _stock(state).taken if one.question is None and one.row.dimension is dimension]


@dataclass(frozen=True, slots=True)
class _Stock:
    all: tuple[StockRow, ...]
    taken: tuple[StockRow, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    row: Indicator
    kind: str


def _stock(state: State) -> _Stock:
    return _chosen_once(_Ground(state.sheet, state.core, state.own, state))


@lru_cache(maxsize=64)
def _chosen_once(ground: _Ground) -> _Stock:
    state = ground.state
    found = sorted(_proposed(state), key=lambda one: one.rank)
    return _Stock(tuple(found), tuple(_taken(found, state.rows())))


def _proposed(state: State) -> Iterator[StockRow]:
    tasks = costliest_first(state.sheet)
    main = main_task(tasks)
    sources = (rows_of_kinds, rows_of_field, rows_of_purpose, rows_of_works, rows_of_payments, rows_of_deed, rows_lent)
    for one in (row for source in sources for row in source(state, tasks)):
        name = one.row.name or ""
        about = bool(main) and (state.own(name, main) or speaks_of_payment(name, main))
        yield replace(one, about_main=one.about_main or about)


def _taken(stock: Sequence[StockRow], standing: Sequence[FormRow]) -> Iterator[StockRow]:
    """Of stock, the nearest first, what still has a place beside the rows that stand.

    A field has one effect of its own, and none where a person told one.
    """
    rows = [_Standing(row.indicator, _kind_of(row.derived.key) if row.derived else "") for row in standing]
    effect = any(
        slot_of(row.indicator) is Slot.EFFECT and (row.derived is None or is_told(row.derived)) for row in standing
    )
    told = [row.indicator for row in standing]
    for one in sorted(stock, key=lambda one: (_is_faultless(one.row), *_nearness(one), _says_again(one.row, told))):
        own_effect = one.question is None and one.slot is Slot.EFFECT
        if _has_place(one, rows) and not (own_effect and effect):
            rows.append(_Standing(one.row, _kind_of(one.question or "")))
            effect = effect or own_effect
            yield one


def _nearness(one: StockRow) -> tuple[int, int]:
    """How well and when the main task is done goes before what is nearest otherwise; what every project has, before all."""
    of_main = one.about_main and one.slot in (Slot.QUALITY, Slot.TIME) and one.rank < Rank.LENT
    return (0 if one.rank is Rank.ALWAYS or of_main else 1, one.rank)


def _kind_of(key: str) -> str:
    """The kind whose question a row comes from, by the key of the row or the id of the question."""
    return key.partition("#")[0].rpartition(".")[0]


def _has_place(one: StockRow, standing: Sequence[_Standing]) -> bool:
    """Whether a row says something that is not said, and its slot has room for one as near; rows of one kind are meant together."""
    kind = _kind_of(one.question or "")
    in_slots = [row for row in standing if slot_of(row.row) is not None]
    if any(_is_one_measure(row.row, one.row) for row in in_slots if not kind or row.kind != kind):
        return False
    rows = [row.row for row in in_slots]
    if one.question is None and any(_measure(row) == _measure(one.row) and row.type is one.row.type for row in rows):
        return False  # beside what is measured so already a field says little
    there = [row for row in rows if slot_of(row) is one.slot]
    if one.rank is Rank.ALWAYS:
        return True
    if not there:
        return one.slot in _OPEN_TO[one.rank]
    nearest = Rank.WORK_OF_KIND if one.slot is Slot.EFFECT else Rank.FIELD_AT_LARGE
    adds = one.rank < nearest and not _says_again(one.row, rows) and not _is_faultless(one.row)
    return adds and len(there) < _ROOM[one.slot] and len(standing) < _MOST_ROWS


def _is_faultless(row: Indicator) -> bool:
    """Whether a row of quality only says that no fault is made: little, beside what is measured."""
    return slot_of(row) is Slot.QUALITY and must_not_happen(row)


def _is_one_measure(one: Indicator, other: Indicator) -> bool:
    """发车准点率 and 发车正点率, 入库质量合格率 and 储备粮质量合格率: measured by the same word, of nearly the same."""
    if one.name == other.name:
        return True
    if {_measure(one), _measure(other)} <= _PASSES and min(_share(one, other), _share(other, one)) >= _SAME_OBJECT:
        return True
    same = _measure(one) == _measure(other) or (one.type is other.type and _measure(one)[1:] == _measure(other)[1:])
    return same and max(_share(one, other), _share(other, one)) >= _ALIKE


def _says_again(row: Indicator, rows: Iterable[Indicator]) -> bool:
    """Whether as much is wanted of the same thing already: 学生受益率 100 % beside 学生覆盖率 100 %."""
    return any(one.target == row.target and _share(row, one) >= _SAME_OBJECT for one in rows)


def _measure(row: Indicator) -> str:
    return (row.name or "")[-_MEASURE:]


def _share(one: Indicator, other: Indicator) -> float:
    """How much of what one measures is what the other does."""
    return share_of_pairs((one.name or "")[:-_MEASURE], (other.name or "")[:-_MEASURE])

"""The answers: what was settled for each question, how it came about, and what is still open about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from zlib import crc32

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.interview.answers.provenance import (
    TYPED,
    Agreed,
    AnswerSource,
    Apart,
    Derived,
    Given,
    Provenance,
    PutOff,
    Stale,
    StillOpen,
    Unasked,
)

FIRST_GUIDED = 1_000_000
"""From here on, the ids of lines that answers became: made from their key, not counted."""


def id_of_key(key: str) -> int:
    """The id of a line that an answer became."""
    return FIRST_GUIDED + crc32(key.encode())


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `id` stays with it however the list is edited or reordered.

    `task` is how it stands with the task of the same thing, where there is one.
    """

    id: int
    value: str | Indicator
    provenance: Provenance = TYPED
    task: Agreed | Apart | None = None

    @property
    def derived(self) -> Derived | None:
        """The answer that it came from, also where a person has worded it anew."""
        return self.provenance if isinstance(self.provenance, Derived) else None

    @property
    def agreed(self) -> Agreed | None:
        """How it last agreed with a task, also where they may differ now."""
        return self.task.before if isinstance(self.task, Apart) else self.task


AnswerValue = (
    str | bool | int | Decimal | QuantitativeTarget | date | tuple[date, date] | tuple[str, ...] | tuple[Entry, ...]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was settled for a question, where it came from, and what is still open about it.

    Without a value it can only be put off.
    """

    value: AnswerValue | None
    provenance: Given = TYPED
    open: StillOpen | None = None

    def __post_init__(self) -> None:
        """Refuse what says nothing at all."""
        if self.value is None and not isinstance(self.open, PutOff):
            raise ValueError("an answer without a value that was not put off")

    @property
    def unasked(self) -> bool:
        """Whether the question is still to be asked."""
        return isinstance(self.open, Unasked)

    @property
    def pending(self) -> bool:
        """Whether someone still has to confirm it; a value that was there before it was put off stays on the form."""
        return isinstance(self.open, PutOff | Stale)

    @property
    def stale(self) -> bool:
        """Whether an earlier answer that it rested on has been changed since."""
        return isinstance(self.open, Stale) or (isinstance(self.open, PutOff) and self.open.stale)

    def put_off(self, note: str) -> "Answer":
        """The same, to be confirmed by someone."""
        return replace(self, open=PutOff(note))

    def doubted(self) -> "Answer":
        """The same after a change of what it rested on."""
        return replace(self, open=replace(self.open, stale=True) if isinstance(self.open, PutOff) else Stale())

    def kept(self) -> "Answer":
        """The same after someone has looked at it; what was put off is still to be confirmed."""
        return replace(self, open=PutOff(self.open.note) if isinstance(self.open, PutOff) else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAnswer(Answer):
    """A goal and the `draft` beside which it was written; `own` where it is to stay different from that draft."""

    value: str
    draft: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class ToldInTask:
    """The words of a task that tell an amount, `12万人次`, and what the task is called."""

    words: str
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountAnswer(Answer):
    """A number, and the task that tells it too; `own_total` where it is to stay less than its list comes to."""

    value: Decimal | QuantitativeTarget
    told: ToldInTask | None = None
    own_total: bool = False


@dataclass(frozen=True, slots=True)
class Prefill:
    """An answer on offer: taken with one key, never silently; `remark` says what one should know of it."""

    value: AnswerValue
    source: AnswerSource
    remark: str | None = None


def _empty() -> Mapping[str, Answer]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnswerBook:
    """Settled answers by question id. Nothing is ever deleted while routing; a new answer replaces the old."""

    settled: Mapping[str, Answer] = field(default_factory=_empty)

    def __getitem__(self, question_id: str) -> Answer | None:
        """The settled answer, if there is one."""
        return self.settled.get(question_id)

    def with_answer(self, question_id: str, answer: Answer) -> "AnswerBook":
        """The same book with one answer settled."""
        return AnswerBook(MappingProxyType({**self.settled, question_id: answer}))

    def with_each_entry(self, question_id: str, change: Callable[[Entry], Entry]) -> "AnswerBook":
        """The same book with the lines of a list changed, each by itself."""
        answer, before = self[question_id], self.entries(question_id)
        after = tuple(map(change, before))
        if answer is None or after == before:
            return self
        return self.with_answer(question_id, replace(answer, value=after))

    def with_entry(self, question_id: str, entry: Entry) -> "AnswerBook":
        """The same book with another line in place of the one of this id."""
        return self.with_each_entry(question_id, lambda one: entry if one.id == entry.id else one)

    def entries(self, question_id: str) -> tuple[Entry, ...]:
        """The lines of a list question; none where it was not answered."""
        answer = self.settled.get(question_id)
        value = answer.value if answer else None
        return tuple(item for item in value if isinstance(item, Entry)) if isinstance(value, tuple) else ()

    def lines(self, question_id: str) -> tuple[str, ...]:
        """The words of a list question's lines."""
        return tuple(entry.value for entry in self.entries(question_id) if isinstance(entry.value, str))

    def words(self, question_id: str) -> str:
        """What was written for a question of words; '' where nothing was."""
        answer = self.settled.get(question_id)
        return answer.value if answer is not None and isinstance(answer.value, str) else ""

    def next_entry_id(self, question_id: str) -> int:
        """One more than any id in the list, apart from those of lines that answers became."""
        return max((entry.id for entry in self.entries(question_id) if entry.id < FIRST_GUIDED), default=0) + 1

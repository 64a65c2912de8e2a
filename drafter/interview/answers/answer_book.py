"""The answers, each with its source: typed > last year > profile > default."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.declaration.frozen import Frozen

T = TypeVar("T")


class AnswerSource(Enum):
    """Where an answer came from, in the words that mark it on the screen."""

    TYPED = "填写"
    SUGGESTION = "建议"
    LAST_YEAR = "沿用"
    PROFILE = "本单位"
    DEFAULT = "默认"
    GUESSED = "推断"
    USUAL = "常见值"
    GUIDED = "前面的回答"


FIRST_GUIDED = 1_000_000
"""From here on, the ids of lines that answers became: made from their origin, not counted."""


class Entry(Frozen):
    """One line of a list. `id` stays with it however the list is edited or reordered.

    An indicator that an answer became knows which (`origin`) and how it was made then (`made`); `own` where the person
    wants it otherwise than the answer says.
    """

    id: int
    value: str | Indicator
    source: AnswerSource = AnswerSource.TYPED
    origin: str | None = None
    made: Indicator | None = None
    task: str | None = None
    agreed: Decimal | None = None
    """What the task is called that tells of the same thing, and how much of it when both last agreed."""
    own: bool = False


AnswerValue = (
    str | bool | int | Decimal | QuantitativeTarget | date | tuple[date, date] | tuple[str, ...] | tuple[Entry, ...]
)


class Answer(Frozen):
    """What was settled for a question: a value, or 待确认 with a note."""

    value: AnswerValue | None
    source: AnswerSource
    note: str | None = None
    recheck: bool = False
    """需重新确认: it rested on an earlier answer that has been changed since."""
    unfinished: bool = False
    """Whether it only holds what other answers put there: the question is still to be asked."""
    made: str | None = None
    """The draft beside which the goal was written, made from other answers."""
    told: str | None = None
    told_in: str | None = None
    """The words of a task that tell the same amount, `12万人次`, and what that task is called."""
    own: bool = False
    """Whether it is meant to differ from those answers."""

    @property
    def pending(self) -> bool:
        """Whether someone still has to confirm it; a value that was there before it was put off stays on the form."""
        return self.value is None or self.note is not None or self.recheck


@dataclass(frozen=True, slots=True)
class Prefill:
    """An answer on offer: taken with one key, never silently."""

    value: AnswerValue
    source: AnswerSource
    remark: str | None = None


def _empty() -> Mapping[str, Answer]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnswerBook:
    """Settled answers by question id. Nothing is ever deleted while routing; a new answer replaces the old."""

    settled: Mapping[str, Answer] = field(default_factory=_empty)
    _derived: dict[tuple[str, int], tuple[object, Any]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def derived(self, name: str, bank: object, make: Callable[[], T]) -> T:
        """What follows from these answers and a bank, worked out once: neither ever changes."""
        found = self._derived.get((name, id(bank)))
        if found is None or found[0] is not bank:  # the bank is kept with it, so that its id stays its own
            found = self._derived[name, id(bank)] = (bank, make())
        value: T = found[1]
        return value

    def __getitem__(self, question_id: str) -> Answer | None:
        """The settled answer, if there is one."""
        return self.settled.get(question_id)

    def with_answer(self, question_id: str, answer: Answer) -> "AnswerBook":
        """The same book with one answer settled."""
        return replace(self, settled=MappingProxyType({**self.settled, question_id: answer}))

    def with_entry(self, question_id: str, entry_id: int, changes: Mapping[str, object]) -> "AnswerBook":
        """The same book with one line of a list changed."""
        answer = self[question_id]
        entries = tuple(
            one.model_copy(update=changes) if one.id == entry_id else one for one in self.entries(question_id)
        )
        return self if answer is None else self.with_answer(question_id, answer.model_copy(update={"value": entries}))

    def entries(self, question_id: str) -> tuple[Entry, ...]:
        """The lines of a list question; none where it was not answered."""
        answer = self.settled.get(question_id)
        value = answer.value if answer else None
        return tuple(item for item in value if isinstance(item, Entry)) if isinstance(value, tuple) else ()

    def lines(self, question_id: str) -> tuple[str, ...]:
        """The words of a list question's lines."""
        return tuple(entry.value for entry in self.entries(question_id) if isinstance(entry.value, str))

    def next_entry_id(self, question_id: str) -> int:
        """One more than any id in the list."""
        return max((entry.id for entry in self.entries(question_id) if entry.id < FIRST_GUIDED), default=0) + 1

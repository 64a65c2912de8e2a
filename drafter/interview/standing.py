"""Where an interview stands: its bank, its answers, the open question; and what follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol, TypeVar

from drafter.declaration import Declaration, Dimension, FieldPath, Phrase, Suggestion, SuggestionRequest
from drafter.interview.answers import Answer, AnswerBook, AnswerSource, Entry, Prefill
from drafter.interview.context import Context, NotUnderstood
from drafter.interview.last_year import BENEFICIARIES, field_of, last_year_prefill
from drafter.interview.lists import read_lines
from drafter.interview.mapping import FormRow, declaration_from, rows_of
from drafter.interview.prompt import rendered
from drafter.interview.question import IndicatorsQuestion, ListQuestion, MoneyQuestion, Question
from drafter.interview.question_bank import QuestionBank
from drafter.interview.reading import Understood, read_answer
from drafter.interview.route import facts, open_questions

TASKS = "tasks"
_FIRST_PART = {
    "funding.annual.total": "funding.annual.appropriation",
    "funding.whole_life.total": "funding.whole_life.budget_funds",
}
"""Totals are computed; what leads to one is the question for its first part."""


class Suggester(Protocol):
    """Whoever knows indicators: handed in, so that the interview knows no bank."""

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Best first."""
        ...


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer that was understood, but so unlikely that it is asked about."""

    question_id: str
    answer: Answer
    typed: str
    sentence: str


def _as_it_is(text: str) -> tuple[str, ...]:
    return (text,)


def _nothing_remembered() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Standing:
    """An immutable value. `at` is the question it stands at, None when all are settled.

    `return_to` is where a jump came from; `complaint`, `typed` and `echo` are what the last reply left to be shown.
    """

    bank: QuestionBank
    expected_year: int
    book: AnswerBook = field(default_factory=AnswerBook)
    at: str | None = None
    return_to: str | None = None
    last_year: Declaration | None = None
    profile: Mapping[str, str] = field(default_factory=_nothing_remembered)
    suggester: Suggester | None = None
    spell: Callable[[str], tuple[str, ...]] = _as_it_is
    doubt: Doubt | None = None
    complaint: str | None = None
    typed: str = ""
    echo: str | None = None

    def declaration(self) -> Declaration:
        """The declaration as far as it has been answered."""
        return declaration_from(self.bank, self.book)

    def settled(self) -> list[tuple[Question, Answer]]:
        """Every open question that has an answer, with it, in order: what is listed when someone wants to go back."""
        return [(question, answer) for question in self.route() if (answer := self.book[question.id]) is not None]

    def route(self) -> list[Question]:
        """The open questions in order."""
        return open_questions(self.bank, self.book)

    def question(self) -> Question | None:
        """The question it stands at."""
        return self.bank.question(self.at) if self.at else None

    def year(self) -> int:
        """The fiscal year: as answered, else as expected."""
        for question in self.bank.questions():
            answer = self.book[question.id]
            if question.fills and question.fills.field == "fiscal_year" and answer and isinstance(answer.value, int):
                return answer.value
        return self.expected_year

    def next_unsettled(self, after: str | None) -> str | None:
        """The first open question without an answer after this one, else the first anywhere."""
        route = [question.id for question in self.route()]
        start = route.index(after) + 1 if after in route else 0
        return next((one for one in route[start:] + route[:start] if self.book[one] is None), None)

    def question_at(self, path: str) -> Question | None:
        """The open question of this id, or that fills this path of the declaration."""
        path = _FIRST_PART.get(path, path)
        if path.startswith("indicators[") or path == "indicators":
            return self._slot_of_row(path)
        return next((q for q in self.route() if path in (q.id, q.fills.field if q.fills else None)), None)

    def prefill(self, question: Question) -> Prefill | None:
        """What can be taken with one key: last year's answer, else the unit's, else the default."""
        if self.last_year is not None:
            offer = last_year_prefill(question, self.last_year, self.year())
            if offer is not None:
                return offer
        if question.id in self.profile:
            return Prefill(self.profile[question.id], AnswerSource.PROFILE)
        return self._default(question)

    def context(self, question: Question) -> Context:
        """What an answer to this question is understood against."""
        last = None
        if isinstance(question, MoneyQuestion) and question.fills and self.last_year is not None:
            value = field_of(self.last_year, question.fills.field)
            last = value if isinstance(value, Decimal) else None
        return Context(self.year(), self.spell, last)

    def request(self, dimension: Dimension, typed: str = "") -> SuggestionRequest:
        """All that is known, for whoever suggests."""
        declaration = self.declaration()
        return SuggestionRequest(
            dimension=dimension,
            project=declaration.project,
            objectives=declaration.objectives,
            tasks=self.book.lines(TASKS),
            beneficiaries=self.book.lines(BENEFICIARIES),
            indicators=declaration.indicators,
            typed=typed,
        )

    def rows(self) -> list[FormRow]:
        """The indicators in the form's own order, each with its question and its line there."""
        return rows_of(self.bank, self.book)

    def _slot_of_row(self, path: str) -> Question | None:
        rows = self.declaration().indicators
        row = FieldPath(path=path).row
        wanted = rows[row].dimension if row is not None and row < len(rows) else None
        slots = [question for question in self.route() if isinstance(question, IndicatorsQuestion)]
        return next((slot for slot in slots if path == "indicators" or slot.dimension is wanted), None)

    def _default(self, question: Question) -> Prefill | None:
        if question.default is None:
            return None
        known = facts(self.bank, self.book) | {"expected_year": self.expected_year}
        text = rendered(question.default, known).strip()
        if not text or "{" in text:
            return None
        if is_list(question):
            lines = read_lines(question, text)
            if isinstance(lines, NotUnderstood):
                return None
            return Prefill(tuple(Entry(id=n, value=v) for n, v in enumerate(lines.values, 1)), AnswerSource.DEFAULT)
        understood = read_answer(question, text, self.context(question))
        return Prefill(understood.value, AnswerSource.DEFAULT) if isinstance(understood, Understood) else None


S = TypeVar("S", bound=Standing)
"""Replies turn an interview into another of its own kind."""


def is_list(question: Question) -> bool:
    """Whether it is answered line by line."""
    return isinstance(question, ListQuestion | IndicatorsQuestion)

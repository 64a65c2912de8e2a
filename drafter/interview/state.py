"""Where an interview stands: its bank, its answers, the open question; and what follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol, Self, TypeVar

from drafter.declaration import (
    Declaration,
    Dimension,
    FieldPath,
    Indicator,
    Phrase,
    QuantitativeTarget,
    Suggestion,
    SuggestionRequest,
)
from drafter.interview.answers.answer_book import Answer, AnswerBook, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.context import Context
from drafter.interview.answers.heard import Heard
from drafter.interview.answers.route import fields_of, open_questions
from drafter.interview.derived.declaration import FormRow, declaration_from, rows_of
from drafter.interview.derived.goal import drafted_goal
from drafter.interview.derived.indicator_lists import entries_on_form, with_derived_rows
from drafter.interview.earlier_form.fields import field_of
from drafter.questionnaire.question import IndicatorsQuestion, MoneyQuestion, Question
from drafter.questionnaire.question_bank import BENEFICIARIES, TASKS, QuestionBank

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
    """An answer that was understood, but so unlikely that it is asked about: the words, and the sentence that asks."""

    question_id: str
    answer: Answer
    typed: str
    sentence: str


UsualShare = Callable[[str, Dimension], tuple[QuantitativeTarget, str] | None]
"""What share most forms aim at in an indicator of this name, with the ground for it."""


Core = Callable[[str, str, str], Mapping[Dimension, tuple[Indicator, ...]]]
"""What a project of its field cannot do without, by 二级指标: told by its name, its unit's, and its own words."""


def _no_core(_name: str, _unit: str, _told: str) -> Mapping[Dimension, tuple[Indicator, ...]]:
    return MappingProxyType({})


Own = Callable[[str, str], bool]
"""Whether a measure is about a word that was told, rather than about what any trade has: by its name, and what was told."""


OfDeed = Callable[[str], tuple[Indicator, ...]]
"""What is looked at wherever something is done as in a task, whatever the trade: by what the task is called."""


def _nothing_done(_task: str) -> tuple[Indicator, ...]:
    return ()


def _all_told(_name: str, _said: str) -> bool:
    return True


def _nothing_usual(_name: str, _dimension: Dimension) -> None:
    return None


def _as_it_is(text: str) -> tuple[str, ...]:
    return (text,)


def _nothing_set_aside() -> Mapping[tuple[str, str], str | None]:
    return MappingProxyType({})


def _nothing_remembered() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class State:
    """An immutable value. `at` is the id of the question it stands at, None when all are settled.

    `expected_year` is the fiscal year until one is answered, `profile` what is remembered of the unit, by question id.
    `return_to` is where a jump came from; `complaint`, `typed` and `echo` are what the last reply left to be shown.
    """

    sheet: AnswerSheet
    expected_year: int
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
    usual_share: UsualShare = _nothing_usual
    core: Core = _no_core
    own: Own = _all_told
    of_deed: OfDeed = _nothing_done
    goal_template: str = ""
    """By which the annual goal is drafted (Jinja2)."""
    blank: bool = False
    """Whether last year's form only lies beside: nothing of it is under the pointer."""
    tasks_before: tuple[str, ...] = ()
    """The tasks of last year, where drafter wrote that form itself."""
    set_aside: Mapping[tuple[str, str], str | None] = field(default_factory=_nothing_set_aside)
    """Why findings need no change, by code and words; None where one that was set aside is told again."""
    taken_out: tuple[str, ...] = ()
    """Names of indicators that were removed: they are not suggested again."""
    heard: Heard | None = None
    """How the reply that is being folded was understood when it was given; None while a person is talking."""

    @property
    def bank(self) -> QuestionBank:
        """The questions."""
        return self.sheet.bank

    @property
    def book(self) -> AnswerBook:
        """The answers to them."""
        return self.sheet.book

    @property
    def follows(self) -> bool:
        """Whether what shows a fact follows it unasked; drafts of version 0.1 were asked, and stay as they were answered."""
        return self.sheet.told_once

    def declaration(self) -> Declaration:
        """The declaration as far as it has been answered."""
        return declaration_from(self.sheet)

    def settled(self) -> list[tuple[Question, Answer]]:
        """Every open question that has an answer, with it, in order: what is listed when someone wants to go back."""
        settled = ((question, self.book[question.id]) for question in self.route())
        return [(question, answer) for question, answer in settled if answer is not None and not answer.unasked]

    def route(self) -> tuple[Question, ...]:
        """The open questions in order."""
        return open_questions(self.sheet)

    def year(self) -> int:
        """The fiscal year: as answered, else as expected."""
        year = fields_of(self.sheet).get("fiscal_year")
        return year if isinstance(year, int) else self.expected_year

    def next_unsettled(self, after: str | None) -> str | None:
        """The first open question without an answer after this one, else the first anywhere."""
        route = [question.id for question in self.route()]
        start = route.index(after) + 1 if after in route else 0
        return next((one for one in route[start:] + route[:start] if not self.is_settled(one)), None)

    def is_settled(self, question_id: str) -> bool:
        """Whether a question was answered or put off, rather than only filled by other answers."""
        answer = self.book[question_id]
        return answer is not None and not answer.unasked

    def drafted_goal(self) -> str | None:
        """The annual goal as the answers would have it."""
        return drafted_goal(self.sheet, self.goal_template, self.year())

    def with_book(self, book: AnswerBook) -> Self:
        """The same state with other answers."""
        return replace(self, sheet=self.sheet.with_book(book))

    def with_answers(self, book: AnswerBook) -> Self:
        """The same state with other answers, and what they become put on the form."""
        return replace(self, sheet=with_derived_rows(self.sheet, self.sheet.with_book(book), self.last_year))

    def entries(self, question_id: str) -> tuple[Entry, ...]:
        """The lines of a list that belong on the form."""
        return entries_on_form(self.sheet, question_id)

    def asked_before(self, question_id: str) -> Self:
        """The same state where a question that is no longer asked is open: a draft of an earlier version answers it."""
        return replace(self, sheet=self.sheet.with_asked(question_id))

    def question_at(self, path: str) -> Question | None:
        """The open question of this id, or that fills this path of the declaration."""
        path = _FIRST_PART.get(path, path)
        if path.startswith("indicators[") or path == "indicators":
            return self._group_of_row(path)
        return next((q for q in self.route() if path in (q.id, q.field)), None)

    def place_of(self, question: Question) -> str:
        """Where on the form an answer goes: the path it fills, else the id of the first indicator's group, else its own."""
        templates = question.fills.indicators if question.fills else ()
        group = self.sheet.group(templates[0].dimension) if templates else None
        return question.field or (group.id if group else question.id)

    def context(self, question: Question) -> Context:
        """What an answer to this question is understood against."""
        last = None
        if isinstance(question, MoneyQuestion) and question.field and self.last_year is not None:
            value = field_of(self.last_year, question.field)
            last = value if isinstance(value, Decimal) else None
        return Context(self.year(), self.spell, last)

    def request(self, dimension: Dimension, typed: str = "") -> SuggestionRequest:
        """All that is known, for whoever suggests; `typed` is the text in the box."""
        declaration = self.declaration()
        return SuggestionRequest(
            dimension=dimension,
            project=declaration.project,
            objectives=declaration.objectives,
            tasks=self.book.lines(TASKS),
            beneficiaries=self.book.lines(BENEFICIARIES),
            indicators=declaration.indicators,
            typed=typed,
            removed=self.taken_out,
        )

    def rows(self) -> list[FormRow]:
        """The indicators in the form's own order, each with its question and its line there."""
        return rows_of(self.sheet)

    def _group_of_row(self, path: str) -> Question | None:
        rows = self.declaration().indicators
        row = FieldPath(path=path).row
        wanted = rows[row].dimension if row is not None and row < len(rows) else None
        groups = [question for question in self.route() if isinstance(question, IndicatorsQuestion)]
        return next((group for group in groups if path == "indicators" or group.dimension is wanted), None)


S = TypeVar("S", bound=State)
"""Replies turn an interview into another of its own kind."""

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
    Phrase,
    QuantitativeTarget,
    Suggestion,
    SuggestionRequest,
)
from drafter.declaration.numerals import plain
from drafter.declaration.tasks import what_and_how_much
from drafter.interview.answers import Answer, AnswerBook, AnswerSource, Entry, Prefill
from drafter.interview.context import Context, NotUnderstood
from drafter.interview.growing import living
from drafter.interview.guessing import Guess, Told, guesses, speak_alike
from drafter.interview.guided import told_tasks
from drafter.interview.last_year import BENEFICIARIES, field_of, last_year_prefill
from drafter.interview.lists import read_lines
from drafter.interview.mapping import FormRow, declaration_from, rows_of
from drafter.interview.narrative import GOAL, TASKS, drafted_goal
from drafter.interview.prompt import rendered
from drafter.interview.question import (
    ChoicesQuestion,
    IndicatorsQuestion,
    ListQuestion,
    MoneyQuestion,
    Option,
    PercentageQuestion,
    QuantityQuestion,
    Question,
)
from drafter.interview.question_bank import QuestionBank
from drafter.interview.reading import Understood, read_answer
from drafter.interview.recalling import recalled
from drafter.interview.route import facts, fields_of, open_questions

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


UsualShare = Callable[[str, Dimension], tuple[QuantitativeTarget, str] | None]
"""What share most forms aim at in an indicator of this name, with the ground for it."""


def _nothing_usual(_name: str, _dimension: Dimension) -> None:
    return None


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
    usual_share: UsualShare = _nothing_usual
    goal_template: str = ""
    """By which the annual goal is drafted (Jinja2)."""

    def declaration(self) -> Declaration:
        """The declaration as far as it has been answered."""
        return declaration_from(self.bank, self.book)

    def settled(self) -> list[tuple[Question, Answer]]:
        """Every open question that has an answer, with it, in order: what is listed when someone wants to go back."""
        settled = ((question, self.book[question.id]) for question in self.route())
        return [(question, answer) for question, answer in settled if answer is not None and not answer.unfinished]

    def route(self) -> list[Question]:
        """The open questions in order."""
        return open_questions(self.bank, self.book)

    def question(self) -> Question | None:
        """The question it stands at, with the options that other answers give it."""
        question = self.bank.question(self.at) if self.at else None
        return self._with_options(question) if question else None

    def year(self) -> int:
        """The fiscal year: as answered, else as expected."""
        year = fields_of(self.bank, self.book).get("fiscal_year")
        return year if isinstance(year, int) else self.expected_year

    def next_unsettled(self, after: str | None) -> str | None:
        """The first open question without an answer after this one, else the first anywhere."""
        route = [question.id for question in self.route()]
        start = route.index(after) + 1 if after in route else 0
        return next((one for one in route[start:] + route[:start] if not self.is_settled(one)), None)

    def is_settled(self, question_id: str) -> bool:
        """Whether a question was answered or put off, rather than only filled by other answers."""
        answer = self.book[question_id]
        return answer is not None and not answer.unfinished

    def drafted_goal(self) -> str | None:
        """The annual goal as the answers would have it."""
        return drafted_goal(self.bank, self.book, self.goal_template, self.year())

    def with_book(self, book: AnswerBook) -> Self:
        """The same standing with other answers."""
        return replace(self, book=book)

    def entries(self, question_id: str) -> tuple[Entry, ...]:
        """The lines of a list that belong on the form."""
        return living(self.bank, self.book, question_id)

    def question_at(self, path: str) -> Question | None:
        """The open question of this id, or that fills this path of the declaration."""
        path = _FIRST_PART.get(path, path)
        if path.startswith("indicators[") or path == "indicators":
            return self._slot_of_row(path)
        return next((q for q in self.route() if path in (q.id, q.field)), None)

    def place_of(self, question: Question) -> str:
        """Where on the form an answer goes: the path it fills, else the slot of the first indicator that it becomes."""
        templates = question.fills.indicators if question.fills else ()
        slot = self.bank.slot(templates[0].dimension) if templates else None
        return question.field or (slot.id if slot else question.id)

    def prefill(self, question: Question) -> Prefill | None:
        """What can be taken with one key."""
        return next(iter(self.offers(question)), None)

    def offers(self, question: Question) -> tuple[Prefill, ...]:
        """All that can be taken: the draft of the goal and last year's answer; else the unit's, a guess, the default."""
        draft = self.drafted_goal() if question.id == GOAL else None
        drafted = Prefill(draft, AnswerSource.GUIDED, "照前面的回答写的，可以改") if draft else None
        if found := tuple(offer for offer in (drafted, self._of_last_year(question)) if offer is not None):
            return found
        if question.id in self.profile:
            return (Prefill(self.profile[question.id], AnswerSource.PROFILE),)
        offer = self._guess(question) or self._told(question) or self._usual(question) or self._default(question)
        return (offer,) if offer is not None else ()

    def _of_last_year(self, question: Question) -> Prefill | None:
        if self.last_year is None:
            return None
        offer = last_year_prefill(question, self.last_year, self.year())
        return offer or recalled(question, self.last_year, self.year(), self.book)

    def context(self, question: Question) -> Context:
        """What an answer to this question is understood against."""
        last = None
        if isinstance(question, MoneyQuestion) and question.field and self.last_year is not None:
            value = field_of(self.last_year, question.field)
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

    def _guess(self, question: Question) -> Prefill | None:
        """The options that the project's own words tell of."""
        found = self._guesses(question)
        labels = tuple(guess.label for guess in found)
        return Prefill(labels, AnswerSource.GUESSED, "；".join(guess.told for guess in found)) if found else None

    def _guesses(self, question: Question) -> list[Guess]:
        if not isinstance(question, ChoicesQuestion):
            return []
        goal = (self.last_year.objectives.annual or "") if self.last_year else ""
        return guesses(question.options, Told(self.declaration().project.name or "", self.book.lines(TASKS), goal))

    def _with_options(self, question: Question) -> Question:
        """The question as it is asked: the lines of a list are options, and those that were guessed come first."""
        if not isinstance(question, ChoicesQuestion):
            return question
        if question.list_chosen_from is not None:
            options = tuple(Option(label=task) for task in told_tasks(self.book.lines(question.list_chosen_from)))
            return question.model_copy(update={"options": options})
        found = {guess.label: guess.reason for guess in self._guesses(question)}
        by_label = {option.label: option for option in question.options}
        first = [by_label[label].model_copy(update={"remark": reason}) for label, reason in found.items()]
        others = [one for one in question.options if one.label not in found]
        return question.model_copy(update={"options": (*first, *others)}) if first else question

    def _told(self, question: Question) -> Prefill | None:
        """The amount that came with the only task that speaks of what is asked, in the same unit."""
        if not isinstance(question, QuantityQuestion) or question.zero_counts:
            return None
        told = [(name, amount) for name, amount in map(what_and_how_much, self.book.lines(TASKS)) if amount]
        fitting = [one for one in told if one[1].unit == question.unit and speak_alike(one[0], question)]
        if len(fitting) != 1 or self._is_said_already(question, fitting[0][1].quantity):
            return None
        name, amount = fitting[0]
        return Prefill(
            amount.quantity, AnswerSource.GUESSED, f"任务里写的：{name}{plain(amount.quantity)}{amount.unit}"
        )

    def _is_said_already(self, question: QuantityQuestion, amount: Decimal) -> bool:
        """Whether another question of the same unit was answered with this amount: then it has been put to use."""
        others = (one for one in self.route() if isinstance(one, QuantityQuestion) and one.id != question.id)
        answers = (self.book[one.id] for one in others if one.unit == question.unit)
        return any(answer is not None and answer.value == amount for answer in answers)

    def _usual(self, question: Question) -> Prefill | None:
        """The share that most forms aim at in the indicator that this answer becomes."""
        templates = question.fills.indicators if question.fills else ()
        if not isinstance(question, PercentageQuestion) or not templates:
            return None
        name = rendered(templates[0].name, {"each": "工作"})
        found = self.usual_share(name, templates[0].dimension)
        return Prefill(found[0].quantity, AnswerSource.USUAL, found[1]) if found else None

    def _default(self, question: Question) -> Prefill | None:
        if question.default is None:
            return None
        known = {**facts(self.bank, self.book), "expected_year": self.expected_year}
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

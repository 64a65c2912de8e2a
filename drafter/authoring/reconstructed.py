"""A form told over again as answers: what its head and its indicators say, question by question, but not its goal."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafter.authoring.reach import GENERAL, kinds_of, reach
from drafter.declaration import Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerValue, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, Taken
from drafter.interview.derived.goal import drafted_goal
from drafter.interview.earlier_form.fields import field_of, last_year_prefill
from drafter.interview.earlier_form.matching import Asked, value_told
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question import ListQuestion, Question, asks_for_kinds
from drafter.questionnaire.question_bank import BENEFICIARIES, GOAL, TASKS
from drafter.regex import regex

_MEASURE = regex(
    r"(?:的)?(?:完成率|完成数量|完成数|总人数|人次数|人数|人次|次数|场次|家数|数量|面积|覆盖率|发放率|数)?(?:\(.*\))?$"
)
"""What is left of `督导抽查数` without it says what is done."""

AskedRows = list[tuple[Asked, Indicator]]


@dataclass(frozen=True, slots=True)
class GoalPair:
    """A form, and the goal that is drafted from what its indicators answer."""

    form: Declaration
    drafted: str | None


def retold_goal(banks: QuestionBanks, form: Declaration, template: str) -> str | None:
    """The goal that is drafted when someone answers as the form does; its own goal is not looked at but for the kinds."""
    return drafted_goal(AnswerSheet.of(banks.joined, retold(banks, form)), template, form.fiscal_year or 0)


def retold(banks: QuestionBanks, form: Declaration) -> AnswerBook:
    """The answers that a form gives."""
    bank, book = banks.joined, AnswerBook()
    kinds = tuple(guess.label for guess in kinds_of(banks, form))
    answered, tasks = _by_question(banks, form)
    for question in bank.questions():
        value = _value(question, form, answered.get(question.id, []), book)
        if question.id == TASKS:
            value = _entries(tasks)
        elif question.id == BENEFICIARIES:
            offer = last_year_prefill(question, form, form.fiscal_year or 0)
            value = offer.value if offer else None
        elif asks_for_kinds(question):
            value = kinds
        if value is not None and question.id != GOAL:
            book = book.with_answer(question.id, Answer(value=value, provenance=Taken(AnswerSource.LAST_YEAR)))
    return book


def _by_question(banks: QuestionBanks, form: Declaration) -> tuple[dict[str, AskedRows], list[str]]:
    """The rows that each question leads to, and what is done in the rows that only say so."""
    answered: dict[str, AskedRows] = defaultdict(list)
    tasks: list[str] = []
    for reached in reach(banks, form):
        if reached.asked is not None:
            answered[reached.asked.question.id].append((reached.asked, reached.row))
        by_kind = reached.asked is not None and not reached.asked.question.id.startswith(GENERAL)
        if reached.row.dimension is Dimension.QUANTITY and not by_kind and _says_what_is_done(reached.row):
            tasks.append(_task(reached.row))
    return answered, tasks


def _value(question: Question, form: Declaration, told: AskedRows, book: AnswerBook) -> AnswerValue | None:
    if question.field is not None:
        value = field_of(form, question.field)
        return value if isinstance(value, str | int | Decimal | date) else None
    if isinstance(question, ListQuestion):
        return _entries(_task(row) for _, row in told) if told else None
    return value_told(question, told, form.fiscal_year or 0, book) if told else None


def _says_what_is_done(row: Indicator) -> bool:
    """A share of something else than of the work itself is no task."""
    share = isinstance(row.target, QuantitativeTarget) and row.target.unit == "%"
    return bool(row.name) and (not share or (row.name or "").endswith("完成率"))


def _task(row: Indicator) -> str:
    """`督导抽查数 ≥48家` is 督导抽查48家."""
    name = _MEASURE.sub("", row.name or "") or row.name or ""
    target = row.target
    if not isinstance(target, QuantitativeTarget) or target.unit in (None, "%"):
        return name
    return f"{name}{plain(target.quantity)}{target.unit}"


def _entries(lines: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(Entry(number, line) for number, line in enumerate(dict.fromkeys(lines), 1))

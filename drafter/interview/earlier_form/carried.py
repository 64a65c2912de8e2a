"""Last year's form put under the questions of a new one, whole, before the first is asked."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType

from drafter.declaration import Declaration
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerValue, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, Taken, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.answers.suiting import suits
from drafter.interview.answers.yearly import is_yearly
from drafter.interview.earlier_form.fields import in_year, last_year_prefill
from drafter.language.years import rolled
from drafter.questionnaire.question import DateQuestion, IndicatorsQuestion, Question
from drafter.questionnaire.question_bank import BENEFICIARIES

_CARRIED = Taken(AnswerSource.LAST_YEAR)


def carried(
    sheet: AnswerSheet, last: Declaration, year: int, beside: Mapping[str, AnswerValue] = MappingProxyType({})
) -> AnswerSheet:
    """The sheet with all that last year's form says, rolled forward to `year`.

    What changes from year to year, the rows and the goals are still put to the person; the rest is settled, and so are the
    dates of a project that goes on all year. What may be left out and that form does not tell is settled with “没有”.
    `beside` is what was told beside the form, by question id, where drafter wrote it itself: tasks, purpose, kinds.
    """
    book = AnswerBook()
    for question in sheet.bank.questions():
        told = _told(question, last, year)
        if told is not None:
            book = book.with_answer(question.id, _answer(question, told, last))
    for name, value in beside.items():
        there, then = sheet.question(name), last.fiscal_year
        if there is not None and there.field is None and suits(there, value):
            told = _as_carried(value if then is None else _rolled_value(value, then, year))
            book = book.with_answer(name, _answer(there, told, last))
    for question in open_questions(sheet.with_book(book)):
        if book[question.id] is None and (question.optional or question.id == BENEFICIARIES):
            book = book.with_answer(question.id, Answer(value=(), provenance=_CARRIED))
    return sheet.with_book(book)


def rolled_anew(sheet: AnswerSheet, last: Declaration, was: int, year: int) -> AnswerBook:
    """The answers for another fiscal year: whatever still stands as it was rolled forward to the year it `was`."""
    book = sheet.book
    for question in sheet.bank.questions():
        before, now = _told(question, last, was), _told(question, last, year)
        answer = book[question.id]
        if answer is None or now is None or now == before or question.field == "fiscal_year":
            continue
        if isinstance(question, IndicatorsQuestion) and isinstance(before, tuple) and isinstance(now, tuple):
            book = book.with_each_entry(question.id, partial(_rolled, dict(zip(before, now, strict=True))))
        elif answer.value == before:
            book = book.with_answer(question.id, _answer(question, now, last))
    return book


def _rolled(rolled: Mapping[object, object], entry: Entry) -> Entry:
    fresh = rolled.get(entry, entry)
    return fresh if isinstance(fresh, Entry) else entry


def _as_carried(value: AnswerValue) -> AnswerValue:
    """Lines that were told last year are on offer this year: they were not told anew."""
    entries = [one for one in value if isinstance(one, Entry)] if isinstance(value, tuple) else []
    return tuple(Entry(one.id, one.value, _CARRIED) for one in entries) if entries else value


def _rolled_value(value: AnswerValue, last: int, year: int) -> AnswerValue:
    """An answer in words or days as it would be told this year."""
    if isinstance(value, str):
        return rolled(value, last, year)
    if isinstance(value, date):
        return in_year(value, value.year + year - last)
    if isinstance(value, tuple) and all(isinstance(one, Entry) for one in value):
        entries = (one for one in value if isinstance(one, Entry))
        return tuple(
            replace(one, value=rolled(one.value, last, year)) if isinstance(one.value, str) else one for one in entries
        )
    return value


def _is_one_year(last: Declaration) -> bool:
    start, finish = last.project.planned_start, last.project.planned_finish
    return last.project.all_year and start is not None and finish is not None and start.year == finish.year


def _told(question: Question, last: Declaration, year: int) -> AnswerValue | None:
    offer = last_year_prefill(question, last, year)
    return offer.value if offer is not None else None


def _answer(question: Question, value: AnswerValue, last: Declaration) -> Answer:
    is_goal = (question.field or "").startswith("objectives.")
    whole_year = isinstance(question, DateQuestion) and _is_one_year(last)
    asked = (is_yearly(question) and not whole_year) or isinstance(question, IndicatorsQuestion) or is_goal
    return Answer(value=value, provenance=_CARRIED, open=Unasked() if asked else None)

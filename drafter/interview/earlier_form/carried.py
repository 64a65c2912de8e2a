"""Last year's form put under the questions of a new one, whole, before the first is asked."""

from collections.abc import Mapping
from functools import partial

from drafter.declaration import Declaration
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerValue, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, Taken, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.answers.yearly import is_yearly
from drafter.interview.earlier_form.fields import last_year_prefill
from drafter.questionnaire.question import DateQuestion, IndicatorsQuestion, Question
from drafter.questionnaire.question_bank import BENEFICIARIES

_CARRIED = Taken(AnswerSource.LAST_YEAR)


def carried(sheet: AnswerSheet, last: Declaration, year: int) -> AnswerSheet:
    """The sheet with all that last year's form says, rolled forward to `year`.

    What changes from year to year, the rows and the goals are still put to the person; the rest is settled, and so are the
    dates of a project that goes on all year. What may be left out and that form does not tell is settled with “没有”.
    """
    book = AnswerBook()
    for question in sheet.bank.questions():
        told = _told(question, last, year)
        if told is not None:
            book = book.with_answer(question.id, _answer(question, told, last))
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

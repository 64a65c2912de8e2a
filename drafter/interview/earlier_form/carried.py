"""Last year's form put under the questions of a new one, whole, before the first is asked."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from drafter.declaration import Declaration
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerValue, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, Taken, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.answers.suiting import suits
from drafter.interview.answers.yearly import is_yearly
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.interview.answers.years_told import rolling
from drafter.interview.earlier_form.fields import last_year_prefill
from drafter.interview.earlier_form.rolled import with_years
from drafter.questionnaire.question import DateQuestion, IndicatorsQuestion, Question
from drafter.questionnaire.question_bank import BENEFICIARIES

_CARRIED = Taken(AnswerSource.LAST_YEAR)


def carried(
    sheet: AnswerSheet,
    last: Declaration,
    year: int,
    beside: Mapping[str, AnswerValue] = MappingProxyType({}),
    *,
    each: bool = False,
) -> AnswerSheet:
    """The sheet with all that last year's form says, rolled forward to `year`; it knows each year that was rolled.

    What changes from year to year, the rows and the goals are still put to the person; the rest is settled, and so are the
    dates of a project that goes on all year. What may be left out and that form does not tell is settled with “没有”.
    `beside` is what was told beside the form, by question id, where drafter wrote it itself: tasks, purpose, kinds. With
    `each`, every question is put to the person, with what stands there now.
    """
    then = last.fiscal_year or year
    book = AnswerBook()
    for question in sheet.bank.questions():
        offer = last_year_prefill(question, last, year if question.field == "fiscal_year" else then)
        if offer is not None:
            book = book.with_answer(question.id, _answer(question, offer.value, last))
    for name, value in beside.items():
        there = sheet.question(name)
        if there is not None and there.field is None and suits(there, value):
            book = book.with_answer(name, _answer(there, _as_carried(value), last))
    if (years := rolling(sheet.bank, book, then, year)) is not None:
        sheet, book = sheet.with_rolling(years), with_years(book, years)
    if each:
        settled = ((name, answer) for name, answer in book.settled.items() if answer.open is None)
        return sheet.with_book(
            AnswerBook({**book.settled, **{name: replace(a, open=Unasked()) for name, a in settled}})
        )
    for question in open_questions(sheet.with_book(book)):
        may_be_empty = question.id == BENEFICIARIES or (question.optional and question.id != YEARS_TOLD.id)
        if book[question.id] is None and may_be_empty:
            book = book.with_answer(question.id, Answer(value=(), provenance=_CARRIED))
    return sheet.with_book(book)


def _as_carried(value: AnswerValue) -> AnswerValue:
    """Lines that were told last year are on offer this year: they were not told anew."""
    entries = [one for one in value if isinstance(one, Entry)] if isinstance(value, tuple) else []
    return tuple(Entry(one.id, one.value, _CARRIED) for one in entries) if entries else value


def _is_one_year(last: Declaration) -> bool:
    start, finish = last.project.planned_start, last.project.planned_finish
    return last.project.all_year and start is not None and finish is not None and start.year == finish.year


def _answer(question: Question, value: AnswerValue, last: Declaration) -> Answer:
    is_goal = (question.field or "").startswith("objectives.")
    whole_year = isinstance(question, DateQuestion) and _is_one_year(last)
    asked = (is_yearly(question) and not whole_year) or isinstance(question, IndicatorsQuestion) or is_goal
    return Answer(value=value, provenance=_CARRIED, open=Unasked() if asked else None)

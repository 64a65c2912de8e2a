"""Which questions are open: a pure function of the bank and the answers. Answers off the route are kept, not deleted."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from drafter.interview.answers import AnswerBook, Entry
from drafter.interview.lists import words_of
from drafter.interview.question import Question
from drafter.interview.question_bank import QuestionBank

PHASED = "阶段性"
"""项目性质 of projects that run over several years (in some places 阶段性项目, in others 阶段性)."""


def facts(bank: QuestionBank, book: AnswerBook) -> dict[str, Any]:
    """Settled answers by id, and what follows from them, for conditions and prompts."""
    known: dict[str, Any] = {}
    for question_id, answer in book.settled.items():
        if answer.value is not None:
            known[question_id] = _plain(answer.value)
    return known | {"spans_years": spans_years(fields(bank, book))}


def fields(bank: QuestionBank, book: AnswerBook) -> dict[str, Any]:
    """Settled answers by the path that they fill."""
    filled: dict[str, Any] = {}
    for question in bank.questions():
        answer = book[question.id]
        if question.fills is not None and answer is not None and answer.value is not None:
            filled[question.fills.field] = answer.value
    return filled


def open_questions(bank: QuestionBank, book: AnswerBook) -> list[Question]:
    """The questions whose condition holds, in the order of the bank."""
    known = facts(bank, book)
    return [question for question in bank.questions() if question.when is None or question.when.holds(known)]


def spans_years(filled: Mapping[str, Any]) -> bool:
    """Whether the project is a multi-year one, by its dates or by its 性质."""
    start, finish = filled.get("project.planned_start"), filled.get("project.planned_finish")
    if isinstance(start, date) and isinstance(finish, date) and start.year < finish.year:
        return True
    return str(filled.get("project.nature") or "").startswith(PHASED)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [words_of(item.value) if isinstance(item, Entry) else item for item in value]
    return value

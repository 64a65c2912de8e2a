"""Which questions are open: a pure function of the bank and the answers. Answers off the route are kept, not deleted."""

from collections.abc import Mapping
from typing import Any

from drafter.declaration import Project
from drafter.interview.answers import AnswerBook, Entry
from drafter.interview.lists import words_of
from drafter.interview.question import Question
from drafter.interview.question_bank import QuestionBank


def facts(bank: QuestionBank, book: AnswerBook) -> Mapping[str, Any]:
    """Settled answers by id, and what follows from them, for conditions and prompts."""
    return book.derived("facts", bank, lambda: _facts(bank, book))


def _facts(bank: QuestionBank, book: AnswerBook) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for question_id, answer in book.settled.items():
        if answer.value is not None:
            known[question_id] = _plain(answer.value)
    return known | {"spans_years": _project(bank, book).spans_years}


def _project(bank: QuestionBank, book: AnswerBook) -> Project:
    filled: dict[str, Any] = {}
    for question in bank.questions():
        answer = book[question.id]
        if question.field is not None and answer is not None and answer.value is not None:
            filled[question.field] = answer.value
    return Project(**{name: filled.get(f"project.{name}") for name in ("nature", "planned_start", "planned_finish")})


def open_questions(bank: QuestionBank, book: AnswerBook) -> list[Question]:
    """The questions whose condition holds, in the order of the bank."""
    return list(book.derived("route", bank, lambda: _open_questions(bank, book)))


def _open_questions(bank: QuestionBank, book: AnswerBook) -> tuple[Question, ...]:
    known = facts(bank, book)
    return tuple(question for question in bank.questions() if question.when is None or question.when.holds(known))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [words_of(item.value) if isinstance(item, Entry) else item for item in value]
    return value

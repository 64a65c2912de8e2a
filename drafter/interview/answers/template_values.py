"""Answers in words, as the templates of question banks print them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from drafter.declaration import Indicator
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import AnswerBook, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.parse_amount import number_of
from drafter.interview.answers.route import fields_of, open_questions
from drafter.language.task.lines import ends_all, name_of_task
from drafter.language.text import tightened
from drafter.questionnaire.question import ChoicesQuestion, Question


@once_a_sheet
def words_of_answers(sheet: AnswerSheet) -> Mapping[str, Any]:
    """Each open question's answer, by its id, as templates print it: numbers plain, dates in words, choices as a list."""
    book = sheet.book
    words: dict[str, Any] = {}
    year = fields_of(sheet).get("fiscal_year")
    for question in open_questions(sheet):
        answer = book[question.id]
        if answer is not None and answer.value is not None:
            words[question.id] = in_words(answer.value, year)
            if isinstance(question, ChoicesQuestion) and question.list_chosen_from:
                there = set(told_tasks(book.lines(question.list_chosen_from)))
                words[question.id] = [label for label in words[question.id] if label in there]
    return words


def in_words(value: object, year: object = None) -> Any:  # noqa: ANN401  a truth, a text or a list: whatever templates ask about
    """An answer's value for templates; a day outside the fiscal year says its year."""
    if (number := number_of(value)) is not None:
        return plain(number)
    if isinstance(value, date):
        day = f"{value.month}月{value.day}日"
        return day if year in (None, value.year) else f"{value.year}年{day}"
    if isinstance(value, tuple):
        if value and isinstance(value[0], date):
            return f"{in_words(value[0], year)}至{in_words(value[1], year)}"
        return [_line_words(item) for item in value]
    return value if isinstance(value, bool) else str(value)


def told_tasks(lines: tuple[str, ...]) -> list[str]:
    """What is done in each task, without its amount: what choices among the tasks show."""
    return list(dict.fromkeys(name_of_task(line) for line in lines if not ends_all(line)))


def _line_words(item: object) -> str:
    value = item.value if isinstance(item, Entry) else item
    return str(value.name) if isinstance(value, Indicator) else tightened(str(value))


def lines_of(question_id: str, words: Mapping[str, Any], book: AnswerBook) -> tuple[str, ...]:
    """The lines of a list as they were told, or the choices that were made."""
    lines = words.get(question_id)
    return book.lines(question_id) or (tuple(lines) if isinstance(lines, list) else ())


def seen_from(question: Question, words: Mapping[str, Any]) -> Mapping[str, Any]:
    """The answers as the question's own bank calls them: those of its kind without the kind in front."""
    kind, dot, _ = question.id.rpartition(".")
    if not dot:
        return words
    own = {name.removeprefix(f"{kind}."): value for name, value in words.items() if name.startswith(f"{kind}.")}
    return {**words, **own}

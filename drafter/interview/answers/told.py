"""Questions that nobody needs to be asked: a task has told the answer already."""

from drafter.declaration import QuantitativeTarget
from drafter.interview.answers.answer_book import AnswerBook
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.language.task_parts import Task, read_task
from drafter.language.units import ANYTHING, amount_in
from drafter.questionnaire.question import MoneyQuestion, QuantityQuestion, Question
from drafter.questionnaire.question_bank import TASKS
from drafter.questionnaire.recognition import speak_alike


def is_told(sheet: AnswerSheet, question: Question) -> bool:
    """Whether a question of a project kind asks for an amount or a price that stands in a task, and on the form with it."""
    section = sheet.section_of(question.id)
    if section is None or section.kind is None or not sheet.told_once:
        return False
    if isinstance(question, QuantityQuestion) and not question.zero_counts:
        return any(_counts(task, question) for task in _tasks(sheet.book))
    if isinstance(question, MoneyQuestion) and "/" in question.unit:
        return any(_prices(task, question) for task in _tasks(sheet.book))
    return False


def _tasks(book: AnswerBook) -> list[Task]:
    return [read_task(line) for line in book.lines(TASKS)]


def _counts(task: Task, question: QuantityQuestion) -> bool:
    return any(speak_alike(one.what, question) and _is_counted_in(one.amount, question.unit) for one in task.counted)


def _is_counted_in(amount: QuantitativeTarget, unit: str) -> bool:
    """Whether an amount is counted as asked; visits are as good as visitors, and 12个保安 are as many 人."""
    people = {"人", "人次", ANYTHING}
    bare = (amount.unit or "").lstrip("十百千万亿")
    return amount_in(amount, unit) is not None or (bare in people and unit in people)


def _prices(task: Task, question: MoneyQuestion) -> bool:
    of_each = question.unit.partition("/")[2]
    return any((price.limit.unit or "").partition("/")[2] == of_each for price in task.prices)

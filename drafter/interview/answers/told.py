"""Questions that nobody needs to be asked: a task has told the answer already."""

from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.interview.answers.answer_book import AnswerBook
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.language.measured_aims import measured_aims
from drafter.language.task.parts import Counted, Task, read_task
from drafter.language.text import share_of_pairs
from drafter.language.units import ANYTHING, amount_in
from drafter.questionnaire.question import MoneyQuestion, PercentageQuestion, QuantityQuestion, Question
from drafter.questionnaire.question_bank import PURPOSE, TASKS
from drafter.questionnaire.recognition import speak_alike

_PEOPLE = ("人", "人次", ANYTHING)
_MEASURE, _ALIKE = 3, 0.34
"""Characters at the end of a name that say how it is measured; and how much of two names must be the same besides."""


def is_told(sheet: AnswerSheet, question: Question) -> bool:
    """Whether a question of a project kind asks for what a task or the purpose tells, and the form shows already."""
    section = sheet.section_of(question.id)
    if section is None or section.kind is None or not sheet.told_once:
        return False
    if isinstance(question, QuantityQuestion) and not question.zero_counts:
        return bool(amounts_told(sheet.book, question))
    if isinstance(question, MoneyQuestion) and "/" in question.unit:
        return any(_prices(task, question) for task in _tasks(sheet.book))
    if isinstance(question, PercentageQuestion) and question.fills is not None:
        names = [template.name for template in question.fills.indicators]
        shares = [aim.name for aim in measured_aims(sheet.book.words(PURPOSE))]
        shares += [rate.what for task in _tasks(sheet.book) for rate in task.rates]
        return any(is_one_measure(told, name) for told in shares for name in names)
    return False


def amounts_told(book: AnswerBook, question: QuantityQuestion) -> list[tuple[Decimal, Counted]]:
    """The amounts of tasks that answer a question, counted as it asks, each with the words of its task."""
    return [
        (number, one)
        for task in _tasks(book)
        for one in task.counted
        if speak_alike(one.what, question) and (number := _as_asked(one.amount, question.unit)) is not None
    ]


def is_one_measure(told: str, asked: str) -> bool:
    """科普知晓率 and 宣传内容知晓率: measured by the same word, of much the same."""
    return told == asked or (told[-_MEASURE:] == asked[-_MEASURE:] and share_of_pairs(told, asked) >= _ALIKE)


def _tasks(book: AnswerBook) -> list[Task]:
    return [read_task(line) for line in book.lines(TASKS)]


def _as_asked(amount: QuantitativeTarget, unit: str) -> Decimal | None:
    """An amount counted as asked; visits are as good as visitors, and 12个保安 are as many 人. None for other things."""
    bare = (amount.unit or "").lstrip("十百千万亿")
    if (count := amount_in(amount, unit)) is not None:
        return count
    return amount_in(amount, bare) if bare in _PEOPLE and unit in _PEOPLE else None


def _prices(task: Task, question: MoneyQuestion) -> bool:
    of_each = question.unit.partition("/")[2]
    return any((price.limit.unit or "").partition("/")[2] == of_each for price in task.prices)

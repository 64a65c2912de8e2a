"""What the tasks tell as rows of the form: an amount, a price or a whole sum, a share, a day or a length of time.

A row shows what its task tells and holds no copy of it: when the task changes, so does the row.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.declaration import Dimension, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.route import fields_of
from drafter.interview.derived.guided_row import GuidedRow, key_of_task
from drafter.language.task.parts import Task, read_task
from drafter.language.task.reckoned import cost_at_most, prices_beyond
from drafter.language.task.rows import rows_told
from drafter.language.units import measure_of
from drafter.questionnaire.question import Question
from drafter.questionnaire.question_bank import TASKS

_MONEY_OF_YEAR = "funding.annual."
_LONGEST = 22
"""Characters of a name that says for whom."""


def task_rows(sheet: AnswerSheet) -> list[GuidedRow]:
    """The rows of all tasks: of those whose cost is told the costliest first, all others where they were told."""
    question = sheet.question(TASKS)
    if question is None or not sheet.told_once:
        return []
    rows: dict[tuple[Dimension, str], GuidedRow] = {}
    money = _money_of_year(sheet)
    told = [(entry, _within(money, task)) for entry, task in _by_cost(sheet)]
    counted = [one.amount for _, task in told for one in task.counted if not _is_factor(one.amount, task)]
    found = [(task, row) for entry, task in told for row in _rows(question, entry, _without_factors(task, counted))]
    shared = Counter(_place(row) for _, row in found)
    for task, row in found:
        named = _with_whom(row, task) if shared[_place(row)] > 1 else row
        one = next(one for one in _under_other_names(named, task) if _place(one) not in rows)
        rows[_place(one)] = one
    return list(rows.values())


def _with_whom(row: GuidedRow, task: Task) -> GuidedRow:
    """The row with for whom it is, where other tasks do the same for others: 百岁老年人高龄津贴发放人数."""
    whom, name = task.for_whom or "", row.indicator.name or ""
    fits = whom and whom not in name and len(whom) + len(name) <= _LONGEST
    return _called(row, f"{whom}{name}") if fits else row


def _without_factors(task: Task, counted: Sequence[QuantitativeTarget]) -> Task:
    """The task without amounts of a formula of its cost that are told elsewhere: 选手耗材费960人×80元 beside 参赛选手960人."""
    own = tuple(one for one in task.counted if not (_is_factor(one.amount, task) and one.amount in counted))
    return task if own == task.counted else replace(task, counted=own)


def _is_factor(amount: QuantitativeTarget, task: Task) -> bool:
    return (
        re.search(rf"(?<![\d.]){plain(amount.quantity)}\s*{re.escape(amount.unit or '')}\s*[×xX*]", task.text)
        is not None
    )


def _money_of_year(sheet: AnswerSheet) -> Decimal | None:
    """All that the project may spend in the year, in 元; None where nothing was told yet."""
    told = [value for path, value in fields_of(sheet).items() if path.startswith(_MONEY_OF_YEAR)]
    return sum((value for value in told if isinstance(value, Decimal)), Decimal(0)) or None


def _within(money: Decimal | None, task: Task) -> Task:
    """The task without prices that can't be what its own amounts cost: 贴息3200笔（单笔贷款≤30万元） of 2442万元."""
    if money is None:
        return task
    beyond = set(prices_beyond(money, task))
    return replace(task, prices=tuple(price for price in task.prices if price not in beyond)) if beyond else task


def _under_other_names(row: GuidedRow, task: Task) -> Iterator[GuidedRow]:
    """The row, and under which names else it goes where another task is measured by this one: its own words, then a count."""
    yield row
    yield _called(row, f"{task.what}{_measure(row)}")
    yield from (_called(row, f"{row.indicator.name}（{number}）") for number in range(2, 1_000))


def costliest_first(sheet: AnswerSheet) -> list[Task]:
    """The tasks in the order of their rows."""
    return [task for _, task in _by_cost(sheet)]


def _by_cost(sheet: AnswerSheet) -> list[tuple[Entry, Task]]:
    told = [(entry, read_task(str(entry.value))) for entry in sheet.book.entries(TASKS)]
    costly = iter(sorted((one for one in told if cost_at_most(one[1])), key=lambda one: -cost_at_most(one[1])))
    return [next(costly) if cost_at_most(one[1]) else one for one in told]


def _place(row: GuidedRow) -> tuple[Dimension, str]:
    return row.template.dimension, row.indicator.name or ""


def _rows(question: Question, entry: Entry, task: Task) -> Iterator[GuidedRow]:
    for part, dimension, name, target in rows_told(task):
        yield GuidedRow.told(key_of_task(entry.id, part), question, dimension, name, target, task.what)


def _called(row: GuidedRow, name: str) -> GuidedRow:
    return replace(row, indicator=row.indicator.model_copy(update={"name": name}))


def _measure(row: GuidedRow) -> str:
    """How a row is measured, as the end of a name says it: 户数; nothing for a price or a day."""
    target = row.indicator.target
    counted = row.template.dimension is Dimension.QUANTITY and isinstance(target, QuantitativeTarget)
    return measure_of(target.unit or "") if counted and isinstance(target, QuantitativeTarget) else ""

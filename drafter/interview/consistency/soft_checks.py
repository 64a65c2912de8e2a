"""Answers that can be understood but don't go with the others: asked about once, before they are settled."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.declaration.money import format_amount
from drafter.interview.answers.answer_book import AnswerValue
from drafter.interview.answers.parse_amount import amount_words, number_of
from drafter.interview.state import State
from drafter.language.task.lines import what_and_how_much
from drafter.language.units import amount_in
from drafter.questionnaire.question import DateQuestion, MoneyQuestion, QuantityQuestion, Question
from drafter.regex import regex

_AGENCY = "project.implementing_agency"
_BUDGET_LINE = regex("(?:经费|资金|项目|补贴|补助|工程|费用)$")
_FINISH = "project.planned_finish"


def doubt_beside_others(state: State, question: Question, value: AnswerValue) -> str | None:
    """The sentence that asks whether it was meant; None where nothing speaks against it."""
    if isinstance(question, DateQuestion) and isinstance(value, date):
        return _of_date(state, question, value)
    if question.field == _AGENCY and isinstance(value, str) and _BUDGET_LINE.search(value):
        return f"“{value}”像是项目名称，不像单位名称，确定吗？"
    number = number_of(value)
    if isinstance(question, QuantityQuestion) and (question.help.example or "").startswith("0 ") and number:
        return f"{question.name}一般要写 0。写成 {amount_words(number, question.unit)}，确定吗？"
    if isinstance(question, MoneyQuestion) and question.field is None and number is not None:
        return _of_cost(state, number) or _of_price(state, question, value, number)
    return None


def _of_date(state: State, question: DateQuestion, day: date) -> str | None:
    """A finish before the start, or work outside the project's own dates, is more likely a slip than a plan."""
    project = state.declaration().project
    start, finish = project.planned_start, project.planned_finish
    if question.field == _FINISH:
        early = start is not None and day < start
        return f"完成日期 {day.isoformat()} 早于开始日期 {start and start.isoformat()}，确定吗？" if early else None
    if question.field is None and finish is not None and day > finish:
        return f"{day.isoformat()} 晚于项目的计划完成日期 {finish.isoformat()}，确定吗？"
    if question.field is None and start is not None and day < start:
        return f"{day.isoformat()} 早于项目的计划开始日期 {start.isoformat()}，确定吗？"
    return None


def _of_cost(state: State, cost: Decimal) -> str | None:
    """Nothing in a project costs more than the whole of it."""
    most = _all_money(state)
    if most is None or cost <= most:
        return None
    return f"{format_amount(cost)} 元，比这个项目的全部资金 {format_amount(most)} 元还多，确定吗？"


def _of_price(state: State, question: MoneyQuestion, value: AnswerValue, price: Decimal) -> str | None:
    """So many at such a price come to more than there is."""
    unit = (value.unit if isinstance(value, QuantitativeTarget) else None) or question.unit
    counted = re.split("[/·]", unit.removeprefix("元/"))[0]
    most, amount = _all_money(state), max(_amounts_beside(state, question, counted), default=Decimal(0))
    if most is None or counted in ("", "元") or price * amount <= most:
        return None
    sum_told = f"{plain(amount)} {counted} × {plain(price)} {unit} = {format_amount(price * amount)} 元"
    return f"{sum_told}，比这个项目的全部资金 {format_amount(most)} 元还多，确定吗？"


def _amounts_beside(state: State, question: Question, unit: str) -> Iterator[Decimal]:
    """How many of a unit the same kind of project was said to have: each answer, each line of a list."""
    section = state.sheet.section_of(question.id)
    of_kind = (one for one in state.bank.sections if section and one.kind and one.kind == section.kind)
    for other in (one for section in of_kind for one in section.questions if one in state.route()):
        answer = state.book[other.id]
        number = number_of(answer.value) if answer else None
        told = [amount for line in state.book.lines(other.id) if (amount := what_and_how_much(line)[1])]
        if isinstance(other, QuantityQuestion) and answer is not None and number is not None:
            own = answer.value.unit if isinstance(answer.value, QuantitativeTarget) else other.unit
            told.append(QuantitativeTarget(comparator=None, quantity=number, unit=own))
        counts = (amount_in(amount, unit) for amount in told if amount.unit)
        yield from (count for count in counts if count is not None)


def _all_money(state: State) -> Decimal | None:
    funding = state.declaration().funding
    known = (total for total in (funding.annual.total, funding.whole_life.total) if total is not None)
    return max(known, default=None)

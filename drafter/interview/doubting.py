"""Answers that can be understood but don't go with the others: asked about once, before they are settled."""

from datetime import date
from decimal import Decimal

from drafter.declaration.money import format_amount
from drafter.interview.answers import AnswerValue
from drafter.interview.counting import number_of
from drafter.interview.question import DateQuestion, MoneyQuestion, Question
from drafter.interview.standing import Standing

_FINISH = "project.planned_finish"


def doubt_beside_others(standing: Standing, question: Question, value: AnswerValue) -> str | None:
    """The sentence that asks whether it was meant; None where nothing speaks against it."""
    if isinstance(question, DateQuestion) and isinstance(value, date):
        return _of_date(standing, question, value)
    number = number_of(value)
    if isinstance(question, MoneyQuestion) and question.field is None and number is not None:
        return _of_cost(standing, number)
    return None


def _of_date(standing: Standing, question: DateQuestion, day: date) -> str | None:
    """A finish before the start, or work outside the project's own dates, is more likely a slip than a plan."""
    project = standing.declaration().project
    start, finish = project.planned_start, project.planned_finish
    if question.field == _FINISH:
        early = start is not None and day < start
        return f"完成日期 {day.isoformat()} 早于开始日期 {start and start.isoformat()}，确定吗？" if early else None
    if question.field is None and finish is not None and day > finish:
        return f"{day.isoformat()} 晚于项目的计划完成日期 {finish.isoformat()}，确定吗？"
    if question.field is None and start is not None and day < start:
        return f"{day.isoformat()} 早于项目的计划开始日期 {start.isoformat()}，确定吗？"
    return None


def _of_cost(standing: Standing, cost: Decimal) -> str | None:
    """Nothing in a project costs more than the whole of it."""
    funding = standing.declaration().funding
    most = max((total for total in (funding.annual.total, funding.whole_life.total) if total is not None), default=None)
    if most is None or cost <= most:
        return None
    return f"{format_amount(cost)} 元，比这个项目的全部资金 {format_amount(most)} 元还多，确定吗？"

"""An earlier declaration laid under the answers: each question is offered its own part, rolled forward to the new year."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from drafter.declaration import Declaration, Dimension, Indicator, QualitativeTarget
from drafter.interview.answers.answer_book import Entry, Prefill
from drafter.interview.answers.provenance import AnswerSource, Taken
from drafter.interview.earlier_form.rolled import in_year
from drafter.language.years import rolled, years_in
from drafter.questionnaire.question import IndicatorsQuestion, Question
from drafter.questionnaire.question_bank import BENEFICIARIES
from drafter.regex import regex

_SATISFACTION = regex(r"(?:的)?(?:满意度|满意率)$")


def last_year_prefill(question: Question, last: Declaration, year: int) -> Prefill | None:  # noqa: PLR0911  one a kind
    """What the earlier declaration answers to a question, for `year`; None where it says nothing."""
    if isinstance(question, IndicatorsQuestion):
        return _indicators(question.dimension, last, year)
    if question.id == BENEFICIARIES:
        return _beneficiaries(last)
    value = field_of(last, question.field) if question.field else None
    shift = year - (last.fiscal_year or year)
    if value is None:
        return None
    if question.field == "fiscal_year":
        return Prefill(year, AnswerSource.LAST_YEAR, f"上年申报的是 {value} 年度")
    if isinstance(value, date):
        return _date(value, last, shift)
    if isinstance(value, str):
        rolled, remark = rolled_text(value, last.fiscal_year, year)
        return Prefill(rolled, AnswerSource.LAST_YEAR, remark)
    return Prefill(value, AnswerSource.LAST_YEAR) if isinstance(value, int | Decimal) else None


def field_of(declaration: Declaration, path: str) -> object:
    """The value at a path of the head or the goals; None where it is blank."""
    value: object = declaration
    for name in path.split("."):
        value = getattr(value, name)
    return value


def rolled_text(text: str, last_year: int | None, year: int) -> tuple[str, str | None]:
    """The text with the years that roll rolled forward, and a remark that tells each, and what was left alone.

    No remark (None) where there is nothing to say.
    """
    if last_year is None or last_year == year:
        return text, None
    found = years_in(text, last_year, year)
    changed = [f"“{one.around}”改为 {one.becomes}" for one in found if one.becomes is not None]
    left = [f"“{one.around}”（{one.kind.value}）" for one in found if one.becomes is None]
    remarks = [*(["、".join(changed)] if changed else []), *([f"没有改，请核对：{'、'.join(left)}"] if left else [])]
    return rolled(text, last_year, year), "；".join(remarks) or None


def _date(day: date, last: Declaration, shift: int) -> Prefill | None:
    start, finish = last.project.planned_start, last.project.planned_finish
    still_running = start and finish and start.year != finish.year and finish.year >= (last.fiscal_year or 0) + shift
    if still_running or not shift:
        return Prefill(day, AnswerSource.LAST_YEAR, "跨年度项目，日期不变" if still_running else None)
    if not date.min.year <= day.year + shift <= date.max.year:
        return None
    return Prefill(in_year(day, day.year + shift), AnswerSource.LAST_YEAR, f"上年是 {day.isoformat()}")


def _indicators(dimension: Dimension, last: Declaration, year: int) -> Prefill | None:
    rows = [row for row in last.indicators if row.name and _dimension(row) is dimension]
    remarks: list[str] = []
    rolled = tuple(_rolled_row(row, dimension, last.fiscal_year, year, remarks.append) for row in rows)
    entries = tuple(Entry(n, row, Taken(AnswerSource.LAST_YEAR)) for n, row in enumerate(rolled, 1))
    if not last.indicators:
        return None  # a form without any rows says nothing about this group either
    return Prefill(entries, AnswerSource.LAST_YEAR, "；".join(dict.fromkeys(remarks)) or None)


def _dimension(row: Indicator) -> Dimension | None:
    return row.dimension.today if isinstance(row.dimension, Dimension) else None


def _rolled_row(
    row: Indicator, dimension: Dimension, last_year: int | None, year: int, tell: Callable[[str], None]
) -> Indicator:
    name, name_remark = rolled_text(row.name or "", last_year, year)
    target, target_remark = row.target, None
    if isinstance(target, QualitativeTarget):
        words, target_remark = rolled_text(target.description, last_year, year)
        target = QualitativeTarget(description=words)
    for remark in filter(None, (name_remark, target_remark)):
        tell(remark)
    return Indicator.under(dimension, name, target)


def _beneficiaries(last: Declaration) -> Prefill | None:
    """Whom last year's satisfaction indicators asked: `入驻单位满意度` names 入驻单位."""
    names = [
        _SATISFACTION.sub("", row.name)
        for row in last.indicators
        if row.name and row.dimension is Dimension.BENEFICIARY_SATISFACTION and _SATISFACTION.search(row.name)
    ]
    entries = tuple(
        Entry(number, name, Taken(AnswerSource.LAST_YEAR))
        for number, name in enumerate(dict.fromkeys(filter(None, names)), 1)
    )
    return Prefill(entries, AnswerSource.LAST_YEAR, "取自上年的满意度指标") if entries else None

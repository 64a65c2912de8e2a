"""Answers become a declaration: only those on the route, totals computed, indicators in the form's own order."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from drafter.declaration import (
    AnnualRequest,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    Objectives,
    Project,
    WholeLifeFunding,
)
from drafter.declaration.funding import total_of
from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.provenance import Derived
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.indicator_lists import entries_on_form
from drafter.questionnaire.question import IndicatorsQuestion

_FORM_ORDER = {dimension: place for place, dimension in enumerate(Dimension)}


@once_a_sheet
def declaration_from(sheet: AnswerSheet) -> Declaration:
    """The declaration as far as it has been answered."""
    filled: dict[str, Any] = {}
    for question in open_questions(sheet):
        answer = sheet.book[question.id]
        if answer is not None and answer.value is not None and question.field is not None:
            filled[question.field] = answer.value
    return Declaration(
        fiscal_year=filled.get("fiscal_year"),
        project=Project(**_part(filled, "project.")),
        funding=_funding(filled),
        objectives=Objectives(**_part(filled, "objectives.")),
        indicators=tuple(row.indicator for row in rows_of(sheet)),
    )


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of the form's indicators: which line it is of which question's list, and the answer it shows, if any."""

    question_id: str
    entry_id: int
    indicator: Indicator
    derived: Derived | None = None


def rows_of(sheet: AnswerSheet) -> list[FormRow]:
    """The indicators on the route in the form's own order."""
    rows = [
        FormRow(question.id, entry.id, entry.value, entry.derived)
        for question in open_questions(sheet)
        if isinstance(question, IndicatorsQuestion) and sheet.book[question.id] is not None
        for entry in entries_on_form(sheet, question.id)
        if isinstance(entry.value, Indicator)
    ]
    return sorted(rows, key=lambda row: _place(row.indicator))


def _funding(filled: dict[str, Any]) -> Funding:
    """Both sides with their totals; a total whose parts are not all known is not known either."""
    annual, whole = _part(filled, "funding.annual."), _part(filled, "funding.whole_life.")
    annual["total"] = _total(annual, "appropriation", "carry_over", "other_funds")
    whole["total"] = _total(whole, "budget_funds", "other_funds")
    return Funding(whole_life=WholeLifeFunding(**whole), annual=AnnualRequest(**annual))


def _total(side: dict[str, Any], *parts: str) -> Decimal | None:
    return total_of(*(side[part] for part in parts)) if all(part in side for part in parts) else None


def _part(filled: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {path.removeprefix(prefix): value for path, value in filled.items() if path.startswith(prefix)}


def _place(indicator: Indicator) -> int:
    return _FORM_ORDER[indicator.dimension] if isinstance(indicator.dimension, Dimension) else len(_FORM_ORDER)

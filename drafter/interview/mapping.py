"""Answers become a declaration: only those on the route, totals computed, indicators in the form's own order."""

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
from drafter.interview.answers import AnswerBook
from drafter.interview.question import IndicatorsQuestion
from drafter.interview.question_bank import QuestionBank
from drafter.interview.route import open_questions

_FORM_ORDER = {dimension: place for place, dimension in enumerate(Dimension)}


def declaration_from(bank: QuestionBank, book: AnswerBook) -> Declaration:
    """The declaration as far as it has been answered."""
    filled: dict[str, Any] = {}
    indicators: list[Indicator] = []
    for question in open_questions(bank, book):
        answer = book[question.id]
        if answer is None or answer.value is None:
            continue
        if isinstance(question, IndicatorsQuestion):
            indicators += [entry.value for entry in book.entries(question.id) if isinstance(entry.value, Indicator)]
        elif question.fills is not None:
            filled[question.fills.field] = answer.value
    return Declaration(
        fiscal_year=filled.get("fiscal_year"),
        project=Project(**_part(filled, "project.")),
        funding=_funding(filled),
        objectives=Objectives(**_part(filled, "objectives.")),
        indicators=tuple(sorted(indicators, key=_place)),
    )


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

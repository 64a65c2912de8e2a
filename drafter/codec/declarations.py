"""Declarations to and from the plain shape that others script.

Format 1: amounts in 元 as strings with two decimals, quantities as plain decimal strings, dates as ISO strings, absent
parts as null.
"""

from decimal import Decimal
from typing import Any

from pydantic import Field, StrictInt, StrictStr, field_validator, model_validator

from drafter.codec.shapes import shaped
from drafter.declaration import (
    AnnualRequest,
    Comparator,
    Declaration,
    Funding,
    Indicator,
    Objectives,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
    Target,
    WholeLifeFunding,
)
from drafter.declaration.decimals import plain
from drafter.declaration.frozen import Frozen
from drafter.declaration.taxonomy import dimension, indicator_type

FORMAT = 1
_MOST_DIGITS = 30
_MOST_INDICATORS = 3000
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def plain_declaration(declaration: Declaration) -> dict[str, Any]:
    """The `declaration` object of format 1."""
    project, funding = declaration.project, declaration.funding
    return {
        "fiscal_year": declaration.fiscal_year,
        "project": project.model_dump(mode="json"),
        "funding": {"whole_life": _amounts(funding.whole_life), "annual": _amounts(funding.annual)},
        "objectives": declaration.objectives.model_dump(mode="json"),
        "indicators": [plain_indicator(indicator) for indicator in declaration.indicators],
    }


def plain_indicator(indicator: Indicator) -> dict[str, Any]:
    """One of its `indicators`."""
    return {
        "type": indicator.type.value if indicator.type else None,
        "dimension": indicator.dimension.value if indicator.dimension else None,
        "name": indicator.name,
        "target": plain_target(indicator.target),
    }


def plain_target(target: Target | None) -> dict[str, Any] | None:
    """A `target`: a quantity with comparator and unit, or a description."""
    if target is None:
        return None
    if isinstance(target, QualitativeTarget):
        return {"description": target.description}
    comparator = target.comparator.value if target.comparator else None
    return {"comparator": comparator, "quantity": plain(target.quantity), "unit": target.unit}


class _PlainTarget(Frozen):
    """A quantity with comparator and unit, or a description."""

    comparator: Comparator | None = None
    quantity: Decimal | None = None
    unit: StrictStr | None = None
    description: str | None = None

    @model_validator(mode="after")
    def _either(self) -> "_PlainTarget":
        if self.description is None and self.quantity is None:
            message = "应当有 quantity，或者 description"
            raise ValueError(message)
        return self

    @field_validator("quantity")
    @classmethod
    def _within_reason(cls, number: Decimal | None) -> Decimal | None:
        if number is not None and abs(number.adjusted()) > _MOST_DIGITS:
            message = f"的数 {number} 不合理"
            raise ValueError(message)
        return number

    @field_validator("comparator", mode="before")
    @classmethod
    def _empty_is_none(cls, sign: object) -> object:
        return sign or None

    def target(self) -> Target:
        """What it says."""
        if self.description is not None:
            return QualitativeTarget(description=self.description)
        return QuantitativeTarget(comparator=self.comparator, quantity=self.quantity or Decimal(0), unit=self.unit)


class _PlainIndicator(Frozen):
    type: StrictStr | None = None
    dimension: StrictStr | None = None
    name: StrictStr | None = None
    target: _PlainTarget | None = None

    def indicator(self) -> Indicator:
        """With the official words where the levels are known."""
        known = dimension(self.dimension) if self.dimension else None
        level = indicator_type(self.type) if self.type else getattr(known, "type", None)
        target = self.target.target() if self.target else None
        return Indicator(type=level, dimension=known, name=self.name, target=target)


class _PlainFunding(Frozen):
    whole_life: WholeLifeFunding | None = None
    annual: AnnualRequest | None = None


class _PlainDeclaration(Frozen):
    fiscal_year: StrictInt | None = Field(default=None, ge=_FIRST_YEAR, le=_LAST_YEAR)
    project: Project | None = None
    funding: _PlainFunding | None = None
    objectives: Objectives | None = None
    indicators: tuple[_PlainIndicator, ...] | None = Field(default=None, max_length=_MOST_INDICATORS)

    @field_validator("project", mode="before")
    @classmethod
    def _dates_are_text(cls, project: Any) -> Any:  # noqa: ANN401  whatever the text held
        days = [project.get(part) for part in ("planned_start", "planned_finish")] if isinstance(project, dict) else []
        if any(day is not None and not isinstance(day, str) for day in days):  # to pydantic, a number is a moment
            message = "的日期应当是文字，例如 2025-01-01"
            raise ValueError(message)
        return project


def declaration_from(value: object) -> Declaration:
    """The declaration of a format 1 object.

    Raises:
        MalformedText: a part is of the wrong shape; the message names the part.
    """
    plain = shaped(_PlainDeclaration, value, "declaration")
    funding = plain.funding or _PlainFunding()
    return Declaration(
        fiscal_year=plain.fiscal_year,
        project=plain.project or Project(),
        funding=Funding(whole_life=funding.whole_life or WholeLifeFunding(), annual=funding.annual or AnnualRequest()),
        objectives=plain.objectives or Objectives(),
        indicators=tuple(one.indicator() for one in plain.indicators or ()),
    )


def indicator_from(value: object) -> Indicator:
    """One indicator of format 1.

    Raises:
        MalformedText: as for `declaration_from`.
    """
    return shaped(_PlainIndicator, value, "indicator").indicator()


def target_from(value: object) -> Target | None:
    """A target of format 1; None for none.

    Raises:
        MalformedText: as for `declaration_from`.
    """
    return None if value is None else shaped(_PlainTarget, value, "target").target()


def _amounts(funding: WholeLifeFunding | AnnualRequest) -> dict[str, str | None]:
    return {name: None if amount is None else format(amount, ".2f") for name, amount in funding}

"""Declarations to and from the plain shape that others script.

Format 1: amounts in 元 as strings with two decimals, quantities as plain decimal strings, dates as ISO strings, absent
parts as null.
"""

from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import ValidationError

from drafter.codec.text import MalformedText
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


def declaration_from(value: object) -> Declaration:
    """The declaration of a format 1 object.

    Raises:
        MalformedText: a part is of the wrong shape; the message names the part.
    """
    top = _mapping(value, "declaration")
    year = top.get("fiscal_year")
    if year is not None and not (type(year) is int and _FIRST_YEAR <= year <= _LAST_YEAR):
        raise MalformedText(f"fiscal_year 应当是 {_FIRST_YEAR} 到 {_LAST_YEAR} 的整数，现在是 {str(year)[:30]}")
    _refuse_unknown(top, {"fiscal_year", "project", "funding", "objectives", "indicators"}, "declaration")
    funding = _mapping(top.get("funding") or {}, "funding")
    _refuse_unknown(funding, {"whole_life", "annual"}, "funding")
    project = _mapping(top.get("project") or {}, "project")
    for part in ("planned_start", "planned_finish"):
        _text(project.get(part), f"project.{part}")
    rows = _sequence(top.get("indicators") or [], "indicators")
    if len(rows) > _MOST_INDICATORS:
        raise MalformedText(f"一份申报表不会有 {len(rows)} 个指标")
    try:
        return Declaration(
            fiscal_year=year,
            project=Project.model_validate(project),
            funding=Funding(
                whole_life=WholeLifeFunding.model_validate(funding.get("whole_life") or {}),
                annual=AnnualRequest.model_validate(funding.get("annual") or {}),
            ),
            objectives=Objectives.model_validate(top.get("objectives") or {}),
            indicators=tuple(indicator_from(item, n) for n, item in enumerate(rows)),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise MalformedText(
            f"{'.'.join(str(part) for part in first['loc'])} 的值不对：{str(first['input'])[:30]!r}"
        ) from error


def indicator_from(value: object, number: int = 0) -> Indicator:
    """One indicator of format 1; `number` (from 0) is only for the message.

    Raises:
        MalformedText: as for `declaration_from`.
    """
    where = f"indicators[{number}]"
    item = _mapping(value, where)
    _refuse_unknown(item, {"type", "dimension", "name", "target"}, where)
    level_1, level_2, name = (_text(item.get(key), f"{where}.{key}") for key in ("type", "dimension", "name"))
    known = dimension(level_2) if level_2 else None
    level = indicator_type(level_1) if level_1 else getattr(known, "type", None)
    return Indicator(type=level, dimension=known, name=name, target=target_from(item.get("target"), where))


def target_from(value: object, where: str = "target") -> Target | None:
    """A target of format 1; `where` it stands is only for the message.

    Raises:
        MalformedText: as for `declaration_from`.
    """
    if value is None:
        return None
    item = _mapping(value, f"{where}.target")
    _refuse_unknown(item, {"comparator", "quantity", "unit", "description"}, f"{where}.target")
    if item.get("description") is not None:
        return QualitativeTarget(description=str(item["description"]))
    try:
        sign = item.get("comparator")
        number = Decimal(str(item.get("quantity")))
        comparator = Comparator(sign) if sign else None
    except (InvalidOperation, ValueError) as error:
        raise MalformedText(f"{where}.target 不是一个指标值：{item}") from error
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise MalformedText(f"{where}.target 的数值 {number} 不合理")
    return QuantitativeTarget(
        comparator=comparator, quantity=number, unit=_text(item.get("unit"), f"{where}.target.unit")
    )


def _amounts(funding: WholeLifeFunding | AnnualRequest) -> dict[str, str | None]:
    return {name: None if amount is None else format(amount, ".2f") for name, amount in funding}


def _text(value: object, where: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise MalformedText(f"{where} 应当是文字，现在是 {str(value)[:30]}")


def _mapping(value: object, where: str) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise MalformedText(f"{where} 应当是一组“名称: 值”，现在是 {str(value)[:30]}")


def _sequence(value: object, where: str) -> list[Any]:
    if isinstance(value, list):
        return value
    raise MalformedText(f"{where} 应当是一个列表，现在是 {str(value)[:30]}")


def _refuse_unknown(value: dict[str, Any], known: set[str], where: str) -> None:
    unknown = [str(key) for key in value if key not in known]
    if unknown:
        raise MalformedText(f"{where} 里有不认识的项 {'、'.join(unknown)}，只能有 {'、'.join(sorted(known))}")

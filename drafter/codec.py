"""JSON and YAML text to and from plain values, and declarations to and from the plain shape that others script.

Format 1 of a declaration is fixed in INTERFACES: amounts in 元 as strings with two decimals, quantities as plain
decimal strings, dates as ISO strings, absent parts as null.
"""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

import yaml
from pydantic import ValidationError

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
from drafter.declaration.numerals import plain
from drafter.declaration.taxonomy import dimension, indicator_type
from drafter.errors import DrafterError

FORMAT = 1
_DEEPEST = 60
_MOST_EVENTS = 400_000
_MOST_DIGITS = 30


class MalformedText(DrafterError):
    """JSON or YAML that does not parse, or that is not the shape it should be."""


def json_text(value: object, *, compact: bool = False) -> str:
    """Chinese stays readable; one line where `compact`."""
    return json.dumps(value, ensure_ascii=False, indent=None if compact else 1)


def json_value(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        MalformedText: not JSON, or nested absurdly deep.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedText(f"不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 个字符处出错") from error
    except RecursionError as error:
        raise MalformedText("JSON 嵌套得太深，不像是申报表") from error


def yaml_text(value: object) -> str:
    """Block style, keys in the given order, Chinese readable."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)


def yaml_value(text: str) -> Any:
    """The value of a YAML text without aliases.

    Raises:
        MalformedText: not YAML, aliases (`&a`, `*a`: a few lines of them can fill the memory), or nested absurdly deep.
    """
    node = yaml_node(text)
    return None if node is None else _Constructor("").construct_document(node)


def yaml_node(text: str) -> yaml.Node | None:
    """The same as a tree of nodes, which know their lines."""
    try:
        _refuse_traps(yaml.parse(text, Loader=yaml.CSafeLoader))
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        place = f"第 {error.problem_mark.line + 1} 行" if error.problem_mark else "某处"
        raise MalformedText(f"不是有效的 YAML：{place}出错，请检查缩进、冒号后的空格和引号") from error
    except yaml.YAMLError as error:
        raise MalformedText("不是有效的 YAML：含有不能使用的字符") from error
    return node


class _Constructor(yaml.SafeLoader):
    """YAML's own values without its dates: a day is a text that the interview reads like any other."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _Constructor.construct_yaml_str)


def _refuse_traps(events: Iterator[yaml.Event]) -> None:
    depth = 0
    for count, event in enumerate(events):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line + 1 if event.start_mark else 0
            raise MalformedText(f"第 {line} 行用了 YAML 的引用（*），请直接写出内容")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or count > _MOST_EVENTS:
            raise MalformedText("内容太多或嵌套太深，不像是 drafter 的文件")


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
    _refuse_unknown(top, {"fiscal_year", "project", "funding", "objectives", "indicators"}, "declaration")
    funding = _mapping(top.get("funding") or {}, "funding")
    try:
        return Declaration(
            fiscal_year=top.get("fiscal_year"),
            project=Project.model_validate(top.get("project") or {}),
            funding=Funding(
                whole_life=WholeLifeFunding.model_validate(funding.get("whole_life") or {}),
                annual=AnnualRequest.model_validate(funding.get("annual") or {}),
            ),
            objectives=Objectives.model_validate(top.get("objectives") or {}),
            indicators=tuple(
                indicator_from(item, n) for n, item in enumerate(_sequence(top.get("indicators") or [], "indicators"))
            ),
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise MalformedText(
            f"{'.'.join(str(part) for part in first['loc'])} 的值不对：{str(first['input'])[:30]!r}"
        ) from error


def indicator_from(value: object, number: int = 0) -> Indicator:
    """One indicator of format 1; `number` (from 0) is only for the message."""
    where = f"indicators[{number}]"
    item = _mapping(value, where)
    _refuse_unknown(item, {"type", "dimension", "name", "target"}, where)
    level_1, level_2, name = (_text(item.get(key), f"{where}.{key}") for key in ("type", "dimension", "name"))
    known = dimension(level_2) if level_2 else None
    level = indicator_type(level_1) if level_1 else getattr(known, "type", None)
    return Indicator(type=level, dimension=known, name=name, target=target_from(item.get("target"), where))


def target_from(value: object, where: str = "target") -> Target | None:
    """A target of format 1."""
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

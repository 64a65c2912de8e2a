"""A declaration as the words that a template's places print."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from drafter.declaration import Declaration, Indicator, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.declaration.money import format_amount
from drafter.declaration.target import Target
from drafter.language.targets import read_target
from drafter.language.text import has_unprintable, printable
from drafter.workspace.signatures import PARTS

_WAN = Decimal(10_000)


def form_values(declaration: Declaration, signed: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """What the places of the head may name, and what had to be left out of it.

    `funding` is in 元 (`480,000.00`), `funding_wan` the same in 万元 (`48`). `signed.person` and the like are blank where nobody
    told them; `signed.line` is all that was told with its labels, parted by tabs, and nothing where nothing was.
    """
    notes: list[str] = []
    project, funding, goals = declaration.project, declaration.funding, declaration.objectives
    return {
        "fiscal_year": declaration.fiscal_year or "    ",
        "project": {name: words(value, notes) for name, value in project},
        "funding": {
            "whole_life": {name: _money(amount) for name, amount in funding.whole_life},
            "annual": {name: _money(amount) for name, amount in funding.annual},
        },
        "funding_wan": {
            "whole_life": {name: _wan(amount) for name, amount in funding.whole_life},
            "annual": {name: _wan(amount) for name, amount in funding.annual},
        },
        "objectives": {name: words(value, notes) for name, value in goals},
        "signed": _signed(signed, notes),
    }, notes


def _signed(signed: Mapping[str, str], notes: list[str]) -> dict[str, str]:
    told = {place: words(text, notes) for place, text in signed.items()}
    line = "\t".join(f"{label}：{told[place]}" for label, place in PARTS.items() if place in told)
    return {place: told.get(place, "") for place in PARTS.values()} | {"line": line}


def indicator_values(indicator: Indicator | None, notes: list[str]) -> dict[str, Any]:
    """What the places of an indicator's row may name; of None, all of them blank.

    `target` is printed as Shanghai does (`≥62.00(个)`), `short_target` without decimals that say nothing (`≥62个`).
    """
    target = indicator.target if indicator else None
    parts = {
        "type": indicator.type.value if indicator and indicator.type else "",
        "dimension": indicator.dimension.value if indicator and indicator.dimension else "",
        "name": indicator.name if indicator else "",
        "target": str(target) if target is not None else "",
        "short_target": short_target(target) if target is not None else "",
    }
    return {"indicator": {name: words(text, notes) for name, text in parts.items()}}


def short_target(target: Target) -> str:
    """A target as people write it, where that reads back as the same; else as the form prints it."""
    if not isinstance(target, QuantitativeTarget):
        return str(target)
    return target.brief if read_target(target.brief) == target else str(target)


def words(value: object, notes: list[str]) -> str:
    """Text that Word can hold; what it can't is left out, and noted."""
    text = "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")
    if has_unprintable(text):
        clean = printable(text)
        notes.append(f"“{clean[:20]}”里有 Word 不能保存的控制字符，已去掉")
        return clean
    return text


def _money(amount: Any) -> str:  # noqa: ANN401  a Decimal or None out of a model's fields
    return "" if amount is None else format_amount(amount)


def _wan(amount: Any) -> str:  # noqa: ANN401  as above
    return "" if amount is None else plain(amount / _WAN)

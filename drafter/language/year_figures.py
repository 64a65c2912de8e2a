"""Figures of one year beside those of another: 去年断交7次，今年争取控制在2次以内; 去年投诉216件，力争压减20%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.numerals import read_number
from drafter.language.wording_of_aims import (
    FALLS,
    IS,
    LETTER,
    NUMBER,
    RISES,
    SHARES,
    UNIT,
    WAS,
    YEAR,
    can_be_called,
    made_plain,
    measure_named,
    printed,
    verb_of_change,
    without_when,
    written,
)
from drafter.regex import regex

_WHOLE = 100
"""Per cent: no share is more."""
_IS_TO_BE = "今年|明年|本年|力争|争取|计划|预计|确保|保证|达到|提[高升]|降|减"
_STATE = regex(f"{WAS}|占|其中|共有?\\d")
"""How things stand, where nothing is wished: 现有车床多数超过12年."""
_REACHES = rf"(?:(?:{RISES}|{FALLS})[到至为]|达到?|突破|控制[在到]|不[超高]过?[过于]?|不[低少]于|低于|保持在|稳定在)"
_STANDS_AT = "(?:来了?|只有|仅有?|才|有|为|是|约|大约|大概|达到?|高达|发生|平均)"
_BY_SO_MUCH = regex(
    rf"(?:{IS})?(?:比[去上]年|同比|较[去上]年)?(?P<how>{RISES}|{FALLS})(?P<number>{NUMBER})(?P<unit>%)(?:以上|左右)?"
)
_FIGURE = regex(
    rf"^(?:全[市县区省镇校院]|辖区)?(?P<year>{YEAR})?(?P<when>{WAS}|{IS})?(?P<to>{IS})?(?:[春夏秋冬][天季]|全年|一年|每年)?(?:[只就才]|仅|一共)?(?P<name>[{LETTER}]*?)"
    rf"(?P<wish>{IS})?(?P<how>{_REACHES}|{_STANDS_AT})*(?P<number>{NUMBER})(?P<unit>{UNIT})(?P<bound>以[上内下])?(?:左右|上下)?$"
)
"""A clause that tells a number: when, of what, how many."""


@dataclass(frozen=True, slots=True)
class MeasuredAim:
    """One measure of a purpose: what it is called, what it is to be, and the clauses that say so, the last first.

    `wish` says the same without a number, as a goal begins: 提高亮灯率, 减少断交次数.
    """

    name: str
    target: Target
    clauses: tuple[str, ...]
    wish: str


@dataclass(frozen=True, slots=True)
class _Figure:
    """A clause with one number: `去年断交7次` was, `今年争取控制在2次以内` is to be."""

    clause: str
    name: str
    number: Decimal
    unit: str
    year: str
    is_base: bool
    is_aim: bool
    bound: str


def from_year_to_year(clauses: Sequence[str]) -> Iterator[MeasuredAim]:
    """Each figure of this year with the nearest one of the year before that is counted alike."""
    figures = [figure for clause in clauses if (figure := _figure(clause)) is not None]
    for aim in figures:
        bases = [one for one in figures if one is not aim and _is_base_of(one, aim)]
        base = min(bases, key=lambda one: abs(figures.index(one) - figures.index(aim)), default=None)
        name = measure_named((aim.name or base.name) if base else "", aim.unit)
        if base is not None and can_be_called(name) and base.number != aim.number:
            how = verb_of_change(base.number, aim.number, aim.unit)
            words = f"由{_told(base)}{how}到{_told(aim)}{aim.bound}"
            yield MeasuredAim(
                printed(name),
                QualitativeTarget(description=words),
                (aim.clause, base.clause),
                printed(f"{how}{name}"),
            )


def by_a_share(clauses: Sequence[str]) -> Iterator[MeasuredAim]:
    """去年投诉216件，力争压减20%: by how much, of what the clause before tells of the year before."""
    for before, clause in pairwise(clauses):
        by, base = _BY_SO_MUCH.fullmatch(made_plain(clause)), _figure(before)
        if by is None or base is None or not base.is_base or base.unit in SHARES:
            continue
        how, name = written(by["how"]), measure_named(base.name, base.unit).removesuffix("件数").removesuffix("数量")
        target = target_told(by, Comparator.AT_LEAST)
        if target is not None and can_be_called(name):
            told = f"{name}较上年{how}率（上年{_told(base)}）"
            yield MeasuredAim(printed(told), target, (clause, before), printed(f"{how}{name}"))


def _is_base_of(base: _Figure, aim: _Figure) -> bool:
    if base.unit != aim.unit or (base.name and aim.name and base.name != aim.name):
        return False
    if base.year and not aim.year:
        return aim.is_aim and not base.is_aim
    return (base.is_base and (aim.is_aim or not aim.is_base)) or ("" < base.year < aim.year)


def _told(figure: _Figure) -> str:
    return f"{figure.number.normalize():f}{figure.unit}"


def _figure(clause: str) -> _Figure | None:
    found = _FIGURE.match(made_plain(clause))
    number = read_number(found["number"].strip()) if found else None
    if found is None or number is None:
        return None
    when = found["when"] or ""
    is_base = re.fullmatch(WAS, when) is not None and not found["to"]
    wished = (
        found["to"]
        or found["wish"]
        or (when and not is_base)
        or (found["how"] and re.fullmatch(_REACHES, found["how"]))
    )
    return _Figure(
        clause,
        without_when(found["name"]),
        number,
        found["unit"],
        found["year"] or "",
        is_base,
        bool(wished) and not is_base,
        found["bound"] or "",
    )


def tells_how_it_is(clause: str) -> bool:
    """Whether a clause only tells how things stand, and wishes nothing: 现有车床多数超过12年, 去年接待观众38.7万人次."""
    plain = made_plain(clause)
    return _STATE.match(plain) is not None and re.search(_IS_TO_BE, plain) is None


def target_told(found: re.Match[str], sign: Comparator) -> QuantitativeTarget | None:
    """The `number` and `unit` of a clause as a target; None for what is no number. At least 100 % is exactly that."""
    number = read_number(found["number"].strip())
    if number is None:
        return None
    whole = sign is Comparator.AT_LEAST and found["unit"] == "%" and number == _WHOLE
    return QuantitativeTarget(comparator=Comparator.EXACTLY if whole else sign, quantity=number, unit=found["unit"])

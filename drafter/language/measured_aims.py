"""What a purpose says will be different, with its number: `亮灯率由96%提高到98%`, `受害率控制在0.8‰以内`."""

import re
from dataclasses import dataclass

from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.numerals import read_number
from drafter.language.text import half_width

_CLAUSE_END = re.compile(r"[，。；;,](?!\d{3}(?!\d))")
_NUMBER = r"\d+(?:\.\d+)?\s*"
_UNIT = r"(?:%|‰|[万亿]?[\u3400-\u9fff]{1,4}?)"
_NAME = r"(?P<name>[\u3400-\u9fffA-Za-z、]{2,20}?)"
_RISES = "提高|提升|增加|增长|上升|扩大|恢复|提|增"
_FALLS = "降低|下降|减少|缩短|压减|压降|缩减|减|降|少"
_FROM_TO = re.compile(
    rf"{_NAME}[由从](?:[去上]年的?)?(?P<was>{_NUMBER}{_UNIT})(?:左右)?(?P<how>{_RISES}|{_FALLS})[到至为](?P<now>{_NUMBER}{_UNIT})(?:以上|以内|以下)?$"
)
_AT_LEAST = re.compile(
    rf"{_NAME}(?:(?:{_RISES})[到至]|达到?|不低于|不少于|保持在|稳定在|力争达到)(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上)?$"
)
_AT_MOST = re.compile(
    rf"{_NAME}(?:控制在|(?:{_FALLS})[到至]|不超过|不高于|低于)(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以内|以下|之内)?$"
)
_BY = re.compile(
    rf"{_NAME}(?:比[去上]年(?:同期)?|同比|较[去上]年)?(?P<how>{_RISES}|{_FALLS})(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上|左右)?$"
)
_MORE = re.compile(rf"(?P<name>[\u3400-\u9fffA-Za-z、]{{4,20}}?)(?P<number>{_NUMBER})(?P<unit>{_UNIT})以上$")
_LEVELS = ((_AT_LEAST, Comparator.AT_LEAST), (_AT_MOST, Comparator.AT_MOST), (_MORE, Comparator.AT_LEAST))
_WRITTEN = {"提": "提高", "增": "增加", "少": "减少", "减": "减少", "降": "降低"}
"""What people say of a change, and what a form calls it."""
_PIECES = ("起", "件", "例", "次", "户", "人", "人次", "家", "宗")
_PADDING = re.compile("^(?:使得?|让|将|把|确保|保证|实现|力争|推动|促进|带动|保持|全[市县区省镇]的?)(?=..)")


@dataclass(frozen=True, slots=True)
class MeasuredAim:
    """One measure of a purpose: what it is called, what it is to be, and the clause that says so."""

    name: str
    target: Target
    clause: str


def measured_aims(purpose: str) -> tuple[MeasuredAim, ...]:
    """The clauses of a purpose that name a measure and its number; the others are left to words."""
    found = (_read(clause.strip()) for clause in _CLAUSE_END.split(purpose))
    return tuple(one for one in found if one is not None)


def _read(clause: str) -> MeasuredAim | None:
    plain = half_width(clause)
    if change := _FROM_TO.search(plain):
        words = f"由{change['was']}{_WRITTEN.get(change['how'], change['how'])}到{change['now']}"
        return MeasuredAim(_name(change["name"]), QualitativeTarget(description=words), clause)
    if (by := _BY.search(plain)) and (target := _target(by, Comparator.AT_LEAST)):
        how = _WRITTEN.get(by["how"], by["how"])
        return MeasuredAim(f"{_name(by['name'])}{how}{_measure(by['unit'])}", target, clause)
    for pattern, sign in _LEVELS:
        if (found := pattern.search(plain)) and (target := _target(found, sign)):
            return MeasuredAim(_name(found["name"]), target, clause)
    return None


def _target(found: re.Match[str], sign: Comparator) -> QuantitativeTarget | None:
    number = read_number(found["number"].strip())
    return None if number is None else QuantitativeTarget(comparator=sign, quantity=number, unit=found["unit"])


def _measure(unit: str) -> str:
    """By what a change is counted, as the end of a name says it: 率 for a share, 起数 for so many."""
    if unit == "%":
        return "率"
    return f"{unit}数" if unit in _PIECES else ""


def _name(words: str) -> str:
    return _PADDING.sub("", words)

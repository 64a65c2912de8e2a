"""The shape of a question bank: a plain value becomes a bank, or each fault in it becomes a Chinese sentence with its line."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from drafter.questionnaire.condition import Condition
from drafter.questionnaire.fills import Fills, IndicatorTemplate
from drafter.questionnaire.question import (
    Help,
    Option,
    Question,
    Recognise,
    Section,
)
from drafter.questionnaire.question_bank import QuestionBank

Path = tuple[str | int, ...]
LineOf = Callable[[Path], int]


@dataclass(frozen=True, slots=True)
class BankFault:
    """One thing wrong with a bank: the line (from 1) and a Chinese sentence."""

    line: int
    message: str


def shaped(value: object, line_of: LineOf) -> QuestionBank | list[BankFault]:
    """The bank of a plain value, whatever it means; or what keeps it from being one."""
    try:
        return QuestionBank.model_validate(value)
    except ValidationError as error:
        told = [fault for fault in error.errors() if fault["type"] != "too_short" or not fault["input"]]
        return [_fault(fault, line_of) for fault in told]


def did_you_mean(name: str, known: Collection[str]) -> str:
    """`，是不是 …？` where something close is known, else nothing."""
    close = get_close_matches(name, list(known), n=1)
    return f"，是不是 {close[0]}？" if close else ""


def _fault(fault: Any, line_of: LineOf) -> BankFault:  # noqa: ANN401, PLR0911  pydantic's own loose shape; a dispatch
    # ("sections", 0, "questions", 1, "text", "fills", …): behind a question's number stands its kind
    path: Path = tuple(part for place, part in enumerate(fault["loc"]) if place != _KIND_AT)
    line, name = line_of(path), str(path[-1]) if path else ""
    match fault["type"]:
        case "extra_forbidden":
            return BankFault(line, f"不认识 {name}{did_you_mean(name, _ALL_KEYS)}")
        case "missing":
            return BankFault(line, f"缺少 {name}")
        case "union_tag_invalid" | "union_tag_not_found":
            given = fault["input"].get("kind") if isinstance(fault["input"], dict) else None
            if given is None:
                return BankFault(line, "缺少 kind")
            return BankFault(
                line, f"不认识 kind: {given}{did_you_mean(str(given), _KINDS)}，可以是 {'、'.join(_KINDS)}"
            )
        case "value_error":
            return BankFault(line, str(fault["msg"]).removeprefix("Value error, "))
        case "enum" if name == "dimension":
            return BankFault(line, f"没有“{fault['input']}”这个二级指标，可以是 {_listed(fault)}")
        case "enum":
            return BankFault(line, f"{name} 的值不对：{str(fault['input'])[:40]}，可以是 {_listed(fault)}")
        case _:
            return BankFault(line, f"{name} 的值不对：{str(fault['input'])[:40]}")


def _listed(fault: Any) -> str:  # noqa: ANN401  pydantic's own loose shape
    return str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", "、").replace(", ", "、")


def _kinds() -> tuple[str, ...]:
    union = get_args(get_args(Question)[0])
    return tuple(get_args(question.model_fields["kind"].annotation)[0] for question in union)


def _keys(*models: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.alias or name for model in models for name, field in model.model_fields.items())


_KIND_AT = 4
_KINDS = _kinds()
_ALL_KEYS = _keys(
    *(QuestionBank, Section, Help, Fills, IndicatorTemplate, Option, Recognise, Condition),
    *get_args(get_args(Question)[0]),
)

"""Plain values against the shape that they should have: the first fault is told in Chinese, with the place where it stands."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from drafter.codec.text import MalformedText

M = TypeVar("M", bound=BaseModel)
_SHOULD_BE = {
    "string_type": "应当是文字",
    "int_type": "应当是整数",
    "list_type": "应当是一个列表",
    "tuple_type": "应当是一个列表",
    "dict_type": "应当是一组“名称: 值”",
    "model_type": "应当是一组“名称: 值”",
    "model_attributes_type": "应当是一组“名称: 值”",
    "missing": "没有写",
    "extra_forbidden": "是不认识的项",
}
"""By pydantic's name of an error."""


def shaped(model: type[M], value: object, name: str) -> M:
    """The value as `model`; `name` is what it is called in messages.

    Raises:
        MalformedText: a part of another shape, unknown, or missing; the sentence names the first.
    """
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = place_of(first["loc"]) or name
        raise MalformedText(f"{where} {_told(first['type'], first['msg'], first['input'])}") from error


def place_of(location: Sequence[str | int]) -> str:
    """`indicators[3].target` of the keys and positions that lead there."""
    place = ""
    for step in location:
        place += f"[{step}]" if isinstance(step, int) else f".{step}" if place else step
    return place


def _told(kind: str, message: str, value: Any) -> str:  # noqa: ANN401  whatever the text held
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    shown = "" if kind in ("missing", "extra_forbidden") else f"，现在是 {str(value)[:30]}"
    return f"{_SHOULD_BE.get(kind, '的值不对')}{shown}"

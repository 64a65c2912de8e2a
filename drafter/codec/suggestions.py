"""Requests and suggestions of the batch interface to and from plain values."""

from typing import Any, TypeVar

from pydantic import ValidationError

from drafter.codec.declarations import indicator_from, plain_target
from drafter.codec.text import MalformedText
from drafter.declaration import Dimension, Objectives, Phrase, Project, Suggestion, SuggestionRequest

_MOST = 50
_KINDS: dict[type, str] = {dict: "对象", list: "列表", str: "文字"}


def request_from(value: object) -> SuggestionRequest:
    """The request of one line.

    Raises:
        MalformedText: no dimension, an unknown one, or a part of the wrong shape.
    """
    if not isinstance(value, dict):
        raise MalformedText("请求应当是一个 JSON 对象")
    official = [dimension.value for dimension in Dimension]
    if value.get("dimension") not in official:
        raise MalformedText(f"dimension 应当是 {'、'.join(official)} 之一，现在是 {value.get('dimension')!r}")
    limit = 5 if value.get("limit") is None else value["limit"]
    if type(limit) is not int or limit < 1:
        raise MalformedText(f"limit 应当是 1 或更大的整数，现在是 {str(limit)[:30]}")
    try:
        return SuggestionRequest(
            dimension=Dimension(value["dimension"]),
            project=Project.model_validate(_part(value, "project", dict)),
            objectives=Objectives.model_validate(_part(value, "objectives", dict)),
            tasks=_words(value, "tasks"),
            beneficiaries=_words(value, "beneficiaries"),
            indicators=tuple(indicator_from(item, n) for n, item in enumerate(_part(value, "indicators", list))),
            typed=_part(value, "typed", str),
            declined=_words(value, "declined"),
            limit=min(limit, _MOST),
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise MalformedText(f"{where} 的值不对：{str(first['input'])[:30]!r}") from error


_T = TypeVar("_T", dict[str, Any], list[Any], str)


def _part(value: dict[str, Any], key: str, kind: type[_T]) -> _T:
    """A part of the right type; empty where it is missing or null."""
    part = value.get(key)
    if part is None:
        return kind()
    if not isinstance(part, kind):
        raise MalformedText(f"{key} 应当是 {_KINDS[kind]}，现在是 {str(part)[:30]}")
    return part


def _words(value: dict[str, Any], key: str) -> tuple[str, ...]:
    words = _part(value, key, list)
    if not all(isinstance(word, str) for word in words):
        raise MalformedText(f"{key} 里应当都是文字")
    return tuple(words)


def plain_suggestion(suggestion: Suggestion | Phrase) -> dict[str, Any]:
    """One suggestion, best target first; its `kind` is `indicator` or `phrase`."""
    plain: dict[str, Any] = {
        "kind": "phrase" if isinstance(suggestion, Phrase) else "indicator",
        "name": suggestion.name,
    }
    if isinstance(suggestion, Suggestion):
        plain["targets"] = [plain_target(target) for target in suggestion.targets]
    plain["reason"] = suggestion.reason
    if isinstance(suggestion, Suggestion):
        plain["evidence"] = [{"file": e.file, "form": e.form, "row": e.row} for e in suggestion.evidence]
    return plain | ({"matched": "pinyin"} if suggestion.matched_by_pinyin else {})

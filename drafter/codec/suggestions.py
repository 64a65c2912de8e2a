"""Requests and suggestions of the batch interface to and from plain values."""

from typing import Any

from pydantic import ValidationError

from drafter.codec.declarations import indicator_from, plain_target
from drafter.codec.text import MalformedText
from drafter.declaration import Dimension, Objectives, Phrase, Project, Suggestion, SuggestionRequest

_MOST = 50


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
    indicators = value.get("indicators") or []
    limit = 5 if value.get("limit") is None else value["limit"]
    if not isinstance(indicators, list) or not isinstance(limit, int) or not 1 <= limit <= _MOST:
        raise MalformedText(f"indicators 应当是列表，limit 应当是 1 到 {_MOST} 的整数")
    try:
        return SuggestionRequest(
            dimension=Dimension(value["dimension"]),
            project=Project.model_validate(value.get("project") or {}),
            objectives=Objectives.model_validate(value.get("objectives") or {}),
            tasks=value.get("tasks") or (),
            beneficiaries=value.get("beneficiaries") or (),
            indicators=tuple(indicator_from(item, n) for n, item in enumerate(indicators)),
            typed=value.get("typed") or "",
            declined=value.get("declined") or (),
            limit=limit,
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise MalformedText(f"{where} 的值不对：{str(first['input'])[:30]!r}") from error


def plain_suggestion(suggestion: Suggestion | Phrase) -> dict[str, Any]:
    """One suggestion, best target first."""
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

"""Requests and suggestions of the batch interface to and from plain values."""

from typing import Any

from pydantic import BaseModel, Field, StrictInt, StrictStr, field_validator

from drafter.codec.declarations import indicator_from, plain_target
from drafter.codec.shapes import shaped
from drafter.declaration import Dimension, Objectives, Phrase, Project, Suggestion, SuggestionRequest
from drafter.forms.labels import dimension_of

_MOST = 50
_USUAL = 5


class _PlainRequest(BaseModel):
    """A request as it is typed into a line; what else stands there says nothing."""

    dimension: Dimension
    project: Project | None = None
    objectives: Objectives | None = None
    tasks: tuple[StrictStr, ...] | None = None
    beneficiaries: tuple[StrictStr, ...] | None = None
    indicators: tuple[Any, ...] | None = None
    typed: StrictStr | None = None
    declined: tuple[StrictStr, ...] | None = None
    limit: StrictInt | None = Field(default=None, ge=1)

    @field_validator("dimension", mode="before")
    @classmethod
    def _official(cls, label: object) -> object:
        official = [dimension.value for dimension in Dimension]
        known = dimension_of(label) if isinstance(label, str) and label not in official else None
        if known is not None:  # as other forms print it: 社会效益, 服务对象满意度
            return known.value
        if label not in official:
            message = f"应当是 {'、'.join(official)} 之一，现在是 {label!r}"
            raise ValueError(message)
        return label


def request_from(value: object) -> SuggestionRequest:
    """The request of one line.

    Raises:
        MalformedText: no dimension, an unknown one, or a part of the wrong shape.
    """
    plain = shaped(_PlainRequest, value, "请求")
    return SuggestionRequest(
        dimension=plain.dimension,
        project=plain.project or Project(),
        objectives=plain.objectives or Objectives(),
        tasks=plain.tasks or (),
        beneficiaries=plain.beneficiaries or (),
        indicators=tuple(indicator_from(one) for one in plain.indicators or ()),
        typed=plain.typed or "",
        declined=plain.declined or (),
        limit=min(plain.limit or _USUAL, _MOST),
    )


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

"""Replies to and from plain values: what the journal holds."""

from dataclasses import asdict, fields
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from drafter.codec.text import MalformedText
from drafter.interview import reply as r
from drafter.interview.answers.provenance import given
from drafter.interview.reply import Reply

_KINDS: dict[str, type[Reply]] = {
    "say": r.Say,
    "take": r.Take,
    "keep": r.Keep,
    "skip": r.Skip,
    "pass_by": r.PassBy,
    "back": r.Back,
    "jump": r.Jump,
    "add": r.Add,
    "add_rows": r.AddRows,
    "edit": r.Edit,
    "remove": r.Remove,
    "move": r.Move,
    "done": r.Done,
    "accept": r.Accept,
    "reject": r.Reject,
    "set_aside": r.SetAside,
}
_ALWAYS_SAID = {"note", "suggested"}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def plain_reply(reply: Reply) -> dict[str, Any]:
    """`{"reply": "say", "value": …}`; what says nothing is left out, so that older drafters read it too."""
    silent = {field.name for field in fields(reply) if field.default == getattr(reply, field.name)}
    told = {name: part for name, part in asdict(reply).items() if name not in silent or name in _ALWAYS_SAID}
    return {"reply": _NAMES[type(reply)], **told}


def reply_from(value: object) -> Reply:
    """The reply of a plain value.

    Raises:
        MalformedText: a reply of a kind, or with a part, that this version doesn't know; a part of another shape.
    """
    told = dict(value) if isinstance(value, dict) else {}
    name = str(told.pop("reply", None))
    if name not in _KINDS or not set(told) <= {field.name for field in fields(_KINDS[name])}:
        raise MalformedText("草稿里有这个版本不认识的回答，请更新 drafter")
    try:
        reply: Reply = _shape_of(name).validate_python(told)
        given(getattr(reply, "taken", ""))
    except ValueError as error:  # of another shape, or from a source that nobody knows
        raise MalformedText(f"草稿里有一条回答的内容不对：{str(told)[:60]}") from error
    return reply


@cache
def _shape_of(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_KINDS[name])

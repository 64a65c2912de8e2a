"""Replies to and from plain values: what the journal holds."""

from dataclasses import asdict, fields
from typing import Any

from drafter.codec.text import MalformedText
from drafter.interview import reply as r
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
}
_ALWAYS_SAID = {"note", "suggested"}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def plain_reply(reply: Reply) -> dict[str, Any]:
    """`{"reply": "say", "value": …}`; what says nothing is left out, so that older drafters read it too."""
    silent = {field.name for field in fields(reply) if field.default == getattr(reply, field.name)}
    told = {name: part for name, part in asdict(reply).items() if name not in silent or name in _ALWAYS_SAID}
    return {"reply": _NAMES[type(reply)], **told}


def reply_from(value: Any) -> Reply:  # noqa: ANN401  whatever the text held
    """The reply of a plain value.

    Raises:
        MalformedText: a reply of a kind, or with a part, that this version doesn't know.
    """
    kind = _KINDS.get(str(value.get("reply"))) if isinstance(value, dict) else None
    if kind is None or not set(value) - {"reply"} <= {field.name for field in fields(kind)}:
        raise MalformedText("草稿里有这个版本不认识的回答，请更新 drafter")
    try:
        return kind(**{name: part for name, part in value.items() if name != "reply"})
    except TypeError as error:
        raise MalformedText("草稿里有一条不完整的回答") from error

"""What was put to a person, as a line of `fill --trace` has it."""

from typing import Any

from drafter.interview.unattended.trace import Put


def plain_put(one: Put) -> dict[str, Any]:
    """`{"turn": 7, "question": "tasks", "kind": "list", …}`; `questions` only for a card."""
    plain: dict[str, Any] = {
        "turn": one.turn,
        "question": one.question,
        "kind": one.kind,
        "text": one.text,
        "offered": list(one.offered),
        "taken": one.taken,
        "keys": one.keys,
    }
    return plain | ({"questions": list(one.questions)} if one.questions else {})

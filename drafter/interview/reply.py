"""What a person can do at a turn. A reply is a fact: it is journalled as it was given and never changed afterwards."""

from dataclasses import dataclass
from typing import Any

Spoken = str | int | float | bool | list[Any] | dict[str, Any]
"""What was typed, or what an answers file holds at its key."""

UNSURE_WORDS = {
    "不知道",
    "不清楚",
    "不晓得",
    "不确定",
    "不太清楚",
    "说不准",
    "待定",
    "未定",
    "还没定",
    "还没有定",
    "暂不清楚",
}
NONE_WORDS = {"无", "没有", "没", "暂无", "不会", "不涉及", "没有了", "都不是", "都没有", "none", "no"}
"""How people say that a list is empty, or an amount nothing."""


@dataclass(frozen=True, slots=True)
class Say:
    """An answer in the person's own words; for a list, all of it at once.

    `taken` says where the words came from, if they were on offer: what is offered may be another tomorrow, the journal
    holds what was taken.
    """

    value: Spoken
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Take:
    """The answer on offer (last year's, the unit's, the default)."""


@dataclass(frozen=True, slots=True)
class Keep:
    """What was settled before stays as it is."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Put off: 待确认, with a note on what is missing or whom to ask."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class PassBy:
    """Nothing of the kind: “没有” to this question and to all after it in its section that may be answered so."""


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before."""


@dataclass(frozen=True, slots=True)
class Jump:
    """To the question that fills this path, or that has this id."""

    path: str


@dataclass(frozen=True, slots=True)
class Add:
    """One or more lines more for a list; `suggested` where they were taken from the suggestions."""

    value: Spoken
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class AddRows:
    """Rows of a pasted table, each to the group that its 二级指标 names: `{"dimension": …, "name": …, "target": …}`.

    A row without a 二级指标 belongs to the group that is open.
    """

    rows: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Edit:
    """Another wording for the line of this id."""

    entry: int
    value: Spoken


@dataclass(frozen=True, slots=True)
class Remove:
    """Without the line of this id."""

    entry: int


@dataclass(frozen=True, slots=True)
class Move:
    """The line of this id to another position (from 0)."""

    entry: int
    position: int


@dataclass(frozen=True, slots=True)
class Done:
    """The list is complete."""


@dataclass(frozen=True, slots=True)
class Accept:
    """Yes, that is what I meant."""


@dataclass(frozen=True, slots=True)
class Reject:
    """No; ask again, with what I typed still there."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding of the review, by its code and its words, needs no change, for a reason; None: it is told again."""

    code: str
    message: str
    reason: str | None = None


Reply = (
    Say
    | Take
    | Keep
    | Skip
    | PassBy
    | Back
    | Jump
    | Add
    | AddRows
    | Edit
    | Remove
    | Move
    | Done
    | Accept
    | Reject
    | SetAside
)

"""Where an answer came from, and what it is measured against when something else changes."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from drafter.declaration import Indicator


class AnswerSource(Enum):
    """Where an answer that was on offer came from, in the words that mark it on the screen."""

    SUGGESTION = "建议"
    LAST_YEAR = "沿用"
    PROFILE = "本单位"
    DEFAULT = "默认"
    GUESSED = "推断"
    USUAL = "常见值"
    GUIDED = "前面的回答"


@dataclass(frozen=True, slots=True)
class Typed:
    """The person's own words."""


TYPED = Typed()


@dataclass(frozen=True, slots=True)
class Taken:
    """It was on offer, and was taken as it stood."""

    source: AnswerSource


Given = Typed | Taken
"""What a person does to settle a question or to add a line."""


def given(taken: str) -> Given:
    """As the journal has it: the words of a source, empty for what was typed."""
    return Taken(AnswerSource(taken)) if taken else TYPED


@dataclass(frozen=True, slots=True)
class Derived:
    """A row that an answer became.

    `key` says which answer and by which template, and stays the same while the answer changes; `made` is the row as the
    answer last made it. Once a person has worded it anew (`reworded`) it no longer goes when the answer goes; `own` where
    it is to stay different from what the answer says. `last` is the row of last year's form that shows the answer now, as it
    stood there: it keeps its words, and comes back when the answer goes.
    """

    key: str
    made: Indicator
    reworded: bool = False
    own: bool = False
    last: Indicator | None = None


Provenance = Given | Derived
"""Where a line of a list came from."""


# -- a line of a list and the task of the same thing ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Agreed:
    """The line told as much as this task when they were last compared: later it shows which of the two has changed."""

    task: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Apart:
    """Line and task may differ, a person has said; `before` is how they agreed, if they ever did."""

    before: Agreed | None


# -- what is still open about an answer ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unasked:
    """The question is still to come: the answer only holds the rows that other answers put there."""


@dataclass(frozen=True, slots=True)
class PutOff:
    """待确认, with what is missing or whom to ask; `stale` as below."""

    note: str
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """需重新确认: it rested on an earlier answer that has been changed since."""


StillOpen = Unasked | PutOff | Stale

"""Drafts as they are journalled, and in which windows they are open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from drafter.bank.feedback import Outcome, Use


@dataclass(frozen=True, slots=True)
class JournalledReply:
    """A reply as a plain value, and the question that was open (None: all were settled).

    `heard` is how it was understood; None where it says nothing of its own, or an earlier version did not keep that.
    `told_at` is when it was journalled, in ISO 8601, and `told_by` by whom; '' while it is not.
    """

    question: str | None
    reply: dict[str, Any]
    heard: dict[str, Any] | None = None
    told_at: str = field(default="", compare=False)
    told_by: str = field(default="", compare=False)


class JournalledDraft(Protocol):
    """A draft as it was journalled."""

    @property
    def number(self) -> int:
        """Its short number."""
        ...

    @property
    def told_at(self) -> str:
        """When it was worked on last, as `Journal` is told the time."""
        ...

    @property
    def opening(self) -> dict[str, Any]:
        """What it began with, as it was given to `Journal.begin`."""
        ...

    @property
    def replies(self) -> "tuple[JournalledReply, ...]":
        """All replies in order."""
        ...

    @property
    def half_typed(self) -> dict[str, str]:
        """What stood in the box of a question, by its id."""
        ...


class Journal(Protocol):
    """Append-only replies, on the disk before the next question.

    `now` is the time in ISO 8601, to the second. What can't be read or written raises `DrafterError`.
    """

    def begin(self, opening: dict[str, Any], now: str) -> int:
        """A new draft's number."""
        ...

    def append(
        self,
        draft: int,
        position: int,
        told: Sequence[JournalledReply],
        now: str,
        *,
        forget_typed: Iterable[str] = (),
        uses: Sequence[Use] = (),
        remember: Iterable[tuple[str, str]] = (),
    ) -> None:
        """More replies from `position` (from 0) on, all or none, with what they say of suggestions and the unit.

        `forget_typed` are the questions whose half-typed text was given. Raises `ConflictingReply` if one is there already.
        """
        ...

    def uses(self) -> Mapping[tuple[str, str], Mapping[Outcome, int]]:
        """How often each suggested text had each outcome, by dimension code and text."""
        ...

    def forget_uses(self) -> int:
        """Forget them all; how many there were."""
        ...

    def draft(self, number: int | None = None) -> JournalledDraft | None:
        """This one, or the one worked on last; None where there is none."""
        ...

    def numbers(self) -> Sequence[tuple[int, str]]:
        """Every draft's number and when it was worked on last, latest first."""
        ...

    def damage(self) -> str | None:
        """What to tell where the file is damaged; None where it is sound."""
        ...

    def keep_typed(self, draft: int, position: int, question: str, text: str) -> None:
        """What stands in a question's box, unless it got a reply from `position` on; '' forgets it."""
        ...

    def waivers(self, draft: int) -> dict[tuple[str, str], str]:
        """Reasons for setting findings aside, by code and message, of versions that did not journal them as replies."""
        ...

    def delete(self, draft: int, now: str) -> None:
        """Out of the list; nothing of it is lost."""
        ...

    def undelete(self, draft: int) -> None:
        """Into it again."""
        ...

    def deleted(self) -> Sequence[tuple[int, str]]:
        """Those that are out of the list and since when, the last first."""
        ...

    def preference(self, name: str) -> str | None:
        """As the user wants it; None where they never said."""
        ...

    def prefer(self, name: str, value: str) -> None:
        """Keep it for next time."""
        ...

    def profile(self) -> dict[str, str]:
        """What is remembered of the unit, by question id."""
        ...


class Windows(Protocol):
    """Which drafts are open in a window of this user."""

    def enter(self, draft: int) -> bool:
        """Open it here, until `leave` or the end of the program; whether another window has it open too."""
        ...

    def leave(self, draft: int) -> None:
        """It is not open here any more."""
        ...

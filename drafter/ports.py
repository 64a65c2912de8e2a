"""What the workspace needs from the world: as little as it can do with."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from drafter.bank import LearnedForm
from drafter.bank.feedback import Outcome, Use
from drafter.bank.statistics.counts import Counts, Identity
from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.questionnaire.joined import QuestionBanks


class FormReader(Protocol):
    """Existing forms out of a file of whatever kind."""

    def __call__(self, path: Path) -> tuple[ParsedForm, ...]:
        """At least one form; raises `UnreadableFile`."""
        ...


class DocumentWriter(Protocol):
    """A declaration as a file of the kind that its name's ending asks for."""

    def __call__(
        self, declaration: Declaration, path: Path, template: Path | None, signed: Mapping[str, str]
    ) -> "Written":
        """Never over an older file; without a `template`, the usual one; raises `DrafterError` where it can't be written.

        `signed` is what a template's lines for signatures print, by place.
        """
        ...


class Written(Protocol):
    """Where a document really went, and what had to be left out."""

    @property
    def path(self) -> Path:
        """The path really written."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out, in sentences for the user."""
        ...


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


class Archive(Protocol):
    """Declarations kept whole. What can't be read or written raises `DrafterError`."""

    def keep(self, forms: list[tuple[Declaration, str, int]], now: str) -> None:
        """Each with the name of its file and its number there (from 1); one of the same identity is replaced."""
        ...

    def drop(self, identities: Iterable[Identity], file: str) -> list[Identity]:
        """Take out those of these that came from a file of this name; which they were."""
        ...

    def declarations(self) -> list[Declaration]:
        """Latest year first, without those that were deleted."""
        ...

    def delete(self, form: Declaration, now: str) -> None:
        """Out of the list; nothing of it is lost, and learning it again brings it back."""
        ...

    def undelete(self) -> str | None:
        """What was deleted last into the list again: its project's name, None where nothing was."""
        ...

    def deleted_at(self) -> str:
        """When something was deleted last, in ISO 8601; '' where nothing is."""
        ...


@dataclass(frozen=True, slots=True)
class Correction:
    """A form of a file as a person put it right.

    `form` is its number in the file (from 1), `forms` how many that had, `before` all that the form was known by until then.
    """

    form: int
    forms: int
    before: tuple[Identity, ...]
    right: ParsedForm


class Corrections(Protocol):
    """What was put right in files, by the digest of their content. What can't be read or written raises `DrafterError`."""

    def keep(self, content: str, correction: Correction, now: str) -> None:
        """On the disk when this returns; the latest of a form holds."""
        ...

    def of(self, contents: Collection[str]) -> Mapping[str, tuple[Correction, ...]]:
        """Those of these files that have any."""
        ...


@dataclass(frozen=True, slots=True)
class LearnedFile:
    """What a file teaches: `digest` tells one content from another, `spellings` are those of the names in it, by name.

    Without a digest it is a part of a file, whose other forms are still to be learned.
    """

    digest: str | None
    forms: tuple[LearnedForm, ...]
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class OpenBank(Counts, Protocol):
    """A learned bank that answers the engine."""

    def knows(self, identity: Identity) -> bool:
        """Whether a form was learned."""
        ...


class BankStore(Protocol):
    """Learned forms. What can't be read or written raises `DrafterError`."""

    def learn_files(self, files: Iterable[LearnedFile]) -> None:
        """Same identity replaces; all of them or none."""
        ...

    def has_read(self, digests: Collection[str]) -> set[str]:
        """The digests of files that need not be read again: their forms are all there."""
        ...

    def forget(self, identities: Iterable[Identity]) -> int:
        """Take their forms out; how many of them were there."""
        ...

    def counts(self) -> OpenBank | None:
        """For looking things up; None where nothing was learned yet."""
        ...

    def forms(self) -> Iterator[LearnedForm]:
        """All, in the order of their identity."""
        ...


class Questions(Protocol):
    """What is asked, and how the goal is drafted from the answers; a faulty file raises `DrafterError`."""

    def banks(self) -> QuestionBanks:
        """The common bank and those of the project kinds, checked."""
        ...

    def goal_template(self) -> str:
        """The template of the annual goal, checked."""
        ...


class Speller(Protocol):
    """Pinyin."""

    def __call__(self, text: str) -> tuple[str, ...]:
        """Initials and full pinyin, in small letters."""
        ...


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """With seconds and time zone."""
        ...

    def today(self) -> date:
        """The day."""
        ...

"""Forms of earlier years: kept whole, put right, learned from."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from drafter.bank import LearnedForm
from drafter.bank.statistics.counts import Counts, Identity
from drafter.declaration import Declaration
from drafter.forms import ParsedForm


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

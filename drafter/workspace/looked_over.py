"""The forms of all files that were looked into, in the order in which a person goes through them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.forms import ParsedForm
from drafter.workspace.intake import Found, Looked


@dataclass(frozen=True, slots=True)
class Waiting:
    """One form of a file that was looked into: its number there, from 1."""

    looked: Looked
    number: int

    @property
    def form(self) -> ParsedForm:
        """As it was put right so far."""
        return self.looked.forms[self.number - 1]

    @property
    def sure(self) -> bool:
        """Whether it can be kept without a look: it has a name, and nothing in it is doubtful."""
        return bool(self.form.declaration.project.name) and not self.form.doubts


@dataclass(frozen=True)
class LookedOver:
    """All that was looked into: what waits to be kept, what was kept before as it is, what can't be read."""

    files: tuple[Looked, ...] = ()
    known: tuple[Found, ...] = ()
    kept: frozenset[tuple[str, int]] = frozenset()
    """Digest and number of the forms that were kept meanwhile."""

    @cached_property
    def waiting(self) -> list[Waiting]:
        """Not kept yet: those that want a look first."""
        return [*self._split[1], *self._split[0]]

    @property
    def sure(self) -> list[Waiting]:
        """Those of them that can be kept without a look."""
        return self._split[0]

    @cached_property
    def _split(self) -> tuple[list[Waiting], list[Waiting]]:
        """Those that are sure, and those that want a look: there may be thousands, each with a hundred cells."""
        split: tuple[list[Waiting], list[Waiting]] = ([], [])
        for form in (form for looked in self.files for form in _forms_of(looked)):
            if _key(form) not in self.kept:
                split[0 if form.sure else 1].append(form)
        return split

    @property
    def keepable(self) -> list[Waiting]:
        """Those that have a project's name: others can't be kept."""
        return [one for one in self.waiting if one.form.declaration.project.name]

    @property
    def failures(self) -> list[str]:
        """Why files can't be read, in sentences."""
        return [looked.failure for looked in self.files if looked.failure]

    @property
    def copies(self) -> int:
        """How many files were left out because another one says the same."""
        return sum(one.copies for one in (*(looked.found for looked in self.files), *self.known))

    @property
    def repeated(self) -> int:
        """How many of those that wait are the same form as another: of one agency, year and project the last one stays."""
        return len(self.waiting) - len({one.form.declaration.identity for one in self.waiting})

    def with_known(self, known: Iterable[Found]) -> "LookedOver":
        """With more files that were kept before; what could not be read the last time is told no more."""
        digests = {one.digest for one in self.known}
        fresh = (one for one in known if one.digest not in digests)
        return LookedOver(tuple(one for one in self.files if one.forms), (*self.known, *fresh), self.kept)

    def with_file(self, looked: Looked) -> "LookedOver":
        """This file in place of the one of the same content, or behind the others."""
        digest = looked.found.digest
        places = [place for place, one in enumerate(self.files) if one.found.digest == digest]
        known = tuple(one for one in self.known if one.digest != digest)
        if not places:  # read once more, to be put right once more
            kept = frozenset(one for one in self.kept if one[0] != digest)
            return LookedOver((*self.files, looked), known, kept)
        files = (*self.files[: places[0]], looked, *self.files[places[0] + 1 :])
        return LookedOver(files, known, self.kept)

    def having_kept(self, forms: Iterable[Waiting]) -> "LookedOver":
        """Without these among those that wait."""
        kept = self.kept | {_key(one) for one in forms}
        files = (one for one in self.files if not one.forms or any(_key(form) not in kept for form in _forms_of(one)))
        return LookedOver(tuple(files), self.known, kept)


def by_file(forms: Sequence[Waiting]) -> list[tuple[Looked, list[int]]]:
    """As `Intake.keep` takes them."""
    files: dict[str, tuple[Looked, list[int]]] = {}
    for one in forms:
        files.setdefault(one.looked.found.digest, (one.looked, []))[1].append(one.number)
    return list(files.values())


def _forms_of(looked: Looked) -> list[Waiting]:
    return [Waiting(looked, number) for number in range(1, len(looked.forms) + 1)]


def _key(one: Waiting) -> tuple[str, int]:
    return one.looked.found.digest, one.number

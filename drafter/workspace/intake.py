"""Old forms on their way in: found, looked over, put right, kept."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.ports import Archive, BankStore, Clock, Correction, Corrections, FormReader, Speller
from drafter.workspace.contents import digest_of_file
from drafter.workspace.corrections import outdated, with_corrections
from drafter.workspace.learning import FileRead, Learned, Progress, Shelves, files_read, learned, lesson_of

KEPT_AT_ONCE = 20
"""Files of one transaction: fewer than when nobody waits, so that one sees it go on."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that could be read: `copies` are further files of the same content, `known` one that was kept before as it is."""

    path: Path
    digest: str
    copies: int = 0
    known: bool = False
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked into: its forms as far as they were put right, or why it can't be read."""

    found: Found
    forms: tuple[ParsedForm, ...] = ()
    failure: str = ""

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.found.path.name


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes forms into the user's archive and bank."""

    read: FormReader
    """Files as they stand: what was put right is not in it."""
    corrections: Corrections
    archive: Archive
    store: BankStore
    spell: Speller
    clock: Clock

    def learn(
        self, files: Sequence[Path], store: BankStore | None, progress: Progress, executor: Executor | None = None
    ) -> Learned:
        """Without a look, as they are read and were put right; with a `store`, into that alone. Raises as `learned` does."""
        shelves = self._shelves if store is None else Shelves(store, None, self._now)
        read_all = partial(files_read, read=self.read, spell=self.spell, executor=executor)
        return learned(files, shelves, self.corrections, read_all, progress)

    def find(self, files: Iterable[Path]) -> list[Found]:
        """Each content once.

        Raises:
            DrafterError: bank or corrections can't be read.
        """
        same: dict[str, list[Path]] = {}
        for file in files:
            same.setdefault(digest_of_file(file), []).append(file)
        known, right = self.store.has_read(same), self.corrections.of(same)
        return [
            Found(paths[0], digest, len(paths) - 1, digest in known and digest not in right, right.get(digest, ()))
            for digest, paths in same.items()
        ]

    def look(self, found: Found) -> Looked:
        """Into one file; what can't be read says so."""
        try:
            return Looked(found, with_corrections(self.read(found.path), found.corrections))
        except DrafterError as error:
            return Looked(found, failure=str(error))

    def correct(self, looked: Looked, number: int, form: ParsedForm) -> Looked:
        """The file with its form of this number (from 1) put right: on the disk when this returns, though not yet kept.

        Raises:
            DrafterError: that can't be written.
        """
        before = looked.forms[number - 1].declaration.identity
        earlier = next((one for one in looked.found.corrections if one.form == number), None)
        known_by = tuple(dict.fromkeys((*(earlier.before if earlier else ()), before)))
        correction = Correction(number, len(looked.forms), known_by, form)
        self.corrections.keep(looked.found.digest, correction, self._now())
        others = (one for one in looked.found.corrections if one.form != number)
        forms = (*looked.forms[: number - 1], form, *looked.forms[number:])
        return replace(looked, found=replace(looked.found, corrections=(*others, correction)), forms=forms)

    def keep(self, chosen: Sequence[tuple[Looked, Sequence[int]]]) -> Iterator[Learned]:
        """The forms of these numbers (from 1) into archive and bank, batch by batch, so that it can be broken off.

        What each batch came to. Raises `DrafterError` where they can't be written.
        """
        for start in range(0, len(chosen), KEPT_AT_ONCE):
            batch = [self._lesson(looked, numbers) for looked, numbers in chosen[start : start + KEPT_AT_ONCE]]
            self._shelves.put(batch)
            yield sum((read.learned for read in batch), Learned())

    def _lesson(self, looked: Looked, numbers: Sequence[int]) -> FileRead:
        forms = [(number, looked.forms[number - 1].declaration) for number in numbers]
        whole = len(numbers) == len(looked.forms)
        lesson = lesson_of(looked.found.path, looked.found.digest if whole else None, forms, self.spell)
        return replace(lesson, outdated=outdated(looked.found.corrections, looked.forms))

    @property
    def _shelves(self) -> Shelves:
        return Shelves(self.store, self.archive, self._now)

    def _now(self) -> str:
        return self.clock.now().isoformat(timespec="seconds")

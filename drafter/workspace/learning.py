"""Reading many files to learn from: in this process, on all cores, or on a cluster; the result is the same."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter.bank import LearnedForm, learned_from
from drafter.bank.statistics.counts import Identity
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.language.text import printable
from drafter.ports import Archive, BankStore, Correction, Corrections, FormReader, LearnedFile, Speller
from drafter.workspace.contents import digest_of_file
from drafter.workspace.corrections import outdated, with_corrections

BATCH = 100
"""Files of one transaction: so many are read again at most after a kill."""
_AHEAD = 200
"""Files under way at once, so that memory stays bounded."""
Progress = Callable[[int, Path], None]
"""Hears of each file, with its number among all."""
Content = tuple[Path, str, Sequence[Correction]]
"""A file, the digest of its content, and what was put right in it."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning a set of files came to. `failures` are sentences; `skipped` files were learned before, unchanged.

    `lines` tell of each form that was learned, for the user.
    """

    forms: int = 0
    indicators: int = 0
    lines: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    skipped: int = 0

    def __add__(self, other: "Learned") -> "Learned":
        """Both together."""
        return Learned(
            self.forms + other.forms,
            self.indicators + other.indicators,
            self.lines + other.lines,
            self.failures + other.failures,
            self.skipped + other.skipped,
        )


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read, or why it could not be.

    `declarations` are those with a project's name, each with the name of the file and its number there (from 1); `outdated`
    is what they were known by before they were put right.
    """

    path: Path
    lesson: LearnedFile | None
    declarations: tuple[tuple[Declaration, str, int], ...] = ()
    failures: tuple[str, ...] = ()
    outdated: tuple[Identity, ...] = ()

    @property
    def learned(self) -> Learned:
        """As part of the whole."""
        forms = self.lesson.forms if self.lesson else ()
        return Learned(len(forms), sum(len(form.rows) for form in forms), tuple(map(_line, forms)), self.failures)


def _line(form: LearnedForm) -> str:
    return f"{form.year or '    '}  {form.project}  {len(form.rows)} 个指标  （{form.file} 第 {form.form} 份）"


def read_file(path: Path, digest: str, corrections: Sequence[Correction], read: FormReader, spell: Speller) -> FileRead:
    """Read one file wherever this runs, as it was put right; everything that takes long is done here."""
    try:
        forms = with_corrections(read(path), corrections)
    except DrafterError as error:
        return FileRead(path, None, failures=(str(error),))
    numbered = [(number, form.declaration) for number, form in enumerate(forms, 1)]
    return replace(lesson_of(path, digest, numbered, spell), outdated=outdated(corrections, forms))


def lesson_of(path: Path, digest: str | None, forms: Sequence[tuple[int, Declaration]], spell: Speller) -> FileRead:
    """What these forms of a file teach, each with its number there; those without a name are told."""
    file = printable(path.name)  # half characters of an odd name can be kept nowhere
    named = tuple((form, file, number) for number, form in forms if form.project.name)
    missing = len(forms) - len(named)
    failures = (f"{path}：有 {missing} 份没有项目名称，没有存",) if missing else ()
    lessons = tuple(learned_from(*one) for one in named)
    names = {row.name for form in lessons for row in form.rows}
    return FileRead(path, LearnedFile(digest, lessons, {name: spell(name) for name in sorted(names)}), named, failures)


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where lessons are put: the bank, and the archive unless the bank is a file of its own."""

    store: BankStore
    archive: Archive | None
    now: Callable[[], str]

    def put(self, files: Sequence[FileRead]) -> None:
        """All of them; what they were known by before is taken out.

        Raises:
            DrafterError: bank or archive can't be written.
        """
        if self.archive is not None:
            for file in files:
                if dropped := self.archive.drop(file.outdated, printable(file.path.name)):
                    self.store.forget(dropped)
            self.archive.keep([one for file in files for one in file.declarations], self.now())
        self.store.learn_files(file.lesson for file in files if file.lesson is not None)


def learned(
    files: Sequence[Path],
    shelves: Shelves,
    corrections: Corrections,
    read_all: Callable[[Sequence[Content]], Iterator[FileRead]],
    progress: Progress,
) -> Learned:
    """Read what the bank doesn't know yet, or was put right, and put it there batch by batch.

    `progress` hears of each file, with its number among all `files`.

    Raises:
        DrafterError: bank or archive can't be written; a file that can't be read is among the failures.
    """
    digests = [(path, digest_of_file(path)) for path in files]
    right = corrections.of([digest for _, digest in digests])
    known = shelves.store.has_read([digest for _, digest in digests]) - right.keys()
    fresh = [(path, digest, right.get(digest, ())) for path, digest in digests if digest not in known]
    total, batch = Learned(skipped=len(digests) - len(fresh)), list[FileRead]()

    def put_away() -> Learned:
        shelves.put(batch)
        return sum((read.learned for read in batch), total)

    for number, read in enumerate(read_all(fresh), len(digests) - len(fresh) + 1):
        progress(number, read.path)
        batch.append(read)
        if len(batch) >= BATCH:
            total = put_away()
            batch.clear()
    return put_away()


def files_read(
    contents: Sequence[Content], read: FormReader, spell: Speller, executor: Executor | None
) -> Iterator[FileRead]:
    """Each file, read, in their order; a local worker that dies is replaced by this very process."""
    work = partial(read_file, read=read, spell=spell)
    if executor is None:
        yield from (work(*one) for one in contents)
        return
    under_way: deque[tuple[Content, Future[FileRead] | None]] = deque()
    for one in contents:
        under_way.append((one, _submitted(executor, work, one)))
        if len(under_way) >= _AHEAD:
            yield _result(work, *under_way.popleft())
    while under_way:
        yield _result(work, *under_way.popleft())


def _submitted(
    executor: Executor, work: Callable[[Path, str, Sequence[Correction]], FileRead], one: Content
) -> "Future[FileRead] | None":
    try:
        return executor.submit(work, *one)
    except BrokenProcessPool:
        return None


def _result(
    work: Callable[[Path, str, Sequence[Correction]], FileRead], one: Content, future: "Future[FileRead] | None"
) -> FileRead:
    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            future = None
    return work(*one)

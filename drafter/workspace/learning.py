"""Reading many files to learn from: in this process, on all cores, or on a cluster; the result is the same."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from drafter.bank import LearnedForm, learned_from
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.language.text import printable
from drafter.ports import BankStore, FormReader, LearnedFile, Speller

BATCH = 100
"""Files of one transaction: so many are read again at most after a kill."""
_AHEAD = 200
"""Files under way at once, so that memory stays bounded."""


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

    `declarations` are those with a project's name, each with the name of the file and its number there (from 1).
    """

    path: Path
    lesson: LearnedFile | None
    declarations: tuple[tuple[Declaration, str, int], ...] = ()
    failures: tuple[str, ...] = ()

    @property
    def learned(self) -> Learned:
        """As part of the whole."""
        forms = self.lesson.forms if self.lesson else ()
        return Learned(len(forms), sum(len(form.rows) for form in forms), tuple(map(_line, forms)), self.failures)


def _line(form: LearnedForm) -> str:
    return f"{form.year or '    '}  {form.project}  {len(form.rows)} 个指标  （{form.file} 第 {form.form} 份）"


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's content, by which it is known again; one that can't be read now is told later."""
    if not path.is_file():  # a pipe would be waited for, a device never ends
        return f"unreadable:{printable(str(path))}"
    try:
        with path.open("rb") as stream:
            digest = sha256()
            while block := stream.read(1 << 20):
                digest.update(block)
    except OSError:
        return f"unreadable:{printable(str(path))}"
    return digest.hexdigest()


def read_file(path: Path, digest: str, read: FormReader, spell: Speller) -> FileRead:
    """Read one file wherever this runs; everything that takes long is done here."""
    try:
        forms = read(path)
    except DrafterError as error:
        return FileRead(path, None, failures=(str(error),))
    file = printable(path.name)  # half characters of an odd name can be kept nowhere
    named = tuple((form.declaration, file, n) for n, form in enumerate(forms, 1) if form.declaration.project.name)
    missing = len(forms) - len(named)
    failures = (f"{path}：有 {missing} 份没有项目名称，没有存",) if missing else ()
    lessons = tuple(learned_from(*one) for one in named)
    names = {row.name for form in lessons for row in form.rows}
    return FileRead(path, LearnedFile(digest, lessons, {name: spell(name) for name in sorted(names)}), named, failures)


def learned(
    files: Sequence[Path],
    store: BankStore,
    keep: Callable[[list[tuple[Declaration, str, int]]], None] | None,
    read_all: Callable[[Sequence[tuple[Path, str]]], Iterator[FileRead]],
    progress: Callable[[int, Path], None],
) -> Learned:
    """Read what the bank doesn't know yet, and put it there batch by batch; `keep` is for the archive.

    `read_all` takes paths with their digests; `progress` hears of each file, with its number among all `files`.

    Raises:
        DrafterError: bank or archive can't be written; a file that can't be read is among the failures.
    """
    digests = [(path, digest_of_file(path)) for path in files]
    known = store.has_read([digest for _, digest in digests])
    fresh = [one for one in digests if one[1] not in known]
    total, batch = Learned(skipped=len(digests) - len(fresh)), list[FileRead]()

    def put_away() -> Learned:
        if keep is not None:
            keep([one for read in batch for one in read.declarations])
        store.learn_files(read.lesson for read in batch if read.lesson is not None)
        return sum((read.learned for read in batch), total)

    for number, read in enumerate(read_all(fresh), len(digests) - len(fresh) + 1):
        progress(number, read.path)
        batch.append(read)
        if len(batch) >= BATCH:
            total = put_away()
            batch.clear()
    return put_away()


def files_read(
    paths: Sequence[tuple[Path, str]], read: FormReader, spell: Speller, executor: Executor | None
) -> Iterator[FileRead]:
    """Each file (with its digest), read, in their order; a local worker that dies is replaced by this very process."""
    work = partial(read_file, read=read, spell=spell)
    if executor is None:
        yield from (work(path, digest) for path, digest in paths)
        return
    under_way: deque[tuple[tuple[Path, str], Future[FileRead] | None]] = deque()
    for one in paths:
        under_way.append((one, _submitted(executor, work, one)))
        if len(under_way) >= _AHEAD:
            yield _result(work, *under_way.popleft())
    while under_way:
        yield _result(work, *under_way.popleft())


def _submitted(
    executor: Executor, work: Callable[[Path, str], FileRead], one: tuple[Path, str]
) -> "Future[FileRead] | None":
    try:
        return executor.submit(work, *one)
    except BrokenProcessPool:
        return None


def _result(
    work: Callable[[Path, str], FileRead], one: tuple[Path, str], future: "Future[FileRead] | None"
) -> FileRead:
    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            future = None
    return work(*one)

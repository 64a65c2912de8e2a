"""Joins the parts: the only file that names them all."""

import getpass
import os
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from multiprocessing import get_context
from pathlib import Path

from drafter.bank.completion.vocabulary import Vocabulary
from drafter.cluster import cluster_executor
from drafter.declaration import Declaration
from drafter.language.cutting import cut
from drafter.questionnaire.joined import QuestionBanks
from drafter.readers.opening import open_forms
from drafter.storage.archive import SqliteArchive
from drafter.storage.banks import SqliteBank, bank_text, read_shipped_bank
from drafter.storage.corrections import SqliteCorrections
from drafter.storage.goal_template import load_goal_template
from drafter.storage.journal import SqliteJournal
from drafter.storage.open_windows import OpenWindows
from drafter.storage.places import Places, usual_places
from drafter.storage.question_banks import load_question_banks
from drafter.storage.spelling import readings, spell
from drafter.storage.usual_indicators import read_usual_indicators
from drafter.storage.words import read_words
from drafter.workspace import Workspace
from drafter.workspace.bank_desk import BankDesk
from drafter.workspace.corrections import CorrectingReader
from drafter.workspace.intake import Intake
from drafter.workspace.question_desk import QuestionDesk


def open_workspace(places: Places | None = None) -> Workspace:
    """A workspace over the user's own folder; nothing is opened before it is needed."""
    where = places or usual_places()
    command = os.environ.get("DRAFTER_COMMAND", "drafter")
    corrections, archive, clock = SqliteCorrections(where.corrections), SqliteArchive(where.archive), _SystemClock()
    read = CorrectingReader(open_forms, corrections)
    banks = BankDesk(
        own=SqliteBank(where.bank, spell, private=True),
        shipped_forms=lambda: read_shipped_bank(where.shipped_bank),
        usual=lambda: read_usual_indicators(*where.usual_indicators),
        named=lambda path: SqliteBank(path, spell),
        told=bank_text,
        read=read,
        spell=spell,
        cut=cut,
        vocabulary=Vocabulary(lambda: read_words(where.words), readings),
        command=command,
    )
    return Workspace(
        read=read,
        write=_Writer(where),
        journal=SqliteJournal(where.journal, _user()),
        archive=archive,
        banks=banks,
        asking=QuestionDesk(_Questions(where), read, banks),
        intake=Intake(open_forms, corrections, archive, banks.own, spell, clock),
        spell=spell,
        clock=clock,
        windows=OpenWindows(where.open_windows),
        command=command,
    )


@contextmanager
def workers(cluster: str | None, files: int) -> Iterator[Executor | None]:
    """Where many files are read: a Dask scheduler's address, else all cores of this machine; None for a few files.

    Raises:
        DrafterError: Dask is not installed, or nobody answers there.
    """
    if cluster is not None:
        with cluster_executor(cluster) as executor:
            yield executor
    elif files < _MANY_FILES or (os.cpu_count() or 1) < 2:
        yield None
    else:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  few commands read many files

        executor = ProcessPoolExecutor(mp_context=get_context("spawn"))
        try:
            _started(executor)
            yield executor
        finally:
            executor.shutdown(cancel_futures=True)


def _started(executor: Executor) -> None:
    """Start the workers deaf to Ctrl-C, which goes to every process of a terminal: this one answers it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for _ in range(os.cpu_count() or 1):
            executor.submit(_nothing)
    finally:
        signal.signal(signal.SIGINT, before)


def _nothing() -> None:
    """A worker's first task: it is there when this can be asked of it."""


_MANY_FILES = 20


@dataclass(frozen=True, slots=True)
class _Questions:
    places: Places

    def banks(self) -> QuestionBanks:
        return load_question_banks(self.places.question_banks)

    def goal_template(self) -> str:
        return load_goal_template(self.places.template("annual_goal.txt"))


class _SystemClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Picks the writer by the ending, late: python-docx costs a quarter of a second to import."""

    places: Places

    def __call__(
        self, declaration: Declaration, path: Path, template: Path | None, signed: Mapping[str, str]
    ) -> "_Written":
        from drafter.writers.documents import write_document  # noqa: PLC0415  see above

        written, notes = write_document(declaration, path, self._found(template), signed)
        return _Written(written, notes)

    def _found(self, template: Path | None) -> Path:
        """A template by its path; `central` alone is that of the templates folder."""
        if template is None:
            return self.places.template("declaration.docx")
        named = self.places.template(f"{template}.docx") if template.name == str(template) else template
        return template if template.exists() or not named.is_file() else named


@dataclass(frozen=True, slots=True)
class _Written:
    path: Path
    notes: tuple[str, ...]


def _user() -> str:
    """Who works here, as the system calls them; '' where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""

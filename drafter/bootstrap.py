"""Joins the parts: the only file that names them all."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from drafter.declaration import Declaration
from drafter.readers.opening import open_forms
from drafter.storage.archive import SqliteArchive
from drafter.storage.banks import SqliteBank, read_shipped_bank
from drafter.storage.journal import SqliteJournal
from drafter.storage.places import Places, usual_places
from drafter.storage.question_banks import load_question_bank
from drafter.storage.spelling import spell
from drafter.workspace import Workspace


def open_workspace(places: Places | None = None) -> Workspace:
    """A workspace over the user's own folder; nothing is opened before it is needed."""
    where = places or usual_places()
    return Workspace(
        read=open_forms,
        write=_Writer(where),
        journal=SqliteJournal(where.journal),
        archive=SqliteArchive(where.archive),
        bank_store=SqliteBank(where.bank),
        shipped_forms=lambda: read_shipped_bank(where.shipped_bank),
        named_bank=SqliteBank,
        question_banks=lambda: load_question_bank(where.common_questions),
        spell=spell,
        clock=_SystemClock(),
        command=os.environ.get("DRAFTER_COMMAND", "drafter"),
    )


class _SystemClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Picks the writer by the ending, late: python-docx costs a quarter of a second to import."""

    places: Places

    def __call__(self, declaration: Declaration, path: Path, template: Path | None) -> "_Written":
        from drafter.writers.documents import write_document  # noqa: PLC0415  see above

        written, notes = write_document(declaration, path, template or self.places.template("declaration.docx"))
        return _Written(written, notes)


@dataclass(frozen=True, slots=True)
class _Written:
    path: Path
    notes: tuple[str, ...]

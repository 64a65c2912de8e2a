"""Indicator banks: the user's, a named file, and the one that ships as readable text."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import IntegrityError

from drafter.bank import LearnedForm
from drafter.bank.statistics.counts import Identity
from drafter.codec import MalformedText, json_text, json_value
from drafter.codec.learned import BANK_FORMAT, bank_from, learned_form_from, plain_learned
from drafter.errors import DrafterError
from drafter.ports import LearnedFile
from drafter.storage.bank_counts import HOSTILE, SqliteCounts
from drafter.storage.bank_tables import MIGRATIONS, BankTables, Spell
from drafter.storage.database import Database


class SqliteBank:
    """Learned forms in one SQLite file, made when first written.

    What can't be read or written raises `DrafterError`, as does a bank that is damaged.
    """

    def __init__(self, path: Path, spell: Spell, *, private: bool = False) -> None:
        """Open nothing yet; `spell` gives initials and pinyin of a name. A `private` one is its owner's alone."""
        self._file, self._spell = Database(path, MIGRATIONS, small=False, private=private), spell

    def learn(self, forms: Iterable[LearnedForm]) -> None:
        """Add forms; one of an identity that is there already replaces it."""
        with self._tables(self._spell) as tables:
            tables.learn(forms)

    def learn_files(self, files: Iterable[LearnedFile]) -> None:
        """Add the forms of whole files in one transaction; `has_read` knows a file as long as all its forms are there."""
        read = list(files)
        spellings = {name: spelled for file in read for name, spelled in file.spellings.items()}
        with self._tables(lambda name: spellings.get(name) or self._spell(name)) as tables:
            for file in read:
                tables.learn(file.forms, file.digest)

    def has_read(self, digests: Collection[str]) -> set[str]:
        """Which of these files need not be read again."""
        if not self._file.path.exists():
            return set()
        with self._tables(self._spell) as tables:
            return tables.known_files(digests)

    def forget(self, identities: Iterable[Identity]) -> int:
        """Take forms out again; how many were there."""
        if not self._file.path.exists():
            return 0
        with self._tables(self._spell) as tables:
            return tables.forget(identities)

    def counts(self) -> SqliteCounts | None:
        """The bank for looking things up; None where the file is not there yet.

        Raises:
            DrafterError: not a bank, damaged, or of a newer drafter.
        """
        version = self._file.version()
        if version is None:
            return None
        self._bring_up_to_date(version)
        return SqliteCounts(self._file.path)

    def forms(self) -> Iterator[LearnedForm]:
        """All of them, in the order of their identity."""
        if (version := self._file.version()) is None:
            return
        self._bring_up_to_date(version)
        with self._file.reading() as connection:
            try:
                for (text,) in connection.execute("SELECT learned FROM forms ORDER BY agency, year, project"):
                    yield learned_form_from(json_value(text))
            except (MalformedText, *HOSTILE) as error:
                raise DrafterError(f"{self._file.path}：指标库已损坏（{error}）") from error

    def _bring_up_to_date(self, version: int) -> None:
        if version < len(MIGRATIONS):
            with self._tables(self._spell):
                return  # that they were opened is enough

    @contextmanager
    def _tables(self, spell: Spell) -> Iterator[BankTables]:
        try:
            with self._file.writing() as connection:
                tables = BankTables(connection, spell)
                yield tables
                tables.finish()
        except (MalformedText, IntegrityError, *HOSTILE) as error:  # nothing of this was written
            raise DrafterError(
                f"{self._file.path}：指标库已损坏（{error}）。可以把它移开，再用 learn 重新学习"
            ) from error


def read_shipped_bank(path: Path) -> tuple[LearnedForm, ...]:
    """The forms of a bank that is kept as text.

    Raises:
        DrafterError: not there, or no such text.
    """
    try:
        return bank_from(json_value(path.read_text(encoding="utf-8")))
    except (OSError, MalformedText) as error:
        raise DrafterError(f"{path}：读不了随附的指标库（{error}），请重新安装 drafter") from error


def bank_text(forms: Iterable[LearnedForm]) -> Iterator[str]:
    """The canonical text of a bank, piece by piece: one row a line, so that a change shows in a diff.

    The forms come in the order of their identity.
    """
    yield f'{{"format": {BANK_FORMAT}, "forms": ['
    between = "\n"
    for form in forms:
        plain = plain_learned(form)
        rows = ",\n".join("   " + json_text(row, compact=True) for row in plain.pop("rows"))
        head = json_text(plain, compact=True)[:-1]
        yield f'{between}  {head}, "rows": [\n{rows}\n  ]}}'
        between = ",\n"
    yield "\n]}\n"

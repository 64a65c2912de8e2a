"""Declarations that were read, whole: next year's drafts start from them."""

import json
from collections.abc import Iterable
from pathlib import Path

from drafter.bank.statistics.counts import Identity
from drafter.codec import MalformedText, declaration_from, json_value, plain_declaration
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.storage.database import Database

_MIGRATIONS = (
    """
    CREATE TABLE declarations (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        project TEXT NOT NULL,
        file TEXT NOT NULL,
        form INTEGER NOT NULL,
        declaration TEXT NOT NULL,
        learned_at TEXT NOT NULL,
        PRIMARY KEY (agency, year, project)
    )
    """,
    """
    CREATE TABLE deleted (
        agency TEXT NOT NULL, year INTEGER NOT NULL, project TEXT NOT NULL, deleted_at TEXT NOT NULL,
        PRIMARY KEY (agency, year, project)
    )
    """,
)
_IDENTITY = "agency = ? AND year = ? AND project = ?"


class SqliteArchive:
    """The archive in one SQLite file; the same form in whatever format replaces itself."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._file = Database(path, _MIGRATIONS)

    def keep(self, forms: list[tuple[Declaration, str, int]], now: str) -> None:
        """Keep declarations, each with the file and the number of the form it came from.

        Raises:
            DrafterError: as for `Database.writing`.
        """
        rows = [
            (*declaration.identity, file, form, json.dumps(plain_declaration(declaration), ensure_ascii=False), now)
            for declaration, file, form in forms
        ]
        with self._file.writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO declarations VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            connection.executemany(f"DELETE FROM deleted WHERE {_IDENTITY}", [row[:3] for row in rows])  # noqa: S608  a fixed condition

    def delete(self, form: Declaration, now: str) -> None:
        """Keep a declaration out of the list; nothing of it is lost."""
        with self._file.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO deleted VALUES (?, ?, ?, ?)", (*form.identity, now))

    def undelete(self) -> str | None:
        """Have what was deleted last in the list again: the name of its project, None where nothing was."""
        with self._file.writing() as connection:
            found = connection.execute("SELECT * FROM deleted ORDER BY deleted_at DESC, rowid DESC").fetchone()
            if found is not None:
                connection.execute(f"DELETE FROM deleted WHERE {_IDENTITY}", found[:3])  # noqa: S608  a fixed condition
        return str(found[2]) if found is not None else None

    def deleted_at(self) -> str:
        """When something was deleted last; '' where nothing is."""
        with self._file.reading() as connection:
            return str(connection.execute("SELECT coalesce(max(deleted_at), '') FROM deleted").fetchone()[0])

    def drop(self, identities: Iterable[Identity], file: str) -> list[Identity]:
        """Take out those of these that came from a file of this name; which they were.

        Raises:
            DrafterError: as for `Database.writing`.
        """
        wanted = list(identities)
        if not wanted:
            return []
        asked = "DELETE FROM declarations WHERE agency = ? AND year = ? AND project = ? AND file = ?"
        with self._file.writing() as connection:
            return [identity for identity in wanted if connection.execute(asked, (*identity, file)).rowcount]

    def declarations(self) -> list[Declaration]:
        """All of them, the latest year first.

        Raises:
            DrafterError: damaged, or as for `Database.reading`.
        """
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT declaration FROM declarations WHERE (agency, year, project) NOT IN"
                " (SELECT agency, year, project FROM deleted) ORDER BY year DESC, agency, project"
            ).fetchall()
        try:
            return [declaration_from(json_value(text)) for (text,) in rows]
        except MalformedText as error:
            raise DrafterError(f"{self._file.path}：存档已损坏（{error}）") from error

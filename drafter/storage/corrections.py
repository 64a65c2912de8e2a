"""Forms that a person put right, beside the archive: known again by the content of their file, whatever it is called."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from drafter.codec import MalformedText, json_value
from drafter.codec.parsed_forms import parsed_from, plain_parsed
from drafter.errors import DrafterError
from drafter.ports import Correction
from drafter.storage.database import Database

_MIGRATIONS = (
    """
    CREATE TABLE corrections (
        number INTEGER PRIMARY KEY,
        content TEXT NOT NULL,
        form INTEGER NOT NULL,
        forms INTEGER NOT NULL,
        before TEXT NOT NULL,
        form_now TEXT NOT NULL,
        corrected_at TEXT NOT NULL
    );
    CREATE INDEX corrections_by_content ON corrections (content, form, number)
    """,
)
"""Append-only: the latest of a form is what holds."""


class SqliteCorrections:
    """Corrections in one SQLite file, made when first written."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._file = Database(path, _MIGRATIONS)

    def keep(self, content: str, correction: Correction, now: str) -> None:
        """One more state of a form; on the disk when this returns.

        Raises:
            DrafterError: as for `Database.writing`.
        """
        before, form = json.dumps(correction.before), json.dumps(plain_parsed(correction.right), ensure_ascii=False)
        row = (content, correction.form, correction.forms, before, form, now)
        with self._file.writing() as connection:
            connection.execute(
                "INSERT INTO corrections (content, form, forms, before, form_now, corrected_at) VALUES (?, ?, ?, ?, ?, ?)",
                row,
            )

    def of(self, contents: Collection[str]) -> Mapping[str, tuple[Correction, ...]]:
        """The latest state of each form of these files that was corrected, by the digest of the file.

        Raises:
            DrafterError: damaged, or as for `Database.reading`.
        """
        if not self._file.path.exists():
            return {}
        found = dict[str, dict[int, Correction]]()
        asked = "SELECT form, forms, before, form_now FROM corrections WHERE content = ? ORDER BY number"
        with self._file.reading() as connection:
            for content in contents:
                for row in connection.execute(asked, (content,)):
                    correction = self._correction(*row)
                    found.setdefault(content, {})[correction.form] = correction
        return {content: tuple(forms.values()) for content, forms in found.items()}

    def _correction(self, form: int, forms: int, before: str, now: str) -> Correction:
        try:
            known = tuple((str(agency), int(year), str(project)) for agency, year, project in json_value(before))
            return Correction(form, forms, known, parsed_from(json_value(now)))
        except (MalformedText, TypeError, ValueError) as error:
            raise DrafterError(
                f"{self._file.path}：导入时的更正已损坏（{error}）。可以把这个文件移开，再导入一次"
            ) from error

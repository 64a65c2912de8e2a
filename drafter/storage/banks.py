"""Indicator banks: the user's, a named file, and the one that ships as readable text."""

import json
from pathlib import Path

from drafter.bank import LearnedForm
from drafter.codec import MalformedText, json_text, json_value
from drafter.codec.learned import bank_from, learned_form_from, plain_bank, plain_learned
from drafter.errors import DrafterError
from drafter.storage.database import database, reading

_MIGRATIONS = (
    """
    CREATE TABLE forms (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        project TEXT NOT NULL,
        learned TEXT NOT NULL,
        PRIMARY KEY (agency, year, project)
    )
    """,
)


class SqliteBank:
    """Learned forms in one SQLite file, made when first written."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._path = path

    def learn(self, forms: list[LearnedForm]) -> None:
        """Add forms; one of an identity that is there already replaces it."""
        rows = [(*form.identity, json.dumps(plain_learned(form), ensure_ascii=False)) for form in forms]
        with database(self._path, _MIGRATIONS) as connection:
            connection.executemany("INSERT OR REPLACE INTO forms VALUES (?, ?, ?, ?)", rows)

    def forms(self) -> tuple[LearnedForm, ...]:
        """All of them, in the order of their identity; none where the file is not there yet."""
        if not self._path.exists():
            return ()
        with reading(self._path, _MIGRATIONS) as connection:
            rows = connection.execute("SELECT learned FROM forms ORDER BY agency, year, project").fetchall()
        try:
            return tuple(learned_form_from(json_value(text)) for (text,) in rows)
        except MalformedText as error:
            raise DrafterError(f"{self._path}：指标库已损坏（{error}）") from error


def read_shipped_bank(path: Path) -> tuple[LearnedForm, ...]:
    """The forms of a bank that is kept as text."""
    try:
        return bank_from(json_value(path.read_text(encoding="utf-8")))
    except (OSError, MalformedText) as error:
        raise DrafterError(f"{path}：读不了随附的指标库（{error}），请重新安装 drafter") from error


def bank_text(forms: tuple[LearnedForm, ...]) -> str:
    """The canonical text of a bank: one row a line, so that a change shows in a diff."""
    plain = plain_bank(forms)
    blocks = []
    for form in plain["forms"]:
        rows = ",\n".join("   " + json_text(row, compact=True) for row in form.pop("rows"))
        head = json_text(form, compact=True)[:-1]
        blocks.append(f'  {head}, "rows": [\n{rows}\n  ]}}')
    return f'{{"format": {plain["format"]}, "forms": [\n' + ",\n".join(blocks) + "\n]}\n"

"""The journal of drafts: replies are facts, appended and never overwritten; a draft is the fold of its replies."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.bank.feedback import Outcome, Use
from drafter.codec import MalformedText, json_value
from drafter.errors import ConflictingReply, DrafterError
from drafter.ports import JournalledReply
from drafter.storage.database import Database

_MIGRATIONS = (
    """
    CREATE TABLE drafts (number INTEGER PRIMARY KEY AUTOINCREMENT, begun_at TEXT NOT NULL, opening TEXT NOT NULL);
    CREATE TABLE replies (
        draft INTEGER NOT NULL REFERENCES drafts (number),
        position INTEGER NOT NULL,
        question TEXT,
        reply TEXT NOT NULL,
        told_at TEXT NOT NULL,
        PRIMARY KEY (draft, position)
    ) WITHOUT ROWID;
    CREATE TABLE profile (question TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE half_typed (
        draft INTEGER NOT NULL REFERENCES drafts (number),
        question TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (draft, question)
    ) WITHOUT ROWID;
    CREATE TABLE waivers (
        draft INTEGER NOT NULL REFERENCES drafts (number),
        code TEXT NOT NULL,
        message TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (draft, code, message)
    ) WITHOUT ROWID;
    CREATE TABLE preferences (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
    """,
    "CREATE TABLE uses (at TEXT NOT NULL, slot TEXT NOT NULL, text TEXT NOT NULL, outcome TEXT NOT NULL)",
    "ALTER TABLE replies ADD COLUMN heard TEXT",
    "CREATE TABLE latest (draft INTEGER PRIMARY KEY REFERENCES drafts (number), turn INTEGER NOT NULL)",
)
"""`heard` is how a reply was understood; replies of versions that did not keep it are read anew. `turn` counts on with each
change of any draft: clocks may be set back, and times of two zones do not compare as texts."""


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as the journal has it; `begun_at` and `told_at` are in ISO 8601."""

    number: int
    begun_at: str
    told_at: str
    opening: dict[str, Any]
    replies: tuple[JournalledReply, ...]
    half_typed: dict[str, str] = field(default_factory=dict)
    """What stood in the box of a question, by its id, and was not yet given as an answer."""


class SqliteJournal:
    """Drafts and the unit's profile in one SQLite file. What can't be read or written raises `DrafterError`."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._file = Database(path, _MIGRATIONS)

    def begin(self, opening: dict[str, Any], now: str) -> int:
        """A new draft; its short number."""
        with self._file.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO drafts (begun_at, opening) VALUES (?, ?)", (now, json.dumps(opening, ensure_ascii=False))
            )
            number = int(cursor.lastrowid or 0)
            _worked_on(connection, number)
            return number

    def append(
        self,
        draft: int,
        position: int,
        told: Sequence[JournalledReply],
        now: str,
        *,
        forget_typed: Iterable[str] = (),
        uses: Sequence[Use] = (),
        remember: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Replies that belong together, from `position` on: all or none of them are kept, on the disk when this returns.

        `forget_typed` are the questions whose boxes are empty now, `uses` is what the replies say of the suggestions that were
        shown, `remember` what they say of the unit.

        Raises:
            ConflictingReply: the draft has a reply at this position already, from another window.
        """
        rows = [(draft, place, *_columns(one), now) for place, one in enumerate(told, position)]
        try:
            with self._file.writing() as connection:
                connection.executemany(
                    "INSERT INTO replies (draft, position, question, reply, heard, told_at) VALUES (?, ?, ?, ?, ?, ?)",
                    rows,
                )
                _worked_on(connection, draft)
                noted = [(now, use.code, use.text, use.outcome.value) for use in uses]
                connection.executemany("INSERT INTO uses VALUES (?, ?, ?, ?)", noted)
                connection.executemany("INSERT OR REPLACE INTO profile VALUES (?, ?)", remember)
                connection.executemany(
                    "DELETE FROM half_typed WHERE draft = ? AND question = ?", [(draft, one) for one in forget_typed]
                )
        except sqlite3.IntegrityError as error:
            raise ConflictingReply(
                f"草稿 {draft} 在别的窗口里有了新的回答。刚才这一条没有记下，请重新打开这份草稿（resume {draft}）"
            ) from error

    def draft(self, number: int | None = None) -> StoredDraft | None:
        """The draft of this number, else the one that was worked on last; None where there is none.

        Raises:
            DrafterError: this draft is damaged.
        """
        if number is None:
            number = next((latest for latest, _ in self.numbers()), None)
        with self._file.reading() as connection:
            sql = "SELECT number, begun_at, opening FROM drafts WHERE number = ?"
            found = connection.execute(sql, (number,)).fetchone()
            return _journalled(connection, found) if found else None

    def numbers(self) -> list[tuple[int, str]]:
        """The number of every draft and when it was worked on last, the latest first; of a damaged file, all that can be read."""
        with self._file.reading() as connection:
            found = [
                (turn, _told_at(connection, number, begun), number)
                for number, begun, turn in _readable_drafts(connection)
            ]
        return [(number, told_at) for _, told_at, number in sorted(found, reverse=True)]

    def damage(self) -> str | None:
        """What to tell of a damaged file; None where it is sound."""
        return self._file.damage()

    def keep_typed(self, draft: int, position: int, question: str, text: str) -> None:
        """Keep what stands in a question's box; nothing where it is empty.

        It is kept after the keys were pressed. Where the question got a reply from `position` on, the text was given with it, or
        another window has answered: then nothing is kept.
        """
        since = "SELECT reply FROM replies WHERE draft = ? AND position >= ? AND question = ?"
        with self._file.writing() as connection:
            if any(_answers(reply) for (reply,) in connection.execute(since, (draft, position, question))):
                return
            if text:
                connection.execute("INSERT OR REPLACE INTO half_typed VALUES (?, ?, ?)", (draft, question, text))
            else:
                connection.execute("DELETE FROM half_typed WHERE draft = ? AND question = ?", (draft, question))

    def waivers(self, draft: int) -> dict[tuple[str, str], str]:
        """What versions before set aside beside the replies: the reason of each finding, by its code and message."""
        with self._file.reading() as connection:
            rows = connection.execute("SELECT code, message, reason FROM waivers WHERE draft = ?", (draft,)).fetchall()
        return {(code, message): reason for code, message, reason in rows}

    def preference(self, name: str) -> str | None:
        """How this user wants something to be, if they ever said so."""
        with self._file.reading() as connection:
            found = connection.execute("SELECT value FROM preferences WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else None

    def prefer(self, name: str, value: str) -> None:
        """Keep it for next time."""
        with self._file.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (name, value))

    def uses(self) -> dict[tuple[str, str], dict[Outcome, int]]:
        """How often each suggested text had each outcome, by dimension code and text."""
        with self._file.reading() as connection:
            rows = connection.execute("SELECT slot, text, outcome, count(*) FROM uses GROUP BY slot, text, outcome")
            found: dict[tuple[str, str], dict[Outcome, int]] = {}
            for code, text, outcome, count in rows:
                found.setdefault((code, text), {})[Outcome(outcome)] = count
        return found

    def forget_uses(self) -> int:
        """Forget them all; how many there were."""
        with self._file.writing() as connection:
            return connection.execute("DELETE FROM uses").rowcount

    def profile(self) -> dict[str, str]:
        """What is remembered of the unit, by question id."""
        with self._file.reading() as connection:
            return dict(connection.execute("SELECT question, answer FROM profile ORDER BY question").fetchall())


def _answers(reply: str) -> bool:
    """Whether it is more than a way to another question."""
    told = json_value(reply)
    return not isinstance(told, dict) or told.get("reply") not in ("jump", "back")


def _columns(told: JournalledReply) -> tuple[str | None, str, str | None]:
    """Question, reply and what was heard."""
    heard = None if told.heard is None else json.dumps(told.heard, ensure_ascii=False)
    return told.question, json.dumps(told.reply, ensure_ascii=False), heard


def _worked_on(connection: sqlite3.Connection, draft: int) -> None:
    """This draft is the one that was worked on last."""
    sql = "INSERT OR REPLACE INTO latest VALUES (?, (SELECT coalesce(max(turn), 0) + 1 FROM latest))"
    connection.execute(sql, (draft,))


def _readable_drafts(connection: sqlite3.Connection) -> Iterator[tuple[int, str, int]]:
    """Number, beginning and turn of each draft, as far as the file can be read: by the table, and where that breaks, one by one.

    Drafts that only earlier versions worked on have turn 0.
    """
    known = 0
    sql = "SELECT number, begun_at, coalesce(turn, 0) FROM drafts LEFT JOIN latest ON draft = number ORDER BY number"
    try:
        for number, begun, turn in connection.execute(sql):
            known = number
            yield number, str(begun), int(turn)
    except sqlite3.DatabaseError:
        for (number,) in connection.execute("SELECT DISTINCT draft FROM replies WHERE draft > ?", (known,)):
            yield number, "", 0


def _told_at(connection: sqlite3.Connection, number: int, begun: str) -> str:
    """When the last reply was told; where that can't be read, when the draft was begun."""
    sql = "SELECT told_at FROM replies WHERE draft = ? ORDER BY position DESC LIMIT 1"
    try:
        found = connection.execute(sql, (number,)).fetchone()
    except sqlite3.DatabaseError:
        return begun
    return str(found[0]) if found else begun


def _journalled(connection: sqlite3.Connection, row: tuple[int, str, str]) -> StoredDraft:
    number, begun_at, opening = row
    replies = connection.execute(
        "SELECT question, reply, heard, told_at FROM replies WHERE draft = ? ORDER BY position", (number,)
    ).fetchall()
    typed = connection.execute("SELECT question, text FROM half_typed WHERE draft = ?", (number,)).fetchall()
    try:
        told = tuple(
            JournalledReply(question, json_value(reply), None if heard is None else json_value(heard), str(at))
            for question, reply, heard, at in replies
        )
        latest = str(replies[-1][3]) if replies else begun_at
        return StoredDraft(number, begun_at, latest, json_value(opening), told, dict(typed))
    except (MalformedText, TypeError) as error:
        raise DrafterError(f"{number} 号草稿已损坏（{error}）") from error

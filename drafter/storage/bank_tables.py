"""The tables of an indicator bank, and how a form gets into them and out again.

`forms` holds everything; the other tables answer questions without reading it whole, and come to nothing with it.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable

from drafter.bank.statistics.counts import SAMPLE, Identity, digest_of, pairs
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.ngrams import START, lesson_of
from drafter.bank.statistics.tallies import EndingCounts, EndingTally, FollowerTally, add_endings, add_followers
from drafter.bank.statistics.target_keys import target_words
from drafter.codec.learned import learned_form_from, plain_learned
from drafter.codec.text import json_value
from drafter.storage.packed_counts import ending_from, followers_from, packed_ending, packed_followers

MIGRATIONS = (
    """
    CREATE TABLE forms (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        project TEXT NOT NULL,
        learned TEXT NOT NULL,
        PRIMARY KEY (agency, year, project)
    )
    """,
    """
    ALTER TABLE forms RENAME TO forms_before;
    CREATE TABLE forms (
        number INTEGER PRIMARY KEY,
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        project TEXT NOT NULL,
        digest INTEGER NOT NULL,
        file TEXT NOT NULL,
        form INTEGER NOT NULL,
        source TEXT,
        learned TEXT NOT NULL,
        UNIQUE (agency, year, project)
    );
    CREATE INDEX forms_by_source ON forms (source);
    CREATE INDEX forms_by_digest ON forms (digest, agency, year, project);
    CREATE TABLE names (
        number INTEGER PRIMARY KEY,
        slot TEXT NOT NULL,
        name TEXT NOT NULL,
        backwards TEXT NOT NULL,
        initials TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        uses INTEGER NOT NULL,
        UNIQUE (name, slot)
    );
    CREATE INDEX names_by_slot ON names (slot, name);
    CREATE INDEX names_backwards ON names (slot, backwards);
    CREATE INDEX names_by_initials ON names (slot, initials);
    CREATE INDEX names_by_pinyin ON names (slot, pinyin);
    CREATE TABLE rows (
        name INTEGER NOT NULL,
        form INTEGER NOT NULL,
        row INTEGER NOT NULL,
        dimension TEXT,
        target TEXT,
        PRIMARY KEY (name, form, row)
    ) WITHOUT ROWID;
    CREATE TABLE pairs (
        pair TEXT NOT NULL,
        form INTEGER NOT NULL,
        PRIMARY KEY (pair, form)
    ) WITHOUT ROWID;
    CREATE TABLE contexts (
        key TEXT PRIMARY KEY,
        counts TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE endings (
        key TEXT PRIMARY KEY,
        counts TEXT NOT NULL,
        width INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX endings_by_width ON endings (width DESC, key);
    CREATE TABLE files (
        digest TEXT PRIMARY KEY,
        forms INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)
"""The second step leaves the forms of the first in `forms_before`; they are learned anew when the bank is next written."""

Spell = Callable[[str], tuple[str, ...]]
_NO_EDGE = (1 << 63, "", 0, "")
"""Behind every digest: all forms are counted as long as there are few."""


class BankTables:
    """Forms in and out, within one transaction of the connection."""

    def __init__(self, connection: sqlite3.Connection, spell: Spell) -> None:
        """`spell` gives initials and pinyin of a name; each name is spelled once, when it first enters."""
        self._connection, self._spell = connection, spell
        self._contexts: FollowerTally = {}
        self._endings: EndingTally = {}
        self._waiting: dict[tuple[str, str], list[tuple[int | None, int, str | None, str | None]]] = {}
        self._edge: tuple[int, str, int, str] | None = None
        self._take_over()

    def learn(self, forms: Iterable[LearnedForm], source: str | None = None) -> None:
        """Add forms; one of an identity that is there already replaces it. `source` is the digest of their file."""
        identities = set[Identity]()
        for form in forms:
            self._remove(form.identity)
            self._add(form, source)
            identities.add(form.identity)
        if source is not None:
            self._connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (source, len(identities)))

    def forget(self, identities: Iterable[Identity]) -> int:
        """Take forms out again; how many were there. Their files may then be read anew."""
        wanted = list(identities)
        source = "SELECT source FROM forms WHERE agency = ? AND year = ? AND project = ?"
        for identity in wanted:
            self._connection.execute(f"DELETE FROM files WHERE digest IN ({source})", identity)  # noqa: S608  no value is put in
        return sum(self._remove(identity) for identity in wanted)

    def known_files(self, digests: Iterable[str]) -> set[str]:
        """Those of these files that were read, and of whose forms none was forgotten since."""
        asked = "SELECT 1 FROM files WHERE digest = ?"
        return {digest for digest in digests if self._connection.execute(asked, (digest,)).fetchone()}

    def finish(self) -> None:
        """Write what waits and what was counted: once for a whole batch."""
        self._write_rows()
        self._write_contexts()
        self._write_endings()
        self._contexts, self._endings = {}, {}

    def _take_over(self) -> None:
        """Forms of a bank that an older drafter wrote."""
        old = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'forms_before'").fetchone()
        if old:
            rows = self._connection.execute(
                "SELECT learned FROM forms_before ORDER BY agency, year, project"
            ).fetchall()
            self.learn(learned_form_from(json_value(text)) for (text,) in rows)
            self._connection.execute("DROP TABLE forms_before")

    # -- one form -------------------------------------------------------------------------------------------------

    def _add(self, form: LearnedForm, source: str | None) -> None:
        digest = digest_of(form.identity)
        text = json.dumps(plain_learned(form), ensure_ascii=False, separators=(",", ":"))
        number = self._connection.execute(
            """
            INSERT INTO forms (agency, year, project, digest, file, form, source, learned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (*form.identity, digest, form.file, form.form, source, text),
        ).lastrowid
        self._connection.executemany(
            "INSERT INTO pairs VALUES (?, ?)", [(p, number) for p in sorted(pairs(form.project))]
        )
        for row in form.rows:
            target = target_words(row.target) if row.target is not None else None
            key = (code_of(row.dimension), row.name)
            self._waiting.setdefault(key, []).append((number, row.row, row.dimension, target))
        if self._is_sampled(digest, form.identity):
            self._count(form, 1)
            self._count(self._at(SAMPLE), -1)
            self._edge = None

    def _remove(self, identity: Identity) -> bool:
        found = self._connection.execute(
            "SELECT number, digest, learned FROM forms WHERE agency = ? AND year = ? AND project = ?", identity
        ).fetchone()
        if found is None:
            return False
        self._write_rows()
        number, digest, text = found
        form = learned_form_from(json_value(text))
        if self._is_sampled(digest, identity):
            self._count(form, -1)
            self._count(self._at(SAMPLE), 1)
            self._edge = None
        for row in form.rows:
            key = (row.name, code_of(row.dimension))
            name = self._connection.execute(
                "UPDATE names SET uses = uses - 1 WHERE name = ? AND slot = ? RETURNING number", key
            ).fetchone()[0]
            self._connection.execute(
                "DELETE FROM rows WHERE name = ? AND form = ? AND row = ?", (name, number, row.row)
            )
            self._connection.execute("DELETE FROM names WHERE number = ? AND uses = 0", (name,))
        self._connection.executemany(
            "DELETE FROM pairs WHERE pair = ? AND form = ?", [(p, number) for p in pairs(form.project)]
        )
        self._connection.execute("DELETE FROM forms WHERE number = ?", (number,))
        return True

    def _write_rows(self) -> None:
        """The rows of all forms since the last time, name by name."""
        for (slot, name), rows in sorted(self._waiting.items()):
            number = self._number_of(slot, name, len(rows))
            told = [(number, form, row, dimension, target) for form, row, dimension, target in rows]
            self._connection.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", told)
        self._waiting.clear()

    def _number_of(self, slot: str, name: str, uses: int) -> int:
        """The name's number, its uses counted up; it is spelled when it is new."""
        known = self._connection.execute(
            "UPDATE names SET uses = uses + ? WHERE name = ? AND slot = ? RETURNING number", (uses, name, slot)
        ).fetchone()
        if known:
            return int(known[0])
        spellings = self._spell(name)
        values = (slot, name, name[::-1], spellings[0], spellings[-1], uses)
        added = self._connection.execute(
            "INSERT INTO names (slot, name, backwards, initials, pinyin, uses) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        return int(added.lastrowid or 0)

    # -- what is counted ------------------------------------------------------------------------------------------

    def _is_sampled(self, digest: int, identity: Identity) -> bool:
        """Whether a form that is there is among those that are counted."""
        if self._edge is None:
            last = "SELECT digest, agency, year, project FROM forms ORDER BY digest, agency, year, project LIMIT 1 OFFSET ?"
            found = self._connection.execute(last, (SAMPLE - 1,)).fetchone()
            self._edge = tuple(found) if found else _NO_EDGE
        return (digest, *identity) <= self._edge

    def _at(self, place: int) -> LearnedForm | None:
        found = self._connection.execute(
            "SELECT learned FROM forms ORDER BY digest, agency, year, project LIMIT 1 OFFSET ?", (place,)
        ).fetchone()
        return learned_form_from(json_value(found[0])) if found else None

    def _count(self, form: LearnedForm | None, sign: int) -> None:
        if form is not None:
            lesson = lesson_of(form)
            add_followers(self._contexts, lesson.contexts, sign)
            add_endings(self._endings, lesson.endings, sign)

    def _write_contexts(self) -> None:
        for key in sorted(self._contexts):
            text = self._counts_of("contexts", key)
            total: FollowerTally = {key: followers_from(text)} if text else {}
            add_followers(total, {key: self._contexts[key]})
            if key in total:
                values = (key, packed_followers(total[key]))
                self._connection.execute("INSERT OR REPLACE INTO contexts VALUES (?, ?)", values)
            else:
                self._connection.execute("DELETE FROM contexts WHERE key = ?", (key,))

    def _write_endings(self) -> None:
        for key in sorted(self._endings):
            text = self._counts_of("endings", key)
            total: EndingTally = {key: ending_from(text)} if text else {}
            add_endings(total, {key: self._endings[key]})
            if key in total:
                values = (key, packed_ending(total[key]), _width(key, total[key]))
                self._connection.execute("INSERT OR REPLACE INTO endings VALUES (?, ?, ?)", values)
            else:
                self._connection.execute("DELETE FROM endings WHERE key = ?", (key,))

    def _counts_of(self, table: str, key: str) -> str | None:
        found = self._connection.execute(f"SELECT counts FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608  one of two names
        return found[0] if found else None


def _width(ending: str, counts: EndingCounts) -> int:
    """In how many forms an ending stands that follows several characters (a beginning, below 0); 0 for all others."""
    sign, neighbours = (-1, counts.behind) if ending[0] == START else (1, counts.before)
    return sign * counts.all_forms if len(neighbours) > 1 else 0

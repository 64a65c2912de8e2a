"""SQLite as everything here uses it: read without waiting, written in whole transactions, private, with numbered migrations."""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from drafter.errors import DrafterError, reason_of
from drafter.storage.ownership import made_private

APPLICATION = 0x64726674
"""Marks our files (`drft`), so that another program's database is never taken for one or changed."""
_PATIENCE = 10.0
"""Seconds that a writer waits for another."""
_ALL_BUT_FULL = 64 * 2**10
"""Bytes that are left on a disk on which SQLite can't make its log."""
_STEPS = 20_000
_MOST_STEPS = 50_000_000
"""Of SQLite's virtual machine, for one query that reads: some ten seconds. No look-up takes a thousandth of it; a crafted
file could make one take for ever."""
_SAID = {
    "SQLITE_BUSY": "正被另一个 drafter 或别的程序占用，等了十秒还没有轮到。请关掉另一个窗口以后再试；已经存下的都在",
    "SQLITE_LOCKED": "正被另一个 drafter 或别的程序占用，请稍后再试；已经存下的都在",
    "SQLITE_FULL": "磁盘满了，刚才这一步没有存上；以前存下的都在。请腾出一些空间以后再试",
    "SQLITE_READONLY": "这个文件或它所在的文件夹是只读的，刚才这一步没有存上。可以用环境变量 DRAFTER_HOME 指定别的文件夹",
    "SQLITE_PERM": "没有权限读写这个文件",
    "SQLITE_CANTOPEN": "打不开：请看看有没有这个文件夹、有没有读写的权限",
    "SQLITE_IOERR": "读写磁盘时出错，磁盘可能满了或者有故障；以前存下的都在",
    "SQLITE_CORRUPT": "文件已损坏",
    "SQLITE_NOTADB": "这不是 drafter 的文件，或者文件已损坏",
    "SQLITE_INTERRUPT": "查得太久，停下了：文件可能已损坏，或者不是 drafter 写的",
}
"""What to tell of an error, by the primary name of its code."""


class Database:
    """One file of ours: `reading()` sees what was last written, `writing()` is one transaction.

    `migrations` are SQL scripts, one for each version; a script that shipped is never changed.
    """

    def __init__(self, path: Path, migrations: Sequence[str], *, small: bool = True, private: bool = True) -> None:
        """Open nothing yet. A `small` file is looked over before it is first written to: nothing goes on top of damage.

        A `private` one is its owner's alone.
        """
        self.path, self._migrations = path, migrations
        self._sound, self._private = not small, private

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that changes nothing and waits for nobody; a file that is not there yet is an empty one.

        A file of an earlier version is brought up to date in memory; so a folder that can't be written to is no hindrance.

        Raises:
            DrafterError: not one of ours, of a newer drafter, damaged, or not readable.
        """
        with _told(self.path), _snapshot(self.path) as connection:
            if connection is None:
                with _in_memory(self._migrations) as empty:
                    yield empty
                return
            version = self._checked_version(connection)
            if version == len(self._migrations):
                yield connection
                return
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
                connection.backup(copy)
                _migrate(copy, version, self._migrations)
                yield copy

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose block is one transaction; it is on the disk when the block ends.

        Raises:
            DrafterError: as for `reading`; or not writable, the disk full, or busy for more than ten seconds.
        """
        with _told(self.path):
            if self._private:
                made_private(self.path)
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as connection:
                connection.execute("BEGIN")  # all that is looked at is of one moment
                self._checked_version(connection)  # before anything is set that would change the file
                self._look_over(connection)
                connection.execute("COMMIT")
                for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                    connection.execute(f"PRAGMA {pragma}")
                yield from self._transaction(connection)

    def version(self) -> int | None:
        """How many migrations the file has seen; None where nothing was ever written.

        Raises:
            DrafterError: as for `reading`.
        """
        with _told(self.path), _snapshot(self.path) as connection:
            return None if connection is None else self._checked_version(connection)

    def _transaction(self, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        try:
            connection.execute("BEGIN IMMEDIATE")
            # inside the transaction: two windows that are opened at once must not both do it
            _migrate(connection, _version(connection), self._migrations)
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _checked_version(self, connection: sqlite3.Connection) -> int:
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = _version(connection)
        found = _schema(connection)
        if application != APPLICATION and found:
            raise DrafterError(f"{self.path}：这不是 drafter 的文件，drafter 没有改动它，请换一个文件名")
        if version > len(self._migrations):
            raise DrafterError(f"{self.path}：这个文件是更新版本的 drafter 写的，没有动它，请先更新 drafter")
        if found - _our_schema(tuple(self._migrations[:version])):  # a view or a trigger would run what it likes
            raise DrafterError(f"{self.path}：里面有不是 drafter 写的表，没有动它，请换一个文件")
        return version

    def damage(self) -> str | None:
        """What to tell of a damaged file: what can still be had of it. None where it is sound, or not there."""
        try:
            with _told(self.path), _snapshot(self.path) as connection:
                sound = connection is None or _is_sound(connection)
        except DrafterError as error:
            return str(error)
        return None if sound else self._damaged

    @property
    def _damaged(self) -> str:
        return (
            f"{self.path}：文件已损坏，不再往里写，以免坏得更多。列得出的草稿还可以用 export 存成 Word 或 JSON；"
            "存好以后把这个文件移到别处，drafter 会新建一个"
        )

    def _look_over(self, connection: sqlite3.Connection) -> None:
        if not self._sound and not _is_sound(connection):
            raise DrafterError(self._damaged)
        self._sound = True


def _is_sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of SQLite and of the system as sentences; a broken rule of our own tables is for the caller."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise DrafterError(f"{path}：{_sentence_of(error, path)}") from error
    except UnicodeDecodeError as error:  # in a text of the file, or in what SQLite quotes of it
        raise DrafterError(f"{path}：{_SAID['SQLITE_CORRUPT']}") from error
    except OSError as error:
        raise DrafterError(f"{path}：{reason_of(error)}") from error


def _sentence_of(error: sqlite3.Error, path: Path) -> str:
    """What to tell of an error of SQLite, which does not always know that the disk is full or read-only."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_IOERR") and shutil.disk_usage(path.parent).free < _ALL_BUT_FULL:
        name = "SQLITE_FULL"
    if name.startswith("SQLITE_CANTOPEN") and path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        name = "SQLITE_READONLY"
    return next((said for code, said in _SAID.items() if name.startswith(code)), f"读写失败（{error}）")


class _Wary(sqlite3.Connection):
    """A connection to a file that may be anybody's: each query ends."""

    _left = 0

    def execute(self, *query: Any) -> sqlite3.Cursor:  # noqa: ANN401  as SQLite's own
        self._left = _MOST_STEPS // _STEPS
        return super().execute(*query)

    def spend(self) -> bool:
        """Some steps more; whether it is enough."""
        self._left -= 1
        return self._left < 0


def _read_only(path: Path) -> sqlite3.Connection:
    """A connection that can't change the file, and whose queries end."""
    address = f"file:{quote(os.fsencode(path.resolve()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE, check_same_thread=False, factory=_Wary)
    connection.set_progress_handler(connection.spend, _STEPS)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


@contextmanager
def _snapshot(path: Path) -> Iterator[sqlite3.Connection | None]:
    """What the file holds now; None where nothing was ever committed there."""
    if not path.exists():
        yield None
        return
    with closing(opened(path)) as connection:
        connection.execute("BEGIN")  # all that is looked at is of one moment
        yield connection if _schema(connection) else None


def opened(path: Path) -> sqlite3.Connection:
    """A file for reading. In a folder where nobody may write, SQLite can't read beside its log: there it is read into memory.

    Raises:
        sqlite3.Error: it can't be opened.
    """
    connection = _read_only(path)
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
        return _copied(path)
    return connection


def _copied(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    with TemporaryDirectory() as elsewhere:
        for file in (path, _log_of(path)):
            if file.exists():
                shutil.copyfile(file, Path(elsewhere) / file.name)
        with closing(_read_only(Path(elsewhere) / path.name)) as there:
            there.backup(copy)
    return copy


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


@contextmanager
def _in_memory(migrations: Sequence[str]) -> Iterator[sqlite3.Connection]:
    """A new database as the migrations make it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _migrate(connection, 0, migrations)
        yield connection


@cache
def _our_schema(migrations: tuple[str, ...]) -> frozenset[tuple[str, str, str]]:
    with _in_memory(migrations) as ours:
        return _schema(ours)


def _migrate(connection: sqlite3.Connection, version: int, migrations: Sequence[str]) -> None:
    """Bring the tables up to date."""
    if version == len(migrations):
        return
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    for number, script in enumerate(migrations[version:], version + 1):
        for statement in statements_of(script):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={number}")


def statements_of(script: str) -> Iterator[str]:
    """The statements of an SQL script; a semicolon inside a text or a trigger ends none."""
    statement = ""
    for piece in script.split(";"):
        statement += piece
        if sqlite3.complete_statement(f"{statement};"):
            if statement.strip():
                yield statement
            statement = ""
        else:
            statement += ";"


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """Everything that is defined in a database, white space aside; what SQLite makes for itself is left out."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    return frozenset((kind, name, " ".join((sql or "").split())) for kind, name, sql in rows)

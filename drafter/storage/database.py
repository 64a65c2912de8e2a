"""SQLite as everything here uses it: write-ahead log, full sync, numbered migrations."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from drafter.errors import DrafterError

APPLICATION = 0x64726674
"""Marks our files (`drft`), so that another program's database is never taken for one or changed."""


@contextmanager
def reading(path: Path, migrations: Sequence[str]) -> Iterator[sqlite3.Connection]:
    """An open connection that can't change the file: to look into one that someone names.

    Raises:
        DrafterError: not one of our databases, of another version, or not readable.
    """
    with _read_only(path) as connection:
        if _marks(connection) != (APPLICATION, len(migrations)):
            raise DrafterError(f"{path}：这不是 drafter 的文件，或者是别的版本写的")
        yield connection


def is_blank(path: Path) -> bool:
    """Whether nothing was ever committed there: another process is writing the first time, or was broken off."""
    with _read_only(path) as connection:
        return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def version_of(path: Path) -> int:
    """How many migrations a file of ours has seen.

    Raises:
        DrafterError: not one of our databases, or not readable.
    """
    with _read_only(path) as connection:
        application, version = _marks(connection)
        if application != APPLICATION:
            raise DrafterError(f"{path}：这不是 drafter 的文件")
        return version


@contextmanager
def _read_only(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True, timeout=10)
    except sqlite3.Error as error:
        raise DrafterError(f"{path}：打不开（{error}）") from error
    try:
        yield connection
    except sqlite3.Error as error:
        raise DrafterError(f"{path}：读不了（{error}）。文件可能已损坏，或者不是 drafter 的文件") from error
    finally:
        connection.close()


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    application, version = (
        int(connection.execute(f"PRAGMA {pragma}").fetchone()[0]) for pragma in ("application_id", "user_version")
    )
    return application, version


@contextmanager
def database(path: Path, migrations: Sequence[str]) -> Iterator[sqlite3.Connection]:
    """An open connection whose block is one transaction; it is on the disk when the block ends.

    Raises:
        DrafterError: not a database, made by a newer drafter, not writable, or busy for more than ten seconds.
    """
    try:
        connection = sqlite3.connect(path, timeout=10, isolation_level=None)
    except sqlite3.Error as error:
        raise DrafterError(f"{path}：打不开（{error}）") from error
    try:
        _refuse_foreign(connection, path)  # before anything is set that would change the file
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        _migrate(connection, path, migrations)
        yield connection
        connection.execute("COMMIT")
    except sqlite3.IntegrityError:
        _roll_back(connection)
        raise
    except sqlite3.Error as error:
        _roll_back(connection)
        raise DrafterError(f"{path}：读写失败（{error}）。文件可能已损坏，或正被别的程序占用") from error
    except BaseException:
        _roll_back(connection)
        raise
    finally:
        connection.close()


def _is_new(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    application, _ = _marks(connection)
    if application != APPLICATION and not _is_new(connection):
        raise DrafterError(f"{path}：这是别的程序的数据库，drafter 没有改动它，请换一个文件名")


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Bring the tables up to date, inside the transaction: two windows opened at once must not both do it."""
    _, version = _marks(connection)
    if _is_new(connection):
        connection.execute(f"PRAGMA application_id={APPLICATION}")
    if version > len(migrations):
        raise DrafterError(f"{path}：这个文件是更新版本的 drafter 写的，请先更新 drafter")
    for number, script in enumerate(migrations[version:], version + 1):
        for statement in script.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={number}")


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")

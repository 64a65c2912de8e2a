"""SQLite as everything here uses it: write-ahead log, full sync, numbered migrations."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from drafter.errors import DrafterError


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


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Bring the tables up to date, inside the transaction: two windows opened at once must not both do it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise DrafterError(f"{path}：这个文件是更新版本的 drafter 写的，请先更新 drafter")
    for number, script in enumerate(migrations[version:], version + 1):
        for statement in script.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={number}")


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")

"""What drafter keeps is its owner's alone: drafts are government papers, and machines are shared."""

import os
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700
_OTHERS = 0o077


def made_private(path: Path) -> None:
    """A file that only its owner can read, made empty where there is none; SQLite gives its log the same rights.

    Raises:
        OSError: it can't be made.
    """
    if path.exists():
        if path.stat().st_mode & _OTHERS and _is_ours(path):
            path.chmod(_FILE)
        return
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, _FILE))


def private_folder(path: Path) -> None:
    """A folder that only its owner can look into; one that is there already stays as its owner made it.

    Raises:
        OSError: it can't be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir(mode=_FOLDER, exist_ok=True)


def _is_ours(path: Path) -> bool:
    """Whether we may change the rights; where the system knows no owners, nobody may."""
    owner = getattr(os, "getuid", None)
    return owner is not None and path.stat().st_uid == owner()

"""Which drafts are open in a window: known by locks, which end with the program that holds them, however it ends."""

import os
import sys
from pathlib import Path

from drafter.storage.ownership import made_private, private_folder

if sys.platform == "win32":
    import msvcrt

    def _is_alone(file: int) -> bool:
        """Whether nobody else had the lock, which is ours from here on."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _is_alone(file: int) -> bool:
        """Whether nobody else had the lock; it is shared from here on, so that the next one knows of all."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return False
        fcntl.flock(file, fcntl.LOCK_SH)
        return True


class OpenWindows:
    """One small file a draft, in a folder of their own. Where a disk knows no locks, nothing is known."""

    def __init__(self, folder: Path) -> None:
        """Nothing open yet."""
        self._folder = folder
        self._files: dict[int, int] = {}

    def enter(self, draft: int) -> bool:
        """Open a draft here, until `leave`; whether another window has it open too."""
        self.leave(draft)
        try:
            private_folder(self._folder)
            path = self._folder / f"{draft}.lock"
            made_private(path)
            self._files[draft] = file = os.open(path, os.O_RDWR)
            return not _is_alone(file)
        except OSError:
            return False  # it is only a hint: what is read-only, or without locks, can be worked with all the same

    def leave(self, draft: int) -> None:
        """It is not open here any more."""
        file = self._files.pop(draft, None)
        if file is not None:
            os.close(file)

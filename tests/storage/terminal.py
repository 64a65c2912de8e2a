"""A terminal with drafter in it, as its window sees it: what is typed, what is drawn, how it is left."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from tests.conftest import REPOSITORY

_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_USUALLY_ON = {b"7", b"25"}
"""Wrapping, and the cursor that is seen."""
_WHERE_IS_THE_CURSOR, _THERE = b"\x1b[6n", b"\x1b[1;1R"
_PATIENCE = 60.0


def _as_a_terminal_starts_it() -> None:
    """The terminal is its own, and it hears when that is closed, however the tests were started (`nohup` shuts its ears)."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """Runs `drafter` with these arguments, 80 columns wide; closed at the end whatever happens."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._window, inside = os.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(inside)
        environment = {**os.environ, "DRAFTER_HOME": str(home), "TERM": "xterm-256color", "PYTHONPATH": str(REPOSITORY)}
        self.drafter = subprocess.Popen(
            [sys.executable, "-m", "drafter", *arguments], env=environment, stdin=inside, stdout=inside, stderr=inside,
            start_new_session=True, preexec_fn=_as_a_terminal_starts_it,  # noqa: PLW1509  no threads here
        )  # fmt: skip
        self._inside = inside
        self.drawn = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.drafter.kill()
        self.drafter.wait()
        self.close()

    def type(self, text: str) -> None:
        os.write(self._window, text.encode())

    def until(self, happened: Callable[[], bool]) -> None:
        """Read what is drawn until this is so."""
        late = time.monotonic() + _PATIENCE
        while not happened():
            assert time.monotonic() < late, self.drawn.decode(errors="replace")[-2000:]
            self._read(0.05)

    def until_drawn(self, words: str) -> None:
        self.until(lambda: words.encode() in self.drawn)

    def ended(self) -> int:
        """The exit status, once it has ended by itself."""
        self.until(lambda: self.drafter.poll() is not None)
        self._read(0.2)
        return int(self.drafter.returncode)

    def close(self) -> None:
        """The window goes, and with it the terminal."""
        for end in (self._inside, self._window):
            if end >= 0:
                os.close(end)
        self._inside = self._window = -1

    def is_as_before(self) -> bool:
        """Keys are read line by line and shown again; no mode that was set is left on, none that was off is left so."""
        modes = {mode: state for found, state in _MODE.findall(self.drawn) for mode in found.split(b";")}
        as_usual = all((state == b"h") == (mode in _USUALLY_ON) for mode, state in modes.items() if mode != b"12")
        return as_usual and termios.tcgetattr(self._inside) == self.before

    def _read(self, seconds: float) -> None:
        if self._window >= 0 and select.select([self._window], [], [], seconds)[0]:
            piece = os.read(self._window, 1 << 16)
            self.drawn += piece
            if _WHERE_IS_THE_CURSOR in piece:
                os.write(self._window, _THERE)
        elif self._window < 0:
            time.sleep(seconds)

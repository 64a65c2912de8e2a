"""An end that comes from outside while someone is drafting: the window is closed (SIGHUP), or drafter is asked to end (SIGTERM)."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

_PATIENCE = 5
"""Seconds that an orderly end may take. A terminal that is gone can hold up whoever writes to it; what was confirmed is on the disk."""
_AGAIN = 0.05
"""Seconds until an interruption that was lost is made again."""


@dataclass
class End:
    """Which signal ended it; None while nothing did."""

    signal: int | None = None

    def status(self, usual: int) -> int:
        """The exit status: as usual, else as a shell tells of a program that a signal ended."""
        return usual if self.signal is None else 128 + self.signal


@contextmanager
def heeding(leave: Callable[[], object]) -> Iterator[End]:
    """Within it such a signal calls `leave`, once, in the main thread; one that is ignored (nohup) stays ignored.

    What `leave` raises can be lost: Python passes over whatever is raised while it clears something away. Then the
    signal is made again a moment later.
    """
    end = End()

    def heard(number: int, _frame: FrameType | None) -> None:
        if end.signal is None:
            end.signal = number
            _set_alarm(_PATIENCE)
            leave()

    def lost(raised: "sys.UnraisableHookArgs") -> None:
        if end.signal is None or not isinstance(raised.exc_value, KeyboardInterrupt):
            hook(raised)
            return
        number, end.signal = end.signal, None
        threading.Timer(_AGAIN, _make, (number,)).start()

    before = {number: signal.signal(number, heard) for number in _signals()}
    hook, sys.unraisablehook = sys.unraisablehook, lost
    try:
        yield end
    finally:
        _set_alarm(0)
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)


def interrupted() -> None:
    """Leaves lines as Ctrl-C does: what is half said is kept, and where to go on is told.

    Raises:
        KeyboardInterrupt: always.
    """
    raise KeyboardInterrupt


def _signals() -> list[int]:
    here = [getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")]  # Windows has no SIGHUP
    return [number for number in here if number is not None and signal.getsignal(number) is signal.SIG_DFL]


def _make(number: int) -> None:
    """In the main thread, whose waiting ends with it; Windows has no way to say which thread, and nobody to ask it to end."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, number)


def _set_alarm(seconds: int) -> None:
    """What is not over by then is ended by the system, which needs no thread of ours to be awake."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)

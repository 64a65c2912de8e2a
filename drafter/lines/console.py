"""Where lines are written and read."""

import sys
from collections.abc import Callable, Iterable
from typing import Protocol

Complete = Callable[[str], Iterable[tuple[str, str]]]
"""What could stand in the box, given what stands there: the text, and a word beside it."""


class Console(Protocol):
    """Both kinds of terminal, as the conversation sees them."""

    def say(self, text: str = "") -> None:
        """One or more lines, as plain text."""
        ...

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:
        """A line from the user; `typed` already stands in the box where there is one.

        Raises:
            EOFError: no more lines will come.
            KeyboardInterrupt: Ctrl-C.
        """
        ...


class PlainConsole:
    """Reads lines from standard input: for pipes, dumb terminals and screen readers."""

    def say(self, text: str = "") -> None:
        """Write and flush, so that a program at the other end sees it at once."""
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:  # noqa: ARG002  a pipe has no box
        """The next line.

        Raises:
            EOFError: there is none.
        """
        sys.stdout.write(f"{prompt} ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        if not sys.stdin.isatty():
            self.say(line.rstrip("\n"))
        return line.rstrip("\r\n")

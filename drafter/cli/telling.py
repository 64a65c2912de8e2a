"""Results to standard output, messages to people to standard error."""

import os
import sys

from drafter.language.text import printable


def result(text: str) -> None:
    """A result, or the path really written; without what a terminal takes for commands."""
    sys.stdout.write(printable(text) + "\n")


def progress(done: int, of: int, name: str) -> None:
    """How far something long is, and at what."""
    message(f"[{done}/{of}] {name}")


def message(text: str) -> None:
    """A sentence for the person at the keyboard. Where it can't be written nobody can be told; the status still says it."""
    try:
        sys.stderr.write(printable(text) + "\n")
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # else Python fails once more while closing

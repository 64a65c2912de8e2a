"""Results to standard output, messages to people to standard error."""

import sys


def result(text: str) -> None:
    """A result, or the path really written."""
    sys.stdout.write(text + "\n")


def progress(done: int, of: int, name: str) -> None:
    """How far something long is, and at what."""
    message(f"[{done}/{of}] {name}")


def message(text: str) -> None:
    """A sentence for the person at the keyboard."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()

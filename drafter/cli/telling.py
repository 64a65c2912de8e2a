"""Results to standard output, messages to people to standard error."""

import sys


def result(text: str) -> None:
    """A result, or the path really written."""
    sys.stdout.write(text + "\n")


def message(text: str) -> None:
    """A sentence for the person at the keyboard."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()

"""By what a file is known again, whatever it is called and wherever it lies."""

from hashlib import sha256
from pathlib import Path

from drafter.language.text import printable

_BLOCK = 1 << 20


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's content; one that can't be read now is told later."""
    if not path.is_file():  # a pipe would be waited for, a device never ends
        return f"unreadable:{printable(str(path))}"
    try:
        with path.open("rb") as stream:
            digest = sha256()
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError:
        return f"unreadable:{printable(str(path))}"
    return digest.hexdigest()

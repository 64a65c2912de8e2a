"""What all writers do with a file: by its ending it is a document or a spreadsheet, and its bytes come before the file."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol

from drafter.errors import DrafterError


class Saves(Protocol):
    """A document of python-docx, or a workbook of openpyxl."""

    def save(self, stream: IO[bytes], /) -> None:
        """Write it whole."""
        ...


def ending_among(path: Path, endings: Sequence[str]) -> str:
    """The file's ending in small letters.

    Raises:
        DrafterError: none of those that can be written.
    """
    ending = path.suffix.lower()
    if ending not in endings:
        raise DrafterError(f"{path}：文件名要以 {'、'.join(endings)} 结尾")
    return ending


def saved(document: Saves) -> bytes:
    """Its bytes, before anything stands on the disk."""
    document.save(content := BytesIO())
    return content.getvalue()

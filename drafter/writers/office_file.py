"""What all writers do with a file: by its ending it is a document or a spreadsheet, and its bytes come before the file."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from struct import pack_into, unpack_from
from typing import IO, Any, Protocol

from drafter.errors import DrafterError

_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_FIRST_DAY_OF_ZIP = 1 << 5 | 1
"""1980-01-01, as packages write it."""


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


def chinese_document() -> Any:  # noqa: ANN401  python-docx hands out classes that are made at run time
    """A blank Word document whose Chinese words stand in 宋体, whatever Word takes for usual where it is opened."""
    from docx import Document  # noqa: PLC0415  slow to import, and seldom wanted
    from docx.oxml.ns import qn  # noqa: PLC0415  as above

    document = Document()
    fonts = document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "宋体")
    relations = document.part.rels
    for name in [name for name, relation in relations.items() if relation.reltype.endswith("/stylesWithEffects")]:
        del relations[name]  # of Word 2010, and at odds with the styles themselves
    return document


def saved(document: Saves) -> bytes:
    """Its bytes, before anything stands on the disk: the same for the same words, whatever the clock says."""
    document.save(content := BytesIO())
    return _without_clock(content.getvalue())


def saved_workbook(book: Any) -> bytes:  # noqa: ANN401  openpyxl is untyped
    """A workbook's bytes, without the time that openpyxl notes in it."""
    from openpyxl.packaging.core import DocumentProperties  # noqa: PLC0415  it costs half a second to import

    class Undated(DocumentProperties):  # type: ignore[misc]  # as above
        def __setattr__(self, name: str, value: object) -> None:
            super().__setattr__(name, _NO_DAY if name in ("created", "modified") else value)

    book.properties = Undated(creator="drafter")
    return saved(book)


def _without_clock(package: bytes) -> bytes:
    """A zip whose parts say no hour: packages note when each was packed."""
    content = bytearray(package)
    end = content.rindex(b"PK\x05\x06")
    count, at = unpack_from("<H", content, end + 10)[0], unpack_from("<I", content, end + 16)[0]
    for _ in range(count):
        name, extra, comment = unpack_from("<HHH", content, at + 28)
        pack_into("<HH", content, at + 12, 0, _FIRST_DAY_OF_ZIP)
        pack_into("<HH", content, unpack_from("<I", content, at + 42)[0] + 10, 0, _FIRST_DAY_OF_ZIP)
        at += 46 + name + extra + comment
    return bytes(content)

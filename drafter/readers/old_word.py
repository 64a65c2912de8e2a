"""Word files of 97 to 2003 (.doc, and .wps of WPS) as grids: made into .docx first, and read as such."""

from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.errors import UnreadableFile
from drafter.forms import Grid
from drafter.readers.limits import too_much
from drafter.readers.word import grid_from_word

_LARGEST = 16 * 2**20
"""Bytes. What they hold is unpacked in this process, pictures too."""


def grid_from_old_word(content: bytes, name: str) -> Grid:
    """Rows in the order of the page.

    Raises:
        UnreadableFile: broken, locked, of a kind that can't be read, or larger than forms are.
    """
    from doc2docx import convert  # noqa: PLC0415  few files are old ones

    if len(content) > _LARGEST:
        raise too_much(name, f"文件超过 {_LARGEST // 2**20} MB")
    with TemporaryDirectory() as folder:  # the package takes and gives files only
        old, new = Path(folder) / "old.doc", Path(folder) / "new.docx"
        old.write_bytes(content)
        try:
            convert(old, new)
            converted = new.read_bytes()
        except Exception as error:
            hint = "它可能坏了、加了密码，或者用了少见的写法；请在 Word 或 WPS 里另存为 .docx 再试"
            raise UnreadableFile(f"{name}：打不开这份旧版 Word 文件，{hint}") from error
    return grid_from_word(converted, name)

"""How much of a file is worth reading: a broken or hostile one must cost seconds and megabytes, never the machine."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors import UnreadableFile, reason_of

LARGEST_TEXT = 12 * 2**20
"""Bytes of a text or JSON file: some 5,000 forms."""
LARGEST_JSON = 6 * 2**20
"""Bytes of a JSON or YAML file, whose values take ten times their text: some 1,000 forms."""
LARGEST_PACKAGE = 64 * 2**20
"""Bytes of a Word file as it lies on the disk, pictures and all."""
LARGEST_PART = 8 * 2**20
"""Bytes of a Word file's document part, unpacked: some 300 forms."""
MOST_ROWS = 20_000
MOST_CELLS = 400_000
MOST_FORMS = 1_000
LONGEST_CELL = 20_000
"""Characters. A real form has some 40 rows of 6 cells, and a goal of 900 characters is long."""


def too_much(name: str, what: str) -> UnreadableFile:
    """The refusal of a file that holds more than any collection of forms would."""
    return UnreadableFile(f"{name}：{what}，不像是申报表；如果确实是，请分成几份")


def read_within(path: Path, limit: int) -> bytes:
    """All bytes of a regular file.

    Raises:
        UnreadableFile: missing, a folder or device, not readable, empty or larger than `limit`.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}：这是一个文件夹，请给出其中的文件")
        if path.exists() and not path.is_file():  # it would be waited for, or never end
            raise UnreadableFile(f"{path}：这是管道或设备，不是文件，没有打开")
        if not path.is_file():
            raise UnreadableFile(f"{path}：没有这个文件，请检查文件名和所在文件夹")
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise UnreadableFile(f"{path}：打不开这个文件（{reason_of(error)}）") from error
    if len(content) > limit:
        raise too_much(str(path), f"文件超过 {limit // 2**20} MB")
    if not content.strip():
        raise UnreadableFile(f"{path}：文件是空的")
    return content


class Budget:
    """How many rows and cells a document may still bring."""

    def __init__(self, name: str) -> None:
        """`name` is the file, for the message."""
        self._name = name
        self._rows, self._cells = MOST_ROWS, MOST_CELLS

    def spend(self, cells: Sequence[str]) -> None:
        """One more row.

        Raises:
            UnreadableFile: more rows, more cells or a longer text in one than any collection of forms would have.
        """
        self._rows -= 1
        self._cells -= len(cells)
        if self._rows < 0 or self._cells < 0:
            raise too_much(self._name, f"表格超过 {MOST_ROWS} 行或 {MOST_CELLS} 格")
        if any(len(text) > LONGEST_CELL for text in cells):
            raise UnreadableFile(f"{self._name}：有一格超过 {LONGEST_CELL} 个字，不像是申报表")

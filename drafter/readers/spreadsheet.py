"""Tables of words out of .xlsx and .csv files: rows of cells as text, each with its number."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from drafter.declaration.decimals import plain
from drafter.errors import UnreadableFile
from drafter.language.text import printable
from drafter.readers.limits import LARGEST_TEXT, Budget, read_within, too_much
from drafter.readers.text import decoded

_LARGEST_UNPACKED = 64 * 2**20
_MOST_COLUMNS = 200
BROKEN_WORKBOOK = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, SyntaxError, RuntimeError, NotImplementedError),
    *(ArithmeticError, KeyError, ValueError, TypeError, AttributeError, IndexError),
)
"""What a broken workbook makes the packages that read it stumble over."""


def read_rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows of the first sheet that say anything, with their numbers (from 1).

    Raises:
        UnreadableFile: broken, too large, or neither a workbook nor a text.
    """
    content = read_within(path, LARGEST_TEXT)
    if content.startswith(b"PK"):
        rows = _workbook_rows(path, content)
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableFile(f"{path}：这是旧版 .xls，请在 Excel 或 WPS 里另存为 .xlsx 或 .csv")
    else:
        rows = _text_rows(path, content)
    budget = Budget(str(path))
    kept: list[tuple[int, list[str]]] = []
    for number, row in rows:
        cells = [printable(cell).strip() for cell in row[:_MOST_COLUMNS]]
        budget.spend(cells)
        if any(cells):
            kept.append((number, cells))
    return kept


def _text_rows(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = decoded(content, str(path))
    first = text.partition("\n")[0]
    try:
        reader = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in first else ",")
        yield from enumerate(reader, 1)
    except csv.Error as error:
        raise UnreadableFile(f"{path}：不像是 CSV 表格（{error}）") from error


def _workbook_rows(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook  # noqa: PLC0415  few commands read workbooks

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST_UNPACKED:
                raise too_much(str(path), "解开以后太大")
        workbook = load_workbook(io.BytesIO(content), read_only=True)  # formulas as text: `=100%` is meant so
        sheet = workbook.worksheets[0] if workbook.worksheets else None
        for number, row in enumerate(sheet.iter_rows() if sheet else (), 1):
            yield number, ["" if cell.value is None else shown(cell.value, cell.number_format) for cell in row]
    except BROKEN_WORKBOOK as error:
        raise UnreadableFile(f"{path}：打不开这个表格，它可能坏了；请另存为 .xlsx 或 .csv 再试") from error


def shown(value: object, shown_as: str) -> str:
    """A cell as it is seen: Excel keeps 12 as 12.0, 95% as 0.95 and a day as midnight."""
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in shown_as:
        return f"{plain(round(Decimal(str(value)) * 100, 6))}%"
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"  # 0.1 + 0.2 is shown as 0.3
    return str(value)

"""Workbooks of LibreOffice (.ods) as grids: the file itself holds each cell as it is shown."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.numerals import small_number
from drafter.language.text import printable
from drafter.readers.limits import Budget
from drafter.readers.packages import DAMAGED, parsed, unpacked

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_COLUMNS = 200
_MOST_REPEATED = 400
"""Rows that one row stands for: a form has no more, and the empty rest of a sheet is one row repeated a million times."""


def grid_from_open_document(content: bytes, name: str) -> Grid:
    """Rows of all sheets in order; hidden rows are left out, and that is remarked.

    Raises:
        UnreadableFile: damaged, locked, or unpacking to more than forms could need.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            root = parsed(unpacked(package, "content.xml", name), name)
    except DAMAGED as error:
        raise UnreadableFile(f"{name}：文件已损坏或加了密码，请打开后另存为 .xlsx 再试") from error
    budget = Budget(name)
    rows: list[Row] = []
    hidden = False
    for number, sheet in enumerate(root.iter(f"{_TABLE}table"), 1):
        for row, is_hidden in _rows(sheet, number, budget):
            hidden = hidden or is_hidden
            rows += [] if is_hidden else [row]
    return Grid(tuple(rows), aligned=True, hard_breaks=True, remarks=("隐藏的行没有读入",) if hidden else ())


def _rows(sheet: etree._Element, number: int, budget: Budget) -> Iterator[tuple[Row, bool]]:
    place = 0
    reaching: dict[int, int] = {}  # how many further rows a merged cell covers, by column
    for row in sheet.iter(f"{_TABLE}table-row"):
        repeated = min(_number(row, "number-rows-repeated"), _MOST_REPEATED)
        for _ in range(repeated):
            place += 1
            covered = frozenset(column for column, rows in reaching.items() if rows > 0)
            reaching = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
            cells = _cells(row, reaching)
            if any(text.strip() for text in cells):
                budget.spend(cells)
                hidden = row.get(f"{_TABLE}visibility", "visible") != "visible"
                yield Row(tuple(cells), f"sheet {number}, row {place}", covered, number), hidden


def _cells(row: etree._Element, reaching: dict[int, int]) -> list[str]:
    cells: list[str] = []
    for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        down, across = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if down > 1:
            reaching |= {len(cells) + column: down - 1 for column in range(min(across, _MOST_COLUMNS))}
        text = "" if cell.tag.endswith("covered-table-cell") else _words(cell)
        cells += [text] * min(_number(cell, "number-columns-repeated"), _MOST_COLUMNS - len(cells))
        if len(cells) >= _MOST_COLUMNS:
            break
    return cells


def _words(cell: etree._Element) -> str:
    return printable("\n".join(_line(paragraph) for paragraph in cell.iterchildren(f"{_TEXT}p")))


def _line(node: etree._Element) -> str:
    pieces = [node.text or ""]
    for child in node:
        if child.tag == f"{_TEXT}s":
            pieces.append(" ")
        elif child.tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif child.tag == f"{_TEXT}tab":
            pieces.append("\t")
        else:
            pieces.append(_line(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _number(element: etree._Element, attribute: str) -> int:
    return small_number(element.get(f"{_TABLE}{attribute}", "1")) or 1

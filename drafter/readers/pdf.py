"""PDF files as grids: tables by their ruled lines, over page breaks; without rules, words by the gaps between them."""

import logging
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.text import printable
from drafter.readers.limits import Budget, too_much

_MOST_PAGES = 200
_MOST_OBJECTS = 200_000
"""Characters and lines of one page: a page of a form has some 2,000."""
_LARGEST = 32 * 2**20
_MOST_UNPACKED = 96 * 2**20
"""Bytes of all streams together, pictures too."""
_NEAR = 4.0
"""Points by which the same column line may differ from page to page."""
_WIDE_GAP = 1.2
"""A gap wider than so many characters parts two cells where no lines are drawn."""
_BROKEN = "{name}：打不开这个 PDF，它可能坏了或加了密码；请换一份，或从里面复制整张表格存为 .txt"


def grid_from_pdf(content: bytes, name: str) -> Grid:
    """Rows of all pages in order; a line of text outside of the tables is a row of one cell.

    Raises:
        UnreadableFile: broken, locked, a scan without text, or of more pages than forms would have.
    """
    _refuse_bombs(content, name)
    import pdfplumber  # noqa: PLC0415  it costs 0.4 s to import, and few files are PDF

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it says of fonts is nothing to the person who reads
    try:
        with pdfplumber.open(BytesIO(content)) as document:
            return _grid(document, name)
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(_BROKEN.format(name=name)) from error


def _refuse_bombs(content: bytes, name: str) -> None:
    """Unpack every stream a little: the package that reads them would unpack each whole, whatever comes out."""
    if len(content) > _LARGEST or re.search(rb"FlateDecode\s*/FlateDecode", content):
        raise too_much(name, f"文件超过 {_LARGEST // 2**20} MB 或压缩了几层")
    view, left = memoryview(content), _MOST_UNPACKED
    for found in re.finditer(rb"stream\r?\n", content):
        try:
            left -= len(zlib.decompressobj().decompress(view[found.end() :], max(left, 0) + 1))
        except zlib.error:
            continue  # not packed this way, or broken: the package will tell
        if left < 0:
            raise too_much(name, f"解压后超过 {_MOST_UNPACKED // 2**20} MB")


def _grid(document: Any, name: str) -> Grid:  # noqa: ANN401  pdfplumber is untyped
    if len(document.pages) > _MOST_PAGES:
        raise too_much(name, f"超过 {_MOST_PAGES} 页")
    pages: list[tuple[list[Any], list[dict[str, Any]]]] = []
    pictures = False
    for page in document.pages:
        if len(page.chars) + len(page.lines) + len(page.rects) + len(page.curves) > _MOST_OBJECTS:
            raise too_much(name, "有一页的内容太多")
        pictures = pictures or bool(page.images)
        tables = page.find_tables()
        pages.append(([_Table(table) for table in tables], _loose_lines(page, [table.bbox for table in tables])))
        page.close()  # its objects are not needed again, and a long document would keep them all
    if not any(tables or lines for tables, lines in pages):
        what = "是扫描件（只有图片，没有文字）" if pictures else "里面没有文字"
        raise UnreadableFile(f"{name}：这份 PDF {what}；请用原来的 Word、Excel 文件，或先做文字识别")
    budget = Budget(name)
    ruled = any(tables for tables, _ in pages)
    edges = _edges([table for tables, _ in pages for table in tables])
    return Grid(tuple(_rows(pages, edges, budget, ruled=ruled)), aligned=ruled, hard_breaks=False)


class _Table:
    """What is needed of a table once its page is closed: its cells with their places, and its height on the page."""

    def __init__(self, table: Any) -> None:  # noqa: ANN401  pdfplumber is untyped
        self.top = float(table.bbox[1])
        self.left, self.right = float(table.bbox[0]), float(table.bbox[2])
        texts = table.extract()
        self.rows = [
            [(cell, printable(text or "")) for cell, text in zip(row.cells, line, strict=True) if cell is not None]
            for row, line in zip(table.rows, texts, strict=True)
        ]
        self.tops = [row.bbox[1] for row in table.rows]


def _edges(tables: Sequence[_Table]) -> list[float]:
    """The left edges of all columns of the document, near ones taken as one."""
    edges: list[float] = []
    for left in sorted({cell[0] for table in tables for row in table.rows for cell, _ in row}):
        if not edges or left - edges[-1] > _NEAR:
            edges.append(left)
    return edges


def _rows(
    pages: Sequence[tuple[list[_Table], list[dict[str, Any]]]], edges: list[float], budget: Budget, *, ruled: bool
) -> Iterator[Row]:
    block = 0
    before: _Table | None = None
    for number, (tables, lines) in enumerate(pages, 1):
        waiting = list(lines)
        for table in tables:
            above = [line for line in waiting if line["top"] < table.top]
            waiting = [line for line in waiting if line["top"] >= table.top]
            yield from _text_rows(above, number, block, budget, ruled=ruled)
            if before is None or abs(before.left - table.left) > _NEAR or abs(before.right - table.right) > _NEAR:
                block += 1
            before = table
            yield from _table_rows(table, edges, number, block, budget)
        yield from _text_rows(waiting, number, block, budget, ruled=ruled)


def _table_rows(table: _Table, edges: list[float], page: int, block: int, budget: Budget) -> Iterator[Row]:
    reaching: list[tuple[float, int, int]] = []  # bottom, first and last column of the cells above
    for number, (row, top) in enumerate(zip(table.rows, table.tops, strict=True), 1):
        cells = [""] * len(edges)
        for cell, text in row:
            cells[_column(edges, cell[0])] = text
        covered = {
            column for bottom, first, last in reaching if bottom > top + _NEAR for column in range(first, last + 1)
        }
        reaching += [(cell[3], _column(edges, cell[0]), _column(edges, cell[2] - _NEAR)) for cell, _ in row]
        budget.spend(cells)
        yield Row(tuple(cells), f"page {page}, row {number}", frozenset(covered), block)


def _column(edges: list[float], left: float) -> int:
    return max(0, bisect_right(edges, left + _NEAR) - 1)


def _loose_lines(page: Any, tables: Sequence[tuple[float, float, float, float]]) -> list[dict[str, Any]]:  # noqa: ANN401  as above
    """Lines of text outside of tables, each with its words."""
    lines: list[dict[str, Any]] = page.extract_text_lines(return_chars=True, strip=True)
    return [line for line in lines if not any(_inside(line, box) for box in tables)]


def _inside(line: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    middle = (line["top"] + line["bottom"]) / 2
    return bool(box[1] <= middle <= box[3])


def _text_rows(lines: Sequence[dict[str, Any]], page: int, block: int, budget: Budget, *, ruled: bool) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        cells = (printable(line["text"]),) if ruled else _by_gaps(line["chars"])
        budget.spend(cells)
        yield Row(cells, f"page {page}, line {number}", block=block)


def _by_gaps(chars: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    cells = [""]
    end = None
    for char in chars:
        if end is not None and char["x0"] - end > _WIDE_GAP * max(char["size"], 1):
            cells.append("")
        cells[-1] += char["text"]
        end = char["x1"]
    return tuple(printable(cell.strip()) for cell in cells)

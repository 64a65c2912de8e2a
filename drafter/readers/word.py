"""Word files: paragraphs and tables of the document part as one grid, merges resolved.

Read as XML rather than through python-docx's cells, which cost seconds on a long form.
"""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from posixpath import join, normpath

from lxml import etree

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.numerals import small_number
from drafter.language.text import printable
from drafter.readers.limits import Budget
from drafter.readers.packages import DAMAGED, parsed, unpacked

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_UNSEEN = {f"{_W}pPr", f"{_W}rPr", f"{_W}del", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_WRAPPERS = {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"}
_PRIVATE = 0xF000
_SYMBOLS = {0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB9: "≠", 0xB0: "°"}
_OFFICE_DOCUMENT = "/officeDocument"
_MOST_COLUMNS = 200


def grid_from_word(content: bytes, name: str) -> Grid:
    """Rows in the order of the page; a paragraph between tables is a row of one cell.

    Raises:
        UnreadableFile: not a Word file, damaged, or unpacking to more than a form could need.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            part = _document_part(package, name)
            root = parsed(unpacked(package, part, name), name)
    except DAMAGED as error:
        raise UnreadableFile(
            f"{name}：文件已损坏、加了密码或不是 Word 文件，请在 Word 或 WPS 里打开后另存为 .docx 再试"
        ) from error
    body = root.find(f"{_W}body")
    if body is None:
        strict = root.find(f"{_STRICT_W}body") is not None
        hint = "请在 Word 里另存为普通的 .docx（不是“严格 Open XML”）" if strict else "里面没有正文"
        raise UnreadableFile(f"{name}：{hint}")
    return Grid(tuple(_rows(body, Budget(name))), aligned=True, hard_breaks=True)


def _document_part(package: zipfile.ZipFile, name: str) -> str:
    relations = parsed(unpacked(package, "_rels/.rels", name), name)
    for relation in relations:
        if str(relation.get("Type", "")).endswith(_OFFICE_DOCUMENT):
            target = str(relation.get("Target", "")).lstrip("/")
            if target.startswith("word/") or (target.endswith(".xml") and "xl/" not in target and "ppt/" not in target):
                return normpath(join("", target))
    raise UnreadableFile(f"{name}：这不是 Word 文件（.docx）；表格和幻灯片请先复制到 Word 里")


def _rows(body: etree._Element, budget: Budget) -> Iterator[Row]:
    tables = paragraphs = 0
    for block in _blocks(body):
        if block.tag == f"{_W}tbl":
            tables += 1
            for number, row in enumerate(_table_rows(block), 1):
                read = _row(row, f"table {tables}, row {number}", tables)
                budget.spend(read.cells)
                yield read
        else:
            paragraphs += 1
            if text := printable(_text_of(block)).strip():
                budget.spend((text,))
                yield Row((text,), f"paragraph {paragraphs}", block=tables)


def _blocks(body: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order; a table nested in another, which then only lays it out, follows it."""
    for block in _nearest(body, {f"{_W}p", f"{_W}tbl"}, _WRAPPERS.__contains__):
        yield block
        yield from (inner for inner in block.iter(f"{_W}tbl") if inner is not block)


def _table_rows(table: etree._Element) -> Iterator[etree._Element]:
    return _nearest(table, {f"{_W}tr"}, _WRAPPERS.__contains__)


def _own_paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    """A cell's paragraphs, not those of a table that is nested in it."""
    return _nearest(cell, {f"{_W}p"}, f"{_W}tbl".__ne__)


def _nearest(parent: etree._Element, wanted: set[str], passes: Callable[[object], bool]) -> Iterator[etree._Element]:
    """The wanted elements below a parent, in order, through those that `passes` allows. A stack: files may nest deep."""
    waiting = list(reversed(parent))
    while waiting:
        node = waiting.pop()
        if node.tag in wanted:
            yield node
        elif passes(node.tag):
            waiting += reversed(node)


def _row(row: etree._Element, place: str, table: int) -> Row:
    cells: list[str] = [""] * _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
    covered: set[int] = set()
    starts: set[int] = set()
    for cell in row.iterchildren(f"{_W}tc", f"{_W}sdt"):
        for tc in [cell] if cell.tag == f"{_W}tc" else cell.iter(f"{_W}tc"):
            span = _number(tc.find(f"{_W}tcPr/{_W}gridSpan"), 1)
            merge = tc.find(f"{_W}tcPr/{_W}vMerge")
            continues = merge is not None and merge.get(f"{_W}val", "continue") != "restart"
            starts.add(len(cells))
            if continues:
                covered.update(range(len(cells), len(cells) + span))
            cells += ["" if continues else _cell_text(tc), *[""] * (span - 1)]
            if len(cells) > _MOST_COLUMNS:
                return Row(tuple(cells[:_MOST_COLUMNS]), place, frozenset(covered), table)
    return Row(tuple(cells), place, frozenset(covered), table, frozenset(starts))


def _number(element: etree._Element | None, default: int) -> int:
    value = element.get(f"{_W}val", "") if element is not None else ""
    number = small_number(value)
    return default if number is None else min(number, _MOST_COLUMNS)


def _cell_text(cell: etree._Element) -> str:
    return printable("\n".join(_text_of(paragraph) for paragraph in _own_paragraphs(cell)).strip("\n"))


def _text_of(node: etree._Element) -> str:
    """What a reader sees of a paragraph: runs, tabs, breaks, symbols, formulas; a drawing's second version is left out."""
    pieces: list[str] = []
    for child in node:
        if child.tag in (f"{_W}t", f"{_MATH}t"):
            pieces.append(child.text or "")
        elif child.tag == f"{_W}tab" and node.tag == f"{_W}r":
            pieces.append("\t")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif child.tag == f"{_W}sym":
            pieces.append(_symbol(child.get(f"{_W}char", "")))
        elif child.tag not in _UNSEEN:
            pieces.append(_text_of(child))
    return "".join(pieces)


def _symbol(code: str) -> str:
    """A sign of Word's Symbol font, which forms use for ≥ and ≤."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number >= _PRIVATE:
        return _SYMBOLS.get(number & 0xFF, "")
    return printable(chr(number)) if number > 0 else ""

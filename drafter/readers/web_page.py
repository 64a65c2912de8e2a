"""Web pages as grids: their tables, and what stands around them. Systems also save such pages under the name of .xls."""

from collections.abc import Iterator

from lxml import etree, html

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.numerals import small_number
from drafter.language.text import one_line, printable
from drafter.readers.limits import Budget

_MOST_COLUMNS = 200
_MOST_DOWN = 400
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "div", "caption", "title", "li"})
_UNSEEN = frozenset({"script", "style", "noscript", "head"})


def grid_from_web_page(text: str, name: str) -> Grid:
    """Rows of all tables in order, merged cells resolved; a paragraph outside of them is a row of one cell.

    Raises:
        UnreadableFile: no page at all, or more cells than forms would have.
    """
    try:
        root = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(f"{name}：这个网页打不开，请在浏览器里复制整张表格存为 .txt") from error
    return Grid(tuple(_rows(root, Budget(name))), aligned=True, hard_breaks=True)


def _rows(root: html.HtmlElement, budget: Budget) -> Iterator[Row]:
    tables = paragraphs = 0
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if not isinstance(node.tag, str) or node.tag in _UNSEEN:
            continue
        inner = node.xpath(".//table")
        if node.tag == "table" and not inner:
            tables += 1
            yield from _table_rows(node, tables, budget)
        elif node.tag in _BLOCKS and not inner:
            paragraphs += 1
            if words := one_line(_text(node)):
                budget.spend((words,))
                yield Row((words,), f"paragraph {paragraphs}", block=tables)
        else:  # what only lays out: also a table around tables
            waiting += reversed(node)


def _table_rows(table: html.HtmlElement, number: int, budget: Budget) -> Iterator[Row]:
    reaching: dict[int, int] = {}  # how many further rows a cell covers, by column
    for place, row in enumerate(table.iter("tr"), 1):
        covered = frozenset(reaching)
        reaching = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
        cells: list[str] = []
        starts: set[int] = set()
        for cell in row.iterchildren("td", "th"):
            while len(cells) in covered:
                cells.append("")
            starts.add(len(cells))
            across, down = _span(cell, "colspan", _MOST_COLUMNS), _span(cell, "rowspan", _MOST_DOWN)
            if down > 1:
                reaching |= {len(cells) + column: down - 1 for column in range(across)}
            cells += [_text(cell), *[""] * (across - 1)]
            if len(cells) > _MOST_COLUMNS:
                break
        budget.spend(cells)
        yield Row(tuple(cells), f"table {number}, row {place}", covered, number, frozenset(starts))


def _span(cell: html.HtmlElement, attribute: str, most: int) -> int:
    return max(1, min(small_number(str(cell.get(attribute, "1")).strip()) or 1, most))


def _text(node: html.HtmlElement) -> str:
    """The words of a cell; a break or a paragraph begins a line, all other white space is one space."""
    pieces: list[str] = []
    for piece in node.iter():
        if not isinstance(piece.tag, str):
            continue
        if piece.tag == "br" or (piece.tag in _BLOCKS and piece is not node):
            pieces.append("\n")
        pieces.append(" ".join((piece.text or "").split()) if piece.tag not in _UNSEEN else "")
        if piece is not node:
            pieces.append(" ".join((piece.tail or "").split()))
    return printable("".join(pieces).replace("\u00a0", " ")).strip()

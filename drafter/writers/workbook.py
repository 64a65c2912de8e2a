"""The official form as a sheet of Excel: the cells of the Word form that its template makes, merged as they are there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from drafter.declaration import Declaration
from drafter.writers.office_file import saved_workbook
from drafter.writers.placed_text import Element, paragraphs_of, run_texts
from drafter.writers.word import Form, filled

_TABLE, _ROW, _CELL, _PARAGRAPH, _VALUE = map(qn, ("w:tbl", "w:tr", "w:tc", "w:p", "w:val"))
_TWIPS_IN_A_CHARACTER = 105
"""How wide a column is for Word, and for Excel: a digit of 11 points."""
_BETWEEN = "　" * 6
"""Instead of a tab, which a cell does not show: room to sign."""
_LINE = 16
"""Points."""


@dataclass(slots=True)
class Area:
    """Words over some columns (edges in twips, from the left) and rows (from 1)."""

    text: str
    left: int
    right: int
    top: int
    bottom: int


def write_workbook(declaration: Declaration, template: Path, signed: Mapping[str, str] | None = None) -> Form:
    """The bytes of a workbook, and what had to be left out of it.

    Raises:
        DrafterError: as for `write_word`.
    """
    from openpyxl import Workbook  # noqa: PLC0415  it costs half a second to import
    from openpyxl.styles import Border, Side  # noqa: PLC0415  the same

    document, notes = filled(declaration, template, signed)
    areas = list(_areas(document.element.body))
    edges = sorted({edge for area in areas for edge in (area.left, area.right)})
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "申报表"
    line = Side(style="thin")
    border = Border(line, line, line, line)
    for area in areas:
        _place(sheet, area, edges, border)
    _print_on_one_width(sheet, edges, areas)
    return Form(saved_workbook(book), notes)


def _areas(body: Element) -> Iterator[Area]:
    """All that the page says, in order; a line of text is as wide as the tables."""
    width = max(sum(_columns(table)) for table in body.iter(_TABLE))
    row = 0
    for block in body.iterchildren(_PARAGRAPH, _TABLE):
        if block.tag == _PARAGRAPH:
            if text := "".join(run_texts(block)).replace("\t", _BETWEEN):
                row += 1
                yield Area(text, 0, width, row, row)
            continue
        table = list(_table_areas(block, row))
        row += len(block.findall(_ROW))
        yield from table


def _columns(table: Element) -> list[int]:
    return [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]


def _table_areas(table: Element, above: int) -> Iterator[Area]:
    edges = [0]
    for width in _columns(table):
        edges.append(edges[-1] + width)
    open_areas: dict[int, Area] = {}
    for number, row in enumerate(table.findall(_ROW), above + 1):
        column = 0
        for cell in row.findall(_CELL):
            span, merge = cell.tcPr.find(qn("w:gridSpan")), cell.tcPr.find(qn("w:vMerge"))
            after = min(column + (int(span.get(_VALUE)) if span is not None else 1), len(edges) - 1)
            if merge is not None and merge.get(_VALUE) != "restart" and column in open_areas:
                open_areas[column].bottom = number
            else:
                text = "\n".join("".join(run_texts(paragraph)) for paragraph in paragraphs_of(cell))
                open_areas[column] = Area(text, edges[column], edges[after], number, number)
                yield open_areas[column]
            column = after


def _place(sheet: Any, area: Area, edges: list[int], border: Any) -> None:  # noqa: ANN401  openpyxl is untyped
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  as above

    left, right = edges.index(area.left) + 1, edges.index(area.right)
    if right - left + 1 < len(edges) - 1:  # a cell of a table, and no line over it
        for row in range(area.top, area.bottom + 1):
            for column in range(left, right + 1):
                sheet.cell(row, column).border = border
    cell = sheet.cell(area.top, left, area.text or None)
    if area.text:
        cell.data_type = "s"  # a name that begins with = is no formula
    cell.font = Font(name="宋体", size=11)
    long = "\n" in area.text or len(area.text) > 60
    cell.alignment = Alignment(horizontal="left" if long else "center", vertical="center", wrap_text=True)
    if (left, area.top) != (right, area.bottom):
        sheet.merge_cells(start_row=area.top, end_row=area.bottom, start_column=left, end_column=right)


def _print_on_one_width(sheet: Any, edges: list[int], areas: list[Area]) -> None:  # noqa: ANN401  as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  as above

    for number, (left, right) in enumerate(pairwise(edges), 1):
        sheet.column_dimensions[get_column_letter(number)].width = max(0.5, (right - left) / _TWIPS_IN_A_CHARACTER)
    for area in areas:
        if area.top == area.bottom:
            wide = max(
                1, int((area.right - area.left) / _TWIPS_IN_A_CHARACTER / 2)
            )  # a Chinese character is two digits wide
            lines = sum(1 + len(line) // wide for line in area.text.split("\n"))
            height = max(sheet.row_dimensions[area.top].height or 0, min(lines * _LINE + 6, 400))
            sheet.row_dimensions[area.top].height = height
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True

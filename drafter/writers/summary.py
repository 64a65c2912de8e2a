"""汇总表 as a Word or Excel file."""

from pathlib import Path
from typing import Any

from drafter.declaration.money import format_amount
from drafter.language.text import printable
from drafter.workspace.agency_summary import AMOUNTS, HEADINGS, AgencySummary
from drafter.writers.never_overwrite import write_new
from drafter.writers.office_file import chinese_document, ending_among, saved, saved_workbook

ENDINGS = (".docx", ".xlsx")
_WIDTHS_CM = (1.2, 5.4, 3.2, 2.5, 3.2, 3.2, 2.9, 2.9, 1.7)


def write_summary(summary: AgencySummary, path: Path) -> Path:
    """The path really written.

    Raises:
        DrafterError: an ending that is not one of `ENDINGS`, or a folder that can't be written to.
    """
    make = _word if ending_among(path, ENDINGS) == ".docx" else _workbook
    return write_new(path, make(summary))


def _word(summary: AgencySummary) -> bytes:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  it costs a quarter of a second to import
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  the same
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415  the same
    from docx.shared import Cm  # noqa: PLC0415  the same

    document = chinese_document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.5)
    title = document.add_paragraph(printable(summary.title))
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("单位：元").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    rows = summary.rows()
    table = document.add_table(rows=1 + len(rows), cols=len(HEADINGS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS_CM, strict=True):
        column.width = Cm(width)  # LibreOffice goes by the columns, Word by the cells
    for row, texts in zip(table.rows, (HEADINGS, *map(_printed, rows)), strict=True):
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(_WIDTHS_CM[place])
            cell.paragraphs[0].text = text
            cell.paragraphs[0].paragraph_format.space_after = 0
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  python-docx has no name for it
    return saved(document)


def _workbook(summary: AgencySummary) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415  it costs half a second to import
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  the same

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "汇总表"
    for number, row in enumerate([(printable(summary.title),), ("单位：元",), HEADINGS, *summary.rows()], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, printable(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"  # a name that begins with = is no formula
            elif column - 1 in range(*AMOUNTS.indices(len(HEADINGS))):
                cell.number_format = "#,##0.00"
    for column, width in enumerate(_WIDTHS_CM, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width * 5
    sheet.freeze_panes = "A4"
    return saved_workbook(book)


def _printed(row: tuple[Any, ...]) -> list[str]:
    return [
        format_amount(value) if place in range(*AMOUNTS.indices(len(HEADINGS))) and value is not None
        else printable(str(value)) if value is not None
        else ""
        for place, value in enumerate(row)
    ]  # fmt: skip

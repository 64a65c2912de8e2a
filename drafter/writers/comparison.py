"""A form beside last year's as a Word file or a spreadsheet, from the words that the screen shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.language.text import printable
from drafter.writers.never_overwrite import write_new
from drafter.writers.office_file import chinese_document, ending_among, saved, saved_workbook

ENDINGS = (".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class Page:
    """A title, a table with its headings, and lines below it."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    lines: Sequence[str]


def write_page(page: Page, path: Path) -> Path:
    """The path really written, beside an older file and never over it.

    Raises:
        DrafterError: an ending that is not one of `ENDINGS`, or a folder that can't be written to.
    """
    make = _word if ending_among(path, ENDINGS) == ".docx" else _sheet
    return write_new(path, make(page))


def _word(page: Page) -> bytes:
    document = chinese_document()
    document.add_paragraph().add_run(printable(page.title)).bold = True
    table = document.add_table(rows=1, cols=len(page.headings), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, page.headings, strict=True):
        cell.text = words
    for row in page.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = printable(words)
    for line in page.lines:
        document.add_paragraph(printable(line))
    return saved(document)


def _sheet(page: Page) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415  as above

    book = Workbook()
    sheet = book.active
    sheet.title = "对照"
    for line in ((page.title,), tuple(page.headings), *page.rows, *((line,) for line in page.lines)):
        sheet.append([printable(words) for words in line])
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s"  # what begins with = is words here, and no formula
    return saved_workbook(book)

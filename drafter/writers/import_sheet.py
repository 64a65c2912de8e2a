"""The import sheet of 预算管理一体化 as an Excel file: the head on one sheet, the indicators on the other."""

from pathlib import Path
from typing import Any

from drafter.language.text import printable
from drafter.workspace.import_sheet import HEADINGS, ImportSheet
from drafter.writers.never_overwrite import write_new
from drafter.writers.office_file import ending_among, saved_workbook

ENDINGS = (".xlsx",)
_WIDTHS = (14, 20, 36, 12, 8, 16, 12, 8, 24)


def write_import_sheet(sheet: ImportSheet, path: Path) -> Path:
    """The path really written.

    Raises:
        DrafterError: an ending that is not one of `ENDINGS`, or a folder that can't be written to.
    """
    ending_among(path, ENDINGS)
    from openpyxl import Workbook  # noqa: PLC0415  it costs half a second to import
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  the same

    book = Workbook()
    head: Any = book.active
    head.title = "绩效目标"
    _fill(head, sheet.fields)
    head.column_dimensions["A"].width, head.column_dimensions["B"].width = 20, 80
    rows = book.create_sheet("绩效指标")
    _fill(rows, (HEADINGS, *sheet.rows))
    for number, width in enumerate(_WIDTHS, 1):
        rows.column_dimensions[get_column_letter(number)].width = width
    rows.freeze_panes = "A2"
    return write_new(path, saved_workbook(book))


def _fill(sheet: Any, rows: tuple[tuple[str, ...], ...]) -> None:  # noqa: ANN401  openpyxl is untyped
    for number, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            if text:
                cell = sheet.cell(number, column, printable(text))
                cell.data_type = "s"  # what begins with = is words here, and no formula

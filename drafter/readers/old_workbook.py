"""Workbooks of Excel 97 to 2003 (.xls, and .et of WPS) as grids: merged cells resolved, numbers as they are shown."""

import io
import struct
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.text import printable
from drafter.readers.limits import LARGEST_TEXT, Budget, too_much
from drafter.readers.spreadsheet import BROKEN_WORKBOOK, shown

_MOST_COLUMNS = 200
_EMPTY, _TEXT, _NUMBER, _DATE, _BLANK = 0, 1, 2, 3, 6


def grid_from_old_workbook(content: bytes, name: str) -> Grid:
    """Rows of all sheets in order; hidden sheets and rows are left out, and that is remarked.

    Raises:
        UnreadableFile: broken, locked, or larger than any collection of forms.
    """
    if len(content) > LARGEST_TEXT:
        raise too_much(name, f"文件超过 {LARGEST_TEXT // 2**20} MB")
    import xlrd  # noqa: PLC0415  few files are old workbooks

    try:
        book = xlrd.open_workbook(  # ragged: a merged cell may reach out over a whole sheet, which is not filled up
            file_contents=content, logfile=io.StringIO(), formatting_info=True, ragged_rows=True
        )
        budget = Budget(name)
        rows: list[Row] = []
        remarks: list[str] = []
        for number, sheet in enumerate(book.sheets(), 1):
            title = printable(sheet.name)[:20]
            if sheet.visibility:
                remarks.append(f"隐藏的工作表“{title}”没有读入")
                continue
            kept = list(_rows(book, sheet, number, budget))
            hidden = {place for place, info in sheet.rowinfo_map.items() if info.hidden}
            if any(place in hidden for place, _ in kept):
                remarks.append(f"工作表“{title}”里隐藏的行没有读入")
            rows += [row for place, row in kept if place not in hidden]
    except (*BROKEN_WORKBOOK, xlrd.XLRDError, xlrd.compdoc.CompDocError, AssertionError, struct.error) as error:
        raise UnreadableFile(
            f"{name}：打不开这个表格，它可能坏了或加了密码；请在 Excel 或 WPS 里另存为 .xlsx 再试"
        ) from error
    return Grid(tuple(rows), aligned=True, hard_breaks=True, remarks=tuple(remarks))


def _rows(book: Any, sheet: Any, number: int, budget: Budget) -> Iterator[tuple[int, Row]]:  # noqa: ANN401  xlrd is untyped
    covered: dict[int, set[int]] = {}
    for top, bottom, left, right in sheet.merged_cells:
        for row in range(top + 1, min(bottom, top + _MOST_COLUMNS)):
            covered.setdefault(row, set()).update(range(left, min(right, _MOST_COLUMNS)))
    for place in range(sheet.nrows):
        cells = tuple(printable(_words(book, cell)) for cell in sheet.row(place)[:_MOST_COLUMNS])
        budget.spend(cells)
        if any(text.strip() for text in cells):
            yield place, Row(cells, f"sheet {number}, row {place + 1}", frozenset(covered.get(place, ())), number)


def _words(book: Any, cell: Any) -> str:  # noqa: ANN401  as above
    if cell.ctype in (_EMPTY, _BLANK):
        return ""
    if cell.ctype == _DATE:
        from xlrd.xldate import xldate_as_datetime  # noqa: PLC0415  see above

        day: datetime = xldate_as_datetime(cell.value, book.datemode)
        return shown(day, "")
    if cell.ctype == _NUMBER:
        shown_as = book.format_map.get(book.xf_list[cell.xf_index].format_key)
        return shown(cell.value, shown_as.format_str if shown_as else "")
    return str(cell.value) if cell.ctype == _TEXT else ""

"""Workbooks (.xlsx) as grids: every sheet that is shown, merged cells resolved, each cell as it is seen."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.text import printable
from drafter.readers.limits import LARGEST_PART, Budget, too_much
from drafter.readers.spreadsheet import BROKEN_WORKBOOK, shown
from drafter.regex import regex

_MOST_COLUMNS = 200
_TYPED_AS_TARGET = regex(r"=\s*[\d.,]+\s*(?:%|\(%\)|\(?[\u3400-\u9fff].{0,20})?")
"""`=100%` or `=300天` in a cell for targets is a formula to the file, and a target to whoever typed it."""


def grid_from_workbook(content: bytes, name: str) -> Grid:
    """Rows of all sheets in order; hidden sheets and rows are left out, and that is remarked.

    Raises:
        UnreadableFile: broken, or larger than any collection of forms.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist() if part.filename.endswith(".xml")) > LARGEST_PART:
                raise too_much(name, f"解压后超过 {LARGEST_PART // 2**20} MB")
        book = _loaded(content)
        if not book.worksheets:
            raise UnreadableFile(
                f"{name}：这个表格里没有能读的工作表，它可能坏了；请在 Excel 或 WPS 里另存为 .xlsx 再试"
            )
        results = _Results(content)
        budget = Budget(name)
        rows: list[Row] = []
        remarks: list[str] = []
        for number, sheet in enumerate(book.worksheets, 1):
            if sheet.sheet_state != "visible":
                remarks.append(f"隐藏的工作表“{printable(sheet.title)[:20]}”没有读入")
                continue
            hidden = [n for n, dimension in sheet.row_dimensions.items() if dimension.hidden]
            kept = list(_rows(sheet, number, results, budget))
            if any(n in hidden for n, _ in kept):
                remarks.append(f"工作表“{printable(sheet.title)[:20]}”里隐藏的行没有读入")
            rows += [row for n, row in kept if n not in hidden]
    except BROKEN_WORKBOOK as error:
        raise UnreadableFile(
            f"{name}：打不开这个表格，它可能坏了或加了密码；请在 Excel 或 WPS 里另存为 .xlsx 再试"
        ) from error
    return Grid(tuple(rows), aligned=True, hard_breaks=True, remarks=(*remarks, *results.remarks))


def _loaded(content: bytes, *, results: bool = False) -> Any:  # noqa: ANN401  openpyxl is untyped
    from openpyxl import load_workbook  # noqa: PLC0415  few files are workbooks, and it costs half a second

    with warnings.catch_warnings():  # what it says of styles is nothing to the person who reads
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), data_only=results)


def _rows(sheet: Any, number: int, results: "_Results", budget: Budget) -> Iterator[tuple[int, Row]]:  # noqa: ANN401  a sheet of an untyped package
    """Each row that says anything, with its number; only cells that are there, for a sheet may reach down a million rows."""
    from openpyxl.cell.cell import MergedCell  # noqa: PLC0415  few files are workbooks

    covered = _covered(sheet)
    texts: dict[int, dict[int, str]] = {}
    starts: dict[int, set[int]] = {}
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001  iter_rows makes every cell of a sheet's full extent
        if column > _MOST_COLUMNS:
            continue
        if not isinstance(cell, MergedCell):
            starts.setdefault(row, set()).add(column - 1)
        if cell.value is not None:
            text = printable(_text(cell, sheet.title, results))
            if text.strip():
                texts.setdefault(row, {})[column] = text
    for row in sorted(texts):
        width = max(texts[row])
        cells = tuple(texts[row].get(column, "") for column in range(1, width + 1))
        budget.spend(cells)
        place = f"sheet {number}, row {row}"
        yield row, Row(cells, place, frozenset(covered.get(row, ())), number, frozenset(starts[row]))


def _covered(sheet: Any) -> dict[int, set[int]]:  # noqa: ANN401  as above
    """The columns (from 0) of each row into which a merged cell reaches down."""
    covered: dict[int, set[int]] = {}
    for area in sheet.merged_cells.ranges:
        columns = range(area.min_col - 1, min(area.max_col, _MOST_COLUMNS))
        for row in range(area.min_row + 1, min(area.max_row, area.min_row + _MOST_COLUMNS) + 1):
            covered.setdefault(row, set()).update(columns)
    return covered


def _text(cell: Any, sheet: str, results: "_Results") -> str:  # noqa: ANN401  as above
    if cell.data_type != "f":
        return shown(cell.value, cell.number_format)
    formula = str(cell.value)
    if _TYPED_AS_TARGET.fullmatch(formula):
        return formula
    return results.of(sheet, cell)


@dataclass(slots=True)
class _Results:
    """What formulas came to when the workbook was saved; read only where a cell holds one."""

    content: bytes
    book: Any = None
    remarks: tuple[str, ...] = ()

    def of(self, sheet: str, cell: Any) -> str:  # noqa: ANN401  as above
        if self.book is None:
            self.book = _loaded(self.content, results=True)
        value = self.book[sheet][cell.coordinate].value
        if value is None:
            self.remarks = (f"{cell.coordinate} 等格是公式，文件里没有存结果，没有读入",)
            return ""
        return shown(value, cell.number_format)

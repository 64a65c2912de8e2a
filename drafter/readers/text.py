"""Text files: cells separated by tabs or bars as extractors write them, or JSON rows of cells."""

import csv
import io
from collections.abc import Iterator

from drafter.errors import UnreadableFile
from drafter.forms import Grid, Row
from drafter.language.text import printable
from drafter.readers.barred_text import rows_of_bars, without_bars
from drafter.readers.limits import MOST_ROWS, Budget, too_much
from drafter.regex import regex

_MOST_COLUMNS = 200
_MOST_QUOTED_LINES = 80
_LOOKED_AT = 20_000
"""Characters from which a delimiter is found out."""
_RULE = regex(r"[|:+\- ]{3,}")
"""The line under the heading of a Markdown table."""
_BAR = regex("[|｜]")


def decoded(content: bytes, name: str) -> str:
    """UTF-8 (with or without mark), UTF-16 with its mark, or GB 18030, which older office programs write.

    Raises:
        UnreadableFile: none of them.
    """
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    unmarked = _utf_16_without_mark(content)
    for encoding in ("utf-16",) if marked else (unmarked,) if unmarked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue  # the next encoding may fit
        if "\x00" not in text:
            return printable(text.replace("\f", "\n"))
    raise UnreadableFile(
        f"{name}：不是文字文件，认不出里面的内容；能读的有 .docx、.doc、.xlsx、.xls、.ods、.pdf、.html、.csv、.md、.txt、.json 和 .yaml"
    )


def _utf_16_without_mark(content: bytes) -> str | None:
    """UTF-16 that begins without its mark: its line ends and tabs are pairs of a sign and a zero, on one side."""
    head = content[:_LOOKED_AT]
    signs = (0x09, 0x0A, 0x20, 0x31)
    low, high = zip(head[::2], head[1::2], strict=False), zip(head[1::2], head[::2], strict=False)
    little = sum(sign in signs and zero == 0 for sign, zero in low)
    big = sum(sign in signs and zero == 0 for sign, zero in high)
    if max(little, big) < 3 or min(little, big) > max(little, big) // 4:
        return None
    return "utf-16-le" if little > big else "utf-16-be"


def grid_from_text(text: str, name: str) -> Grid:
    """One row a line, cells by tab (or by bar in lines without one); columns are not to be trusted.

    Raises:
        UnreadableFile: more lines or cells than forms would have.
    """
    budget = Budget(name)
    if (
        text.count("\n") + text.count("\r") > 2 * MOST_ROWS
    ):  # before the lines are made: a list of them could fill the memory
        raise too_much(name, f"超过 {2 * MOST_ROWS} 行")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if (barred := rows_of_bars(lines)) is not None:
        for row in barred:
            budget.spend(row.cells)
        return Grid(tuple(Row(row.cells, f"line {row.number}") for row in barred))
    lines = without_bars(lines)
    rows: list[Row] = []
    number = 0
    while number < len(lines):
        line, used = _whole_line(lines, number)
        if line.strip() and not _RULE.fullmatch(line.strip()):
            cells = _cells(line)
            budget.spend(cells)
            rows.append(Row(cells, f"line {number + 1}"))
        number += used
    return Grid(tuple(rows), aligned=False)


def grid_from_commas(text: str, name: str) -> Grid:
    """A .csv as spreadsheets write it: a cell for each column, between commas, semicolons or tabs.

    Raises:
        UnreadableFile: quotes that never close, or more rows and cells than forms would have.
    """
    budget = Budget(name)
    first = text[:_LOOKED_AT]
    delimiter = max(",\t;", key=first.count)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            budget.spend(cells)
            if any(cell.strip() for cell in cells):
                rows.append(Row(tuple(cells[:_MOST_COLUMNS]), f"row {number}"))
    except csv.Error as error:
        raise UnreadableFile(f"{name}：不像是 CSV 表格（{error}）") from error
    return Grid(tuple(rows), aligned=True, hard_breaks=True)


def grid_from_rows(value: object, name: str) -> Grid | None:
    """JSON rows of cells, one table or a list of tables (a form may be split over them); None for some other JSON.

    Raises:
        UnreadableFile: more rows or cells than forms would have.
    """
    tables = [value] if _is_table(value) else value
    if not isinstance(tables, list) or not tables or not all(table == [] or _is_table(table) for table in tables):
        return None
    budget = Budget(name)
    rows = [row for number, table in enumerate(tables, 1) for row in _json_rows(table, number, len(tables), budget)]
    return Grid(tuple(rows), aligned=True)


def _json_rows(table: list[list[object]], number: int, of: int, budget: Budget) -> Iterator[Row]:
    before = f"table {number}, " if of > 1 else ""
    for place, row in enumerate(table, 1):
        cells = tuple("" if cell is None else printable(str(cell)) for cell in row[:_MOST_COLUMNS])
        budget.spend(cells)
        yield Row(cells, f"{before}row {place}", block=number)


def _is_table(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(row, list) and all(_is_cell(cell) for cell in row) for row in value)
    )


def _is_cell(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _whole_line(lines: list[str], start: int) -> tuple[str, int]:
    """The line, with the following ones where a quoted cell runs on over them; and how many lines that took."""
    line = lines[start]
    if line.count('"') % 2 == 0 or not any(cell.lstrip().startswith('"') for cell in line.split("\t")):
        return line, 1
    quotes = 0
    for count, further in enumerate(lines[start : start + _MOST_QUOTED_LINES], 1):
        quotes += further.count('"')
        if quotes % 2 == 0:
            return "\n".join(lines[start : start + count]), count
    return line, 1


def _cells(line: str) -> tuple[str, ...]:
    bars = _BAR.findall(line)
    if "\t" in line or len(bars) < 2:
        return tuple(line.split("\t", _MOST_COLUMNS))
    return tuple(_BAR.split(line.strip().removeprefix("|"), _MOST_COLUMNS))

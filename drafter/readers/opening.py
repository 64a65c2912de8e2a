"""One file of any readable kind becomes forms; the kind is told by its content, not by its name."""

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from drafter.codec import MalformedText, json_value, yaml_value
from drafter.errors import UnreadableFile
from drafter.forms import Grid, ParsedForm, count_forms, parse
from drafter.readers.limits import LARGEST_JSON, LARGEST_PACKAGE, LARGEST_TEXT, MOST_FORMS, read_within, too_much
from drafter.readers.old_word import grid_from_old_word
from drafter.readers.old_workbook import grid_from_old_workbook
from drafter.readers.open_document import grid_from_open_document
from drafter.readers.packages import DAMAGED
from drafter.readers.pdf import grid_from_pdf
from drafter.readers.ready import ready_forms
from drafter.readers.text import decoded, grid_from_commas, grid_from_rows, grid_from_text
from drafter.readers.web_page import grid_from_web_page
from drafter.readers.word import grid_from_word
from drafter.readers.workbook import grid_from_workbook
from drafter.regex import regex

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OLD_WORKBOOK = ("Workbook", "Book")
_OLD_WORD = ("WordDocument",)
_ENTRY = 128
"""Bytes of an entry in the list of streams of an old Office file; each begins with the stream's name, and a zero."""
_NOT_YET = "{path}：这个版本还不能读{kind}，请在 Word 或 WPS 里另存为 .docx，或复制成文字存为 .txt"
_NAME = regex(r"项\s*目\s*名\s*称")
_WEB_PAGE = regex(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)[\s>]", re.IGNORECASE | re.DOTALL
)


def open_forms(path: Path) -> tuple[ParsedForm, ...]:
    """The forms in a file, in order; at least one.

    Raises:
        UnreadableFile: broken, hostile, of another kind, or without a form in it; the sentence begins with the path.
    """
    content = read_within(path, LARGEST_PACKAGE)
    grid = _grid_from_cells(path, content)
    if grid is not None:
        forms = _parsed(path, grid)
    else:
        _refuse_large(path, content, LARGEST_TEXT)
        forms = _from_text(path, decoded(content, str(path)))
    if not forms:
        raise UnreadableFile(f"{path}：里面没有认出申报表（找不到“项目名称”一栏），请确认是财政项目支出绩效目标申报表")
    return forms


def _grid_from_cells(path: Path, content: bytes) -> Grid | None:
    """The grid of a file that is no text; None for text."""
    name = str(path)
    if content.startswith(b"%PDF"):
        return grid_from_pdf(content, name)
    if content.startswith(b"PK"):
        return _grid_from_package(content, name)
    if content.startswith(_OLD_OFFICE):
        if _has_stream(content, _OLD_WORKBOOK):
            return grid_from_old_workbook(content, name)
        if _has_stream(content, _OLD_WORD):
            return grid_from_old_word(content, name)
        raise UnreadableFile(_NOT_YET.format(path=path, kind="这种旧版 Office 文件"))
    if content.startswith(b"{\\rtf"):
        raise UnreadableFile(_NOT_YET.format(path=path, kind=" RTF 文件"))
    return None


def _has_stream(content: bytes, names: Sequence[str]) -> bool:
    """Whether an old Office file lists such a stream: the word alone (the style `Book Title`) may stand in any text of it."""
    marks = [(name + "\0").encode("utf-16-le") for name in names]
    return any(found.start() % _ENTRY == 0 for mark in marks for found in re.finditer(re.escape(mark), content))


def _grid_from_package(content: bytes, name: str) -> Grid:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = set(package.namelist())
    except DAMAGED:
        parts = set()  # the reader of Word files tells what is wrong
    if "xl/workbook.xml" in parts:
        return grid_from_workbook(content, name)
    if "content.xml" in parts and "mimetype" in parts:
        return grid_from_open_document(content, name)
    return grid_from_word(content, name)


def _from_text(path: Path, text: str) -> tuple[ParsedForm, ...]:
    try:
        if path.suffix.lower() in (".yaml", ".yml"):
            _refuse_large(path, text.encode(), LARGEST_JSON)
            return _ready(yaml_value(text))
        if text.lstrip()[:1] in ("[", "{"):
            _refuse_large(path, text.encode(), LARGEST_JSON)
            return _from_json(path, text)
    except MalformedText as error:
        raise UnreadableFile(f"{path}：{error}") from error
    if _WEB_PAGE.match(text):
        return _parsed(path, grid_from_web_page(text, str(path)))
    if path.suffix.lower() == ".csv":
        return _with_cells(path, text, _parsed(path, grid_from_commas(text, str(path))))
    return _with_cells(path, text, _parsed(path, grid_from_text(text, str(path))))


def _from_json(path: Path, text: str) -> tuple[ParsedForm, ...]:
    try:
        value = json_value(text)
    except MalformedText:
        if "\t" in text and path.suffix.lower() != ".json":  # `[2024] …`: a text that merely begins with a bracket
            return _with_cells(path, text, _parsed(path, grid_from_text(text, str(path))))
        raise
    grid = grid_from_rows(value, str(path))
    return _parsed(path, grid) if grid is not None else _ready(value)


def _parsed(path: Path, grid: Grid) -> tuple[ParsedForm, ...]:
    if count_forms(grid) > MOST_FORMS:
        raise UnreadableFile(f"{path}：里面的申报表超过 {MOST_FORMS} 份，请分成几份")
    forms = parse(grid)
    if not forms and grid.aligned and any(_NAME.search(text) for row in grid.rows for text in row.cells):
        hint = "（一张表里很多项目，或者表头有几层），没有读入，请把项目分开填到申报表里"
        raise UnreadableFile(f"{path}：有“项目名称”一栏，但表格的样子认不出来{hint}")
    return forms


def _refuse_large(path: Path, content: bytes, limit: int) -> None:
    if len(content) > limit:
        raise too_much(str(path), f"文件超过 {limit // 2**20} MB")


def _with_cells(path: Path, text: str, forms: tuple[ParsedForm, ...]) -> tuple[ParsedForm, ...]:
    """Refuse text whose cells were lost beyond telling what belongs to what, though its labels say that it is a form."""
    if not any(form.declaration.project.name for form in forms) and _NAME.search(text):
        raise UnreadableFile(
            f"{path}：看得出是申报表，但表格的格子已经丢了，几格的文字混在一起，分不清哪些字属于哪一栏；请用 .docx，或从 Word、Excel 里复制整张表格"
        )
    return forms


def _ready(value: object) -> tuple[ParsedForm, ...]:
    return tuple(ParsedForm(form.declaration, form.problems, {}) for form in ready_forms(value))

"""One form, kept in every way that offices keep it, reads the same through every door."""

import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from drafter.errors import UnreadableFile
from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms

HERE = Path(__file__).parent
ROWS = [
    ["项目支出绩效目标申报表", "", "", "", ""],
    ["(2030年度)", "", "", "", ""],
    ["项目名称", "", "送戏下乡", "", ""],
    ["主管部门", "", "某局", "实施单位", "某馆"],
    ["项目资金(万元)", "", "年度资金总额", "45.5", ""],
    ["", "", "其中：财政拨款", "45.5", ""],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    ["", "产出指标", "数量指标", "演出场次", "≥12场"],
    ["", "", "质量指标", "剧目合格率", "95%"],
]
MERGED = {(2, 0): (1, 2), (3, 0): (1, 2), (4, 0): (2, 2), (6, 0): (3, 1), (7, 1): (2, 1)}
"""Down and across, by row and column."""


def covered(row: int, column: int) -> bool:
    return any(
        top <= row < top + down and left <= column < left + across and (row, column) != (top, left)
        for (top, left), (down, across) in MERGED.items()
    )


def as_text(separator: str, encoding: str) -> Callable[[Path], None]:
    content = "\n".join(separator.join(row) for row in ROWS)

    def write(path: Path) -> None:
        path.write_bytes(content.encode(encoding))

    return write


def as_web_page(path: Path) -> None:
    rows = []
    for number, row in enumerate(ROWS):
        cells = []
        for column, text in enumerate(row):
            down, across = MERGED.get((number, column), (1, 1))
            if not covered(number, column):
                cells.append(f'<td rowspan="{down}" colspan={across}><p>{text}</p></td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body><div><table>{''.join(rows)}</table></div></body></html>"
    path.write_text(page, encoding="utf-8")


def as_open_document(path: Path) -> None:
    names = (
        "office:urn:oasis:names:tc:opendocument:xmlns:office:1.0 table:urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
    )
    names += "text:urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    spaces = " ".join(f'xmlns:{name.partition(":")[0]}="{name.partition(":")[2]}"' for name in names.split())
    rows = []
    for number, row in enumerate(ROWS):
        cells = []
        for column, text in enumerate(row):
            down, across = MERGED.get((number, column), (1, 1))
            spans = f'table:number-rows-spanned="{down}" table:number-columns-spanned="{across}"'
            kind = "covered-table-cell" if covered(number, column) else "table-cell"
            cells.append(f"<table:{kind} {spans}><text:p>{text}</text:p></table:{kind}>")
        rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    rows.append(
        '<table:table-row table:visibility="collapse"><table:table-cell><text:p>藏</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048560"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    body = f"<office:body><office:spreadsheet><table:table>{''.join(rows)}</table:table></office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")


def as_old_workbook(path: Path) -> None:
    copy(HERE / "one_form.xls", path)


DOORS = {
    "from Excel.txt": as_text("\t", "utf-8"),
    "GB18030.txt": as_text("\t", "gb18030"),
    "UTF-16.txt": as_text("\t", "utf-16"),
    "UTF-16 without its mark.txt": as_text("\t", "utf-16-le"),
    "UTF-16 turned round.txt": as_text("\t", "utf-16-be"),
    "bars.md": as_text(" | ", "utf-8"),
    "commas.csv": as_text(",", "gb18030"),
    "page.html": as_web_page,
    "page called.xls": as_web_page,
    "sheet.ods": as_open_document,
    "sheet.xls": as_old_workbook,
}


def read(tmp_path: Path, name: str) -> ParsedForm:
    path = tmp_path / name
    DOORS[name](path)
    (form,) = open_forms(path)
    return form


@pytest.mark.parametrize("name", DOORS)
def test_every_door_gives_the_same_form(tmp_path: Path, name: str) -> None:
    declaration = read(tmp_path, name).declaration
    assert declaration.identity == ("某馆", 2030, "送戏下乡")
    assert declaration.project.line_department == "某局"
    annual = declaration.funding.annual
    assert (annual.total, annual.appropriation) == (Decimal(455000), Decimal(455000))
    assert [
        f"{row.dimension.value if row.dimension else ''}/{row.name}/{row.target}" for row in declaration.indicators
    ] == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/95.00(%)"]


@pytest.mark.parametrize(("name", "told"), [("sheet.xls", 2), ("sheet.ods", 1)])
def test_what_is_hidden_is_left_out_and_told(tmp_path: Path, name: str, told: int) -> None:
    assert sum("隐藏" in problem.message for problem in read(tmp_path, name).problems) == told


@pytest.mark.parametrize("name", ["sheet.xls", "sheet.ods"])
@pytest.mark.parametrize("kept", [40, 600, 3000])
def test_half_a_file_says_so(tmp_path: Path, name: str, kept: int) -> None:
    path = tmp_path / name
    DOORS[name](path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(UnreadableFile, match=name):
        open_forms(path)


def test_a_package_whose_names_are_broken_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sheet.ods"
    as_open_document(path)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("表", "x")
    path.write_bytes(path.read_bytes().replace("表".encode(), b"\xf8\xf8\xf8"))
    with pytest.raises(UnreadableFile, match="已损坏"):
        open_forms(path)


OLD_WORD = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(510, b"\0")
    + "Book Title".encode("utf-16-le").ljust(130, b"\0")  # a style of every Word file, not a workbook's stream
    + "WordDocument".encode("utf-16-le").ljust(128, b"\0")
)


def test_a_broken_old_word_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.doc"
    path.write_bytes(OLD_WORD)
    with pytest.raises(UnreadableFile, match="旧版 Word"):
        open_forms(path)


def test_an_old_word_file_is_read_as_the_word_file_that_it_becomes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it begins and ends is ours; what lies between is the package's, and was tried on files of other people."""
    document = Document()
    table = document.add_table(rows=len(ROWS), cols=5)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    monkeypatch.setattr("doc2docx.convert", lambda _old, new: document.save(str(new)))
    path = tmp_path / "x.doc"
    path.write_bytes(OLD_WORD)
    (form,) = open_forms(path)
    assert form.declaration.identity == ("某馆", 2030, "送戏下乡")
    assert len(form.declaration.indicators) == 2

"""Forms kept as workbooks: merged cells, several forms, hidden rows, numbers as they are shown."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from drafter.declaration import Dimension
from drafter.errors import UnreadableFile
from drafter.readers.opening import open_forms


def form_on(sheet: Any, first: int, name: str) -> None:
    """A small form from a row on, its side headings merged down."""
    rows: list[list[Any]] = [
        ["项目支出绩效目标申报表", "", "", "", ""],
        ["(2030年度)", "", "", "", ""],
        ["项目名称", "", name, "", ""],
        ["主管部门", "", "某局", "实施单位", "某馆"],
        ["项目资金（万元）", "", "年度资金总额", 45.5, ""],
        ["", "", "其中：财政拨款", 45.5, ""],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
        ["", "产出指标", "数量指标", "开讲次数", "≥4次"],
        ["", "", "质量指标", "到课率", 0.95],
        ["", "", "时效指标", "完成率", "=100%"],
    ]
    for number, row in enumerate(rows):
        for column, value in enumerate(row, 1):
            if value != "":
                sheet.cell(first + number, column, value)
    sheet.cell(first + 8, 5).number_format = "0%"
    for place in ("A{0}:B{0}", "A{1}:B{1}", "A{2}:B{3}", "A{4}:A{5}", "B{6}:B{5}"):
        sheet.merge_cells(place.format(first + 2, first + 3, first + 4, first + 5, first + 6, first + 9, first + 7))


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Workbook], Path]:
    def save(book: Workbook) -> Path:
        path = tmp_path / "表.xlsx"
        book.save(path)
        return path

    return save


def test_each_form_of_each_sheet_is_read(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    form_on(book.active, 1, "甲")
    form_on(book.active, 14, "乙")
    form_on(book.create_sheet("丙"), 1, "丙")
    forms = open_forms(saved(book))
    assert [form.declaration.identity for form in forms] == [("某馆", 2030, name) for name in "甲乙丙"]
    for form in forms:
        rows = form.declaration.indicators
        assert [(row.dimension, row.name, str(row.target)) for row in rows] == [
            (Dimension.QUANTITY, "开讲次数", "≥4.00(次)"),
            (Dimension.QUALITY, "到课率", "95.00(%)"),
            (Dimension.TIMELINESS, "完成率", "=100.00(%)"),
        ]
        assert form.declaration.funding.annual.appropriation == Decimal(455000)
    assert str(forms[1].origins[next(path for path in forms[1].origins if path.path == "project.name")]) == (
        "sheet 1, row 16, column 3"
    )


def test_hidden_rows_and_sheets_are_left_out_and_told(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    form_on(book.active, 1, "甲")
    book.active.row_dimensions[9].hidden = True
    other = book.create_sheet("旧")
    form_on(other, 1, "乙")
    other.sheet_state = "hidden"
    (form,) = open_forms(saved(book))
    assert [row.name for row in form.declaration.indicators] == ["开讲次数", "完成率"]
    assert sum("隐藏" in problem.message for problem in form.problems) == 2


def test_a_formula_whose_result_was_not_saved_is_told(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    form_on(book.active, 1, "甲")
    book.active["D5"] = "=D6*1"
    (form,) = open_forms(saved(book))
    assert form.declaration.funding.annual.total is None
    assert any("公式" in problem.message for problem in form.problems)


def test_a_style_down_to_the_last_row_costs_nothing(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    form_on(book.active, 1, "甲")
    book.active.cell(1_048_576, 16_384).number_format = "0%"
    assert len(open_forms(saved(book))) == 1


def test_a_workbook_without_a_form_says_so(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    book.active["A1"] = "采购清单"
    with pytest.raises(UnreadableFile, match="没有认出申报表"):
        open_forms(saved(book))


def test_a_broken_workbook_says_so(saved: Callable[[Workbook], Path]) -> None:
    book = Workbook()
    form_on(book.active, 1, "甲")
    path = saved(book)
    content = path.read_bytes()
    path.write_bytes(content.replace(b"xl/worksheets", b"xl/workshoots"))
    with pytest.raises(UnreadableFile, match="表格"):
        open_forms(path)

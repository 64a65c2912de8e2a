"""Forms kept as PDF: ruled tables over page breaks, wrapped cells, pages without rules, scans."""

import zlib
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.errors import UnreadableFile
from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms
from tests.readers.drawn_pdf import DrawnPage, pdf_of

EDGES = (40, 110, 180, 290, 400, 560)


def one(text: str) -> tuple[str, int, int]:
    return (text, 1, 1)


def ruled() -> bytes:
    first, second = DrawnPage(), DrawnPage()
    first.words(200, 20, "项目支出绩效目标申报表")
    first.words(250, 36, "(2030年度)")
    first.table(
        EDGES,
        60,
        [
            [("项目名称", 2, 1), ("送戏\n下乡", 3, 1)],
            [("主管部门", 2, 1), one("某局"), one("实施单位"), one("某馆")],
            [("资金情况\n(万元)", 1, 2), one("年度资金总额"), ("45.5", 3, 1)],
            [one("其中：财政拨款"), ("45.5", 3, 1)],
            [("绩效\n指标", 1, 3), one("一级指标"), one("二级指标"), one("三级指标"), one("指标值")],
            [("产出指标", 1, 2), ("数量指标", 1, 2), one("演出场次"), one("≥12场")],
            [one("到场的\n观众人次"), one("≥3000\n人次")],
        ],
    )
    first.words(290, 760, "— 1 —")
    second.table(
        EDGES[1:],
        30,
        [
            [("产出指标", 1, 1), one("质量指标"), one("剧目合格率"), one("=100%")],
            [one("满意度指标"), one("服务对象满意度指标"), one("观众满意度"), one("≥90%")],
        ],
    )
    return pdf_of(first, second)


def rows_of(form: ParsedForm) -> list[str]:
    return [
        f"{row.dimension.value if row.dimension else ''}/{row.name}/{row.target}" for row in form.declaration.indicators
    ]


def test_a_ruled_table_goes_on_over_the_page_break(tmp_path: Path) -> None:
    path = tmp_path / "表.pdf"
    path.write_bytes(ruled())
    (form,) = open_forms(path)
    assert form.declaration.identity == ("某馆", 2030, "送戏下乡")
    assert form.declaration.project.line_department == "某局"
    assert form.declaration.funding.annual.appropriation == Decimal(455000)
    assert rows_of(form) == [
        "数量指标/演出场次/≥12.00(场)",
        "数量指标/到场的观众人次/≥3000.00(人次)",
        "质量指标/剧目合格率/=100.00(%)",
        "服务对象满意度指标/观众满意度/≥90.00(%)",
    ]


def test_without_rules_the_gaps_between_words_part_the_cells(tmp_path: Path) -> None:
    page = DrawnPage()
    lines = [
        ("", "项目支出绩效目标申报表"),
        ("项目名称", "送戏下乡", "主管部门", "某局"),
        ("一级指标", "二级指标", "三级指标", "指标值"),
        ("产出指标", "数量指标", "演出场次", "≥12场"),
        ("", "质量指标", "剧目合格率", "=100%"),
    ]
    for number, line in enumerate(lines):
        for column, text in enumerate(line):
            page.words(40 + 130 * column, 40 + 20 * number, text)
    path = tmp_path / "表.pdf"
    path.write_bytes(pdf_of(page))
    (form,) = open_forms(path)
    assert (form.declaration.project.name, form.declaration.project.line_department) == ("送戏下乡", "某局")
    assert rows_of(form) == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/=100.00(%)"]


def test_a_page_without_words_is_told_to_have_none(tmp_path: Path) -> None:
    path = tmp_path / "扫描.pdf"
    path.write_bytes(pdf_of(DrawnPage()))
    with pytest.raises(UnreadableFile, match="没有文字"):
        open_forms(path)


@pytest.mark.parametrize("kept", [9, 200, 2000])
def test_a_broken_pdf_says_so(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "坏.pdf"
    path.write_bytes(ruled()[:kept])
    with pytest.raises(UnreadableFile, match=r"坏\.pdf"):
        open_forms(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    packed = zlib.compress(b" " * (200 * 2**20), 9)
    stream = (
        b"4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream\nendobj\n"
    )
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.7\n" + stream + ruled()[9:])
    with pytest.raises(UnreadableFile, match="解压后超过"):
        open_forms(path)

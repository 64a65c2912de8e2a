"""`read --explain`: which cell became what."""

from drafter.forms import parse
from drafter.readers.text import grid_from_text
from drafter.writers.explained import explained


def test_each_cell_is_told_with_the_field_it_became_and_what_was_left_out() -> None:
    text = (
        "单位：万元\n项目名称\t甲\n项目资金\t年度资金总额\t45.5\n一级指标\t二级指标\t三级指标\t指标值\n"
        "产出指标\t数量指标\t开讲次数\t≥4次\n"
    )
    (form,) = parse(grid_from_text(text, "x.txt"))
    assert [" ".join(line.split()) for line in explained(form, "x.txt", 1)] == [
        "── x.txt 第 1 份：甲 ──",
        "line 2, column 2 项目名称：甲",
        "line 3, column 3 年度资金申请总额：455000.00",
        "line 5 第 1 行指标：产出指标 / 数量指标",
        "line 5, column 3 第 1 行指标：开讲次数",
        "line 5, column 4 第 1 行指标：≥4.00(次)",
        "line 1 ！金额原文以万元为单位，已换算成元",
    ]

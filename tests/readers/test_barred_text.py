"""A table that came with one cell a line and bars behind: rows again by the count of bars, or left as it is."""

from drafter.readers.barred_text import rows_of_bars

KEPT_BLANKS = (
    "绩效目标自评表 |\n|||||\n项目名称 |\n送戏下乡 |\n||||\n一级指标 |\n二级指标 |\n三级指标 |\n分值 |\n指标值 |\n|\n"
    "产出指标 |\n数量指标 |\n演出场次 |\n10 |\n≥12场 |\n|\n|\n|\n辅导场次 |\n5 |\n≥3场 |\n|\n填表人：某某"
)


def test_each_row_has_as_many_bars() -> None:
    found = rows_of_bars(KEPT_BLANKS.split("\n"))
    assert found is not None
    assert [line.cells for line in found][1:] == [
        ("项目名称", "送戏下乡", "", "", "", ""),
        ("一级指标", "二级指标", "三级指标", "分值", "指标值", ""),
        ("产出指标", "数量指标", "演出场次", "10", "≥12场", ""),
        ("", "", "辅导场次", "5", "≥3场", ""),
        ("填表人：某某",),
    ]
    assert [line.number for line in found] == [1, 3, 6, 12, 20, 24]


def test_a_row_that_was_cut_off_stands_as_text() -> None:
    found = rows_of_bars(KEPT_BLANKS.removesuffix("5 |\n≥3场 |\n|\n填表人：某某").split("\n"))
    assert found is not None
    assert found[-1].cells == ("辅导场次",)


def test_bars_that_do_not_come_out_even_stay_as_they_are() -> None:
    assert rows_of_bars(KEPT_BLANKS.replace("送戏下乡 |", "送戏 |\n下乡 |").split("\n")) is None
    assert rows_of_bars(["| 甲 | 乙 |"] * 20) is None

"""Layouts that offices keep their forms in: two headings, halves of a year, amounts under their labels or in a sentence."""

from datetime import date
from decimal import Decimal

import pytest

from drafter.forms import Grid, ParsedForm, Row, parse
from drafter.readers.text import grid_from_text

HEADING = "一级指标 | 二级指标 | 三级指标 | 指标值"
FIRST = "产出指标 | 数量指标 | 演出场次 | ≥12场"


def read(*rows: str) -> ParsedForm:
    """A table of real cells, bars between them."""
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
    grid = Grid(
        tuple(Row(row, f"row {n}", starts=frozenset(range(len(row)))) for n, row in enumerate(cells)),
        aligned=True,
    )
    (form,) = parse(grid)
    return form


def targets(form: ParsedForm) -> list[str]:
    return [f"{row.name} {row.target}" for row in form.declaration.indicators]


def test_sign_number_and_unit_under_one_heading_are_put_together() -> None:
    form = read(
        "项目名称 | 送戏下乡 | | | | |",
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值",
        "| | | 指标性质 | 指标值 | 度量单位 |",
        "产出指标 | 数量指标 | 演出场次 | ≥ | 12 | 场 | 13",
        "| 质量指标 | 剧目合格率 | = | 100 | % | 100",
    )
    assert targets(form) == ["演出场次 ≥12.00(场)", "剧目合格率 =100.00(%)"]


def test_of_half_a_year_and_the_whole_the_whole_is_meant() -> None:
    form = read(
        "项目名称 | 送戏下乡 | | | |",
        "一级指标 | 二级指标 | 三级指标 | 半年（程）指标值 | 全年（程）指标值 | 备注",
        "产出指标 | 数量指标 | 演出场次 | ≥5场 | ≥12场 |",
    )
    assert targets(form) == ["演出场次 ≥12.00(场)"]


def test_amounts_stand_under_labels_that_stand_side_by_side() -> None:
    annual = read(
        "单位：万元",
        "项目名称 | 送戏下乡 | | | ",
        "项目资金 | 年度预算总额 | 其中：财政拨款 | 事业收入 | 其他资金",
        " | 332.8 | 300 | 0 | 32.8",
        HEADING,
        FIRST,
    ).declaration.funding.annual
    assert (annual.total, annual.appropriation, annual.other_funds) == (
        Decimal(3328000),
        Decimal(3000000),
        Decimal(328000),
    )


def test_all_money_in_one_sentence_is_taken_apart() -> None:
    annual = read(
        "项目名称 | 送戏下乡 | | ",
        "项目资金 | 年度资金总额：568.30万元；其中：财政拨款500.00万元，其他资金68.30万元（自筹） | |",
        HEADING,
        FIRST,
    ).declaration.funding.annual
    assert (annual.total, annual.appropriation, annual.other_funds) == (
        Decimal(5683000),
        Decimal(5000000),
        Decimal(683000),
    )


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("起止时间", "2025年3月1日至2025年11月30日"),
        ("项目起止日期", "2025-03-01至2025-11-30"),
        ("项目期限", "2025.3.1-2025.11.30"),
    ],
)
def test_both_days_in_one_cell_are_two(label: str, said: str) -> None:
    project = read(f"项目名称 | 送戏下乡 | {label} | {said}", HEADING, FIRST).declaration.project
    assert (project.planned_start, project.planned_finish) == (date(2025, 3, 1), date(2025, 11, 30))


def test_a_period_that_is_not_two_days_is_left_alone() -> None:
    project = read("项目名称 | 送戏下乡 | 项目期限 | 三年", HEADING, FIRST).declaration.project
    assert (project.planned_start, project.planned_finish) == (None, None)


def test_a_label_with_the_year_before_it_is_the_label() -> None:
    funding = read("项目名称 | 送戏下乡 | 2024年预算金额（万元） | 155.00", HEADING, FIRST).declaration.funding
    assert funding.annual.total == Decimal(1550000)


def test_rows_of_strokes_are_no_indicators() -> None:
    form = read("项目名称 | 送戏下乡 | | ", HEADING, FIRST, "效益指标 | 经济效益指标 | / | /", " | 社会效益指标 | — |")
    assert targets(form) == ["演出场次 ≥12.00(场)"]


def test_a_sheet_that_explains_the_form_is_none() -> None:
    form = read(
        "项目支出绩效目标表",
        "项目名称 | 送戏下乡 | | ",
        HEADING,
        FIRST,
        "填表说明",
        "项目名称 | 填写预算批复的项目名称，应与系统一致。 | | ",
    )
    assert form.declaration.project.name == "送戏下乡"


LINES = (
    "项目支出绩效自评表\n(2024年度)\n项目名称\n送戏下乡\n主管部门\n某局\n实施单位\n某馆\n项目资金\n(万元)\n年初预算数\n全年预算数\n"
    "全年执行数\n分值\n执行率\n得分\n年度资金总额\n205.00\n204.00\n203.72\n10\n99.38%\n9.94\n年度总体目标\n预期目标\n实际完成情况\n"
    "演出十二场。\n演出十三场。\n绩效指标\n一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n偏差原因分析\n"
    "产出指标\n(50分)\n数量指标\n演出场次\n≥12场\n13场\n10\n10\n时效指标\n节目上报时限\n≤20个工作日\n23个工作日\n5\n4.3\n评审延迟\n"
    "满意度指标\n(10分)\n服务对象满意度指标\n观众满意度\n≥85%\n86%\n10\n10\n总分\n100\n99\n关闭窗口\n"
)


def test_a_self_assessment_with_a_cell_on_each_line_is_told_apart_by_its_scores() -> None:
    (form,) = parse(grid_from_text(LINES, "x.txt"))
    assert targets(form) == ["演出场次 ≥12.00(场)", "节目上报时限 ≤20.00(个工作日)", "观众满意度 ≥85.00(%)"]
    assert form.declaration.funding.annual.total == Decimal(2050000)
    assert form.declaration.objectives.annual == "演出十二场。"

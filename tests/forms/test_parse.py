"""A form written for the purpose, with what real ones do: torn labels, drifting columns, wrapped cells, residue."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.declaration import Dimension, IndicatorType, Unrecognised
from drafter.forms import Grid, ParsedForm, ProblemKind, Row, parse
from drafter.readers.text import grid_from_text

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def forms() -> tuple[ParsedForm, ...]:
    return parse(grid_from_text((HERE / "multi_year.txt").read_text(encoding="utf-8"), "multi_year.txt"))


def test_each_title_begins_a_form(forms: tuple[ParsedForm, ...]) -> None:
    assert [form.declaration.project.name for form in forms] == ["河道整治与养护", "办公楼电梯更新"]


def test_wrapped_cells_of_the_head_are_joined(forms: tuple[ParsedForm, ...]) -> None:
    project = forms[0].declaration.project
    assert project.nature == "阶段性项目"
    assert project.line_department == "某区水务局"
    assert project.implementing_agency == "某区河道管理所"


def test_dates_are_read_in_any_writing(forms: tuple[ParsedForm, ...]) -> None:
    project = forms[0].declaration.project
    assert (project.planned_start, project.planned_finish) == (date(2026, 1, 1), date(2028, 12, 31))


def test_both_totals_keep_to_their_sides(forms: tuple[ParsedForm, ...]) -> None:
    whole, year = forms[0].declaration.funding.whole_life, forms[0].declaration.funding.annual
    assert (whole.total, whole.budget_funds, whole.other_funds) == (Decimal(7325800), Decimal(7325800), Decimal(0))
    assert (year.total, year.appropriation) == (Decimal(2145100), Decimal(2145100))
    assert (year.carry_over, year.other_funds) == (Decimal(0), Decimal(0))


def test_goals_lose_quotes_tags_and_line_wraps_but_keep_breaks_before_items(forms: tuple[ParsedForm, ...]) -> None:
    goals = forms[0].declaration.objectives
    assert goals.overall == "1.完成三条河道整治。\n2.水质稳定达标。"
    assert goals.annual == "1.整治河道985米；\n2.养护面积3.5万平方米，水面保洁不间断。"
    kinds = {problem.kind for problem in forms[0].problems}
    assert {ProblemKind.MARKUP, ProblemKind.QUOTES, ProblemKind.EXTRACTION, ProblemKind.JOINED_LINES} <= kinds


def test_each_row_of_the_table_is_one_indicator_in_its_place(forms: tuple[ParsedForm, ...]) -> None:
    rows = [(row.type, row.dimension, row.name, str(row.target)) for row in forms[0].declaration.indicators]
    output, outcome, cost = IndicatorType.OUTPUT, IndicatorType.OUTCOME, IndicatorType.COST
    assert rows == [
        (output, Dimension.QUANTITY, "整治河道长度", "985.00(米)"),
        (output, Dimension.QUANTITY, "新型生态护岸材料示范段建设及配套监测点位数", "≥12.00(个)"),
        (output, Dimension.QUANTITY, "养护河道面积", "≥35000.00(平方米)"),
        (output, Dimension.QUALITY, "工程验收合格率", "=100.00(%)"),
        (output, Dimension.TIMELINESS, "完工时间", "2026年11月底前"),
        (cost, Dimension.ECONOMIC_COST, "每米整治成本", "≤1800.00(元/米)"),
        (outcome, Dimension.SOCIAL, "周边居民投诉情况", "比上年明显减少"),
        (outcome, Dimension.SUSTAINABILITY, "长效管护机制健全性", "健全"),
        (IndicatorType.SATISFACTION, Dimension.BENEFICIARY_SATISFACTION, "沿岸居民满意度", ">85.00(%)"),
    ]


def test_odd_cells_are_told_with_their_place_and_stop_nothing(forms: tuple[ParsedForm, ...]) -> None:
    told = {(problem.kind, str(problem.where)): problem for problem in forms[1].problems}
    assert told[ProblemKind.UNREADABLE_DATE, "project.planned_start"].cell == "line 45, column 2"
    assert (ProblemKind.UNREADABLE_AMOUNT, "funding.annual.carry_over") in told
    assert (ProblemKind.UNKNOWN_LEVEL, "indicators[1]") in told
    assert (ProblemKind.CONTRADICTING_LEVEL, "indicators[2]") in told
    assert (ProblemKind.MISSING_PART, "indicators[3]") in told
    assert len(forms[1].declaration.indicators) == 4


def test_levels_that_are_unknown_or_contradict_stay_as_printed(forms: tuple[ParsedForm, ...]) -> None:
    rows = forms[1].declaration.indicators
    assert rows[1].dimension == Unrecognised(text="安全指标")
    assert (rows[2].type, rows[2].dimension) == (IndicatorType.OUTCOME, Dimension.BENEFICIARY_SATISFACTION)


def test_amounts_of_a_form_headed_in_wan_yuan_are_kept_in_yuan(forms: tuple[ParsedForm, ...]) -> None:
    assert forms[1].declaration.funding.annual.total == Decimal(855000)


def test_every_field_knows_the_cell_it_came_from(forms: tuple[ParsedForm, ...]) -> None:
    origins = {str(path): cell for path, cell in forms[0].origins.items()}
    assert origins["project.name"] == "line 7, column 2"
    assert origins["indicators[0].target"].startswith("line ")


def test_a_cost_dimension_under_outputs_is_the_older_place_of_cost() -> None:
    text = "项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t班次\t3次\n\t成本指标\t人均成本\t≤100元\n"
    rows = parse(grid_from_text(text, "x.txt"))[0].declaration.indicators
    assert [row.dimension for row in rows] == [Dimension.QUANTITY, Dimension.OUTPUT_COST]


def test_a_document_without_a_form_gives_none() -> None:
    assert parse(grid_from_text("会议通知\n请各处室参加。\n", "x.txt")) == ()
    assert parse(Grid()) == ()
    assert parse(Grid((Row(("", ""), "line 1"),))) == ()

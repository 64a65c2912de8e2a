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


HEAD = "财政项目支出绩效目标申报表\n(2026年度)\n项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n"


def rows_of(text: str) -> list[str]:
    (form,) = parse(grid_from_text(text, "x.txt"))
    return [
        f"{row.dimension.value if row.dimension else None}/{row.name}/{row.target}"
        for row in form.declaration.indicators
    ]


def test_a_title_repeated_at_the_top_of_a_page_does_not_end_the_form() -> None:
    text = HEAD + "产出指标\t数量指标\t甲数\t≥1个\n财政项目支出绩效目标申报表\n(2026年度)\n\t质量指标\t乙率\t=100%\n"
    assert rows_of(text) == ["数量指标/甲数/≥1.00(个)", "质量指标/乙率/=100.00(%)"]


def test_a_name_that_sounds_like_a_footer_is_a_name() -> None:
    text = HEAD + "产出指标\t数量指标\t联系人培训次数\t≥2次\n\t\t负责人签字完整率\t=100%\n填表人：张三\n"
    assert rows_of(text) == ["数量指标/联系人培训次数/≥2.00(次)", "数量指标/负责人签字完整率/=100.00(%)"]


def test_text_around_the_table_is_told_and_not_taken_for_rows() -> None:
    text = (
        HEAD + "产出指标\t数量指标\t甲数\t≥1个\n某局2026年度部门预算\n\t\t乙数\t≥2个\n项目经费情况说明\n一、项目概述\n"
    )
    assert rows_of(text) == ["数量指标/甲数/≥1.00(个)", "数量指标/乙数/≥2.00(个)"]
    (form,) = parse(grid_from_text(text, "x.txt"))
    assert [problem.kind for problem in form.problems] == [ProblemKind.LEFT_OVER]


def test_rows_without_values_stay_apart() -> None:
    text = HEAD + "产出指标\t数量指标\t巡查次数\t\n\t\t出动次数\t\n\t\t拆除面积\t\n"
    assert rows_of(text) == ["数量指标/巡查次数/None", "数量指标/出动次数/None", "数量指标/拆除面积/None"]


def test_a_name_equal_to_a_level_is_a_name() -> None:
    text = HEAD + "满意度指标\t服务对象满意度指标\t服务对象满意度指标\t≥90%\n\t\t服务对象满意度指标\t≥91%\n"
    assert rows_of(text) == [
        "服务对象满意度指标/服务对象满意度指标/≥90.00(%)",
        "服务对象满意度指标/服务对象满意度指标/≥91.00(%)",
    ]


def test_cells_as_a_spreadsheet_copies_them_lose_their_quotes() -> None:
    text = (
        '项目名称\t"拆违\n经费"\t项目性质\t"阶段\n性项\n目"\n'
        '一级指标\t二级指标\t三级指标\t指标值\n"绩效\n指标"\t产出指标\t数量指标\t"完成年度\n拆违计划"\t"=100.00\n(%)"\n'
    )
    (form,) = parse(grid_from_text(text, "x.txt"))
    assert (form.declaration.project.name, form.declaration.project.nature) == ("拆违经费", "阶段性项目")
    assert rows_of(text) == ["数量指标/完成年度拆违计划/=100.00(%)"]


def test_torn_labels_and_values_are_put_together() -> None:
    text = HEAD + "效益指标\t社会效\t知晓率\t≥90%\n\t益指标\t投诉率\t≤5\t%\n产出指标\t数量指标\t出动数\t≥\t6.00(次)\n"
    assert rows_of(text) == [
        "社会效益指标/知晓率/≥90.00(%)",
        "社会效益指标/投诉率/≤5.00(%)",
        "数量指标/出动数/≥6.00(次)",
    ]


def test_a_table_split_over_pages_is_one_table() -> None:
    heading = ("", "一级指标", "二级指标", "三级指标", "指标值")
    pages: list[list[tuple[str, ...]]] = [
        [("项目名称", "甲", "", "", ""), heading, ("", "产出指标", "数量指标", "甲数", "≥1个")],
        [("乙数", "≥2个")],
        [("", "", "质量指标", "丙率", "=100%")],
        [("序号", "品目", "名称", "单价", "数量"), ("1", "椅子", "靠背椅", "300", "2")],
    ]
    rows = tuple(Row(tuple(cells), f"table {n}", block=n) for n, page in enumerate(pages, 1) for cells in page)
    (form,) = parse(Grid(rows, aligned=True))
    assert [row.name for row in form.declaration.indicators] == ["甲数", "乙数", "丙率"]


def test_a_year_is_found_wherever_it_stands_over_the_form() -> None:
    table = "项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲数\t≥1个\n"
    for above in (
        "(2026年度)\n",
        "财政项目支出绩效目标申报表\t(2026年度)\n",
        "某局2026年度项目绩效目标汇总表\n财政项目支出绩效目标申报表\n",
    ):
        (form,) = parse(grid_from_text(above + table, "x.txt"))
        assert form.declaration.fiscal_year == 2026, above


def test_forms_without_a_year_go_on_with_the_one_before() -> None:
    table = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲数\t≥1个\n"
    text = "".join(
        f"财政项目支出绩效目标申报表\n{year}项目名称\t{name}\n{table}"
        for name, year in (("甲", "(2024年度)\n"), ("乙", ""), ("丙", "(2026年度)\n"), ("丁", ""), ("戊", ""))
    )
    read = [(form.declaration.project.name, form.declaration.fiscal_year) for form in parse(grid_from_text(text, "x"))]
    assert read == [("甲", 2024), ("乙", 2024), ("丙", 2026), ("丁", 2026), ("戊", 2026)]


def test_a_form_before_any_year_has_none() -> None:
    table = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲数\t≥1个\n"
    text = f"项目名称\t甲\n{table}财政项目支出绩效目标申报表\n(2026年度)\n项目名称\t乙\n{table}"
    assert [form.declaration.fiscal_year for form in parse(grid_from_text(text, "x"))] == [None, 2026]


def test_an_unknown_label_does_not_spill_into_the_field_above() -> None:
    text = "项目名称\t甲\t主管部门\t某局\n立项时间\t2024-01-01\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲数\t≥1个\n"
    (form,) = parse(grid_from_text(text, "x.txt"))
    assert form.declaration.project.name == "甲"
    assert {problem.kind for problem in form.problems} == {ProblemKind.LEFT_OVER}


def test_a_length_that_no_office_writes_is_told() -> None:
    (form,) = parse(grid_from_text(f"项目名称\t甲\t实施单位\t{'馆' * 5000}\n", "x.txt"))
    assert [(problem.kind, str(problem.where)) for problem in form.problems if "5000" in problem.message] == [
        (ProblemKind.ABSURD_LENGTH, "project.implementing_agency")
    ]

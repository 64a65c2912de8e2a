"""Forms as other offices print them: their labels, their columns, their units of money."""

from decimal import Decimal

import pytest

from drafter.declaration import Dimension
from drafter.forms import Grid, ParsedForm, ProblemKind, Row, parse
from drafter.forms.dialects import DIALECTS, FIELDS, GOALS
from drafter.readers.text import grid_from_text

HEADING = "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t整修栈道\t≥3处\n"


def read(text: str) -> ParsedForm:
    (form,) = parse(grid_from_text(text, "x.txt"))
    return form


def cells(*rows: str, covered: dict[int, set[int]] | None = None) -> Grid:
    """Rows of a Word table, bars between their cells; `covered` by the number of the row."""
    return Grid(
        tuple(
            Row(tuple(cell.strip() for cell in row.split("|")), f"row {n}", frozenset((covered or {}).get(n, ())))
            for n, row in enumerate(rows)
        ),
        aligned=True,
        hard_breaks=True,
    )


def rows_of(form: ParsedForm) -> list[str]:
    return [
        f"{row.dimension.value if row.dimension else ''}/{row.name}/{row.target}" for row in form.declaration.indicators
    ]


@pytest.mark.parametrize(
    "text",
    [
        "绩效目标申报表\n(2030年度)\n单位：万元\n项目名称\t甲\n项目资金\t年度资金总额\t45.5\n\t其中：财政拨款\t40\n\t其他资金\t5.5\n",
        "项目名称\t甲\n项目支出资金(万元)\t年度资金总额\t45.5\n\t其中：财政拨款\t40\n\t其他资金\t5.5\n",
        "项目名称\t甲\n项目资金\t年度资金总额(万元)\t45.5\n\t其中：财政拨款(万元)\t40\n\t其他资金(万元)\t5.5\n",
        "项目名称\t甲\n项目资金\t年度资金总额\t45.5万元\n\t其中：财政拨款\t40万元\n\t其他资金\t5.5万\n",
    ],
    ids=["a line above", "the block's heading", "each label", "each amount"],
)
def test_the_unit_of_money_is_found_wherever_it_is_printed(text: str) -> None:
    annual = read(text + HEADING).declaration.funding.annual
    assert (annual.total, annual.appropriation, annual.other_funds) == (
        Decimal(455000),
        Decimal(400000),
        Decimal(55000),
    )


def test_a_unit_that_is_not_yuan_is_told() -> None:
    form = read("单位：万元\n项目名称\t甲\n项目资金\t年度资金总额\t45.5\n" + HEADING)
    (problem,) = form.problems
    assert (problem.kind, problem.cell, str(problem.where)) == (
        ProblemKind.MONEY_UNIT,
        "line 1",
        "funding.annual.total",
    )


def test_amounts_without_any_unit_that_can_not_be_yuan_are_told_and_not_guessed() -> None:
    form = read("项目名称\t甲\n项目资金\t年度资金总额\t45.5\n\t其他资金\t5.5\n" + HEADING)
    assert form.declaration.funding.annual.total is None
    assert [problem.kind for problem in form.problems] == [ProblemKind.UNKNOWN_UNIT]


@pytest.mark.parametrize("amounts", ["455000", "455,000.00", "0"])
def test_amounts_that_can_be_yuan_are_yuan(amounts: str) -> None:
    form = read(f"项目名称\t甲\n项目资金\t年度资金总额\t{amounts}\n" + HEADING)
    assert form.declaration.funding.annual.total is not None
    assert form.problems == ()


def test_the_money_block_beside_its_merged_heading_goes_on_with_no_field_above_it() -> None:
    grid = cells(
        "项目名称||甲||",
        "主管部门||某局|实施单位|某馆",
        "资金情况(万元)||年度资金总额：|31|",
        "||其中：财政拨款|30|",
        "||其他资金|1|",
        "总体目标|年度目标||年度总体目标完成情况|",
        "|整修栈道三处。||未完成|",
        "绩效指标|一级指标|二级指标|三级指标|指标值",
        "|产出指标|数量指标|整修栈道|≥3处",
        covered={3: {0, 1}, 4: {0, 1}, 6: {0}},
    )
    (form,) = parse(grid)
    project, annual = form.declaration.project, form.declaration.funding.annual
    assert (project.line_department, project.implementing_agency) == ("某局", "某馆")
    assert (annual.total, annual.appropriation, annual.other_funds) == (
        Decimal(310000),
        Decimal(300000),
        Decimal(10000),
    )
    assert form.declaration.funding.whole_life.other_funds is None
    assert form.declaration.objectives.annual == "整修栈道三处。"


def test_a_blank_cell_beside_its_label_takes_nothing_from_an_unknown_row_below() -> None:
    (form,) = parse(
        cells("项目名称|甲||", "主管部门|某局||", "|立项年份|2029|", *HEADING.replace("\t", "|").split("\n")[:2])
    )
    assert form.declaration.project.line_department == "某局"
    assert {problem.kind for problem in form.problems} == {ProblemKind.LEFT_OVER}


def test_a_blank_cell_beside_its_label_is_not_filled_from_an_unknown_label_behind_it() -> None:
    def row(text: str, *starts: int) -> Row:
        return Row(tuple(text.split("|")), text, starts=frozenset(starts))

    rows = (
        row("项目名称||甲||", 0, 2),
        row("主管部门||立项年份|2029|", 0, 1, 2, 3),
        row("实施单位|||某馆|", 0, 1, 3),
        row("一级指标|二级指标|三级指标|指标值|", 0, 1, 2, 3),
        row("产出指标|数量指标|整修栈道|≥3处|", 0, 1, 2, 3),
    )
    (form,) = parse(Grid(rows, aligned=True))
    project = form.declaration.project
    assert (project.name, project.line_department, project.implementing_agency) == ("甲", None, "某馆")
    assert [problem.kind for problem in form.problems] == [ProblemKind.LEFT_OVER] * 2


def test_a_label_and_its_value_may_share_a_line() -> None:
    form = read("绩效目标申报表\n项目名称：送戏下乡\n实施单位：某馆\n" + HEADING)
    assert form.declaration.identity == ("某馆", 0, "送戏下乡")


def test_parts_stand_under_the_total_above_them() -> None:
    form = read(
        "项目名称\t甲\n项目资金(万元)\t实施期资金总额\t90\t年度资金总额\t30\n"
        "\t其中：财政拨款\t80\t其中：财政拨款\t25\n\t其他资金\t10\t其他资金\t5\n" + HEADING
    )
    whole, year = form.declaration.funding.whole_life, form.declaration.funding.annual
    assert (whole.total, whole.budget_funds, whole.other_funds) == (Decimal(900000), Decimal(800000), Decimal(100000))
    assert (year.total, year.appropriation, year.other_funds) == (Decimal(300000), Decimal(250000), Decimal(50000))


def test_a_word_that_names_a_part_of_the_funds_is_a_value_elsewhere() -> None:
    form = read("项目名称\t甲\t项目类别\t其他\n主管部门\t某局\n" + HEADING)
    assert form.declaration.project.category == "其他"


def test_the_goal_below_its_label_is_not_lost_to_a_label_without_a_field() -> None:
    form = read(
        "项目名称\t甲\t项目负责人及电话\t某某\n总体目标\t年度目标\t年度总体目标完成情况\n整修栈道三处。\t\n" + HEADING
    )
    assert form.declaration.objectives.annual == "整修栈道三处。"


SELF_ASSESSMENT = (
    "项目支出绩效自评表\n(2030年度)\n项目名称\t\t甲\t\t\t\t\t\n项目资金(万元)\t\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\n"
    "\t\t年度资金总额：\t\t52\t50\t10\t96%\n\t\t其中：本年财政拨款\t\t\t50\t\t\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n\t产出指标\t数量指标\t开讲次数\t≥4次\t5\t10\t10\n"
    "\t\t质量指标\t服务能力\t提升\t达成\t20\t20\n\t\t时效指标\t\t\t\t\t0\n总分\t\t\t\t\t\t100\t100\n"
)


def test_a_self_assessment_gives_what_was_planned() -> None:
    form = read(SELF_ASSESSMENT)
    assert rows_of(form) == ["数量指标/开讲次数/≥4.00(次)", "质量指标/服务能力/提升"]
    annual = form.declaration.funding.annual
    assert (annual.total, annual.appropriation) == (Decimal(520000), None)


def test_rows_copied_from_a_browser_lack_their_merged_cells_and_read_the_same() -> None:
    browser = "\n".join(
        line.lstrip("\t") if line.startswith("\t") and "资金" not in line else line
        for line in SELF_ASSESSMENT.split("\n")
    )
    assert rows_of(read(browser)) == rows_of(read(SELF_ASSESSMENT))


def test_scores_are_never_targets_even_where_the_columns_drift() -> None:
    form = read(
        "项目名称\t甲\n绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值\n\t产出指标\t数量指标\t开讲次数\t≥4次\t10\n"
        "质量指标\t\t服务质量\t优良\t10\n"
    )
    assert rows_of(form) == ["数量指标/开讲次数/≥4.00(次)", "质量指标/服务质量/优良"]


def test_a_row_whose_cells_fit_no_column_is_told_and_left_out() -> None:
    form = read(
        "项目名称\t甲\n绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值\n\t产出指标\t数量指标\t开讲次数\t≥4次\t10\n"
        "\t\t\t\t≥5次\t10\n"
    )
    assert rows_of(form) == ["数量指标/开讲次数/≥4.00(次)"]
    assert [(problem.kind, problem.cell) for problem in form.problems] == [(ProblemKind.LEFT_OVER, "line 4")]


def test_sign_number_and_unit_of_their_own_columns_are_put_together() -> None:
    (form,) = parse(
        cells(
            "项目名称|甲|||||",
            "绩效指标|一级指标|二级指标|三级指标|指标性质|指标方向|指标值|度量单位|分值",
            "|产出指标|数量指标|开讲次数|正向|大于等于|4|次|10",
            "||质量指标|差错率|反向|≤|1%|%|10",
            "||时效指标|完成时间|定性||11月底前||10",
            "||时效指标|及时率|正向|等于|≥98|%|10",
        )
    )
    assert rows_of(form) == [
        "数量指标/开讲次数/≥4.00(次)",
        "质量指标/差错率/≤1.00(%)",
        "时效指标/完成时间/11月底前",
        "时效指标/及时率/≥98.00(%)",
    ]
    assert form.problems == ()


def test_a_small_heading_over_scored_rows_is_no_indicator() -> None:
    (form,) = parse(
        cells(
            "项目名称|甲||||",
            "一级指标|二级指标|三级指标|分值|年度指标值|得分",
            "产出指标|数量指标|★补助各类作物|10||10",
            "||小麦||6亩|",
            "||玉米||4亩|",
        )
    )
    assert rows_of(form) == ["数量指标/小麦/6.00(亩)", "数量指标/玉米/4.00(亩)"]
    assert [problem.kind for problem in form.problems] == [ProblemKind.LEFT_OVER]


def test_the_plan_is_the_target_where_a_second_heading_parts_the_years() -> None:
    (form,) = parse(
        cells(
            "项目名称|甲||||",
            "一级指标|二级指标|三级指标|指标值||依据",
            "|||2029年实际实现值|预期2030年实现值|",
            "产出指标|数量指标|开讲次数|3次|4次|计划",
        )
    )
    assert rows_of(form) == ["数量指标/开讲次数/4.00(次)"]


@pytest.mark.parametrize("aligned", ["cells", "text"])
def test_of_half_a_year_and_the_whole_the_whole_is_the_target(aligned: str) -> None:
    rows = (
        "项目名称|甲|||",
        "一级指标|二级指标|三级指标|绩效指标目标值|",
        "|||半年|全年",
        "产出指标|数量指标|适配件数|≥9件|≥18件",
    )
    grid = cells(*rows) if aligned == "cells" else grid_from_text("\n".join(rows).replace("|", "\t"), "x.txt")
    assert [rows_of(form) for form in parse(grid)] == [["数量指标/适配件数/≥18.00(件)"]]


def test_rows_that_a_form_counts_lose_their_number_and_its_dots_are_no_row() -> None:
    (form,) = parse(
        cells(
            "项目名称|甲||",
            "一级指标|二级指标|指标内容|指标值",
            "产出指标|数量指标|指标1：维修管网长度|42公里",
            "||指标 2: 更换水表|600块",
            "||……|",
        )
    )
    assert rows_of(form) == ["数量指标/维修管网长度/42.00(公里)", "数量指标/更换水表/600.00(块)"]


def test_labels_in_one_line_are_told_apart() -> None:
    form = read("项目名称：冬季 供暖    项目编码：230001   主管部门：某局\n" + HEADING)
    assert (form.declaration.project.name, form.declaration.project.line_department) == ("冬季供暖", "某局")


def test_of_two_tables_side_by_side_the_years_is_read() -> None:
    (form,) = parse(
        cells(
            "项目名称|甲|||||",
            "一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值",
            "产出指标|数量指标|三年开讲|≥12次|数量指标|今年开讲|≥4次",
        )
    )
    assert rows_of(form) == ["数量指标/今年开讲/≥4.00(次)"]


def test_the_second_of_two_project_names_is_the_projects() -> None:
    both = read("绩效目标表\n一级项目名称\t文化专项\t二级项目名称\t送戏下乡\n" + HEADING)
    first = read("绩效目标表\n一级项目名称\t文化专项\n" + HEADING)
    assert (both.declaration.project.name, first.declaration.project.name) == ("送戏下乡", "文化专项")


LIST = (
    "项目绩效目标表\n(2030年度)\n单位：万元\n"
    "项目名称\t项目单位\t预算数\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标方向\t目标值\t计量单位\t分值\n"
    "甲\t某院\t12.5\t保障办公\t产出指标(50分)\t数量指标\t购置车辆\t小于等于\t1\t辆\t7.5\n"
    "\t\t\t\t\t质量指标\t验收合格率\t等于\t100\t%\t7.5\n"
    "乙\t某院\t30\t保障办案\t产出指标(50分)\t质量指标\t结案率\t大于等于\t90\t%\t7\n"
)


@pytest.mark.parametrize("text", [LIST, LIST.replace("\n\t\t\t\t\t", "\n")], ids=["from Excel", "from a browser"])
def test_a_list_of_projects_is_a_form_for_each(text: str) -> None:
    first, second = parse(grid_from_text(text, "x.txt"))
    assert [form.declaration.identity for form in (first, second)] == [("某院", 2030, "甲"), ("某院", 2030, "乙")]
    assert [form.declaration.funding.annual.total for form in (first, second)] == [Decimal(125000), Decimal(300000)]
    assert second.declaration.objectives.annual == "保障办案"
    assert rows_of(first) == ["数量指标/购置车辆/≤1.00(辆)", "质量指标/验收合格率/=100.00(%)"]
    assert rows_of(second) == ["质量指标/结案率/≥90.00(%)"]


def test_levels_with_scores_in_brackets_are_levels() -> None:
    form = read("项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n成本指标(0-20)分\t经济成本指标\t造价\t≤65万元\n")
    assert form.declaration.indicators[0].dimension is Dimension.ECONOMIC_COST


def test_no_word_means_two_fields() -> None:
    meant: dict[str, set[str]] = {}
    for dialect in DIALECTS:
        for word, path in (*dialect.fields.items(), *dialect.goals.items()):
            meant.setdefault(word, set()).add(path)
    assert {word: paths for word, paths in meant.items() if len(paths) > 1} == {}
    assert not set(FIELDS) & set(GOALS)

"""Lists of many projects: one table, one row an indicator, as offices publish them and as text loses them."""

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.errors import UnreadableFile
from drafter.forms import Grid, ParsedForm, Row, parse
from drafter.readers.opening import open_forms
from drafter.readers.text import grid_from_text

ROWS = (
    ("序号", "单位名称", "项目名称", "预算金额", "年度目标", "一级指标", "二级指标", "三级指标", "指标值"),
    ("1", "某馆", "流动书车", "32.5", "开进校园", "产出指标", "数量指标", "出车次数", "≥200次"),
    ("", "", "", "", "", "", "时效指标", "出车完成时间", "12月底前"),
    ("2", "", "少儿阅读季", "18", "办好阅读季", "产出指标", "数量指标", "活动场次", "≥24场"),
    ("", "", "", "", "", "满意度指标", "服务对象满意度指标", "读者满意度", "≥95%"),
    ("3", "某站", "合唱培训", "9.6", "", "产出指标", "数量指标", "培训课时", "≥80课时"),
    ("合计", "", "", "60.1", "", "", "", "", ""),
)
ABOVE = "附件3\n2030年部门预算项目绩效目标情况表\n单位：万元\n"


def told(form: ParsedForm) -> tuple[str | None, str | None, Decimal | None, list[str]]:
    project = form.declaration.project
    rows = [f"{row.dimension.value if row.dimension else ''}/{row.name}" for row in form.declaration.indicators]
    return project.name, project.implementing_agency, form.declaration.funding.annual.total, rows


def text_of(rows: tuple[tuple[str, ...], ...]) -> str:
    return ABOVE + "\n".join("\t".join(row) for row in rows)


def real_cells(rows: tuple[tuple[str, ...], ...], covered: dict[int, frozenset[int]]) -> Grid:
    return Grid(
        tuple(
            Row(row, f"row {n}", covered.get(n, frozenset()), starts=frozenset(range(9))) for n, row in enumerate(rows)
        ),
        aligned=True,
    )


def test_text_with_a_column_beside_the_projects_keeps_every_row_under_its_levels() -> None:
    first, second, third = parse(grid_from_text(text_of(ROWS), "x.txt"))
    assert told(first) == ("流动书车", "某馆", Decimal(325000), ["数量指标/出车次数", "时效指标/出车完成时间"])
    assert told(second) == ("少儿阅读季", None, Decimal(180000), ["数量指标/活动场次", "服务对象满意度指标/读者满意度"])
    assert told(third) == ("合唱培训", "某站", Decimal(96000), ["数量指标/培训课时"])
    assert {problem.kind.value for form in (first, second, third) for problem in form.problems} == {"money_unit"}


def test_a_unit_merged_down_beside_several_projects_is_that_of_each() -> None:
    grid = real_cells(ROWS, {2: frozenset(range(6)), 3: frozenset({1}), 4: frozenset(range(5))})
    assert [told(form)[1] for form in parse(grid)] == ["某馆", "某馆", "某站"]


def test_a_row_that_fits_its_columns_from_neither_side_is_told_with_all_that_goes_on_with_it() -> None:
    slipped = ROWS[3][:1] + ROWS[3][2:-1] + ("", "≥24场")
    forms = parse(grid_from_text(text_of((*ROWS[:3], slipped, *ROWS[4:])), "x.txt"))
    assert [told(form)[0] for form in forms] == ["流动书车", "合唱培训"]
    assert [told(form)[3] for form in forms] == [["数量指标/出车次数", "时效指标/出车完成时间"], ["数量指标/培训课时"]]
    assert sum("对不上" in problem.message for problem in forms[0].problems) == 2


def test_two_projects_of_one_name_are_two_where_unit_or_amount_differ() -> None:
    same = tuple((*row[:2], "设备购置" if row[2] else "", *row[3:]) for row in ROWS[1:])
    forms = parse(grid_from_text(text_of((ROWS[0], *same)), "x.txt"))
    assert [told(form)[2] for form in forms] == [Decimal(325000), Decimal(180000), Decimal(96000)]


def test_a_name_repeated_on_every_row_is_one_project() -> None:
    repeated = tuple(("", "某馆", "流动书车", "32.5", "开进校园", *row[5:]) for row in ROWS[1:3])
    (form,) = parse(grid_from_text(text_of((ROWS[0], *repeated)), "x.txt"))
    assert told(form)[3] == ["数量指标/出车次数", "时效指标/出车完成时间"]


def test_a_department_over_the_list_is_that_of_all_projects_and_an_unknown_column_is_told() -> None:
    rows = (("项目名称", "科室", "项目资金（元）", *ROWS[0][5:]), ("流动书车", "采编部", "325000", *ROWS[1][5:]))
    lines = "\n".join("\t".join(row) for row in rows)
    (form,) = parse(grid_from_text(f"主管部门：某局\n{lines}", "x.txt"))
    assert form.declaration.project.line_department == "某局"
    assert form.declaration.funding.annual.total == Decimal(325000)
    assert [problem.message for problem in form.problems] == ["“科室”一栏没有读入"]


@pytest.mark.parametrize("behind", ["", " |"])
@pytest.mark.parametrize("blanks", [0, 1])
def test_a_list_with_a_cell_a_line_is_refused_with_the_true_cause(behind: str, blanks: int, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        ABOVE + "\n".join(f"{cell}{behind}" for row in ROWS for cell in row if cell or blanks), encoding="utf-8"
    )
    with pytest.raises(UnreadableFile, match="格子已经丢了"):
        open_forms(path)


def test_a_list_of_words_between_spaces_is_refused_with_the_true_cause(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(ABOVE + "\n".join(" ".join(filter(None, row)) for row in ROWS), encoding="utf-8")
    with pytest.raises(UnreadableFile, match="格子已经丢了"):
        open_forms(path)


def test_amounts_whose_commas_parted_cells_are_not_read(tmp_path: Path) -> None:
    rows = [",".join((*row[:3], "1,325,000.00" if row[3] == "32.5" else row[3], *row[4:])) for row in ROWS[:3]]
    path = tmp_path / "x.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(UnreadableFile):
        open_forms(path)


UPPER = ("序号", "预算单位", "项目名称", "预算安排", "", "年度绩效目标", "绩效指标", "", "", "")
LOWER = ("", "", "", "合计", "财政拨款", "", "一级指标", "二级指标", "三级指标", "指标值")
UNDER_TWO = (
    ("1", "某馆", "流动书车", "32.5", "30", "开进校园", "产出指标", "数量指标", "出车次数", "≥200次"),
    ("2", "某站", "合唱培训", "9.6", "9.6", "办班", "产出指标", "数量指标", "培训课时", "≥80课时"),
)


def test_a_heading_over_two_rows_is_one() -> None:
    for grid in (
        grid_from_text(text_of((UPPER, LOWER, *UNDER_TWO)), "x.txt"),
        Grid(
            (Row(("单位：万元",), "row 0"), *real_cells((UPPER, LOWER, *UNDER_TWO), {1: frozenset({0, 1, 2, 5})}).rows),
            aligned=True,
        ),
    ):
        first, second = parse(grid)
        assert told(first) == ("流动书车", "某馆", Decimal(325000), ["数量指标/出车次数"])
        assert first.declaration.funding.annual.appropriation == Decimal(300000)
        assert told(second)[0] == "合唱培训"


def test_a_heading_whose_second_row_is_no_table_of_indicators_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    upper = "项目单位,项目名称,项目金额,产出指标,,满意度指标,"
    path.write_text(
        f"{upper}\n,,,三级指标,指标值,三级指标,指标值\n某站,救助,65,救助人次,≥9人次,满意度,≥90%\n", encoding="utf-8"
    )
    with pytest.raises(UnreadableFile, match="样子认不出来"):
        open_forms(path)

"""Text whose table was lost: read where only one thing can be meant, else told and left out, never guessed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.codec import plain_declaration
from drafter.errors import UnreadableFile
from drafter.forms import Grid, ParsedForm, parse
from drafter.forms.pasted import pasted_rows
from drafter.readers.opening import open_forms
from drafter.readers.text import grid_from_text
from drafter.readers.word import grid_from_word
from drafter.writers.word import write_word

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
HEAD = "绩效目标申报表\n(2030年度)\n项目名称\n送戏下乡\n主管部门\n某局\n实施单位\n某馆\n"
TABLE = "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n演出场次\n≥12场\n质量指标\n剧目合格率\n95%\n"


def read(text: str) -> ParsedForm:
    (form,) = parse(grid_from_text(text, "x.txt"))
    return form


def rows(form: ParsedForm) -> list[str]:
    return [
        f"{row.dimension.value if row.dimension else ''}/{row.name}/{row.target}" for row in form.declaration.indicators
    ]


def told(form: ParsedForm) -> str:
    return " ".join(problem.message for problem in form.problems)


def test_one_cell_a_line_is_read_by_its_labels_and_that_is_told() -> None:
    form = read(HEAD + "资金情况（万元）\n年度资金总额：\n45.5\n其中：财政拨款\n40\n年度目标\n演出十二场。\n" + TABLE)
    declaration = form.declaration
    assert declaration.identity == ("某馆", 2030, "送戏下乡")
    assert declaration.project.line_department == "某局"
    assert str(declaration.funding.annual.total) == "455000.00"
    assert declaration.objectives.annual == "演出十二场。"
    assert rows(form) == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/95.00(%)"]
    assert "格子已经丢了" in told(form)


def test_a_blank_cell_takes_nothing_from_a_label_that_nobody_knows() -> None:
    form = read(HEAD.replace("某局\n", "立项年份\n2029\n") + TABLE)
    assert form.declaration.project.line_department is None
    assert "立项年份" in told(form)


def test_words_between_spaces_are_read_where_labels_part_them() -> None:
    form = read(
        "绩效目标申报表\n(2030年度)\n项目名称 送戏下乡 实施单位 某馆\n项目资金总额 900,000.00 年度资金申请总额 300,000.00\n"
        "绩效指标 一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 演出场次 ≥ 12 场\n质量指标 剧目合格率 95%\n"
    )
    assert form.declaration.identity == ("某馆", 2030, "送戏下乡")
    assert str(form.declaration.funding.whole_life.total) == "900000.00"
    assert rows(form) == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/95.00(%)"]


def test_values_that_broke_below_a_line_of_several_fields_are_left_out() -> None:
    form = read(HEAD + "项目性质 经常 项目类别 特定\n目标类\n计划开始日期 2030-01-01 计划完成日期 2030-12-31\n" + TABLE)
    project = form.declaration.project
    assert (project.nature, project.category) == (None, None)
    assert str(project.planned_start) == "2030-01-01"
    assert "特定" in told(form)


def test_a_value_that_stands_around_its_line_is_put_together_where_it_is_a_known_one() -> None:
    form = read("绩效目标申报表\n(2030年度)\n阶段\n项目名称 送戏下乡 项目性质 性项 项目类别 特定目标类\n目\n" + TABLE)
    project = form.declaration.project
    assert (project.name, project.nature, project.category) == ("送戏下乡", "阶段性项目", "特定目标类")


@pytest.mark.parametrize(
    "slot",
    [
        "演出场次\n辅导场次\n≥12场\n",  # a target is blank
        "演出场次\n辅导场次\n",  # both are
        "≥12场\n演出场次\n",  # turned round
    ],
)
def test_a_slot_that_does_not_come_out_even_is_left_out_and_told(slot: str) -> None:
    form = read(HEAD + TABLE.replace("演出场次\n≥12场\n", slot))
    assert rows(form) == ["质量指标/剧目合格率/95.00(%)"]
    assert "演出场次" in told(form) or "≥12场" in told(form)


def test_a_score_between_name_and_target_is_no_target() -> None:
    heading, row = "三级指标\n分值\n指标值\n", "演出场次\n10\n≥12场\n质量指标\n剧目合格率\n20\n95%\n"
    text = TABLE.replace("三级指标\n指标值\n", heading).replace("演出场次\n≥12场\n质量指标\n剧目合格率\n95%\n", row)
    assert rows(read(HEAD + text)) == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/95.00(%)"]


def test_rows_beside_centred_levels_are_left_out_where_the_label_below_may_be_theirs() -> None:
    lines = "数量指标 演出场次 ≥12场\n辅导场次 ≥5场\n产出指标 质量指标 剧目合格率 95%\n"
    form = read(HEAD + "一级指标 二级指标 三级指标 指标值\n" + lines)
    assert rows(form) == ["数量指标/演出场次/≥12.00(场)", "质量指标/剧目合格率/95.00(%)"]
    assert "辅导场次" in told(form)


def test_two_goals_below_their_labels_are_told_apart_only_by_quotes() -> None:
    labels = "项目总目标\n(2030年-2032年)\n年度总目标\n"
    quoted = read(HEAD + labels + '"三年演遍\n各村。"\n"演出十二场。"\n' + TABLE).declaration.objectives
    assert (quoted.overall, quoted.annual) == ("三年演遍各村。", "演出十二场。")
    plain = read(HEAD + labels + "三年演遍各村。\n演出十二场。\n" + TABLE)
    assert (plain.declaration.objectives.overall, plain.declaration.objectives.annual) == (None, None)
    assert "三年演遍" in told(plain)


def test_planned_and_spent_in_one_line_are_no_amount() -> None:
    form = read(HEAD + "全年预算数 全年执行数\n年度资金总额 250000 240000\n" + TABLE)
    assert form.declaration.funding.annual.total is None


def lost(grid: Grid, between: str) -> str:
    return "\n".join(between.join(text for _, text in row.filled()) for row in grid.rows)


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("template", ["declaration", "central"])
def test_what_is_read_of_a_form_that_lost_its_cells_is_what_it_says(
    own_forms: tuple[ParsedForm, ...], template: str, between: str
) -> None:
    for original in own_forms:
        content = write_word(original.declaration, TEMPLATES / f"{template}.docx").content
        got = read(lost(grid_from_word(content, "x.docx"), between)).declaration
        assert got.project.name == original.declaration.project.name
        assert [row for row in got.indicators if row not in original.declaration.indicators] == []
        assert list(differences(plain_declaration(got), plain_declaration(original.declaration))) == []


def differences(got: object, want: object) -> Iterator[tuple[object, object]]:
    """Values that stand in what was read and are not those of the form; what is blank is no difference."""
    if isinstance(got, dict) and isinstance(want, dict):
        for key, value in got.items():
            yield from differences(value, want.get(key)) if key not in ("indicators", "project") else []
    elif got is not None and "".join(str(got).split()) != "".join(str(want).split()):
        yield got, want


def test_text_beyond_telling_says_the_true_cause(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        "项目名称 实施单位 一级指标 二级指标 三级指标 指标值\n送戏下乡 某馆 产出指标 数量指标 场次 12\n",
        encoding="utf-8",
    )
    with pytest.raises(UnreadableFile, match="格子已经丢了"):
        open_forms(path)


def test_a_pasted_piece_with_a_cell_on_each_line_becomes_rows() -> None:
    assert [(row.name, row.target) for row in pasted_rows("演出场次\n≥12场\n剧目合格率\n95%\n")] == [
        ("演出场次", "≥12场"),
        ("剧目合格率", "95%"),
    ]
    assert pasted_rows("演出场次\n辅导场次\n开放天数\n接待人次\n") == ()


@pytest.mark.parametrize(
    "text",
    [HEAD + ("甲 " * 9000 + "\n") * 100, HEAD + "三级指标\n" * 15000, HEAD + TABLE + "数量指标\n甲数\n≥3个\n" * 6000],
    ids=["words", "headings", "slots"],
)
def test_a_text_of_one_thing_over_and_over_costs_little(text: str) -> None:
    start = time.process_time()
    parse(grid_from_text(text, "x.txt"))
    assert time.process_time() - start < 8

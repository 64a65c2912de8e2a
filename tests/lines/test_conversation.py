"""The conversation in lines, talked through by a console that knows its lines in advance."""

from pathlib import Path

import pytest

from drafter.interview import Ask, Confirm, PutOff
from drafter.lines.conversation import Conversation
from drafter.lines.form_choice import choose_form
from drafter.lines.home import home
from drafter.readers.opening import open_forms
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted

BASICS = ["某中心", "某局", "", "某项目", "1", "1", "", "", "462.07万", "", ""]
NO_MORE = ["无", "无", "/略过", "/略过"]
"""No kind of project, and nothing that every project is asked in detail."""
WORK = ["督导抽查 50 家", "", "参训学员", "", *NO_MORE, "2025年督导抽查50家，规范培训。", ""]


def talk(workspace: Workspace, folder: Path, *lines: str) -> tuple[Scripted, Conversation, int]:
    console = Scripted(lines)
    conversation = Conversation(workspace, console, workspace.begin(2025), folder)
    return console, conversation, conversation.run()


def test_a_whole_form_from_the_first_question_to_the_word_file(workspace: Workspace, tmp_path: Path) -> None:
    change = ""  # what the new row means for the goal is agreed to
    rows = ["", "1", change, "", "", change, *["无"] * 4]
    groups = [*rows, "政策知晓率不低于九成", change, "", "无", "无", "1", change, ""]
    console, conversation, status = talk(workspace, tmp_path, *BASICS, *WORK, *groups, "")
    assert status == 0, console.screen
    assert conversation.exported is not None
    assert conversation.exported.name == "某项目_2025_绩效目标申报表.docx"
    (form,) = open_forms(conversation.exported)
    assert form.declaration == conversation.draft.interview.declaration()
    names = [f"{row.name} {row.target}" for row in form.declaration.indicators]
    assert names[0] == "督导抽查数量 ≥50.00(家)"
    assert "政策知晓率 ≥90.00(%)" in names
    assert names[-1] == "参训学员满意度 ≥95.00(%)"


def test_each_suggestion_is_shown_with_its_reason_and_its_evidence(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, *BASICS, *WORK, "", "/依据 2")
    assert "2  督导抽查合格率  =100.00(%)" in console.screen
    assert "11 份申报表中 6 份有“…合格率”" in console.screen
    assert "可选的指标值：=100.00(%)，≥95.00(%)" in console.screen


def test_a_suggestion_is_taken_with_another_target(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "", "1 ≥96%")
    _, row = conversation.draft.interview.declaration().indicators
    assert f"{row.name} {row.target}" == "督导抽查发现问题处置率 ≥96.00(%)"


def test_a_number_is_no_name_where_nothing_stands_under_it(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "5 ≥60家")
    assert "“5”只是一个数，指标名称要用字写" in console.screen
    assert len(conversation.draft.interview.declaration().indicators) == 1


def test_several_are_taken_at_once(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "", "1，2")
    assert len(conversation.draft.interview.declaration().indicators) == 3


def test_a_number_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "", "77")
    assert "没有第 77 条" in console.screen
    assert len(conversation.draft.interview.declaration().indicators) == 1


def test_what_was_not_understood_stays_in_the_box(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, *BASICS[:8], "好多钱")
    assert console.boxes[-1] == "好多钱"
    assert "不像一个金额" in console.screen


def test_the_right_answer_may_be_given_instead_of_a_no(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS[:8], "462.07", "462.07万")
    assert str(conversation.draft.interview.declaration().funding.annual.appropriation) == "4620700.00"


def test_commands_go_back_skip_jump_and_return(workspace: Workspace, tmp_path: Path) -> None:
    lines = [
        "某中心",
        "/返回",
        "另一中心",
        "、待确认 问办公室",
        "/tg",
        "某项目",
        "/跳到 实施单位",
        "第三中心",
        "/列表",
        "/跳到 2",
        "某局",
    ]
    console, conversation, _ = talk(workspace, tmp_path, *lines)
    project = conversation.draft.interview.declaration().project
    assert project.implementing_agency == "第三中心"
    assert project.line_department == "某局"
    assert "待确认（问办公室）" in console.screen
    turn = conversation.draft.interview.turn(with_suggestions=False)
    assert isinstance(turn, Ask)
    assert turn.question.id == "nature"


def test_a_list_is_edited_by_commands(workspace: Workspace, tmp_path: Path) -> None:
    lines = [*BASICS, "甲；乙", "丙", "/改 2 乙二", "/移 3 1", "/删 2", "/删 9"]
    console, conversation, _ = talk(workspace, tmp_path, *lines)
    assert conversation.draft.interview.book.lines("tasks") == ("丙", "乙二")
    assert "请写第几项" in console.screen


def test_help_preview_check_and_an_unknown_command(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, "/帮助", "/预览", "/检查", "/不存在", "/上年")
    assert "常见退回原因" in console.screen
    assert "财政项目支出绩效目标申报表" in console.screen
    assert "[错误] 项目名称" in console.screen
    assert "没有“/不存在”这个命令" in console.screen


def test_an_unfinished_form_can_be_exported_and_the_interview_goes_on(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, status = talk(workspace, tmp_path, "某中心", "/导出 半成品")
    assert (tmp_path / "半成品.docx").exists()
    assert conversation.exported is None
    assert status == 1
    assert "drafter resume 1" in console.screen


def test_a_folder_that_is_not_there_is_told_and_nothing_is_lost(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, "某中心", "/导出 没有/这里.docx")
    assert "没有这个文件夹" in console.screen


@pytest.mark.parametrize("end", ["^C", "/退出", "、tc"])
def test_leaving_says_how_to_go_on(workspace: Workspace, tmp_path: Path, end: str) -> None:
    console, _, status = talk(workspace, tmp_path, "某中心", end)
    assert status == 0
    assert "drafter resume 1" in console.screen
    turn = workspace.resume(1).interview.turn()
    assert isinstance(turn, Ask)
    assert turn.question.id == "line_department"


@pytest.mark.parametrize(
    "nonsense",
    ["[red]x[/red] [2024]", "\x1b[31m", "{{ 7*7 }}", "\\", "🙂" * 50, "长" * 5000, "'; DROP TABLE replies; --"],
)
def test_nonsense_is_just_text(workspace: Workspace, tmp_path: Path, nonsense: str) -> None:
    _, conversation, _ = talk(workspace, tmp_path, nonsense)
    kept = conversation.draft.interview.declaration().project.implementing_agency
    assert kept == nonsense.replace("\x1b", "")


def test_home_explains_what_to_do_first_and_then_lists_drafts(workspace: Workspace) -> None:
    console = Scripted(["/退出"])
    assert home(workspace, console) == 0
    assert "第一次用，直接按回车新建一份" in console.screen
    home(workspace, Scripted(["", "某中心", "/退出"]))
    again = Scripted(["99", "1", "/退出"])
    home(workspace, again)
    assert "1/33 题" in again.screen
    assert "没有这一项" in again.screen
    assert "主管部门是哪个局" in again.screen


def test_home_starts_from_last_years_declaration(workspace: Workspace, forms_file: Path) -> None:
    workspace.learn([forms_file], None, lambda _n, _f: None)
    last = workspace.read(forms_file)[1].declaration.project
    console = Scripted(["上年", str(last.name), "", "", ""])
    home(workspace, console)
    assert f"实施单位：{last.implementing_agency}" in console.screen
    assert "今年有什么变化" in console.screen
    assert workspace.resume().interview.declaration().fiscal_year == 2025


def test_one_of_several_forms_is_chosen_by_number_or_name(workspace: Workspace, own_file: Path) -> None:
    forms = [form.declaration for form in workspace.read(own_file)]
    assert choose_form(Scripted(["乱写", "99", "2"]), forms) == (forms[1], "")
    assert choose_form(Scripted(["古籍"]), forms)[0].project.name == "古籍数字化工程"


def test_completion_offers_names_with_their_likely_target(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK)
    offered = [text for text, _ in conversation._complete("督")]  # noqa: SLF001  what the box would show
    assert offered[0].startswith("督导抽查")
    assert [text for text, _ in conversation._complete("/返")] == ["/返回"]  # noqa: SLF001  the same


def test_leaving_in_the_middle_of_a_long_text_keeps_what_was_written(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK[:-2], "第一句", "第二句", "^C")
    assert conversation.draft.interview.declaration().objectives.annual == "第一句\n第二句"


def test_a_command_on_a_later_line_of_a_long_text_is_a_command(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK[:-2], "第一句", "/预览")
    assert conversation.draft.interview.declaration().objectives.annual == "第一句"
    assert "  绩效指标：" in console.heard


def test_a_command_typed_behind_refused_text_is_a_command(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS[:8], "好多钱", "好多钱/待确认 问财务")
    answer = conversation.draft.interview.book["annual_appropriation"]
    assert answer is not None
    assert answer.open == PutOff("问财务")


def test_enter_after_a_refusal_takes_what_is_on_offer(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS[:10], "绿化 12 万平方米", "绿化 12 万平方米")
    assert str(conversation.draft.interview.declaration().funding.annual.other_funds) == "0.00"


def test_putting_an_answer_off_keeps_it(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, "某中心", "/返回", "/待确认 问办公室", "/列表")
    assert conversation.draft.interview.declaration().project.implementing_agency == "某中心"
    assert "待确认（问办公室），现在是：某中心" in console.screen


def test_no_more_ends_a_list_and_empties_nothing(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, "甲任务", "没有了")
    assert conversation.draft.interview.book.lines("tasks") == ("甲任务",)


def test_an_amount_finishes_the_name_before_it_and_picks_no_option(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "重点抽查数", "3 家")
    _, row = conversation.draft.interview.declaration().indicators
    assert f"{row.name} {row.target}" == "重点抽查数 ≥3.00(家)"


def test_numbers_of_suggestions_stay_while_the_slot_is_open(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "", "1", "", "2")
    group = console.screen.index("质量指标：做到什么标准")
    shown = [line for line in console.screen[group:].splitlines() if line.startswith("  2  ")]
    second = shown[0].split()[1]
    assert conversation.draft.interview.declaration().indicators[2].name == second


def test_exporting_with_errors_open_takes_more_than_enter(workspace: Workspace, tmp_path: Path) -> None:
    lines = [*BASICS, *WORK, *["无"] * 11, "", "", "是个名字", "", "是"]
    console, conversation, _ = talk(workspace, tmp_path, *lines)
    assert "仍要导出吗" in console.screen
    assert "没有效益指标" in console.screen.split("很可能会退回")[1]
    assert "请写成 名字.docx" in console.screen
    assert conversation.exported is not None
    assert workspace.waivers(conversation.draft) == {}


def test_a_reason_given_when_exporting_sets_the_errors_aside(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, *["无"] * 11, "", "是 文件另附")
    assert conversation.exported is not None
    assert set(workspace.waivers(conversation.draft).values()) == {"文件另附"}


@pytest.mark.parametrize("odd", ["①", "²", "99999999999999999999"])
def test_odd_digits_are_no_numbers(workspace: Workspace, tmp_path: Path, odd: str) -> None:
    lines = [*BASICS, *WORK, odd, f"/跳到 {odd}", f"/删 {odd}", f"/依据 {odd}", f"/移 1 {odd}"]
    _, _, status = talk(workspace, tmp_path, *lines)
    assert status == 1
    assert home(workspace, Scripted([odd, "/退出"])) == 0


def test_answers_are_taken_back_and_findings_mended_or_set_aside(workspace: Workspace, tmp_path: Path) -> None:
    lines = ["某中心", "/撤销", "/重做", "/重做", "/跳到 年度总体目标", "做<p>事</p>。", "/修正 9", "/检查"]
    lines += ["/搁置 1", "/搁置 1 等文件", "/检查", "/搁置 1", "/修正 1", "/修正 99"]
    console, conversation, _ = talk(workspace, tmp_path, *lines)
    assert "✓ 已撤销：实施单位" in console.screen
    assert "✓ 已重做：实施单位" in console.screen
    assert "没有可以重做的了" in console.screen
    assert conversation.draft.interview.declaration().objectives.annual == "做事。"
    assert "请写明为什么可以不改" in console.screen
    assert "[已搁置] 年度" in console.screen
    assert "已收回" in console.screen
    assert "要人来看" in console.screen
    assert "请写检查结果的编号" in console.screen


def test_of_several_ways_to_mend_a_finding_one_is_picked(workspace: Workspace, tmp_path: Path) -> None:
    lines = [*BASICS, *WORK, "/跳到 数量指标", "培训人数 ≥640场", "否", "/跳到 数量指标"]
    console, conversation, _ = talk(workspace, tmp_path, *lines, "/检查")
    findings = conversation.findings()
    place = next(n for n, one in enumerate(findings, 1) if one.rule == "unit_does_not_fit")
    console, conversation, _ = talk(workspace, tmp_path, *lines, f"/修正 {place}", f"/修正 {place} 1")
    assert f"/修正 {place} 1：改为 ≥640.00(人)" in console.screen
    targets = [str(row.target) for row in conversation.draft.interview.declaration().indicators]
    assert "≥640.00(人)" in targets


def at_a_change(*lines: str) -> tuple[str, ...]:
    """A row is added of which a goal in one's own words says nothing: the goal is offered a clause on it."""
    return (*BASICS, *WORK, "", "1", *lines)


CLAUSE = "督导抽查发现问题处置率达到100%"


def test_at_a_change_on_offer_only_yes_and_no_are_answers(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *at_a_change("督导报告 3 份", "/略过", "/预览"))
    assert isinstance(conversation.draft.interview.turn(), Confirm)
    assert "先定下来" in console.screen
    assert "财政项目支出绩效目标申报表" in console.screen
    assert "督导报告" not in str(conversation.draft.interview.declaration())


def test_enter_makes_the_change_on_offer_and_no_leaves_it(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *at_a_change("", ""))
    assert CLAUSE in str(conversation.draft.interview.declaration().objectives.annual)
    _, other, _ = talk(workspace, tmp_path, *at_a_change("否", "否"))
    assert CLAUSE not in str(other.draft.interview.declaration().objectives.annual)


def test_undo_at_a_change_on_offer_takes_back_what_led_to_it(workspace: Workspace, tmp_path: Path) -> None:
    _, conversation, _ = talk(workspace, tmp_path, *at_a_change("/撤销"))
    assert not isinstance(conversation.draft.interview.turn(), Confirm)
    assert [row.name for row in conversation.draft.interview.declaration().indicators] == ["督导抽查数量"]


def test_letters_are_listed_as_names_and_taken_by_number(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "/跳到 质量指标", "ddcc hgl 98", "1", "")
    assert "1  督导抽查合格率  ≥98.00(%)" in console.screen
    names = [f"{row.name} {row.target}" for row in conversation.draft.interview.declaration().indicators]
    assert "督导抽查合格率 ≥98.00(%)" in names


def test_letters_that_are_nothing_never_become_a_row(workspace: Workspace, tmp_path: Path) -> None:
    console, conversation, _ = talk(workspace, tmp_path, *BASICS, *WORK, "/跳到 质量指标", "vvvv 98%", "督导vv 98%")
    assert "“vvvv”是拼音字母，不能就这样填" in console.screen
    assert not any("v" in (row.name or "") for row in conversation.draft.interview.declaration().indicators)


def test_help_tells_that_letters_are_understood(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, *BASICS, *WORK, "/跳到 质量指标", "？", "/帮助")
    assert "只打拼音首字母" in console.screen

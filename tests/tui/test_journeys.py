"""From the first screen to the Word file, as a new member of staff would go."""

import asyncio
from pathlib import Path

import pytest
from textual.widgets import Input

from drafter.declaration import Declaration, Dimension
from drafter.interview import Add, Ask, Done, Jump
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.readers.opening import open_forms
from drafter.storage.places import Places
from drafter.tui.conversation import autosave
from drafter.tui.messages import AnswerChosen
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.tui.hand import Hand, already, shown

BASICS = ["某中心", "某局", "", "某项目", "1", "1", "", "", "462.07万", "", ""]
NO_MORE = ["无", "无", "/略过", "/略过"]
"""No kind of project, and nothing that every project is asked in detail."""
WORK = ["督导抽查 50 家", "", "参训学员", "", *NO_MORE, "2024年督导抽查50家，规范培训。"]


async def to_the_end(hand: Hand) -> None:
    """Enter takes what is highlighted, question after question."""
    for _ in range(40):
        if hand.question == "end":
            return
        await hand.press("enter")


def test_a_new_declaration_to_word_by_keyboard_only(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def play() -> None:
        async with shown(workspace, Opening()) as hand:
            assert "▸ 新建一份" in hand.text
            await hand.press("enter")
            await hand.answer("某中心")
            await hand.answered(BASICS[1:] + WORK)
            assert hand.question == "indicators.数量指标"
            assert "▸ 填好了，下一题  共 1 项" in hand.text
            await to_the_end(hand)
            await hand.press("f9", "enter")
            assert "已导出" not in hand.text, "errors are open: they are listed, and Enter is asked for once more"
            await hand.press("enter")
            assert "已导出" in hand.text
            (form,) = open_forms(tmp_path / "某项目_2025_绩效目标申报表.docx")
            assert form.declaration == hand.conversation.session.draft.interview.declaration()
            assert form.declaration.indicators
            await hand.press("enter")
            assert hand.app.screen is hand.conversation

    asyncio.run(play())


def test_last_years_form_becomes_this_years_by_mouse_only(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last_year: Declaration
) -> None:
    monkeypatch.chdir(tmp_path)
    workspace.archive.keep([(last_year, "2024.docx", 1)], "2024-11-01T00:00:00")

    async def play() -> None:
        async with shown(workspace, Opening(), size=(140, 40)) as hand:
            await hand.click_option("照上年填")
            for _ in range(60):
                if hand.question == "end":
                    break
                await hand.click_option(next_click(hand, last_year))
            await hand.click_option("导出 Word")
            path = hand.app.screen.query_one("#path", Input).value
            for _ in range(2):  # errors came with last year's form
                assert await hand.pilot.click("Footer FooterKey")
                await hand.settle()
            (form,) = open_forms(Path(path))
            names = [row.name for row in form.declaration.indicators]
            assert [name for name in names if name != "服务对象能力提升情况"] == [r.name for r in last_year.indicators]
            assert form.declaration.fiscal_year == 2025
            assert form.declaration.objectives.annual == "2025年培训1500人次。"

    asyncio.run(play())


def test_an_early_answer_is_changed_in_the_form_and_later_ones_stay(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK]), size=(140, 40)) as hand:
            await hand.click_cell("某项目")
            assert hand.question == "project_name"
            assert "不变 某项目" in hand.choices
            await hand.say("培训项目")
            assert hand.question == "indicators.数量指标"
            form = hand.conversation.session.draft.interview.declaration()
            assert (form.project.name, str(form.funding.annual.total)) == ("培训项目", "4620700.00")
            await hand.press("f4")
            await hand.click_option("年度  ")
            await hand.say("2026")
            assert "需重新确认" not in hand.text
            await hand.press("f4")
            assert "计划开始日期  2026-01-01" in hand.text, "the days follow, and which years do is asked"

    asyncio.run(play())


def test_findings_are_mended_set_aside_and_led_to_their_question(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK]), size=(100, 30)) as hand:
            await hand.press("f5")
            assert "[错误] 年度总体目标：2025 年度的目标里写着 2024 年" in hand.text
            await hand.press("down", "f8")
            goal = hand.conversation.session.draft.interview.declaration().objectives.annual
            assert goal == "2025年督导抽查50家，规范培训。"
            await hand.press("f7", "按", "文", "件", "enter")
            assert "[已搁置]" in hand.text
            assert "理由：按文件" in hand.text
            await hand.press("f7")
            assert "[已搁置]" not in hand.text
            await hand.press("enter")
            assert hand.question.startswith("indicators.")
            await hand.press("ctrl+z")
            assert len(hand.conversation.session.waivers()) == 1, "setting aside and taking up again are steps too"
            await hand.press("ctrl+z", "ctrl+z")
            assert hand.conversation.session.draft.interview.declaration().objectives.annual == WORK[-1]

    asyncio.run(play())


def test_of_several_ways_one_is_picked_on_a_page(workspace: Workspace) -> None:
    async def play() -> None:
        said = [*BASICS, *WORK, "/跳到 数量指标", "培训人数 ≥640场", "否"]
        async with shown(workspace, already(workspace, said), size=(100, 40)) as hand:
            rules = [one.rule for one in hand.conversation.session.findings()]
            await hand.press("f5", *["down"] * rules.index("unit_does_not_fit"), "f8")
            assert "几种改法" in hand.text
            assert "改为 ≥640.00(人)" in hand.text
            await hand.press("escape")
            assert "unit_does_not_fit" in [one.rule for one in hand.conversation.session.findings()]
            await hand.press("f8", "enter")
            assert "unit_does_not_fit" not in [one.rule for one in hand.conversation.session.findings()]

    asyncio.run(play())


@pytest.mark.parametrize("pasted", [False, True])
def test_half_typed_text_and_the_place_survive_the_window(
    workspace: Workspace,
    pasted: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    async def play() -> None:
        async with shown(workspace) as hand:
            await hand.say("某中心")
            await (hand.paste("某") if pasted else hand.type("某"))
        async with shown(workspace, Opening(home=False, resume=True)) as hand:
            assert hand.question == "line_department"
            assert hand.pane.box.text == "某"
            assert "记下  实施单位" not in hand.text

    asyncio.run(play())


def test_pasted_lines_that_are_no_table_survive_the_window_too(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK])) as hand:
            hand.conversation.go_to("indicators.数量指标")
            await hand.settle()
            await hand.paste("督导抽查\n培训")
        assert dict(workspace.resume().half_typed) == {"indicators.数量指标": "督导抽查\n培训"}

    asyncio.run(play())


@pytest.mark.parametrize("way", ["the list of questions", "a cell of the form", "an answer in the transcript"])
def test_half_typed_text_is_kept_before_one_jumps_elsewhere(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(autosave, "_PAUSE", 3_600)  # whoever jumps is quicker than the pause after the last key

    async def play() -> None:
        async with shown(workspace, size=(140, 40)) as hand:
            await hand.say("某中心")
            await hand.type("某局")
            if way == "the list of questions":
                await hand.press("f4")
                await hand.click_option("实施单位  ")
            elif way == "a cell of the form":
                await hand.click_cell("某中心")
            else:
                hand.conversation.post_message(AnswerChosen("implementing_agency"))
                await hand.settle()
            assert hand.question == "implementing_agency"
            assert dict(workspace.resume().half_typed) == {"line_department": "某局"}
            await hand.press("enter")
            assert (hand.question, hand.pane.box.text) == ("line_department", "某局")

    asyncio.run(play())


def test_a_draft_that_is_not_there_ends_the_program_with_a_sentence(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, Opening(home=False, resume=True, number=9)) as hand:
            assert "没有 9 号草稿" in str(hand.app.return_value)

    asyncio.run(play())


def test_old_forms_are_brought_in_from_the_first_screen(
    workspace: Workspace, tmp_path: Path, last_year: Declaration
) -> None:
    workspace.export(last_year, tmp_path / "去年 的表.docx")

    async def play() -> None:
        async with shown(workspace, Opening()) as hand:
            await hand.press("down", "enter")
            await hand.paste("/没有/这个.docx")
            await hand.press("enter")
            assert "没有这个文件" in hand.text
            hand.app.screen.query_one("#path", Input).value = ""
            await hand.paste(f"'{tmp_path}/去年 的表.docx'")
            await hand.press("enter")
            assert "存下没有疑问的 1 份" in hand.text
            await hand.press("enter")
            assert "存下了 1 份" in hand.text
            await hand.press("escape")
            assert "照上年填  2024 年度  培训经费" in hand.text

    asyncio.run(play())


@pytest.mark.parametrize("known_form", ["own-0"], indirect=True)  # all 二级指标; every form goes through `fill`
def test_a_known_form_is_drafted_on_the_screen_exported_and_read_back(
    workspace: Workspace, known_form: Declaration, tmp_path: Path
) -> None:
    form = known_form

    async def play() -> None:
        async with shown(workspace, size=(140, 40)) as hand:
            for _ in range(200):  # a question that comes again and again fails here, and does not hang
                turn = hand.conversation.session.turn()[0]
                if not isinstance(turn, Ask):
                    break
                await hand.say(answer_of(form, turn))
                while hand.conversation.session.offers_a_change():
                    await hand.say("不改")  # the goal stays as it is on the paper
                if hand.question == turn.question.id and not hand.pane.box.text:
                    await hand.press("enter")  # the end of a list
            path = tmp_path / "表.docx"
            hand.conversation.session.export(path)
            (again,) = open_forms(path)
            assert again.declaration == form

    asyncio.run(play())


def next_click(hand: Hand, last_year: Declaration) -> str:
    """What someone clicks who wants all of last year's form again."""
    offered = [choice.words for choice in hand.pane.options.choices if choice.replies]
    rows = {row.name or "" for row in last_year.indicators}
    wanted = [words for words in offered if words.startswith(("沿用上年", "采用")) or words in rows]
    none = [words for words in offered if words.startswith(("没有", "都不是", "空着"))]
    ends = [words for words in offered if words.startswith(("填好了", "就这", "默认"))]
    return [*wanted, *none, *ends][0]


def answer_of(form: Declaration, turn: Ask) -> str:
    """What someone would type who has the paper before them."""
    question = turn.question
    if isinstance(question, IndicatorsQuestion):
        rows = [row for row in form.indicators if row.dimension is question.dimension]
        assert question.dimension is not Dimension.OUTPUT_COST
        return "\n".join(f"{row.name}\t{row.target}" for row in rows) or "无"
    if question.optional:
        return "无"
    if question.field is None:
        return "甲"
    value: object = form
    for part in question.field.split("."):
        value = getattr(value, part)
    return str(value) if question.kind != "money" else f"{value}元"


def test_a_damaged_journal_ends_the_program_with_a_sentence(workspace: Workspace, places: Places) -> None:
    places.journal.parent.mkdir(parents=True, exist_ok=True)
    places.journal.write_text("这不是数据库" * 100, encoding="utf-8")

    async def play() -> None:
        async with shown(workspace, Opening()) as hand:
            assert "不是 drafter 的文件" in str(hand.app.return_value)

    asyncio.run(play())


def test_at_a_change_on_offer_commands_wait_and_half_typed_words_stay(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK, "", ""])) as hand:
            assert hand.question == "indicators.质量指标"
            assert "督导抽查发现问题处置率" in hand.text, hand.text[-800:]
            await hand.type("写了一半")
            await hand.settle()
            hand.conversation.go_to("indicators.社会效益指标")
            await hand.settle()
            await hand.say("政策知晓率 90%")
            assert "一起改" in hand.text
            before = hand.conversation.session.draft.position
            await hand.say("/略过")
            hand.conversation.go_to("annual_goal")
            await hand.settle()
            assert hand.conversation.session.draft.position == before, (
                "nothing was said to a question that is not shown"
            )
            assert "先定下来" in hand.text
            await hand.say("等我想想")
            assert hand.conversation.session.draft.position == before
            await hand.say("一起改")
            assert hand.conversation.session.draft.position == before + 1
            while hand.conversation.session.offers_a_change():
                await hand.say("是")
            goal = hand.conversation.session.draft.interview.declaration().objectives.annual
            assert "政策知晓率达到90%" in str(goal)
            await hand.press("enter")
            assert hand.pane.box.text == "写了一半"
            assert dict(workspace.resume().half_typed) == {"indicators.质量指标": "写了一半"}

    asyncio.run(play())


def test_a_finding_leads_to_its_row_and_not_to_the_page(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK]), size=(100, 30)) as hand:
            hand.conversation.tell(Jump("indicators.数量指标"), Add("讲座场次 ≥8场\n重点抽查数 ≥3"), Done())
            findings = hand.conversation.session.findings()
            number = next(n for n, one in enumerate(findings) if one.rule == "target_incomplete")
            await hand.press("f5", *["down"] * number, "enter")
            assert hand.pane.box.text == "重点抽查数 ≥3.00"

    asyncio.run(play())

"""Each kind of question on the screen: by keys, by mouse, by words, and with nonsense."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafter.commands.catalogue import COMMANDS
from drafter.errors import ConflictingReply
from drafter.interview import Entry, Jump, Say
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.places import Places
from drafter.tui.session import Session
from drafter.workspace import Workspace
from tests.conftest import OneBank
from tests.tui.hand import Hand, already, shown
from tests.tui.test_journeys import BASICS, WORK

KINDS = QuestionBank.model_validate(
    {
        "format": 1,
        "title": "各种题",
        "sections": [
            {
                "id": "all",
                "title": "各种",
                "questions": [
                    {"id": "name", "kind": "text", "ask": "名称？"},
                    {"id": "story", "kind": "long_text", "ask": "经过？"},
                    {
                        "id": "nature",
                        "kind": "choice",
                        "ask": "哪种？",
                        "options": [{"label": "经常性"}, {"label": "一次性", "remark": "做完就没有"}],
                    },
                    {
                        "id": "places",
                        "kind": "choices",
                        "ask": "哪些？",
                        "options": [{"label": "东"}, {"label": "西"}, {"label": "南"}],
                    },
                    {"id": "cost", "kind": "money", "ask": "多少钱？"},
                    {"id": "day", "kind": "date", "closing": True, "ask": "哪天？"},
                    {"id": "time", "kind": "period", "ask": "何时？"},
                    {"id": "people", "kind": "quantity", "unit": "人", "ask": "多少人？"},
                    {"id": "share", "kind": "percentage", "ask": "多大比例？"},
                    {"id": "sure", "kind": "confirm", "ask": "对吗？"},
                    {"id": "things", "kind": "list", "ask": "哪些事？"},
                    {"id": "rows", "kind": "indicators", "dimension": "数量指标", "ask": "哪些指标？"},
                ],
            }
        ],
    }
)


@pytest.fixture
def kinds(workspace: Workspace) -> Workspace:
    """A workspace that asks one question of each kind."""
    workspace.asking = replace(workspace.asking, told=OneBank(KINDS))
    return workspace


async def at(hand: Hand, question: str) -> Hand:
    hand.conversation.go_to(question)
    await hand.settle()
    return hand


def value(hand: Hand, question: str) -> object:
    answer = hand.conversation.session.draft.interview.book[question]
    held = answer.value if answer else None
    if isinstance(held, tuple) and held and isinstance(held[0], Entry):
        return [
            entry.value if isinstance(entry.value, str) else f"{entry.value.name} {entry.value.target}"
            for entry in held
            if isinstance(entry, Entry)
        ]
    return held


async def keys(hand: Hand, *pressed: str) -> None:
    await hand.press(*pressed)


TOLD_BY_TASK = "督导抽查数量 ≥50.00(家)"
"""The row that the task of `WORK` becomes."""
Play = Callable[[Hand], Awaitable[None]]
PLAYS: list[tuple[str, str, Play, object]] = [
    ("words", "name", lambda hand: hand.answer("某项目"), "某项目"),
    (
        "text that looks like markup",
        "name",
        lambda hand: hand.say("[red]a[/] \\n {{ x }} <b>"),
        "[red]a[/] \\n {{ x }} <b>",
    ),
    ("control characters", "name", lambda hand: hand.say("甲\x1b[31m乙\u200b\x00"), "甲[31m乙"),
    ("several lines", "story", lambda hand: keys(hand, "a", "ctrl+j", "b", "enter"), "a\nb"),
    ("arrows", "nature", lambda hand: keys(hand, "down", "down", "enter"), "一次性"),
    ("initials", "nature", lambda hand: hand.answer("ycx"), "一次性"),
    ("a click", "nature", lambda hand: hand.click_option("经常性"), "经常性"),
    (
        "ticks by keys",
        "places",
        lambda hand: keys(hand, "down", "space", "down", "down", "space", "enter"),
        ("东", "南"),
    ),
    ("numbers", "places", lambda hand: hand.answer("1,2"), ("东", "西")),
    ("an amount", "cost", lambda hand: hand.answer("130.46万"), Decimal("1304600.00")),
    ("a day", "day", lambda hand: hand.answer("年底前"), date(2025, 12, 31)),
    ("a time", "time", lambda hand: hand.answer("全年"), (date(2025, 1, 1), date(2025, 12, 31))),
    ("a number", "people", lambda hand: hand.answer("1500人"), Decimal(1500)),
    ("a share", "share", lambda hand: hand.answer("九成五"), Decimal(95)),
    ("no", "sure", lambda hand: keys(hand, "down", "down", "enter"), False),
    ("a pasted list", "things", lambda hand: hand.say("甲\r\n乙\n\n丙 2024"), ["甲", "乙", "丙 2024"]),
    ("an indicator in one breath", "rows", lambda hand: hand.answer("人数≥5人"), ["人数 ≥5.00(人)"]),
]


def test_every_kind_of_question_is_answered(kinds: Workspace) -> None:
    async def whole() -> None:
        async with shown(kinds) as hand:
            for name, question, play, expected in PLAYS:
                await at(hand, question)
                await play(hand)
                assert value(hand, question) == expected, name

    asyncio.run(whole())


NONSENSE = [("cost", "很多钱"), ("day", "那天"), ("people", "一些"), ("nature", "不知道哪种"), ("rows", "≥5人")]


@pytest.mark.parametrize(("question", "text"), NONSENSE)
def test_what_is_not_understood_stays_in_the_box_and_is_replaced_by_typing(
    kinds: Workspace, question: str, text: str
) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await at(hand, question)
            await hand.say(text)
            assert hand.question == question
            assert "！" in hand.text
            assert hand.pane.box.text == text
            await hand.type("a")
            assert hand.pane.box.text == "a"

    asyncio.run(play())


def test_a_line_of_a_list_is_changed_moved_and_removed(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await at(hand, "things")
            await hand.say("甲\n乙\n丙")
            await hand.click_option("1. 甲")
            await hand.click_option("改：甲")
            await hand.press("2", "enter")
            assert value(hand, "things") == ["甲2", "乙", "丙"]
            await hand.click_option("3. 丙")
            await hand.click_option("上移")
            await hand.click_option("1. 甲2")
            await hand.click_option("删去")
            assert value(hand, "things") == ["丙", "乙"]
            await hand.press("enter")
            assert hand.question != "things"

    asyncio.run(play())


def test_a_line_whose_words_were_all_taken_out_is_still_the_one_that_is_changed(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await at(hand, "things")
            await hand.say("甲\n乙")
            await hand.click_option("1. 甲")
            await hand.click_option("改：甲")
            await hand.press("ctrl+u")
            assert "正在改“甲”" in hand.text
            await hand.say("丁")
            assert value(hand, "things") == ["丁", "乙"]
            await hand.click_option("2. 乙")
            await hand.click_option("改：乙")
            await hand.press("ctrl+u", "escape")
            await hand.say("戊")
            assert value(hand, "things") == ["丁", "乙", "戊"]

    asyncio.run(play())


def test_what_a_narrow_line_cuts_off_stands_in_full_above_the_box(workspace: Workspace) -> None:
    remark = "大型设施、专用设备、信息系统的运行维护"

    async def play() -> None:
        async with shown(workspace, already(workspace, BASICS[:5]), size=(50, 24)) as hand:
            assert remark not in hand.text
            await hand.press("down", "down")
            assert remark in hand.text
            await hand.type("特")
            assert remark not in hand.text

    asyncio.run(play())


TASK_WITHOUT_AMOUNT = ["督导抽查", *WORK[1:]]
"""No row is made of it, so that one is on offer."""


def test_a_suggestion_is_taken_changed_or_completed(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *TASK_WITHOUT_AMOUNT])) as hand:
            await hand.press("up", "up", "up", "f2")
            assert "第 7 份第 2 行" in hand.text
            await hand.press("escape", "tab")
            assert hand.pane.box.text == "督导抽查数"
            await hand.press("ctrl+u")
            await hand.say("督导抽查数 ≥60家")
            await hand.type("ddcc")
            assert any("督导抽查" in choice for choice in hand.choices)
            await hand.press("down", "enter")
            assert hand.pane.box.text.startswith("督导抽查")
            assert value(hand, "indicators.数量指标") == ["督导抽查数 ≥60.00(家)"]

    asyncio.run(play())


def test_a_pasted_table_is_shown_and_only_ticked_rows_are_taken(workspace: Workspace) -> None:
    table = "产出指标\t数量指标\t抽查数\t≥48.00(家)\n\t质量指标\t合格率\t≥95%\n\t\t差错率\t≤1%"

    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK])) as hand:
            await hand.paste(table)
            assert "粘贴的内容里有 3 条指标" in hand.text
            await hand.press("down", "down", "space", "enter")
            assert value(hand, "indicators.数量指标") == [TOLD_BY_TASK, "抽查数 ≥48.00(家)"]
            assert value(hand, "indicators.质量指标") == ["合格率 ≥95.00(%)"]
            await hand.press("ctrl+z")
            assert value(hand, "indicators.质量指标") is None

    asyncio.run(play())


def test_commands_open_with_a_slash_or_what_a_chinese_keyboard_types_instead(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await hand.type("、")
            assert len(hand.choices) == len(COMMANDS)
            await hand.type("待")
            await hand.press("enter")
            assert hand.conversation.session.draft.interview.book["name"] is not None
            await hand.answer("/fh")
            assert hand.question == "name"
            await hand.answer("/没有这个")
            assert "没有“/没有这个”这个命令" in hand.text
            await hand.press("ctrl+u", "ctrl+p")
            assert "返回 /fh" in hand.text

    asyncio.run(play())


def test_undo_takes_back_what_was_typed_first_and_then_answers(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await hand.answer("甲")
            await hand.type("乙")
            await hand.press("ctrl+z")
            assert (hand.pane.box.text, hand.question) == ("", "story")
            await hand.press("ctrl+z")
            assert hand.question == "name"
            await hand.press("ctrl+y")
            assert value(hand, "name") == "甲"

    asyncio.run(play())


def test_another_window_is_noticed_and_nothing_typed_is_lost(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            session = hand.conversation.session
            kinds.reply(session.draft, Say("另一个窗口"))
            await hand.say("这个窗口")
            assert "在别的窗口里有了新的回答" in hand.text
            assert (hand.question, value(hand, "name"), hand.pane.box.text) == ("story", "另一个窗口", "")
            assert dict(kinds.resume().half_typed) == {"name": "这个窗口"}
            await hand.answer("这里接着填")
            hand.conversation.go_to("name")
            await hand.settle()
            assert hand.pane.box.text == "这个窗口"
            await hand.press("enter")
            assert value(hand, "name") == "这个窗口"
            assert kinds.resume().interview.book == hand.conversation.session.draft.interview.book

    asyncio.run(play())


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_what_this_window_would_take_back_is_not_what_another_said(kinds: Workspace, verb: str) -> None:
    draft = kinds.undo(kinds.reply(kinds.reply(kinds.begin(), Say("甲")), Say("乙")))
    session = Session(kinds, draft)
    elsewhere = kinds.reply(draft, Say("丙"))
    with pytest.raises(ConflictingReply, match="换成了最新的"):
        getattr(session, verb)()
    assert session.draft.interview.book == elsewhere.interview.book


def test_what_is_half_typed_in_one_window_stays_while_another_answers_elsewhere(kinds: Workspace) -> None:
    here = kinds.begin()
    kinds.reply(kinds.reply(here, Jump("story")), Say("别的窗口"))
    kinds.keep_typed(here, "name", "写了一")
    assert dict(kinds.resume().half_typed) == {"name": "写了一"}


SIZES = [(80, 24), (60, 20), (99, 30), (100, 30), (140, 40), (230, 50), (40, 12)]


@pytest.mark.parametrize(("ascii_lines", "sizes"), [(False, SIZES), (True, SIZES[:2])])
def test_any_size_at_any_moment(
    workspace: Workspace,
    ascii_lines: bool,  # noqa: FBT001  a parameter of the test
    sizes: list[tuple[int, int]],
) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK])) as hand:
            hand.app.set_class(ascii_lines, "-ascii")
            for page in ("", "f1", "f3", "f4", "f5", "f9"):
                for size in sizes if not page else sizes[-3:]:
                    await hand.pilot.resize_terminal(*size)
                    await hand.type("督") if not page else await hand.press(*([page] if size == sizes[-3:][0] else []))
                    assert all(len(line) <= size[0] for line in hand.text.split("\n"))
                await hand.press("escape")
            assert hand.question == "indicators.数量指标"

    asyncio.run(play())


def test_the_form_leads_to_every_question_by_keys(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, BASICS)) as hand:
            await hand.press("f3")
            assert "财政项目支出绩效目标申报表（2025年度）" in hand.text
            await hand.press("up", "up", "enter")
            assert hand.question != "tasks"
            await hand.press("enter")
            assert hand.question == "tasks"

    asyncio.run(play())


def test_what_is_wrong_with_the_bank_is_told_and_nothing_else_stops(workspace: Workspace, places: Places) -> None:
    replace_bank(places)

    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK])) as hand:
            assert "指标库打不开" in hand.text
            await hand.say("人数≥5人")
            assert value(hand, "indicators.数量指标") == [TOLD_BY_TASK, "人数 ≥5.00(人)"]

    asyncio.run(play())


def replace_bank(places: Places) -> None:
    """A bank whose file is no bank."""
    places.bank.parent.mkdir(parents=True, exist_ok=True)
    places.bank.write_text("这不是指标库" * 100, encoding="utf-8")


def test_undo_and_fixes_notice_another_window_too(kinds: Workspace) -> None:
    async def play() -> None:
        async with shown(kinds) as hand:
            await hand.answer("甲")
            session = hand.conversation.session
            kinds.reply(session.draft, Say("另一个窗口"))
            await hand.press("ctrl+z")
            assert "在别的窗口里有了新的回答" in hand.text
            await hand.press("ctrl+y")
            assert value(hand, "name") == "甲"

    asyncio.run(play())


MISPLACED = ["/跳到 社会效益指标", "群众满意度 ≥90%"]
"""A row that one key moves to its slot."""


def test_a_fix_in_the_review_notices_another_window(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *WORK, *MISPLACED]), size=(100, 30)) as hand:
            await hand.press("f5", "end")  # the row in another's slot is found last
            workspace.reply(hand.conversation.session.draft, Say("无"))
            await hand.press("f8")
            assert "在别的窗口里有了新的回答" in hand.text
            await hand.press("escape")
            assert value(hand, "annual_goal") == WORK[-1]

    asyncio.run(play())


def test_words_put_into_the_box_are_kept_like_typed_ones(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, [*BASICS, *TASK_WITHOUT_AMOUNT]), size=(100, 60)) as hand:
            await hand.press("up", "up", "up", "tab")
            await hand.press("f4")
            await hand.click_option("项目名称  ")
        assert dict(workspace.resume().half_typed) == {"indicators.数量指标": "督导抽查数"}

    asyncio.run(play())


def test_a_table_of_indicators_is_no_list_of_tasks(workspace: Workspace) -> None:
    """Pasted where tasks are asked for, its levels would be the tasks; it is shown as what it is."""

    async def play() -> None:
        async with shown(workspace, already(workspace, BASICS)) as hand:
            assert hand.question == "tasks"
            await hand.paste("产出指标\t数量指标\t抽查数\t≥48.00(家)\n\t质量指标\t合格率\t≥95%")
            assert "粘贴的内容里有 2 条指标" in hand.text
            await hand.press("enter")
            assert value(hand, "indicators.质量指标") == ["合格率 ≥95.00(%)"]
            assert value(hand, "tasks") is None
            await hand.paste("督导抽查\t50\t家\n印刷宣传资料\t2000\t份")
            await hand.press("enter")
            assert value(hand, "tasks") == ["督导抽查 50家", "印刷宣传资料 2000份"]

    asyncio.run(play())


def test_a_name_pasted_over_two_lines_goes_together(workspace: Workspace) -> None:
    async def play() -> None:
        async with shown(workspace, already(workspace, BASICS[:3])) as hand:
            await hand.say("公共文化\n活动经费")
            assert value(hand, "project_name") == "公共文化活动经费"

    asyncio.run(play())

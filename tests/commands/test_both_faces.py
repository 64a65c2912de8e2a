"""What can be said is the same in both faces, and comes from one place."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar

import pytest

from drafter.commands import catalogue
from drafter.commands.catalogue import COMMANDS
from drafter.commands.command import Command
from drafter.commands.face import Face
from drafter.commands.movement import Quit
from drafter.interview import Confirm
from drafter.tui.conversation import screen as conversation
from drafter.tui.conversation.keys import bindings
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted
from tests.lines.test_conversation import BASICS, CLAUSE, WORK, at_a_change, talk
from tests.tui.hand import NEW, Hand, already, shown

AMOUNT = "annual_appropriation"
DOUBTED = [*BASICS[:8], "462.07"]
"""Yuan instead of ten thousands of them: it is asked whether that was meant."""


class Count(Command):
    """A command that nobody has heard of before."""

    name = "点数"
    words = ("count",)
    help = "数一数答了几题"
    key, in_footer = "f7", True

    def run(self, face: Face, rest: str) -> None:
        face.read("点数", [f"答了 {len(face.interview.settled())} 题{rest}"])


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command stands in the catalogue, and nowhere else."""
    monkeypatch.setattr(catalogue, "COMMANDS", (*COMMANDS, Count()))


def on_screen(workspace: Workspace, play: Callable[[Hand], Awaitable[None]], *said: str) -> None:
    async def whole() -> None:
        async with shown(workspace, already(workspace, said) if said else NEW, size=(100, 70)) as hand:
            await play(hand)

    asyncio.run(whole())


@pytest.mark.usefixtures("counting")
def test_a_command_of_one_class_is_known_in_lines(workspace: Workspace, tmp_path: Path) -> None:
    lines = ["某中心", "/点数", "/ds 吗", "、count！", "/没有这个", "/帮助"]
    console, talked, _ = talk(workspace, tmp_path, *lines)
    assert "答了 1 题" in console.heard
    assert "答了 1 题吗" in console.heard
    assert "    /点数（/ds）  数一数答了几题" in console.heard
    assert any(told.startswith("！ 没有“/没有这个”这个命令") and "/点数" in told for told in console.heard)
    assert list(talked._complete("/ds")) == [("/点数", "数一数答了几题")]  # noqa: SLF001  what the box would show


@pytest.mark.usefixtures("counting")
def test_a_command_of_one_class_is_known_on_the_screens(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting(conversation.ConversationScreen):
        BINDINGS: ClassVar = [*bindings()]  # a screen's keys are bound when its class is made

    monkeypatch.setattr(conversation, "ConversationScreen", Counting)

    async def play(hand: Hand) -> None:
        await hand.say("某中心")
        assert "F7 点数" in hand.text
        await hand.type("/d")
        assert "/点数 /ds" in hand.choices
        await hand.type("s")
        await hand.press("enter")
        assert "答了 1 题" in hand.text
        await hand.press("escape")
        assert "答了 1 题" not in hand.text
        await hand.press("f7")
        assert "答了 1 题" in hand.text
        await hand.press("escape", "f1")
        assert "/点数（/ds）  数一数答了几题" in hand.text
        assert "F7 点数" in hand.text
        await hand.press("escape", "ctrl+p", "c", "o", "u", "n", "t")
        assert "点数 /ds /count" in hand.text
        await hand.press("enter")
        assert "答了 1 题" in hand.text

    on_screen(workspace, play)


def test_every_command_is_carried_out_in_lines(workspace: Workspace, tmp_path: Path) -> None:
    for command in COMMANDS:
        console, _, status = talk(workspace, tmp_path, "某中心", f"/{command.name}")
        assert status == (0 if isinstance(command, Quit) else 1)
        assert "这个命令" not in console.screen


def test_every_command_is_carried_out_on_the_screens(workspace: Workspace) -> None:
    async def play(hand: Hand) -> None:
        await hand.say("某中心")
        for command in COMMANDS[:-1]:
            await hand.say(f"/{command.initials}")
            assert "这个命令" not in hand.text
            await hand.press("escape")
        assert isinstance(COMMANDS[-1], Quit)
        await hand.say("/tc")
        assert not hand.app.is_running

    on_screen(workspace, play)


@pytest.mark.parametrize("word", ["对的。", "Y"])
def test_a_doubt_is_settled_by_yes_in_words_in_both_faces(workspace: Workspace, tmp_path: Path, word: str) -> None:
    _, talked, _ = talk(workspace, tmp_path, *DOUBTED, word)
    answer = talked.draft.interview.book[AMOUNT]
    assert answer is not None
    assert str(answer.value) == "462.07"

    async def play(hand: Hand) -> None:
        await hand.answered([DOUBTED[-1], word])
        assert hand.conversation.session.draft.interview.book == talked.draft.interview.book

    on_screen(workspace, play, *DOUBTED[:-1])


@pytest.mark.parametrize("word", ["不是", "重填"])
def test_a_doubt_is_taken_back_by_no_in_words_in_both_faces(workspace: Workspace, tmp_path: Path, word: str) -> None:
    _, talked, _ = talk(workspace, tmp_path, *DOUBTED, word)
    interview = talked.draft.interview
    assert (interview.doubt, interview.book[AMOUNT], interview.typed) == (None, None, "462.07")

    async def play(hand: Hand) -> None:
        await hand.answered([DOUBTED[-1], word])
        assert hand.question == AMOUNT
        assert hand.conversation.session.turn()[1] is None
        assert hand.pane.box.text == "462.07"

    on_screen(workspace, play, *DOUBTED[:-1])


def test_at_a_doubt_undo_takes_back_what_is_doubted_in_both_faces(workspace: Workspace, tmp_path: Path) -> None:
    _, talked, _ = talk(workspace, tmp_path, *DOUBTED, "/撤销")
    assert talked.draft.interview.at == AMOUNT
    assert talked.draft.interview.doubt is None

    async def play(hand: Hand) -> None:
        await hand.say(DOUBTED[-1])
        await hand.press("ctrl+z")
        assert hand.question == AMOUNT
        assert hand.pane.box.text == talked.draft.interview.typed == "462.07"
        assert hand.conversation.session.draft.interview.book == talked.draft.interview.book

    on_screen(workspace, play, *DOUBTED[:-1])


def test_looking_something_up_leaves_a_doubt_open_in_both_faces(workspace: Workspace, tmp_path: Path) -> None:
    looks = ["/上年", "/依据", "/帮助", "/预览", "/检查", "/没有这个"]
    console, talked, _ = talk(workspace, tmp_path, *DOUBTED, *looks, "是")
    assert talked.draft.interview.book[AMOUNT] is not None
    assert console.screen.count("462.07元，对吗") <= 1

    async def play(hand: Hand) -> None:
        await hand.say(DOUBTED[-1])
        for look in looks:
            await hand.say(look)
            await hand.press("escape")
        await hand.press("ctrl+u")
        await hand.say("是")
        assert hand.conversation.session.draft.interview.book == talked.draft.interview.book

    on_screen(workspace, play, *DOUBTED[:-1])


@pytest.mark.parametrize(("word", "made"), [("改", True), ("不用改", False), ("2", False)])
def test_a_change_on_offer_is_made_or_left_by_the_same_words(
    workspace: Workspace,
    tmp_path: Path,
    word: str,
    made: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    _, talked, _ = talk(workspace, tmp_path, *at_a_change(word))
    assert (CLAUSE in str(talked.draft.interview.declaration().objectives.annual)) is made

    async def play(hand: Hand) -> None:
        await hand.say(word)
        objectives = hand.conversation.session.draft.interview.declaration().objectives
        assert (CLAUSE in str(objectives.annual)) is made

    on_screen(workspace, play, *at_a_change())


def test_what_needs_no_question_can_be_done_while_a_change_is_on_offer(workspace: Workspace, tmp_path: Path) -> None:
    lines = at_a_change("/导出 半成品", "/修正 99", "/删 1")
    console, talked, _ = talk(workspace, tmp_path, *lines)
    assert (tmp_path / "半成品.docx").exists()
    assert "请写检查结果的编号" in console.screen
    assert console.screen.count("先定下来") == 1
    assert isinstance(talked.draft.interview.turn(), Confirm)


def test_a_finding_set_aside_is_taken_up_again_by_words_on_the_screens_too(workspace: Workspace) -> None:
    async def play(hand: Hand) -> None:
        session = hand.conversation.session
        await hand.say("/搁置 1 文件就是这样定的")
        assert "已搁置" in hand.text
        assert list(session.waivers().values()) == ["文件就是这样定的"]
        await hand.say("/搁置 1")
        assert "已收回，还会提示" in hand.text
        assert session.waivers() == {}
        await hand.say("/搁置 1")
        assert "自动检查" not in hand.text
        assert "搁置/收回" in hand.text  # the page of findings, where a reason can be written

    on_screen(workspace, play, *BASICS, *WORK[:-1])


def test_help_after_the_last_question_lists_every_command(workspace: Workspace, tmp_path: Path) -> None:
    console, _, _ = talk(workspace, tmp_path, *BASICS, *WORK, *["无"] * 11, "/帮助")
    for command in COMMANDS:
        assert f"    {command.line}" in console.heard


def test_leaving_from_the_first_screen(workspace: Workspace) -> None:
    from drafter.lines.home import home  # noqa: PLC0415  next to its only use

    console = Scripted(["/帮助", "/tc"])
    assert home(workspace, console) == 0
    assert console.screen.count("第一次用，直接按回车新建一份") == 2


def test_old_forms_come_in_from_the_middle_of_a_draft_in_lines(
    workspace: Workspace, tmp_path: Path, own_file: Path
) -> None:
    console, talked, _ = talk(workspace, tmp_path, "某中心", f"/导入 '{own_file}'", "", "某局")
    assert len(workspace.archive.declarations()) == 3
    assert talked.interview.declaration().project.line_department == "某局"
    assert any(told.startswith("存下了 3 份") for told in console.heard)


def test_old_forms_come_in_from_the_middle_of_a_draft_on_the_screens(workspace: Workspace, own_file: Path) -> None:
    async def play(hand: Hand) -> None:
        await hand.say("某中心")
        await hand.paste(f"/导入 {own_file}")
        await hand.press("enter")
        assert "存下没有疑问的 3 份" in hand.text
        await hand.press("enter", "escape")
        assert len(workspace.archive.declarations()) == 3
        await hand.say("某局")
        assert hand.conversation.session.draft.interview.declaration().project.line_department == "某局"

    on_screen(workspace, play)


def test_what_was_just_brought_in_is_suggested(workspace: Workspace, own_file: Path) -> None:
    """The bank was open before: forms that are kept meanwhile are known to the next suggestion."""
    workspace.prepare_bank()
    before = workspace.bank
    (found,) = workspace.intake.find([own_file])
    list(workspace.keep([(workspace.intake.look(found), [1, 2, 3])]))
    assert workspace.bank is not before

"""Cards on the screen: drawn once and filled in place, the rest taken by one key; the page of indicators; long choices."""

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.declaration import Declaration
from drafter.interview import PutOff
from drafter.lines.conversation import Conversation
from drafter.tui.opening import Opening
from drafter.tui.widgets.blocks import AnswerBlock, Block, QuestionBlock
from drafter.tui.widgets.card_block import CardBlock
from drafter.tui.widgets.transcript import Transcript
from drafter.workspace import Workspace
from tests.cards import with_cards
from tests.lines.scripted import Scripted
from tests.tui.hand import Hand, already, shown
from tests.tui.test_journeys import BASICS
from tests.tui.test_questions import value

MONEY = ["某项目", "48万", "/其余"]


@pytest.fixture
def cards(workspace: Workspace) -> Workspace:
    """A workspace that asks cards."""
    return with_cards(workspace)


def played(
    workspace: Workspace, play: Callable[[Hand], Awaitable[None]], *said: str, size: tuple[int, int] = (80, 24)
) -> None:
    async def whole() -> None:
        async with shown(workspace, already(workspace, said), size=size) as hand:
            await play(hand)

    asyncio.run(whole())


def blocks(hand: Hand, kind: type[Block] = Block) -> int:
    return len(hand.conversation.query(kind))


def test_a_card_is_drawn_once_and_filled_in_place(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        before = blocks(hand)
        assert "▸ 人数    ____ 人" in hand.text
        assert "  合格率  95%  默认" in hand.text
        assert "培训多少人？" in hand.text
        await hand.answer("1500")
        assert "✓ 人数    1500 人" in hand.text
        assert "▸ 合格率  95%  默认" in hand.text
        assert "✓ 人数：1500 人" in hand.text
        assert "放进表里：培训人数" in hand.text
        await hand.press("enter")
        assert "✓ 合格率  95%［默认］" in hand.text
        await hand.say("一班\n二班")
        await hand.press("enter")
        assert hand.question == "means"
        assert (blocks(hand), blocks(hand, CardBlock)) == (before, 1)
        await hand.press("up", *["up"] * 3, "up")  # through the lines of the list
        assert hand.question == "people"
        assert "▸ 不变  1500 人" in hand.text
        await hand.answer("1800")
        assert (value(hand, "people"), hand.question) == (Decimal(1800), "means")
        assert hand.conversation.query_one(Transcript).children[-1] is hand.conversation.query(CardBlock).last()
        await hand.press("down", "space", "enter")
        assert value(hand, "means") == ("回访",)
        await hand.press("enter")
        assert "✓ 标准    没有" in hand.text

    played(cards, play, *MONEY)


def test_a_line_of_a_card_is_clicked_to_change_it(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        card = hand.conversation.query(CardBlock).last()
        assert await hand.pilot.click(card, offset=(10, 1))
        await hand.settle()
        assert hand.question == "grant"
        await hand.answer("50万")
        assert (value(hand, "grant"), hand.question) == (Decimal("500000.00"), "people")

    async def whole() -> None:
        async with shown(cards) as hand:
            await hand.answered(["某项目", "48万", "", ""])
            old = hand.conversation.query(CardBlock).first()
            assert await hand.pilot.click(old, offset=(10, 1))
            await hand.settle()
            assert hand.question == "grant"
            await play(hand)

    asyncio.run(whole())


def test_the_rest_of_a_card_is_one_key_and_one_step_back(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        await hand.press("up")
        assert "▸ 其余 5 项照此记下  空着的就是没有" in hand.text
        await hand.press("down")
        await hand.answer("1500")
        await hand.press("f6")
        assert "✓ 照显示的记下 4 项，其中空着 3 项" in hand.text
        assert "✓ 看法    没有" in hand.text
        assert hand.question == "indicators.数量指标"
        await hand.press("ctrl+z")
        assert (hand.question, value(hand, "rate")) == ("rate", None)
        await hand.press("down", "down", "enter")
        assert (hand.question, value(hand, "rate")) == ("indicators.数量指标", Decimal(95))

    played(cards, play, *MONEY)


def test_not_knowing_and_help_take_one_enter_in_a_box(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        await hand.answer("不知道")
        assert (value(hand, "people"), hand.question) == ((), "rate")
        await hand.answer("？")
        assert "帮助 · 合格率" in hand.text
        await hand.press("escape")
        hand.conversation.go_to("grant")
        await hand.settle()
        await hand.answer("不清楚")
        answer = hand.conversation.session.draft.interview.book["grant"]
        assert answer is not None
        assert answer.open == PutOff("")
        assert hand.question == "rate"

    played(cards, play, *MONEY)


def test_the_page_of_indicators_is_agreed_to_by_one_enter(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        assert "▸ 指标就这样，下一步  共 2 行" in hand.text
        assert "！ 时效指标  还没有   做到什么标准" in hand.text
        assert "生态效益指标  没有" in hand.text
        await hand.say("质量")
        assert "填好了，回到指标表" in hand.text
        await hand.say("/返回")
        await hand.say("/返回")
        assert hand.question == "price"
        await hand.press("enter")
        assert "▸ 指标就这样，下一步  共 2 行" in hand.text
        await hand.press("enter")
        assert hand.question == "end"
        await hand.press("ctrl+z")
        assert "▸ 指标就这样，下一步  共 2 行" in hand.text

    played(cards, play, *MONEY, "1500", "/其余")


def test_rows_are_changed_and_removed_on_the_page_and_groups_opened_from_it(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        await hand.press("down", "down", "enter", "enter")
        assert "正在改“培训人数 ≥1500.00(人)”" in hand.text
        await hand.press("ctrl+u")
        await hand.say("参训人数")
        assert "还差指标值" in hand.text
        await hand.say("参训人数 ≥1500人")
        assert "    参训人数  ≥1500.00(人)" in hand.text
        await hand.press("down", "down", "down", "down", "delete")
        assert "！ 质量指标  还没有" in hand.text
        await hand.say("按时完成率 100%")
        assert "先选上面的一类指标" in hand.text
        await hand.press("ctrl+u")
        await hand.say("时效")
        assert "没有这一类指标" in hand.text
        await hand.say("按时完成率 100%")
        assert "▸ 填好了，回到指标表  共 1 项" in hand.text
        await hand.press("enter")
        assert "▸ 指标就这样，下一步  共 2 行" in hand.text
        assert "还没有：质量指标。" in hand.text
        await hand.press("enter")
        names = [row.name for row in hand.conversation.session.draft.interview.declaration().indicators]
        assert (hand.question, names) == ("end", ["参训人数", "按时完成率"])

    played(cards, play, *MONEY, "1500", "/其余")


def test_of_many_kinds_each_is_reached_and_enter_says_what_it_takes(workspace: Workspace) -> None:
    async def play(hand: Hand) -> None:
        kinds = [choice.words for choice in hand.pane.options.choices]
        assert kinds[0] == "都不是"
        for kind in kinds[1:]:
            await hand.press("down")
            assert f"▸ [ ] {kind}" in hand.text
        await hand.press("enter")
        last = kinds[-1].split()[-1]
        assert f"已勾选“{last}”" in hand.text
        assert f"▸ 就这 1 项  {last}" in hand.text
        await hand.press("enter")
        assert value(hand, "project_kinds") == (last,)
        assert "题细问" in hand.text
        hand.conversation.go_to("project_kinds")
        await hand.settle()
        await hand.say("办培训班")
        assert value(hand, "project_kinds") == ("职业培训",)
        hand.conversation.go_to("project_kinds")
        await hand.settle()
        await hand.say("登月")
        assert "没有“登月”这个选项" in hand.text
        assert "都不合适就输入：无" in hand.text

    played(workspace, play, *BASICS, "甲任务", "", "居民", "", "无")


def test_what_is_settled_never_grows_less_but_for_other_kinds(cards: Workspace) -> None:
    async def play(hand: Hand) -> None:
        assert "50%" in hand.text.split("\n")[0]
        await hand.answer("1500")
        assert "细问 3/4" in hand.text
        await hand.press("ctrl+z")
        assert "50%" in hand.text.split("\n")[0]
        assert blocks(hand, AnswerBlock) + blocks(hand, QuestionBlock) > 0

    played(cards, play, *MONEY)


def test_rows_of_last_year_are_marked_and_one_is_taken_off_the_page(cards: Workspace, last_year: Declaration) -> None:
    async def play(hand: Hand) -> None:
        assert "▸ 指标就这样，下一步  共 2 行" in hand.text
        assert "    培训人次  ≥1500.00(人次)   沿用上年" in hand.text
        await hand.press("down", "down", "delete")
        names = [row.name for row in hand.conversation.session.draft.interview.declaration().indicators]
        assert names == ["培训合格率"]
        assert "▸ 指标就这样，下一步  共 1 行" in hand.text
        await hand.press("enter")
        assert hand.question == "end"
        await hand.press(*["ctrl+z"] * 2)
        assert "培训人次  ≥1500.00(人次)" in hand.text

    conversation = Conversation(cards, Scripted(["/其余"]), cards.begin(None, last_year), Path("nowhere"))
    conversation.run()

    async def whole() -> None:
        opening = Opening(home=False, resume=True, number=conversation.draft.number)
        async with shown(cards, opening, size=(90, 40)) as hand:
            await play(hand)

    asyncio.run(whole())

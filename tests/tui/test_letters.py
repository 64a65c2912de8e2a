"""Letters in the box of an indicator: what they stand for lies under the pointer, and Enter puts it into the box first."""

import asyncio

from drafter.tui.widgets.answer_pane import AnswerPane
from drafter.workspace import Workspace
from tests.tui.hand import NEW, Hand, shown


def rows(hand: Hand) -> list[str]:
    declaration = hand.conversation.session.draft.interview.declaration()
    return [f"{row.name} {row.target}" for row in declaration.indicators]


def test_letters_become_a_name_and_then_a_row(workspace: Workspace) -> None:
    async def whole() -> None:
        async with shown(workspace, NEW) as hand:
            await hand.say("/跳到 质量指标")
            await hand.type("px wcl")
            pane = hand.app.screen.query_one(AnswerPane)
            picked = pane.options.picked
            assert picked is not None
            assert picked.words == "培训完成率"
            await hand.press("space", "9", "8", "enter")
            assert pane.box.text == "培训完成率 ≥98.00(%)"
            assert rows(hand) == []
            await hand.press("enter")
            assert rows(hand) == ["培训完成率 ≥98.00(%)"]

    asyncio.run(whole())


def test_letters_that_are_nothing_stay_in_the_box(workspace: Workspace) -> None:
    async def whole() -> None:
        async with shown(workspace, NEW) as hand:
            await hand.say("/跳到 质量指标")
            await hand.type("vvvv")
            await hand.press("enter")
            assert hand.app.screen.query_one(AnswerPane).box.text == "vvvv"
            assert rows(hand) == []

    asyncio.run(whole())

"""What is typed while drafter opens waits for what it is meant for."""

import asyncio
import threading

from textual.events import Key

from drafter.declaration import Declaration
from drafter.interview import Jump, Say
from drafter.tui.app import DrafterApp
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.tui.hand import NEW, Hand, shown


def test_words_typed_while_it_opens_answer_the_first_question(workspace: Workspace) -> None:
    asyncio.run(_typed_early(workspace, NEW, ["a", "b", "c", "enter"], "line_department"))


def test_enter_on_the_first_screen_waits_until_the_list_is_there(workspace: Workspace) -> None:
    asyncio.run(_typed_early(workspace, Opening(), ["enter"], "implementing_agency"))


async def _typed_early(workspace: Workspace, opening: Opening, keys: list[str], question: str) -> None:
    may_open = threading.Event()

    def slowly() -> Workspace:
        may_open.wait(10)
        return workspace

    app = DrafterApp(slowly, opening)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in keys:
            app.post_message(_key(key))
        await pilot.pause()
        may_open.set()
        hand = Hand(app, pilot)
        await hand.settle()
        await hand.settle()
        assert hand.question == question


def _key(name: str) -> Key:
    return Key(name, name if len(name) == 1 else None)


def test_a_key_that_deletes_acts_on_the_line_that_was_meant(workspace: Workspace) -> None:
    for name in ("乙", "甲"):
        workspace.replies(workspace.begin(2025), (Jump("project.name"), Say(f"{name}项目经费")))
    asyncio.run(_typed_early(workspace, Opening(), ["down", "f8", "甲", "enter"], "implementing_agency"))
    assert [one.project for one in workspace.drafts()] == ["甲项目经费"]


def test_one_enter_too_many_answers_no_other_question(workspace: Workspace, last_year: Declaration) -> None:
    draft = workspace.begin(2025, last_year)

    async def twice() -> None:
        async with shown(workspace, Opening(home=False, resume=True, number=draft.number), (80, 24)) as hand:
            before = workspace.resume(draft.number).position
            for _ in range(2):
                hand.app.post_message(_key("enter"))
            await hand.settle()
            await hand.settle()
            assert workspace.resume(draft.number).position == before + 1
            await hand.press("enter")
            assert workspace.resume(draft.number).position == before + 2

    asyncio.run(twice())


def test_words_typed_at_once_with_enter_find_the_line_that_they_leave(workspace: Workspace) -> None:
    name = Jump("project.name")
    workspace.replies(workspace.begin(2025), (name, Say("乙项目经费"), Say("某中心")))
    workspace.replies(workspace.begin(2025), (name, Say("甲项目经费")))
    asyncio.run(_typed_early(workspace, Opening(), ["乙", "enter"], "line_department"))

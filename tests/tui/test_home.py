"""The first screen: found by a few words, sorted, deleted and brought back; a renamed project is proposed."""

import asyncio
from pathlib import Path

import pytest

from drafter.interview import Jump, Say
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.comparison.test_succession import LAST
from tests.journeys.last_year import as_shipped
from tests.tui.hand import shown


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = as_shipped(tmp_path)
    found.archive.keep([(form, "去年.docx", number) for number, form in enumerate(LAST, 1)], "2024-10-01T08:00:00")
    for name in ("乙项目经费", "甲项目经费"):
        found.replies(found.begin(2025), (Jump("project.name"), Say(name)))
    return found


def test_words_leave_what_has_them_and_enter_takes_the_line_under_the_pointer(workspace: Workspace) -> None:
    async def found() -> None:
        async with shown(workspace, Opening(), (80, 24)) as hand:
            await hand.type("古籍展览")
            assert "社区文化活动经费" not in hand.text
            await hand.press("enter")
            assert "2025年度 · 古籍展览经费" in hand.text

    asyncio.run(found())
    assert workspace.resume().interview.declaration().project.name == "古籍展览经费"


def test_a_name_that_none_has_is_proposed_with_its_score(workspace: Workspace) -> None:
    async def proposed() -> None:
        async with shown(workspace, Opening(), (80, 24)) as hand:
            await hand.type("图书馆设备更新购置经费")
            assert "最像的是“图书馆设备购置项目”（像 " in hand.text
            await hand.press("enter")

    asyncio.run(proposed())
    interview = workspace.resume().interview
    assert interview.declaration().project.name == "图书馆设备更新购置经费"
    assert interview.last_year == LAST[1]


def test_a_draft_is_deleted_and_comes_back(workspace: Workspace) -> None:
    async def deleted() -> None:
        async with shown(workspace, Opening(), (100, 40)) as hand:
            await hand.press("down", "f8")
            assert "接着填  乙项目经费" not in hand.text
            await hand.press("ctrl+z")
            assert "接着填  乙项目经费" in hand.text

    asyncio.run(deleted())
    assert len(workspace.drafts()) == 2


def test_order_and_way_are_changed_by_a_key(workspace: Workspace) -> None:
    async def changed() -> None:
        async with shown(workspace, Opening(), (100, 30)) as hand:
            assert hand.text.index("甲项目经费") < hand.text.index("乙项目经费"), "the latest first"
            await hand.press("f4")
            assert "排序：名称" in hand.text
            assert hand.text.index("古籍修复") < hand.text.index("古籍展览") < hand.text.index("图书馆")
            await hand.press("f2", "f2")
            assert "空白表，上年的放在旁边" in hand.text
            await hand.click_option("照上年填  2024 年度  古籍展览经费")

    asyncio.run(changed())
    assert workspace.resume().interview.blank

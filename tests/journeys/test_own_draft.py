"""Someone comes back a year later with a draft of their own: form, tasks, purpose and kinds come with it."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from drafter.comparison import RowKind, compared
from drafter.interview import Accept, Ask, Confirm, Done, Finished, Say, Skip, Take
from drafter.interview.prefill.pointer import under_pointer
from drafter.lines.home import home
from drafter.tui.opening import Opening
from drafter.workspace import OpenDraft, Workspace
from tests.journeys.last_year import as_shipped
from tests.lines.scripted import Scripted
from tests.tui.hand import shown

FACTS: dict[str, Any] = {
    "implementing_agency": "临江市培训中心",
    "line_department": "临江市教育局",
    "project_name": "教师培训经费",
    "nature": "经常性专项业务费",
    "category": "特定目标类",
    "annual_appropriation": "120万",
    "tasks": ["骨干教师培训 300 人次", "编印培训教材 500 册，每册不超过 30 元", "11月底前完成培训"],
    "beneficiaries": ["参训教师"],
    "purpose": "提高教师教学能力",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return as_shipped(tmp_path)


def entered(workspace: Workspace, draft: OpenDraft, facts: dict[str, Any]) -> tuple[OpenDraft, int]:
    """The draft at its end, and how many things were answered on the way: the facts, and Enter for all else."""
    left = dict(facts)
    for count in range(200):
        turn = draft.interview.turn(with_suggestions=False)
        if isinstance(turn, Finished):
            return draft, count
        if isinstance(turn, Confirm):
            draft = workspace.reply(draft, Accept())
            continue
        assert isinstance(turn, Ask)
        reply = Say(left.pop(turn.question.id)) if turn.question.id in left else under_pointer(turn) or Skip()
        after = workspace.reply(draft, reply)
        if isinstance(reply, Take) and after.interview.at == turn.question.id:
            after = workspace.reply(after, Done())
        draft = after
    raise AssertionError(turn)


@pytest.fixture
def finished(workspace: Workspace) -> OpenDraft:
    return entered(workspace, workspace.begin(2024), FACTS)[0]


def test_enter_alone_carries_all_of_it_forward(workspace: Workspace, finished: OpenDraft) -> None:
    again, things = entered(workspace, workspace.begin_after(finished.number), {})
    last, this = finished.interview.declaration(), again.interview.declaration()
    found = compared(last, this)
    assert found.is_unchanged, (found.changed_rows, found.annual_goal)
    assert len(last.indicators) > 5
    book, before = again.interview.book, finished.interview.book
    assert book.lines("tasks") == before.lines("tasks")
    for name in ("purpose", "project_kinds"):
        then, now = before[name], book[name]
        assert then is not None
        assert now is not None
        assert now.value == then.value
    assert things <= 17, "boxes: in the screens a card is one key"


def test_a_task_that_changed_changes_its_row_and_the_goal(workspace: Workspace, finished: OpenDraft) -> None:
    tasks = ["骨干教师培训 360 人次", *FACTS["tasks"][1:]]
    again, _ = entered(workspace, workspace.begin_after(finished.number), {"tasks": tasks})
    found = compared(finished.interview.declaration(), again.interview.declaration())
    assert [row.kind for row in found.changed_rows] == [RowKind.RAISED]
    goal = again.interview.declaration().objectives.annual or ""
    assert "360" in goal
    assert "300" not in goal


def test_home_offers_it_as_last_year_in_both_faces(workspace: Workspace, finished: OpenDraft) -> None:
    console = Scripted([f"上年 {finished.number}", "/退出"])
    home(workspace, console)
    assert "照填完的草稿填下一年" in console.prompts[0]
    assert workspace.resume().interview.declaration().fiscal_year == 2025

    async def picked() -> None:
        async with shown(workspace, Opening(), (100, 30)) as hand:
            assert "照上年填  2024 年度  教师培训经费   草稿 1 号" in hand.text
            await hand.click_option("照上年填  2024 年度  教师培训经费")
            assert "今年有什么变化" in hand.text

    asyncio.run(picked())
    assert workspace.resume().interview.book.lines("tasks") == finished.interview.book.lines("tasks")


def test_it_is_the_same_draft_after_a_restart(workspace: Workspace, finished: OpenDraft) -> None:
    again = workspace.begin_after(finished.number)
    assert workspace.resume(again.number).interview.book == again.interview.book
    assert again.interview.declaration().fiscal_year == 2025


def test_a_cost_that_was_the_sum_of_the_money_is_so_this_year_too(workspace: Workspace, finished: OpenDraft) -> None:
    again, _ = entered(workspace, workspace.begin_after(finished.number), {"annual_appropriation": "140万"})
    found = compared(finished.interview.declaration(), again.interview.declaration())
    assert [(row.this.name, row.kind) for row in found.changed_rows if row.this] == [("项目总成本", RowKind.RAISED)]
    assert not any(answer.pending for _, answer in again.interview.settled())

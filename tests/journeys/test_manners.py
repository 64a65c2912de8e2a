"""Last year's form can be gone on from in three ways: only what changes, question by question, blank with it beside."""

from pathlib import Path

import pytest

from drafter.comparison import compared
from drafter.declaration import Declaration
from drafter.interview import Accept, AnswerSource, Ask, Confirm, Finished, Jump
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.reply import Skip
from drafter.lines.conversation import Conversation
from drafter.workspace import Manner, Workspace
from tests.journeys.last_year import as_shipped
from tests.lines.scripted import Scripted


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return as_shipped(tmp_path)


def put(workspace: Workspace, last: Declaration, manner: Manner) -> tuple[list[str], Declaration]:
    """What is put to the person, and the form by Enter alone."""
    draft = workspace.begin(2025, last, manner=manner)
    asked: list[str] = []
    for _ in range(120):
        turn = draft.interview.turn(with_suggestions=False)
        if isinstance(turn, Finished):
            return asked, turn.declaration
        if isinstance(turn, Ask):
            asked.append(turn.question.id)
        reply = Accept() if isinstance(turn, Confirm) else under_pointer(turn) or Skip()
        draft = workspace.reply(draft, reply)
    raise AssertionError(asked)


def test_question_by_question_asks_all_and_keeps_every_row(workspace: Workspace, last_year: Declaration) -> None:
    few, _ = put(workspace, last_year, Manner.CHANGES)
    every, declaration = put(workspace, last_year, Manner.EACH)
    assert set(few) < set(every)
    assert {"implementing_agency", "fiscal_year", "project_name", "nature"} <= set(every)
    assert compared(last_year, declaration).is_unchanged


def test_blank_takes_nothing_of_last_year_by_enter_and_shows_it_beside(
    workspace: Workspace, last_year: Declaration, tmp_path: Path
) -> None:
    _, declaration = put(workspace, last_year, Manner.BLANK)
    last = {row.name for row in last_year.indicators}
    assert not last & {row.name for row in declaration.indicators}
    draft = workspace.begin(2025, last_year, manner=Manner.BLANK)
    turn = workspace.reply(draft, Jump("project_name")).interview.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is None
    assert [(one.value, one.source) for one in turn.others] == [(last_year.project.name, AnswerSource.LAST_YEAR)]
    console = Scripted(["/跳到 项目名称", "1", "/退出"])
    talk = Conversation(workspace, console, workspace.begin(2025, last_year, manner=Manner.BLANK), tmp_path)
    talk.run()
    assert f"输入 1：{last_year.project.name}［沿用上年］" in console.screen
    assert talk.interview.declaration().project.name == last_year.project.name


def test_a_draft_keeps_its_manner_after_a_restart(workspace: Workspace, last_year: Declaration) -> None:
    for manner in Manner:
        draft = workspace.begin(2025, last_year, manner=manner)
        assert workspace.resume(draft.number).interview.turn() == draft.interview.turn()

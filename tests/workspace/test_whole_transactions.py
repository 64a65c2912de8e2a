"""Replies that belong together are kept together: whatever moment ends the program, the draft is as before or as after."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection

import pytest

from drafter.interview import Add, Jump, Reject, Say
from drafter.lines.conversation import Conversation
from drafter.storage.database import Database
from drafter.workspace import OpenDraft, Workspace
from tests.lines.scripted import Scripted


class Cut(BaseException):
    """The end of the program, as far as its tables can tell."""


@pytest.fixture(params=["before the commit", "after it"])
def cut(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Once called, the next transaction is the last thing that this program does."""
    whole = Database.writing

    @contextmanager
    def writing(file: Database) -> Iterator[Connection]:
        with whole(file) as connection:
            yield connection
            if request.param == "before the commit":
                raise Cut
        raise Cut

    return lambda: monkeypatch.setattr(Database, "writing", writing)


def doubted(workspace: Workspace) -> OpenDraft:
    """A draft that asks whether a project may end before it begins."""
    draft = workspace.begin(2025)
    for reply in (Jump("planned_start"), Say("2025-01-01"), Jump("planned_finish"), Say("2024-01-01")):
        draft = workspace.reply(draft, reply)
    assert draft.interview.doubt is not None
    return draft


@pytest.mark.parametrize("instead", ["2025-06-30", "2025-11-30"])
def test_another_answer_in_place_of_a_no(instead: str, workspace: Workspace, cut: Callable[[], None]) -> None:
    draft = doubted(workspace)
    whole = workspace.reply(workspace.reply(draft, Reject()), Say(instead))
    again = doubted(workspace)
    cut()
    with pytest.raises(Cut):
        Conversation(workspace, Scripted([instead]), again).run()
    assert_whole(workspace, again, whole)


def test_going_elsewhere_over_an_open_doubt(workspace: Workspace, cut: Callable[[], None]) -> None:
    draft = doubted(workspace)
    whole = workspace.reply(draft, Jump("line_department"))
    again = doubted(workspace)
    cut()
    with pytest.raises(Cut):
        workspace.reply(again, Jump("line_department"))
    assert_whole(workspace, again, whole)


def test_a_fix_of_several_replies(workspace: Workspace, cut: Callable[[], None]) -> None:
    def with_a_fault() -> OpenDraft:
        draft = workspace.begin(2025)
        for reply in (Jump("indicators.质量指标"), Add("合格率≥95%\n合 格 率≥95%"), Jump("line_department")):
            draft = workspace.reply(draft, reply)
        return draft

    fix = next(found.fix for found in workspace.findings(with_a_fault()) if found.fix is not None)
    whole = workspace.mend(with_a_fault(), fix)
    again = with_a_fault()
    cut()
    with pytest.raises(Cut):
        workspace.mend(again, fix)
    assert_whole(workspace, again, whole)


def assert_whole(workspace: Workspace, before: OpenDraft, after: OpenDraft) -> None:
    stored = workspace.resume(before.number)
    assert (stored.interview.at, stored.interview.book, stored.interview.doubt) in [
        (one.interview.at, one.interview.book, one.interview.doubt) for one in (before, after)
    ]

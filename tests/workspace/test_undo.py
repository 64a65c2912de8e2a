"""Undo and redo fold the journal: without limit, also across a restart."""

from drafter.interview import Add, Ask, Back, Done, Jump, Say, Skip, Take
from drafter.ports import JournalledReply
from drafter.workspace import OpenDraft, Workspace


def question(draft: OpenDraft) -> str:
    turn = draft.interview.turn(with_suggestions=False)
    assert isinstance(turn, Ask)
    return turn.question.id


def told(workspace: Workspace) -> OpenDraft:
    draft = workspace.begin(2025)
    for reply in (Say("某中心"), Say("某局"), Back(), Jump("fiscal_year"), Take()):
        draft = workspace.reply(draft, reply)
    return draft


def test_each_change_of_an_answer_is_taken_back_and_going_somewhere_is_none(workspace: Workspace) -> None:
    draft = told(workspace)
    draft = workspace.undo(draft)
    assert question(draft) == "fiscal_year"
    assert draft.interview.echo == "已撤销：年度"
    draft = workspace.undo(draft)
    assert question(draft) == "line_department"
    draft = workspace.undo(draft)
    assert question(draft) == "implementing_agency"
    assert draft.interview.book.settled == {}


def test_nothing_left_to_take_back_is_told_and_journals_nothing(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    after = workspace.undo(draft)
    assert after.interview.complaint == "没有可以撤销的了"
    assert workspace.redo(draft).interview.complaint == "没有可以重做的了"
    assert workspace.resume().position == 0


def test_what_was_taken_back_comes_again_until_something_else_is_said(workspace: Workspace) -> None:
    draft = told(workspace)
    book = draft.interview.book
    draft = workspace.undo(workspace.undo(draft))
    draft = workspace.reply(draft, Jump("project.name"))  # looking around loses nothing
    draft = workspace.redo(workspace.redo(draft))
    assert draft.interview.book == book
    draft = workspace.reply(workspace.undo(draft), Say("2026"))
    assert workspace.redo(draft).interview.complaint == "没有可以重做的了"


def test_undo_and_redo_survive_a_restart(workspace: Workspace) -> None:
    draft = told(workspace)
    for reply in (Say("某项目"), Skip(), Skip(), Take(), Take(), Say("1万元"), Take(), Take(), Add("甲\n乙"), Done()):
        draft = workspace.reply(draft, reply)
    for _ in range(4):
        draft = workspace.undo(draft)
    draft = workspace.redo(draft)
    again = workspace.resume()
    assert again.interview.book == draft.interview.book
    assert (again.position, len(again.past), len(again.future)) == (draft.position, len(draft.past), len(draft.future))
    ahead = again.redone()
    assert ahead is not None
    assert ahead.interview.book == workspace.redo(draft).interview.book


def test_what_was_half_typed_is_there_again_until_it_is_given(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    workspace.keep_typed(draft, "implementing_agency", "某中")
    assert dict(workspace.resume().half_typed) == {"implementing_agency": "某中"}
    workspace.keep_typed(draft, "project_name", "培训[2024]")
    workspace.keep_typed(draft, "project_name", "")
    workspace.reply(draft, Say("某中心"))
    assert dict(workspace.resume().half_typed) == {}


def test_half_typed_text_stays_when_one_only_looks_elsewhere(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    workspace.keep_typed(draft, "implementing_agency", "某中")
    workspace.reply(draft, Jump("fiscal_year"))
    assert dict(workspace.resume().half_typed) == {"implementing_agency": "某中"}


def test_text_that_is_kept_too_late_does_not_come_back(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    workspace.reply(draft, Say("某中心"))
    workspace.keep_typed(draft, "implementing_agency", "某中心")
    assert dict(workspace.resume().half_typed) == {}


# -- doubts that came later than a draft --------------------------------------------------------------------------


def at_a_date(workspace: Workspace) -> OpenDraft:
    """A form that ends in November, and a deadline in December: nobody doubted that once."""
    draft = told(workspace)
    replies = (Jump("planned_finish"), Say("2025-11-30"), Jump("general.finish_by"), Say("2025-12-31"))
    for reply in replies:
        draft = workspace.reply(draft, reply)
    assert draft.interview.doubt is not None
    return draft


def test_what_is_passed_over_at_a_doubt_is_not_meant_after_a_restart_either(workspace: Workspace) -> None:
    draft = workspace.reply(at_a_date(workspace), Jump("line_department"))
    assert draft.interview.book["general.finish_by"] is None
    assert workspace.resume().interview.book == draft.interview.book
    assert question(workspace.resume()) == "line_department"


def test_an_answer_of_a_draft_that_knew_no_such_doubt_is_kept(workspace: Workspace) -> None:
    draft = at_a_date(workspace)
    at, now = draft.interview.at, "2025-01-01T00:00:00"
    workspace.journal.append(
        draft.number, draft.position, [JournalledReply(at, {"reply": "jump", "path": "line_department"})], now
    )
    again = workspace.resume()
    assert again.interview.book["general.finish_by"] is not None
    assert question(again) == "line_department"

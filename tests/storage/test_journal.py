import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import ConflictingReply, DrafterError
from drafter.interview import Add, Ask, Back, Done, Edit, Jump, Move, Reject, Remove, Reply, Say, Skip, Take
from drafter.storage.journal import SqliteJournal
from drafter.storage.places import Places
from drafter.workspace import Workspace
from tests.conftest import OneBank


def test_a_draft_is_the_fold_of_its_replies(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    replies: list[Reply] = [
        *(
            Say("某中心"),
            Say("某局"),
            Take(),
            Say("某项目"),
            Say("某种性质"),
            Reject(),
            Say("1"),
            Say("随便"),
            Reject(),
            Say("1"),
        ),
        *(Take(), Take(), Say("很多钱"), Say("462.07万"), Back(), Say("463万"), Take(), Take()),
        *(
            Add("甲 3 项\n乙"),
            Edit(2, "丙"),
            Move(2, 0),
            Remove(1),
            Done(),
            Skip("问业务处"),
            Jump("project.name"),
            Say("新名字"),
        ),
        *(Say("目标\n第二行"), Add("督导抽查数"), Add("≥48家"), Done()),
    ]
    for reply in replies:
        draft = workspace.reply(draft, reply)
    again = workspace.resume()
    assert again.position == len(replies)
    assert again.interview.book == draft.interview.book
    assert again.interview.turn() == draft.interview.turn()
    assert again.interview.declaration() == draft.interview.declaration()


def test_a_reply_is_on_the_disk_before_the_next_question(workspace: Workspace, places: Places) -> None:
    draft = workspace.begin()
    workspace.reply(draft, Say("某中心"))
    with sqlite3.connect(places.journal) as other:
        assert other.execute("SELECT question, reply FROM replies").fetchall() == [
            ("implementing_agency", '{"reply": "say", "value": "某中心"}')
        ]


KILLED = """
import os, signal, sys
from pathlib import Path
from drafter.bootstrap import open_workspace
from drafter.interview import Say
from drafter.storage.places import Places
workspace = open_workspace(Places(Path(sys.argv[1]), Path(sys.argv[2])))
draft = workspace.reply(workspace.begin(2025), Say("某中心"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_told_survives_a_kill(workspace: Workspace, places: Places) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(places.home), str(places.shipped)], check=False, timeout=60
    )
    assert killed.returncode < 0
    turn = workspace.resume().interview.turn()
    assert isinstance(turn, Ask)
    assert turn.question.id == "line_department"


def test_two_windows_are_noticed_and_neither_wins_silently(workspace: Workspace) -> None:
    first = workspace.begin()
    second = workspace.resume(first.number)
    workspace.reply(first, Say("甲"))
    with pytest.raises(ConflictingReply, match="resume"):
        workspace.reply(second, Say("乙"))
    assert workspace.resume(first.number).interview.declaration().project.implementing_agency == "甲"


def test_replies_find_their_question_even_if_the_bank_has_moved_since(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(), Say("某中心"))
    workspace.reply(draft, Say("某局"))
    first = workspace.questions.sections[0]
    turned = first.model_copy(update={"questions": tuple(reversed(first.questions))})
    bank = workspace.questions.model_copy(update={"sections": (turned, *workspace.questions.sections[1:])})
    workspace.asking = replace(workspace.asking, told=OneBank(bank))
    project = workspace.resume().interview.declaration().project
    assert (project.implementing_agency, project.line_department) == ("某中心", "某局")


def test_the_unit_is_remembered_for_the_next_draft(workspace: Workspace) -> None:
    workspace.reply(workspace.begin(), Say("某中心"))
    turn = workspace.begin().interview.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert turn.prefill.value == "某中心"


def test_drafts_are_listed_with_how_far_they_are(workspace: Workspace) -> None:
    draft = workspace.begin()
    for said in ("某中心", "某局", "2025", "某项目"):
        draft = workspace.reply(draft, Say(said))
    workspace.begin()
    listed = {summary.number: summary for summary in workspace.drafts()}
    assert (listed[1].project, listed[1].fiscal_year, listed[1].done) == ("某项目", 2025, 4)
    assert listed[2].done == 0


def test_resuming_what_is_not_there_says_what_to_do(workspace: Workspace) -> None:
    with pytest.raises(DrafterError, match="drafter new"):
        workspace.resume()
    with pytest.raises(DrafterError, match="没有 7 号草稿"):
        workspace.resume(7)


def test_a_damaged_journal_is_told(places: Places, workspace: Workspace) -> None:
    places.journal.write_bytes(b"this is no database, but long enough to be looked at as one" * 40)
    with pytest.raises(DrafterError, match="不是 drafter 的文件"):
        workspace.begin()


def test_a_journal_of_a_newer_drafter_is_left_alone(places: Places, workspace: Workspace) -> None:
    workspace.begin()
    with sqlite3.connect(places.journal) as other:
        other.execute("PRAGMA user_version=99")
    with pytest.raises(DrafterError, match="更新"):
        workspace.begin()


def test_the_journal_waits_for_the_disk(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "drafts.db")
    journal.begin({}, "2025-01-01T00:00:00")
    with sqlite3.connect(tmp_path / "drafts.db") as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_home_that_cannot_be_made_is_told(tmp_path: Path, places: Places) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(DrafterError, match="DRAFTER_HOME"):
        _ = replace(places, home=tmp_path / "file" / "home").journal


def test_one_damaged_draft_does_not_hide_the_others(workspace: Workspace, places: Places) -> None:
    workspace.reply(workspace.begin(), Say("某中心"))
    workspace.reply(workspace.begin(), Say("某中心"))
    with sqlite3.connect(places.journal) as other:
        other.execute('UPDATE replies SET reply = \'{"reply": "sing"}\' WHERE draft = 1')
    listed = {summary.number: summary for summary in workspace.drafts()}
    assert "打不开" in listed[1].project
    assert listed[2].done == 1


def test_a_reply_whose_question_is_gone_is_left_out_and_counted(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(), Say("某中心"))
    workspace.reply(draft, Say("某局"))
    first, *rest = workspace.questions.sections
    shorter = first.model_copy(update={"questions": first.questions[1:]})
    bank = workspace.questions.model_copy(update={"sections": (shorter, *rest)})
    workspace.asking = replace(workspace.asking, told=OneBank(bank))
    again = workspace.resume()
    assert again.unplaced == 1
    project = again.interview.declaration().project
    assert (project.implementing_agency, project.line_department) == (None, "某局")

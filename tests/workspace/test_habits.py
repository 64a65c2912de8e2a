"""Learning from use: what was taken, changed and passed over."""

import pytest

from drafter.bank.feedback import Experience, Outcome, Use, uses_of
from drafter.bank.weight_groups import Habits
from drafter.bootstrap import open_workspace
from drafter.cli import main
from drafter.declaration import Dimension
from drafter.interview import Add, Ask, Jump, Remove
from drafter.storage.places import Places
from drafter.workspace import OpenDraft, Workspace


def at_quantities(workspace: Workspace) -> OpenDraft:
    draft = workspace.begin(2025)
    draft = workspace.reply(draft, Jump("tasks"))
    for task in ("督导抽查", "系统维护"):
        draft = workspace.reply(draft, Add(task))
    return workspace.reply(draft, Jump("indicators.质量指标"))


def shown(draft: OpenDraft) -> list[str]:
    turn = draft.interview.turn()
    assert isinstance(turn, Ask)
    return [item.name for item in turn.suggestions if getattr(item, "targets", ())]


def test_what_was_taken_is_noted_and_what_stood_above_it_was_passed_over(workspace: Workspace) -> None:
    draft = at_quantities(workspace)
    first, second, *_ = shown(draft)
    workspace.reply(draft, Add(f"{second} ≥93%"))
    uses = workspace.journal.uses()
    assert uses["e", second][Outcome.TAKEN] == 1
    assert uses["e", first][Outcome.PASSED] == 1


def test_it_moves_the_order_and_says_so_also_after_a_restart(workspace: Workspace, places: Places) -> None:
    draft = at_quantities(workspace)
    first, second, *_ = shown(draft)
    for _ in range(3):
        draft = at_quantities(workspace)
        shown(draft)
        workspace.reply(draft, Add(f"{second} ≥93%"))
    again = open_workspace(places)
    turn = at_quantities(again).interview.turn()
    assert isinstance(turn, Ask)
    names = [item.name for item in turn.suggestions]
    assert names.index(second) < names.index(first) if first in names else second in names
    assert "你们采用过 3 次" in next(item.reason for item in turn.suggestions if item.name == second)


def test_what_was_taken_and_undone_was_not_taken(workspace: Workspace, places: Places) -> None:
    draft = at_quantities(workspace)
    first, *_ = shown(draft)
    undone = workspace.undo(workspace.reply(draft, Add(f"{first} ≥93%")))
    assert workspace.journal.uses()["e", first] == {Outcome.TAKEN: 1, Outcome.WITHDRAWN: 1}
    for there in (undone, at_quantities(open_workspace(places))):
        turn = there.interview.turn()
        assert isinstance(turn, Ask)
        assert not [item for item in turn.suggestions if "你们采用过" in item.reason]


def test_a_removal_that_is_done_again_takes_nothing_back(workspace: Workspace) -> None:
    draft = at_quantities(workspace)
    first, *_ = shown(draft)
    draft = workspace.reply(draft, Add(f"{first} ≥93%"))
    entry = draft.interview.book.entries("indicators.质量指标")[-1]
    draft = workspace.undo(workspace.reply(draft, Remove(entry.id)))
    workspace.redo(draft)
    assert workspace.journal.uses()["e", first] == {Outcome.TAKEN: 1}


def test_it_can_be_switched_off_and_forgotten(
    workspace: Workspace,
    places: Places,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DRAFTER_HOME", str(places.home))
    draft = at_quantities(workspace)
    first, *_ = shown(draft)
    draft = workspace.reply(draft, Add(f"{first} ≥93%"))
    assert main(["bank", "habits", "off"]) == 0
    assert "没有从使用中学习" in capsys.readouterr().out
    before = workspace.journal.uses()
    shown(draft)
    workspace.reply(draft, Add("全新的名称数 ≥93%"))
    assert workspace.journal.uses() == before
    assert main(["bank", "habits", "clear"]) == 0
    assert main(["bank", "habits", "on"]) == 0
    assert f"{first}  采用" not in capsys.readouterr().out
    assert main(["bank", "habits", "maybe"]) == 2


def test_a_name_that_goes_on_from_a_shown_one_is_that_one_edited() -> None:
    uses = uses_of(Dimension.QUALITY, ["抽查合格率", "抽查"], ["抽查合格率（季度）"])
    assert uses == [Use("e", "抽查合格率", Outcome.EDITED), Use("e", "抽查", Outcome.PASSED)]


def test_the_pull_of_habit_is_bounded() -> None:
    often = Experience({("d", "甲数"): {Outcome.TAKEN: 1000}, ("d", "乙数"): {Outcome.PASSED: 1000}})
    assert often.factor(Dimension.QUANTITY, "甲数", [], Habits()) == 2.5
    assert often.factor(Dimension.QUANTITY, "乙数", [], Habits()) == 0.4
    assert often.factor(Dimension.QUALITY, "甲数", [], Habits()) == 1.0

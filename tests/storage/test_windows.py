"""Windows that are closed, ended from outside, or opened twice; clocks that are set back. Nothing that was entered is lost."""

import signal
import sqlite3
import sys
import time
import weakref
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.cli.ending import heeding, interrupted
from drafter.interview import Say
from drafter.storage.places import Places
from drafter.workspace import OpenDraft
from tests.conftest import REPOSITORY, FixedClock

if sys.platform == "win32":
    pytest.skip("no terminals as others have them", allow_module_level=True)

from tests.storage.terminal import Terminal

FACES = {"screens": (), "lines": ("--plain",)}
ENDS = {"SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}


def stored(home: Path) -> OpenDraft:
    return open_workspace(Places(home, REPOSITORY)).resume()


def until_kept(home: Path, replies: int) -> None:
    """Wait, a minute at most, until so many replies are on the disk."""
    for _ in range(600):
        if stored(home).position == replies:
            return
        time.sleep(0.1)
    raise AssertionError("the reply was not kept")


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def terminal(face: str, tmp_path: Path) -> Iterator[Terminal]:
    """One answer is confirmed, and the next is half typed."""
    with Terminal(tmp_path / "home", "new", "--year", "2025", *FACES[face]) as window:
        window.until_drawn("实施单位")
        window.type("某中心")
        window.until_drawn("某中心")
        window.type("\r")
        until_kept(tmp_path / "home", 1)
        window.type("某局")
        window.until_drawn("某局")
        yield window


@pytest.mark.parametrize("name", ENDS)
def test_asked_to_end_it_leaves_in_order(name: str, face: str, terminal: Terminal, tmp_path: Path) -> None:
    terminal.drafter.send_signal(ENDS[name])
    assert terminal.ended() == 128 + ENDS[name]
    assert terminal.is_as_before()
    assert "已保存" in terminal.drawn.decode()
    draft = stored(tmp_path / "home")
    assert draft.interview.declaration().project.implementing_agency == "某中心"
    assert dict(draft.half_typed) == ({"line_department": "某局"} if face == "screens" else {})


def test_a_window_that_is_closed_loses_nothing(face: str, terminal: Terminal, tmp_path: Path) -> None:
    terminal.close()
    assert terminal.ended() != 0
    draft = stored(tmp_path / "home")
    assert draft.interview.declaration().project.implementing_agency == "某中心"
    assert dict(draft.half_typed) == ({"line_department": "某局"} if face == "screens" else {})


def test_a_hangup_that_is_ignored_stays_ignored() -> None:
    """As under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heeding(interrupted) as end:
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert end.status(0) == 0


def test_an_end_that_comes_while_something_is_cleared_away_is_not_lost() -> None:
    """Python passes over what is raised there: a window that was closed went on for five seconds, and was killed."""

    class Passing:
        pass

    with heeding(interrupted) as end:
        passing = Passing()
        kept = weakref.ref(passing, lambda _: signal.raise_signal(signal.SIGTERM))
        del passing
        with pytest.raises(KeyboardInterrupt):
            time.sleep(4)
    assert (kept(), end.status(0)) == (None, 128 + signal.SIGTERM)


def test_what_else_is_passed_over_is_told_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    with heeding(interrupted) as end:
        kept = weakref.ref(type("Passing", (), {})(), lambda _: 1 // 0)
    assert (kept(), len(told), end.status(0)) == (None, 1, 0)


class SetBack(FixedClock):
    """A clock that was a day fast in the session before, or whose machine went west."""

    def now(self) -> datetime:
        return super().now() - timedelta(days=1)


def test_a_clock_that_is_set_back_changes_no_order(places: Places) -> None:
    before, after = open_workspace(places), open_workspace(places)
    before.clock, after.clock = FixedClock(), SetBack()
    first, second = before.begin(2025), before.begin(2025)
    second = before.reply(second, Say("乙"))
    first = after.reply(after.resume(first.number), Say("甲"))
    assert [draft.number for draft in after.drafts()] == [first.number, second.number]
    assert after.resume().interview.book == first.interview.book
    after.reply(after.resume(second.number), Say("局"))
    assert after.resume().number == second.number
    newest = after.begin(2025)
    assert after.resume().number == newest.number


def test_drafts_of_an_earlier_version_are_in_the_order_of_their_times(places: Places) -> None:
    workspace = open_workspace(places)
    numbers = [workspace.begin(2025).number for _ in range(3)]
    with sqlite3.connect(places.journal) as earlier:
        earlier.executescript("DROP TABLE latest; DROP TABLE deleted; ALTER TABLE replies DROP COLUMN told_by")
        earlier.execute("PRAGMA user_version = 4")
        earlier.execute("UPDATE drafts SET begun_at = '2030-01-01T00:00:00+00:00' WHERE number = 2")
    assert [number for number, _ in workspace.journal.numbers()] == [2, 3, 1]
    workspace.reply(workspace.resume(1), Say("甲"))
    assert [number for number, _ in workspace.journal.numbers()] == [1, 2, 3]
    assert numbers == [1, 2, 3]


def test_a_second_signal_does_not_disturb_the_end() -> None:
    left = []
    with heeding(lambda: left.append("once")) as end:
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGHUP)
    assert (left, end.status(0)) == (["once"], 128 + signal.SIGTERM)
    assert signal.alarm(0) == 0, "and nothing is left that would end this program"

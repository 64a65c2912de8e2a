"""A second window on a draft is told as soon as it opens."""

import asyncio
import subprocess
import sys
from pathlib import Path

from drafter.lines.conversation import Conversation
from drafter.storage.open_windows import OpenWindows
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted
from tests.tui.hand import shown

TOLD = "这份草稿在另一个窗口里也开着"


def test_each_window_after_the_first_knows_of_another_and_none_once_all_are_left(tmp_path: Path) -> None:
    first, second, third = (OpenWindows(tmp_path / "open") for _ in range(3))
    assert [one.enter(1) for one in (first, second, third)] == [False, True, True]
    assert not first.enter(2)
    first.leave(1)
    assert first.enter(1), "the others are still there"
    for one in (first, second, third):
        one.leave(1)
    assert not first.enter(1)


def test_a_window_that_died_is_gone(tmp_path: Path) -> None:
    code = (
        "import os,sys;from pathlib import Path;from drafter.storage.open_windows import OpenWindows;"
        "print(OpenWindows(Path(sys.argv[1])).enter(1),flush=True);os._exit(9)"
    )
    died = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "open")], check=False, capture_output=True, text=True
    )
    assert (died.returncode, died.stdout) == (9, "False\n")
    assert not OpenWindows(tmp_path / "open").enter(1)


def test_where_nothing_can_be_written_nothing_is_known(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert not OpenWindows(file / "open").enter(1)


def test_both_faces_tell_it(workspace: Workspace, tmp_path: Path) -> None:
    draft = workspace.begin(2025)
    other = OpenWindows(tmp_path / "home" / "open")
    workspace.windows = OpenWindows(tmp_path / "home" / "open")
    alone, second = (Scripted(["/退出"]) for _ in range(2))
    Conversation(workspace, alone, draft).run()
    other.enter(draft.number)
    Conversation(workspace, second, draft).run()
    assert TOLD not in alone.screen
    assert TOLD in second.screen

    async def opened() -> None:
        async with shown(workspace, Opening(home=False, resume=True, number=draft.number), (100, 30)) as hand:
            assert TOLD in hand.text

    asyncio.run(opened())

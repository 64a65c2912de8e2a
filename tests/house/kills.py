"""drafter killed at random moments, in both faces: whatever was confirmed must be there when it is opened again.

    .venv/bin/python -m tests.house.kills --count 1000 --seed 1

A child process answers as a person would, as fast as it can; each answer that the face could show as taken is told through a
pipe first. The parent kills it (SIGKILL) after a random time, opens the drafts, and compares.
"""

# ruff: noqa: T201  it tells a person what it saw
import argparse
import asyncio
import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.lines.conversation import Conversation
from drafter.storage.places import Places
from drafter.workspace import Workspace
from tests.conftest import REPOSITORY, FixedClock
from tests.lines.scripted import Scripted
from tests.tui.hand import shown

SAID = ["某中心", "某局", "2025", "", "某项目", "1", "1", "", "", "462.07万", "0", "0", "督导抽查 50 家", "培训 300 人", "", "无", "",
        "/撤销", "/重做", "是", "2", "/待确认 问财务", "/跳到 项目名称", "另一个项目", "/返回", "", "95%", "", "无", "12", ""]  # fmt: skip
"""What is typed, over and over; whatever does not fit the open question is complained about, as in life."""
LONGEST = {"lines": 0.6, "screens": 1.5}
"""Seconds after which a child is killed at the latest: mostly from its first answer on, else from its beginning."""
_AFTER_THE_FIRST, _PATIENCE = 0.9, 15.0


def _answering(face: str, workspace: Workspace, folder: Path, chance: random.Random) -> None:
    start = chance.randrange(3)
    said = [*SAID[:13], *(chance.choice(SAID[start:]) for _ in range(400))]
    if face == "lines":
        Conversation(workspace, Scripted(said), workspace.begin(2025), folder).run()
    else:
        asyncio.run(_on_screens(workspace, said))


async def _on_screens(workspace: Workspace, said: list[str]) -> None:
    async with shown(workspace) as hand:
        for words in said:
            await hand.say(words)


def _telling(workspace: Workspace, pipe: int) -> None:
    """Every reply is told to the parent once the journal says that it is kept."""
    append: Callable[..., None] = workspace.journal.append

    def appended(*where: Any, **more: Any) -> None:
        append(*where, **more)
        os.write(pipe, (json.dumps(where[:4]) + "\n").encode())

    setattr(workspace.journal, "append", appended)  # noqa: B010  a listener, for this child alone


def _child(face: str, home: Path, seed: int, ready: Workspace, pipe: int) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(quiet, stream)
    workspace = open_workspace(Places(home, REPOSITORY))
    workspace.clock, workspace.asking = FixedClock(), ready.asking
    _telling(workspace, pipe)
    with suppress(EOFError):
        _answering(face, workspace, home, random.Random(seed))  # noqa: S311  the same answers each time


def killed(face: str, home: Path, seed: int, ready: Workspace) -> list[list[Any]]:
    """Run a child, kill it, and give what it had confirmed."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        try:
            _child(face, home, seed, ready, theirs)
        finally:
            os._exit(0)
    os.close(theirs)
    chance = random.Random(seed * 7 + 1)  # noqa: S311  any moment
    if chance.random() < _AFTER_THE_FIRST:
        select.select([ours], [], [], _PATIENCE)
    time.sleep(chance.uniform(0.0, LONGEST[face]))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    told = b""
    while piece := os.read(ours, 1 << 16):
        told += piece
    os.close(ours)
    return [json.loads(line) for line in told.decode().splitlines()]


def lost(home: Path, confirmed: list[list[Any]], ready: Workspace) -> int:
    """How many confirmed replies are not in the draft as it is opened again; the draft must open."""
    workspace = open_workspace(Places(home, REPOSITORY))
    workspace.clock, workspace.asking = FixedClock(), ready.asking
    if not confirmed:
        workspace.drafts()
        return 0
    workspace.resume(1)
    stored = workspace.journal.draft(1)
    kept = [[1, n, one.question, one.reply] for n, one in enumerate(stored.replies)] if stored else []
    return sum(one not in kept for one in confirmed)


def main() -> int:
    """0 where nothing was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ready = open_workspace(Places(Path("no-home"), REPOSITORY))
    _ = ready.questions  # read once, for all children
    told = dict.fromkeys(LONGEST, 0)
    gone = 0
    for number in range(options.count):
        face = ("lines", "screens")[number % 2]
        with TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            confirmed = killed(face, home, options.seed * 1_000_003 + number, ready)
            told[face] += len(confirmed)
            gone += lost(home, confirmed, ready)
    print(f"{options.count} kills; confirmed in lines {told['lines']}, on screens {told['screens']}; lost {gone}")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())

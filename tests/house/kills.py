"""drafter killed at random moments, in both faces: whatever was confirmed must be there when it is opened again.

    .venv/bin/python -m tests.house.kills --count 1000 --seed 1

A child process answers as a person would, as fast as it can. It tells through a pipe when it begins to write a reply, and when
the reply is kept, so that a face could show it as taken. It is killed (SIGKILL) within a reply that chance picks, while that is
being written or after, or in the first moments of its life; then the drafts are opened and compared. Two run side by side. The
totals so far are told at every 25th kill, and where Ctrl-C or SIGTERM ends it early.
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
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import suppress
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual import events

from drafter.bootstrap import open_workspace
from drafter.lines.conversation import Conversation
from drafter.storage.places import Places
from drafter.tui.app import DrafterApp
from drafter.tui.conversation.screen import ConversationScreen
from drafter.workspace import Workspace
from tests.conftest import REPOSITORY, FixedClock
from tests.lines.scripted import Scripted
from tests.tui.hand import NEW

SAID = ["某中心", "某局", "2025", "", "某项目", "1", "1", "", "", "462.07万", "0", "0", "督导抽查 50 家", "培训 300 人", "", "无", "",
        "/撤销", "/重做", "是", "2", "/待确认 问财务", "/跳到 项目名称", "另一个项目", "/返回", "", "95%", "", "无", "12", ""]  # fmt: skip
"""What is typed, over and over; whatever does not fit the open question is complained about, as in life."""
FACES = ("lines", "screens")
MOST_REPLIES = {"lines": 60, "screens": 25}
"""The last reply that a child may be killed in: past the first indicators, where suggestions are wanted."""
WRITING, ANSWERING, BEGINNING = 0.004, {"lines": 0.01, "screens": 0.08}, {"lines": 0.05, "screens": 0.6}
"""Seconds that these take at most on a quiet machine: writing a reply, all of one answer, and a child's way to its first."""
_FROM_THE_BEGINNING, _PATIENCE = 0.1, 60.0
_BETWEEN_KEYS = 0.01
"""Seconds from one answer to the next on screens: the box need not be quiet before the next is pasted."""
_BEGUN = b"begun\n"


# -- the child ----------------------------------------------------------------------------------------------------


def _answering(face: str, workspace: Workspace, folder: Path, chance: random.Random) -> None:
    start = chance.randrange(3)
    said = [*SAID[:13], *(chance.choice(SAID[start:]) for _ in range(400))]
    if face == "lines":
        Conversation(workspace, Scripted(said), workspace.begin(2025), folder).run()
    else:
        asyncio.run(_on_screens(workspace, said))


async def _on_screens(workspace: Workspace, said: list[str]) -> None:
    """As a terminal sends it: a paste and the key after it, whether or not all is drawn."""
    app = DrafterApp(lambda: workspace, NEW)
    async with app.run_test(size=(80, 24), notifications=True):
        while not (isinstance(app.screen, ConversationScreen) and app.focused):  # noqa: ASYNC110  Textual tells of no such event
            await asyncio.sleep(_BETWEEN_KEYS)
        for words in said:
            app.post_message(events.Paste(words))
            app.post_message(events.Key("enter", "\r"))
            await asyncio.sleep(_BETWEEN_KEYS)


def _telling(workspace: Workspace, pipe: int) -> None:
    """Every reply is told to the parent when it is about to be written, and once the journal says that it is kept."""
    append: Callable[..., None] = workspace.journal.append

    def appended(draft: int, position: int, told: Any, *where: Any, **more: Any) -> None:
        os.write(pipe, _BEGUN)
        append(draft, position, told, *where, **more)
        rows = [[draft, place, one.question, one.reply, one.heard] for place, one in enumerate(told, position)]
        os.write(pipe, "".join(json.dumps(row) + "\n" for row in rows).encode())

    setattr(workspace.journal, "append", appended)  # noqa: B010  a listener, for this child alone


def _child(face: str, home: Path, seed: int, pipe: int) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(quiet, stream)
    workspace = _opened(home)
    _telling(workspace, pipe)
    with suppress(EOFError):
        _answering(face, workspace, home, random.Random(seed))  # noqa: S311  the same answers each time


# -- the parent ---------------------------------------------------------------------------------------------------


@cache
def _ready() -> Workspace:
    """The questions, read once for all children, which have them when they are forked."""
    ready = open_workspace(Places(Path("no-home"), REPOSITORY))
    _ = ready.questions
    return ready


def _opened(home: Path) -> Workspace:
    workspace = open_workspace(Places(home, REPOSITORY))
    workspace.clock, workspace.asking = FixedClock(), _ready().asking
    return workspace


def killed(face: str, home: Path, seed: int) -> list[list[Any]]:
    """Run a child, kill it, and give what it had confirmed.

    Raises:
        RuntimeError: it failed by itself, or wrote nothing for a minute; then nothing was tried. A form that is done before
            the moment comes is exported, and the child has ended well.
    """
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        failed = 1
        try:
            _child(face, home, seed, theirs)
            failed = 0
        finally:
            os._exit(failed)
    os.close(theirs)
    try:
        told = _heard_until_the_moment(face, ours, random.Random(seed * 7 + 1))  # noqa: S311  any moment
    finally:
        os.kill(process, signal.SIGKILL)
        _, ended = os.waitpid(process, 0)
    while piece := os.read(ours, 1 << 16):
        told += piece
    os.close(ours)
    if not os.WIFSIGNALED(ended) and os.WEXITSTATUS(ended) != 0:
        raise RuntimeError(f"{face}, seed {seed}: the child failed by itself")
    return [json.loads(line) for line in told.splitlines(keepends=True) if line != _BEGUN]


def _heard_until_the_moment(face: str, pipe: int, chance: random.Random) -> bytes:
    """Listen to a child until it is to be killed."""
    if chance.random() < _FROM_THE_BEGINNING:
        time.sleep(chance.uniform(0.0, BEGINNING[face]))
        return b""
    told, wanted = b"", chance.randrange(1, MOST_REPLIES[face])
    while told.count(_BEGUN) < wanted:
        if not select.select([pipe], [], [], _PATIENCE)[0]:
            raise RuntimeError(f"{face}: nothing was written for {_PATIENCE:.0f} seconds")
        piece = os.read(pipe, 1 << 16)
        if not piece:
            break
        told += piece
    time.sleep(chance.uniform(0.0, chance.choice((WRITING, ANSWERING[face]))))
    return told


def lost(home: Path, confirmed: list[list[Any]]) -> int:
    """How many confirmed replies are not in the draft as it is opened again; the draft must open, and the file be sound."""
    workspace = _opened(home)
    if damage := workspace.journal.damage():
        raise RuntimeError(damage)
    if not confirmed:
        workspace.drafts()
        return 0
    workspace.resume(1)
    stored = workspace.journal.draft(1)
    kept = [[1, n, one.question, one.reply, one.heard] for n, one in enumerate(stored.replies)] if stored else []
    return sum(one not in kept for one in confirmed)


def one_kill(number: int, seed: int) -> Counter[str]:
    """What the kill of this number saw: a kill, the answers confirmed in its face, and those lost."""
    face = FACES[number % 2]
    with TemporaryDirectory(prefix="drafter-kills-") as folder:
        home = Path(folder) / "home"
        confirmed = killed(face, home, seed * 1_000_003 + number)
        gone = lost(home, confirmed)
    if gone:
        print(f"kill {number} in {face}: {gone} of {len(confirmed)} lost", flush=True)
    return Counter({"kills": 1, face: len(confirmed), "lost": gone})


def _tell(seen: Counter[str]) -> None:
    faces = ", ".join(f"{face} {seen[face]}" for face in FACES)
    print(f"{seen['kills']} kills; confirmed: {faces}; lost {seen['lost']}", flush=True)


def _deaf_to_ctrl_c() -> None:
    """It goes to every process of a terminal: the parent answers it, and lets the kills that have begun end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _all_kills(options: argparse.Namespace, seen: Counter[str]) -> None:
    executor = ProcessPoolExecutor(options.side_by_side, get_context("fork"), _deaf_to_ctrl_c)
    try:
        kills: list[Future[Counter[str]]] = [executor.submit(one_kill, n, options.seed) for n in range(options.count)]
        for done in as_completed(kills):
            seen.update(done.result())
            if seen["kills"] % 25 == 0:
                _tell(seen)
    finally:
        executor.shutdown(cancel_futures=True)


def main() -> int:
    """0 where nothing was lost, 1 where something was or a face confirmed nothing, 2 where it was ended early."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--side-by-side", type=int, default=2, metavar="N", help="children at once")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _ready()
    seen: Counter[str] = Counter()
    try:
        _all_kills(options, seen)
    except KeyboardInterrupt:
        print("ended early", flush=True)
        return 2
    finally:
        _tell(seen)
    return 1 if seen["lost"] or not all(seen[face] for face in FACES) else 0


if __name__ == "__main__":
    sys.exit(main())

"""Which face a command shows: full screens where a person sits at a capable terminal, else lines."""

import argparse
import asyncio
import os
import sys
from typing import TYPE_CHECKING

from drafter.cli.ending import End, heeding
from drafter.cli.telling import message
from drafter.tui.opening import Opening

if TYPE_CHECKING:
    from drafter.tui.app import DrafterApp
    from drafter.workspace import Workspace


def wants_lines(options: argparse.Namespace) -> bool:
    """Whether `--plain` was said, or the terminal can't show screens."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    return bool(options.plain) or not interactive or os.environ.get("TERM") == "dumb"


def show_screens(opening: Opening, *, ascii_lines: bool) -> int:
    """Run the screens; 2 with a sentence where what was asked for could not be opened, above 128 where a signal ended it."""
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")  # some terminals lose an input method's commits under it
    from drafter.tui.app import DrafterApp  # noqa: PLC0415  Textual is imported only by those who see it

    app = DrafterApp(_open_workspace, opening, ascii_lines=ascii_lines)
    problem, end = asyncio.run(_shown(app))
    if problem:
        message(problem)
        return 2
    if end.signal is not None:
        message("已结束，填过的都已保存。")
    return end.status(0)


async def _shown(app: "DrafterApp") -> tuple[str | None, End]:
    """Until it is left; where it is ended from outside it is left in order, and the terminal is as it was before."""
    loop = asyncio.get_running_loop()
    with heeding(lambda: loop.call_soon_threadsafe(app.exit)) as end:
        return await app.run_async(), end


def _open_workspace() -> "Workspace":
    """Called beside the first picture: this import is most of drafter."""
    from drafter.bootstrap import open_workspace  # noqa: PLC0415  see above

    return open_workspace()

"""Which face a command shows: full screens where a person sits at a capable terminal, else lines."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

from drafter.cli.telling import message
from drafter.tui.opening import Opening

if TYPE_CHECKING:
    from drafter.workspace import Workspace


def wants_lines(options: argparse.Namespace) -> bool:
    """Whether `--plain` was said, or the terminal can't show screens."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    return bool(options.plain) or not interactive or os.environ.get("TERM") == "dumb"


def show_screens(opening: Opening, *, ascii_lines: bool) -> int:
    """Run the screens; 2 with a sentence where what was asked for could not be opened."""
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")  # some terminals lose an input method's commits under it
    from drafter.tui.app import DrafterApp  # noqa: PLC0415  Textual is imported only by those who see it

    problem = DrafterApp(_open_workspace, opening, ascii_lines=ascii_lines).run()
    if problem:
        message(problem)
        return 2
    return 0


def _open_workspace() -> "Workspace":
    """Called beside the first picture: this import is most of drafter."""
    from drafter.bootstrap import open_workspace  # noqa: PLC0415  see above

    return open_workspace()

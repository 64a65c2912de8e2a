"""`drafter new` and `drafter resume`: the interview."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.declaration import Declaration
from drafter.lines.choosing import choose_form
from drafter.lines.console import Console
from drafter.lines.conversation import Conversation
from drafter.lines.terminal import usual_console
from drafter.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Talk a draft through, from its beginning or from where it stood."""
    workspace, console = open_workspace(), usual_console()
    if options.command == "resume":
        return Conversation(workspace, console, workspace.resume(options.draft)).run()
    last_year = _last_year(workspace, console, options.last_year)
    return Conversation(workspace, console, workspace.begin(options.year, last_year)).run()


def _last_year(workspace: Workspace, console: Console, name: str | None) -> Declaration | None:
    if name is None:
        return None
    return choose_form(console, [form.declaration for form in workspace.read(Path(name))])

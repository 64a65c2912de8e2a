"""`drafter new` and `drafter resume`: the interview."""

import argparse
from pathlib import Path

from drafter.cli.ending import heeding, interrupted
from drafter.cli.faces import show_screens, wants_lines
from drafter.tui.opening import Opening


def run(options: argparse.Namespace) -> int:
    """Talk a draft through, from its beginning or from where it stood."""
    if wants_lines(options):
        with heeding(interrupted) as end:
            status = _in_lines(options)
        return end.status(status)
    if options.command == "resume":
        return show_screens(Opening(home=False, resume=True, number=options.draft), ascii_lines=options.ascii)
    last_year = Path(options.last_year) if options.last_year else None
    return show_screens(
        Opening(home=False, year=options.year, last_year=last_year, way=options.way), ascii_lines=options.ascii
    )


def _in_lines(options: argparse.Namespace) -> int:
    from drafter.bootstrap import open_workspace  # noqa: PLC0415  the screens open it beside their first picture
    from drafter.lines.conversation import Conversation  # noqa: PLC0415  see above
    from drafter.lines.form_choice import choose_form  # noqa: PLC0415  see above
    from drafter.lines.terminal import usual_console  # noqa: PLC0415  see above
    from drafter.workspace import Manner  # noqa: PLC0415  see above
    from drafter.workspace.form_choice import draft_number  # noqa: PLC0415  see above

    workspace, console = open_workspace(), usual_console()
    if options.command == "resume":
        return Conversation(workspace, console, workspace.resume(options.draft)).run()
    number = draft_number(options.last_year) if options.last_year else None
    if number is not None:
        return Conversation(workspace, console, workspace.begin_after(number, options.year, Manner(options.way))).run()
    if options.last_year is None:
        return Conversation(workspace, console, workspace.begin(options.year)).run()
    forms = [form.declaration for form in workspace.read(Path(options.last_year))]
    last, name = choose_form(console, forms)
    return Conversation(workspace, console, workspace.begin_as(name, last, options.year, Manner(options.way))).run()

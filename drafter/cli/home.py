"""`drafter` without a command: the first screen."""

import argparse

from drafter.cli.ending import heeding, interrupted
from drafter.cli.faces import show_screens, wants_lines
from drafter.tui.opening import Opening


def run(options: argparse.Namespace) -> int:
    """Open the first screen, or the same in lines."""
    if not wants_lines(options):
        return show_screens(Opening(), ascii_lines=options.ascii)
    from drafter.bootstrap import open_workspace  # noqa: PLC0415  the screens open it beside their first picture
    from drafter.lines.home import home  # noqa: PLC0415  see above
    from drafter.lines.terminal import usual_console  # noqa: PLC0415  see above

    with heeding(interrupted) as end:
        status = home(open_workspace(), usual_console())
    return end.status(status)

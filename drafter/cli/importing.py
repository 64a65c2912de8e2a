"""`drafter import`: old forms looked over and put right before they are kept, on screens or in lines."""

import argparse
from pathlib import Path

from drafter.cli.ending import heeding, interrupted
from drafter.cli.faces import show_screens, wants_lines
from drafter.tui.opening import Opening


def run(options: argparse.Namespace) -> int:
    """Open the page; in lines, 2 where nothing was kept."""
    paths = tuple(map(Path, options.paths))
    if not wants_lines(options):
        return show_screens(Opening(importing=paths), ascii_lines=options.ascii)
    from drafter.bootstrap import open_workspace  # noqa: PLC0415  the screens open it beside their first picture
    from drafter.lines.importing import Importing  # noqa: PLC0415  see above
    from drafter.lines.terminal import usual_console  # noqa: PLC0415  see above

    with heeding(interrupted) as end:
        status = Importing(open_workspace(), usual_console()).run(paths)
    return end.status(status)

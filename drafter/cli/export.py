"""`drafter export`: one declaration as a Word file, or as text."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result


def run(options: argparse.Namespace) -> int:
    """Write it, and print the path really written."""
    workspace = open_workspace()
    declaration = workspace.form_in(options.source, options.form).declaration
    path = Path(options.output) if options.output else Path(workspace.usual_name(declaration))
    written = workspace.export(declaration, path, Path(options.template) if options.template else None)
    for note in written.notes:
        message(note)
    result(str(written.path))
    return 0

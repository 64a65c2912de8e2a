"""`drafter read`: existing forms as a JSON array; with `--explain`, which cell became what."""

import argparse
from pathlib import Path
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.codec import json_text
from drafter.errors import DrafterError
from drafter.writers.data import plain_form
from drafter.writers.explained import explained


def run(options: argparse.Namespace) -> int:
    """Print the forms of all files that could be read; 1 where some could not, 2 where none could."""
    workspace = open_workspace()
    forms: list[dict[str, Any]] = []
    failed = 0
    for name in options.files:
        try:
            read = workspace.read(Path(name))
        except DrafterError as error:
            message(str(error))
            failed += 1
            continue
        source = Path(name).name
        if options.explain:
            for number, form in enumerate(read, 1):
                result("\n".join(explained(form, source, number)))
            forms.append({})
            continue
        forms += [plain_form(form.declaration, source, n, form.problems) for n, form in enumerate(read, 1)]
    if not options.explain:
        result(json_text(forms))
    if not failed:
        return 0
    return 1 if forms else 2

"""`drafter export`: one declaration as a Word file, or as text."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.review import Severity
from drafter.workspace.form_choice import usual_name
from drafter.workspace.signatures import Signatures


def run(options: argparse.Namespace) -> int:
    """Write it, and print the path really written."""
    workspace = open_workspace()
    form = workspace.form_in(options.source, options.form)
    Signatures(workspace.journal).keep(options.sign)
    declaration = form.declaration
    path = Path(options.output) if options.output else Path(usual_name(declaration))
    written = workspace.export(declaration, path, Path(options.template) if options.template else None)
    for note in written.notes:
        message(note)
    errors = [finding for finding in workspace.review(form) if finding.severity is Severity.ERROR]
    if errors:
        message(f"已导出，但还有 {len(errors)} 条错误，交上去很可能会退回：")
        for finding in errors:
            message(f"  [错误] {finding.where.label}：{finding.message}。{finding.advice}（{finding.code}）")
    result(str(written.path))
    return 0

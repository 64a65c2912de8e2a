"""`drafter summary`: all projects of an agency and year in one table."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.language.text import file_name
from drafter.workspace.agency_summary import summary_of


def run(options: argparse.Namespace) -> int:
    """Write it, tell what clashes, and print the path really written; without files, out of the forms of past years."""
    from drafter.writers.summary import write_summary  # noqa: PLC0415  it is wanted only once all forms were read

    workspace = open_workspace()
    if options.files:
        declarations = [form.declaration for name in options.files for form in workspace.read(Path(name))]
    else:
        declarations = list(workspace.archive.declarations())
    summary = summary_of(declarations, options.agency, options.year)
    for clash in summary.clashes:
        message(clash)
    path = Path(options.output) if options.output else Path(f"{file_name(summary.title)}.docx")
    written = write_summary(summary, path)
    message(f"{len(summary.declarations)} 份申报表，年度资金申请总额合计 {summary.totals[0]:,.2f} 元")
    result(str(written))
    return 0

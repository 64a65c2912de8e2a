"""`drafter export`: one declaration as a Word file, or as text."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.declaration import Declaration
from drafter.review import Severity
from drafter.workspace.form_choice import usual_name
from drafter.workspace.import_sheet import import_sheet
from drafter.workspace.signatures import Signatures


def run(options: argparse.Namespace) -> int:
    """Write it, and print the path really written."""
    workspace = open_workspace()
    form = workspace.form_in(options.source, options.form)
    Signatures(workspace.journal).keep(options.sign)
    declaration = form.declaration
    if options.import_sheet:
        return _import_sheet(declaration, Path(options.output or Path(usual_name(declaration)).with_suffix(".xlsx")))
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


def _import_sheet(declaration: Declaration, path: Path) -> int:
    """Write the sheet that 预算管理一体化 takes in, and tell what it will refuse: 1 where there is anything."""
    from drafter.writers.import_sheet import write_import_sheet  # noqa: PLC0415  few exports are for it

    sheet = import_sheet(declaration)
    written = write_import_sheet(sheet, path)
    if sheet.refusals:
        message(f"已导出，但有 {len(sheet.refusals)} 处系统不会收，先改好再导入：")
        for refusal in sheet.refusals:
            message(f"  {refusal.where.label}：{refusal.message}")
    message("权重一栏空着，请按本地的规定在系统里填")
    result(str(written))
    return 1 if sheet.refusals else 0

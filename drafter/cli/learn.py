"""`drafter learn`: existing forms into the archive and the indicator bank."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace, workers
from drafter.cli.telling import message, result
from drafter.workspace.form_files import form_files


def run(options: argparse.Namespace) -> int:
    """Learn, with progress; 1 where some files could not be read, 2 where none could."""
    files = form_files(map(Path, options.paths))

    def progress(number: int, file: Path) -> None:
        message(f"[{number}/{len(files)}] {file}")

    bank = Path(options.bank) if options.bank else None
    with workers(options.cluster, len(files)) as executor:
        learned = open_workspace().learn(files, bank, progress, executor)
    for failure in learned.failures:
        message(f"没有读成：{failure}")
    for line in learned.lines:
        result(line)
    if learned.skipped:
        result(f"{learned.skipped} 个文件以前学过，没有变化，跳过了。")
    result(f"学习了 {learned.forms} 份申报表，{learned.indicators} 个指标。")
    if not learned.failures:
        return 0
    return 1 if learned.forms or learned.skipped else 2

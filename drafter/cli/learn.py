"""`drafter learn`: existing forms into the archive and the indicator bank."""

import argparse
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.workspace.form_files import form_files


def run(options: argparse.Namespace) -> int:
    """Learn, with progress; 1 where some files could not be read, 2 where none could."""
    files = form_files(map(Path, options.paths))
    done = 0

    def progress(file: Path) -> None:
        nonlocal done
        done += 1
        message(f"[{done}/{len(files)}] {file}")

    learned = open_workspace().learn(files, Path(options.bank) if options.bank else None, progress)
    for failure in learned.failures:
        message(f"没有读成：{failure}")
    for form in learned.forms:
        result(f"{form.year or '    '}  {form.project}  {len(form.rows)} 个指标  （{form.file} 第 {form.form} 份）")
    result(f"学习了 {len(learned.forms)} 份申报表，{learned.indicators} 个指标。")
    if not learned.failures:
        return 0
    return 1 if learned.forms else 2

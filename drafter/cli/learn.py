"""`drafter learn`: existing forms into the archive and the indicator bank."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.errors import DrafterError

_READABLE = {".txt", ".docx", ".json", ".yaml", ".yml"}


def run(options: argparse.Namespace) -> int:
    """Learn, with progress; 1 where some files could not be read, 2 where none could."""
    files = list(dict.fromkeys(_files(options.paths)))
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


def _files(paths: list[str]) -> Iterator[Path]:
    for name in paths:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        found = [file for file in sorted(path.rglob("*")) if _worth_reading(file)]
        if not found:
            raise DrafterError(f"{path}：这个文件夹里没有可以读的文件（{'、'.join(sorted(_READABLE))}）")
        yield from found


def _worth_reading(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))  # ~$: what Word leaves beside a file that is open
    return file.suffix.lower() in _READABLE and not hidden and file.is_file()

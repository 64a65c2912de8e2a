"""Which files to read when someone names folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import DrafterError, reason_of

READABLE = frozenset(
    [
        ".docx",
        ".doc",
        ".wps",
        ".xlsx",
        ".xlsm",
        ".xls",
        ".et",
        ".ods",
        ".pdf",
        ".html",
        ".htm",
        ".md",
        ".csv",
        ".txt",
        ".json",
        ".yaml",
        ".yml",
    ]
)
"""Endings of what is looked for in a folder; a file that is named is read whatever it is called."""


def form_files(paths: Iterable[Path]) -> list[Path]:
    """Each file once: those named, and in named folders whatever can be read, in a fixed order.

    Raises:
        DrafterError: a folder with nothing to read in it, or one that can't be listed.
    """
    return list(dict.fromkeys(file for path in paths for file in _files_in(path)))


def _files_in(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = [file for file in sorted(_all_in(path)) if _worth_reading(file)]
    if not found:
        raise DrafterError(f"{path}：这个文件夹里没有可以读的文件（{'、'.join(sorted(READABLE))}）")
    yield from found


def _all_in(folder: Path) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        raise DrafterError(f"{error.filename}：看不了这个文件夹里有什么（{reason_of(error)}）") from error

    for here, _, names in os.walk(folder, onerror=refused):
        yield from (Path(here, name) for name in names)


def _worth_reading(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))  # ~$: what Word leaves beside a file that is open
    return file.suffix.lower() in READABLE and not hidden and file.is_file()

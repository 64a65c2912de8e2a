"""Which files to read when someone names folders."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import DrafterError

READABLE = frozenset({".txt", ".docx", ".json", ".yaml", ".yml"})


def form_files(paths: Iterable[Path]) -> list[Path]:
    """Each file once: those named, and in named folders whatever can be read, in a fixed order.

    Raises:
        DrafterError: a folder with nothing to read in it.
    """
    return list(dict.fromkeys(file for path in paths for file in _files_in(path)))


def _files_in(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = [file for file in sorted(path.rglob("*")) if _worth_reading(file)]
    if not found:
        raise DrafterError(f"{path}：这个文件夹里没有可以读的文件（{'、'.join(sorted(READABLE))}）")
    yield from found


def _worth_reading(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))  # ~$: what Word leaves beside a file that is open
    return file.suffix.lower() in READABLE and not hidden and file.is_file()

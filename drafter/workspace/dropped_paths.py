"""Paths as people give them: typed, quoted, or as what a terminal makes of files that are dragged into it."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlparse

_QUOTES = "\"'“”‘’"


def dropped_paths(text: str) -> list[Path]:
    """One path a line, or several in one line where each is a file that is there; none of blank text."""
    return [path for line in text.splitlines() if line.strip().strip(_QUOTES) for path in _in_line(line.strip())]


def _in_line(line: str) -> Iterator[Path]:
    whole = _path(line)
    if whole.exists():
        yield whole
        return
    parts = [_path(part) for part in _parted(line)]
    if len(parts) > 1 and all(part.exists() for part in parts):
        yield from parts
    else:
        yield next((part for part in parts[:1] if len(parts) == 1 and part.exists()), whole)


def _parted(line: str) -> list[str]:
    """As a shell takes a line apart: by quotes and by backslashes before spaces."""
    try:
        return shlex.split(line, posix="\\ " in line or not _is_windows(line))
    except ValueError:  # a quote that is not closed is part of a name
        return [line]


def _is_windows(line: str) -> bool:
    return line.strip(_QUOTES)[1:3] == ":\\"


def _path(text: str) -> Path:
    bare = text.strip().strip(_QUOTES)
    if bare.startswith("file://"):
        bare = unquote(urlparse(bare).path)
    try:
        return Path(bare).expanduser()
    except RuntimeError:  # `~someone` whom nobody knows
        return Path(bare)

"""A file is written beside an older one, never over it."""

import os
from pathlib import Path

from drafter.errors import DrafterError, reason_of

_MOST_DRAFTS = 999


def write_new(path: Path, content: bytes) -> Path:
    """Write to `path`, or to `…_第2稿`, `…_第3稿` where that is taken; the path really written.

    Raises:
        DrafterError: no such folder, or not writable.
    """
    if not path.name or path.is_dir():
        raise DrafterError(f"{path}：这是一个文件夹，请写上文件名")
    for number in range(1, _MOST_DRAFTS):
        target = path if number == 1 else path.with_name(f"{path.stem}_第{number}稿{path.suffix}")
        try:
            _written_whole(target, content)
        except FileExistsError:
            continue
        except OSError as error:
            hint = "没有这个文件夹" if isinstance(error, FileNotFoundError) else reason_of(error)
            raise DrafterError(f"{target}：写不了（{hint}），请换一个文件夹或文件名") from error
        return target
    raise DrafterError(f"{path}：已经有 {_MOST_DRAFTS} 稿，请换一个文件名")


def _written_whole(target: Path, content: bytes) -> None:
    """All of it on the disk, or no file: half a form must not be taken for one.

    Raises:
        OSError: it is there already, or can't be written.
    """
    stream = target.open("xb")  # x: two exports at once can't take the same name
    try:
        with stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        target.unlink(missing_ok=True)  # behind the `with`: Windows takes no open file away
        raise

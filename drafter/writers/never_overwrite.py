"""A file is written beside an older one, never over it."""

import os
from pathlib import Path

from drafter.errors import DrafterError

_MOST_DRAFTS = 999


def write_new(path: Path, content: bytes) -> Path:
    """Write to `path`, or to `…_第2稿`, `…_第3稿` where that is taken; the path really written.

    Raises:
        DrafterError: no such folder, or not writable.
    """
    for number in range(1, _MOST_DRAFTS):
        target = path if number == 1 else path.with_name(f"{path.stem}_第{number}稿{path.suffix}")
        try:
            with target.open("xb") as stream:  # x: two exports at once can't take the same name
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        except FileExistsError:
            continue
        except OSError as error:
            hint = "没有这个文件夹" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
            raise DrafterError(f"{target}：写不了（{hint}），请换一个文件夹") from error
        return target
    raise DrafterError(f"{path}：已经有 {_MOST_DRAFTS} 稿，请换一个文件名")

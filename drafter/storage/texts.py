"""Texts that an office may have written itself: read whole, but only so far."""

from pathlib import Path

from drafter.errors import DrafterError, reason_of


def read_text(path: Path, what: str, largest: int) -> str:
    """The text of a file of at most `largest` bytes; `what` it is, for the message.

    Raises:
        DrafterError: no such file, too large, or not UTF-8.
    """
    if path.exists() and not path.is_file():  # a pipe would be waited for, a device never ends
        raise DrafterError(f"{path}：这不是文件，没有打开")
    try:
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except OSError as error:
        raise DrafterError(f"{path}：打不开{what}（{reason_of(error)}）") from error
    if len(content) > largest:
        size = f"{largest // 2**20} MB" if largest >= 2**20 else f"{largest // 1_000} KB"
        raise DrafterError(f"{path}：{what}超过 {size}，不像是{what}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DrafterError(f"{path}：{what}应当是 UTF-8 编码的文字") from error

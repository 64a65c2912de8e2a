"""The words that letters may stand for, from their file."""

from collections.abc import Iterator
from pathlib import Path

from drafter.bank.completion.vocabulary import Word
from drafter.errors import DrafterError, reason_of


def read_words(path: Path) -> Iterator[Word]:
    """Each word with its uses and readings: `长效 15 chang xiao`, `/` between two readings of a character.

    Raises:
        DrafterError: the file can't be read, or a line is no word.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise DrafterError(
            f"{path}：打不开词表（{reason_of(error) if isinstance(error, OSError) else error}）"
        ) from error
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            yield _word(line, f"{path}：第 {number} 行")


def _word(line: str, where: str) -> Word:
    text, *rest = line.split()
    uses, readings = rest[:1], tuple(tuple(one.split("/")) for one in rest[1:])
    if len(readings) != len(text) or not uses[0].isdecimal():
        raise DrafterError(f"{where}：应当是“词 次数 拼音 拼音”，每个字一个拼音，现在是 {line}")
    return Word(text, readings, float(uses[0]))

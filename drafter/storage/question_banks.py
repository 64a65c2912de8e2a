"""Question banks from their YAML files, checked as they are loaded."""

from pathlib import Path

from drafter.codec import MalformedText, yaml_with_lines
from drafter.errors import DrafterError
from drafter.interview import BankFault, QuestionBank, read_question_bank

_LARGEST = 2 * 2**20


class FaultyQuestionBank(DrafterError):
    """A question bank that must be mended first; the message lists all its faults with their lines."""

    def __init__(self, path: Path, faults: list[BankFault]) -> None:
        """Say each fault on a line of its own."""
        super().__init__("\n".join(f"{path}：第 {fault.line} 行：{fault.message}" for fault in faults))
        self.faults = faults


def load_question_bank(path: Path) -> QuestionBank:
    """The bank in a file.

    Raises:
        FaultyQuestionBank: unknown keys, duplicate ids, impossible conditions; every fault with its line.
        DrafterError: no such file, or not YAML.
    """
    value, lines = read_yaml(path)
    bank, faults = read_question_bank(value, lambda wanted: line_of(lines, wanted))
    if bank is None:
        raise FaultyQuestionBank(path, sorted(faults, key=lambda fault: (fault.line, fault.message)))
    return bank


Lines = dict[tuple[str | int, ...], int]
"""The line of each part of a YAML file, by its way through keys and places."""


def read_yaml(path: Path) -> tuple[object, Lines]:
    """The content of a file of the question banks, with its lines.

    Raises:
        DrafterError: no such file, too large, or not YAML.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise DrafterError(f"{path}：打不开题库（{error.strerror or error}）") from error
    if len(content) > _LARGEST:
        raise DrafterError(f"{path}：题库超过 {_LARGEST // 2**20} MB，不像是题库")
    try:
        return yaml_with_lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DrafterError(f"{path}：题库应当是 UTF-8 编码的文字") from error
    except MalformedText as error:
        raise DrafterError(f"{path}：{error}") from error


def line_of(lines: Lines, wanted: tuple[str | int, ...]) -> int:
    """The line of a part, or of the nearest part around it that stands in the file."""
    while wanted and wanted not in lines:
        wanted = wanted[:-1]
    return lines.get(wanted, 1)

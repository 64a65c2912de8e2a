"""Question banks from their YAML files, checked as they are loaded."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from drafter.authoring.lint import read_question_bank
from drafter.authoring.schema_errors import BankFault
from drafter.codec import MalformedText, yaml_with_lines
from drafter.errors import DrafterError
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.places import USUAL_FILES
from drafter.storage.texts import read_text

_LARGEST = 2 * 2**20
COMMON = "common.yaml"
SCHEMA_LINE = "# yaml-language-server: $schema=schema.json"
"""By this first line, editors complete and check a bank."""


class FaultyQuestionBank(DrafterError):
    """A question bank that must be mended first; the message lists all its faults with their lines."""

    def __init__(self, path: Path, faults: list[BankFault]) -> None:
        """Say each fault on a line of its own."""
        super().__init__("\n".join(f"{path}：第 {fault.line} 行：{fault.message}" for fault in faults))
        self.faults = faults


def load_question_banks(folders: Sequence[Path]) -> QuestionBanks:
    """The banks in these folders, an office's own before those that ship: one of the same kind takes its place.

    Raises:
        FaultyQuestionBank: a bank that must be mended first.
        DrafterError: no common bank, a file that is no bank, or two of one kind in a folder.
    """
    files = [path for folder in folders for path in bank_files(folder)]
    return _loaded(tuple(folders), tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@lru_cache(maxsize=4)
def _loaded(folders: tuple[Path, ...], _as_they_are: tuple[tuple[Path, int, int], ...]) -> QuestionBanks:
    """The same, read again when a file has changed: thirty banks take a third of a second."""
    common = common_bank(folders)
    kinds: dict[str, QuestionBank] = {}
    for folder in folders:
        titles = {bank.title for bank in kinds.values()}
        for kind, bank in _kinds_in(folder, common).items():
            taken = kind not in kinds and bank.title in titles  # an office has called one of its own so
            other_title = {"title": f"{bank.title}（{kind}）"} if taken else {}
            kinds.setdefault(kind, bank.model_copy(update=other_title))
    return QuestionBanks(common, tuple(kinds.values()))


def common_bank(folders: Sequence[Path]) -> QuestionBank:
    """What every project is asked: of the first folder that has it.

    Raises:
        DrafterError: none has.
    """
    for folder in folders:
        if (folder / COMMON).is_file():
            return load_question_bank(folder / COMMON)
    raise DrafterError(f"{'、'.join(map(str, folders))}：没有 {COMMON}，请重新安装 drafter")


def bank_files(folder: Path) -> list[Path]:
    """The files of question banks in a folder, by name."""
    return sorted(path for path in folder.glob("*.y*ml") if path.name not in USUAL_FILES)


def load_question_bank(path: Path, common: QuestionBank | None = None) -> QuestionBank:
    """The bank in a file; that of a kind may speak of what the `common` one asks.

    Raises:
        FaultyQuestionBank: unknown keys, duplicate ids, impossible conditions; every fault with its line.
        DrafterError: no such file, or not YAML.
    """
    value, lines = read_yaml(path)
    bank, faults = read_question_bank(value, lambda wanted: line_of(lines, wanted), common)
    if bank is None:
        raise FaultyQuestionBank(path, sorted(faults, key=lambda fault: (fault.line, fault.message)))
    return bank


def _kinds_in(folder: Path, common: QuestionBank) -> dict[str, QuestionBank]:
    found: dict[str, tuple[Path, QuestionBank]] = {}
    for path in bank_files(folder):
        if path.name == COMMON:
            continue
        bank = load_question_bank(path, common)
        if bank.kind is None:
            raise DrafterError(f"{path}：缺少 kind（项目类别的英文代号）；所有项目共用的题库只能叫 {COMMON}")
        if bank.kind in found:
            raise DrafterError(f"{path}：kind: {bank.kind} 和 {found[bank.kind][0]} 重复了，请改一个")
        called_so = next((other for other, one in found.values() if one.title == bank.title), None)
        if called_so is not None:
            raise DrafterError(f"{path}：title: {bank.title} 和 {called_so} 重复了，填表的人分不清，请改一个")
        found[bank.kind] = (path, bank)
    return {kind: bank for kind, (_, bank) in found.items()}


Lines = dict[tuple[str | int, ...], int]
"""The line of each part of a YAML file, by its way through keys and places."""


def read_yaml(path: Path) -> tuple[object, Lines]:
    """The content of a file of the question banks, with its lines.

    Raises:
        DrafterError: no such file, too large, or not YAML.
    """
    text = read_text(path, "题库", _LARGEST)
    try:
        return yaml_with_lines(text)
    except MalformedText as error:
        raise DrafterError(f"{path}：{error}") from error


def line_of(lines: Lines, wanted: tuple[str | int, ...]) -> int:
    """The line of a part, or of the nearest part around it that stands in the file."""
    while wanted and wanted not in lines:
        wanted = wanted[:-1]
    return lines.get(wanted, 1)

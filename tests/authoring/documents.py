"""Pages of the docs that drafter prints itself. Run to write them: `.venv/bin/python -m tests.authoring.documents`.

Any change of a rule or a question bank makes one of them old. The table of reach needs the real forms (`DRAFTER_SHARED`).
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.authoring.report import report_lines
from drafter.bootstrap import open_workspace
from drafter.phrases.reach_words import reach_lines
from drafter.storage.places import Places
from drafter.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "question_banks"
REACH = ROOT / "docs" / "reach.zh.md"
COMMANDS = {
    "rules.zh.md": ("rules", "--format", "markdown"),
    "review-measured.zh.md": ("check", "--measure", "tests/review/corpus"),
}
"""Which command prints which page; `tests/cli/test_check.py` compares them."""
_HOME = TemporaryDirectory()
"""Nobody's home, gone with the program: a workspace keeps a database of its bank in whatever home it has."""
PRINTED = ("training", "repair", "subsidy")
"""Kinds of which the report is shown."""
FORMS = "2024-shanghai-employment-center.txt"
_HEAD = (
    "# 题目能引出多少指标",
    "",
    "上海市就业促进中心 2024 年 11 份公开的申报表，逐条看：按项目名称和目标推断的类型，有没有一道题答完就得到这条指标。",
    f"本页由 `drafter questions reach {FORMS} --rows` 写出，测试会核对。",
    "",
)


def report(kind: str) -> str:
    """A kind's bank as a document."""
    banks = _as_it_ships().asking.banks
    bank = next(one for one in banks.kinds if one.kind == kind)
    return "\n".join(report_lines(bank, banks.common)) + "\n"


def reach(file: Path) -> str:
    """The table and each row."""
    forms = list(_as_it_ships().asking.reach([file], None, lambda *_: None))
    return "\n".join([*_HEAD, *reach_lines(forms, every_row=True)]) + "\n"


def _printed(*command: str) -> bytes:
    drafter = [sys.executable, "-m", "drafter", *command]
    environment = os.environ | {"DRAFTER_HOME": _HOME.name}
    return subprocess.run(drafter, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE).stdout


def _as_it_ships() -> Workspace:
    return open_workspace(Places(home=Path(_HOME.name), shipped=ROOT))


def _written() -> Iterator[Path]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in PRINTED:
        path = FOLDER / f"{kind}.zh.md"
        path.write_text(report(kind), encoding="utf-8")
        yield path
    for name, command in COMMANDS.items():
        path = ROOT / "docs" / name
        path.write_bytes(_printed(*command))
        yield path
    shared = os.environ.get("DRAFTER_SHARED")
    if shared:
        REACH.write_text(reach(Path(shared) / "forms" / FORMS), encoding="utf-8")
        yield REACH


if __name__ == "__main__":
    for written in _written():
        print(written)  # noqa: T201  what a command made

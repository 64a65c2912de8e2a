"""What becomes of last year's form when nothing but Enter is pressed: `python -m tests.journeys.last_year` prints it.

It needs the real forms: `DRAFTER_SHARED` says where they are.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drafter.bootstrap import open_workspace
from drafter.declaration import Declaration, Dimension, Indicator
from drafter.errors import DrafterError
from drafter.language.years import rolled
from drafter.lines.console import Complete
from drafter.lines.conversation import Conversation
from drafter.readers.opening import open_forms
from drafter.storage.places import Places
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted

FORMS = Path("forms/2024-shanghai-employment-center.txt")
ELSEWHERE = ("forms/offices/*.docx", "forms/elsewhere/*.txt")
"""Forms in other layouts."""
MONEY = "annual_appropriation"
_MOST_LINES = 60
"""More blank lines than anyone presses."""


@dataclass(frozen=True)
class Kept:
    """How the new form stands to last year's; `keys` is what was pressed for it, a character one and Enter one."""

    keys: int
    lost: int
    changed: int
    added: int
    goal: bool

    def __str__(self) -> str:
        """One line of the table."""
        return f"{self.keys:>4} 键  少 {self.lost} 改 {self.changed} 添 {self.added}  目标{'不变' if self.goal else '变了'}"


def as_shipped(folder: Path) -> Workspace:
    """Drafter with its own question banks, and a home in this folder."""
    return open_workspace(Places(home=folder / "home", shipped=Path(__file__).resolve().parent.parent.parent))


def in_a_hurry(workspace: Workspace, last: Declaration, facts: dict[str, str], folder: Path) -> Kept:
    """`fill --take-offers --last-year`, as far as to the Word file."""
    hurried = workspace.hurry(facts, last)
    return _kept(workspace, last, hurried.interview.declaration(), sum(put.keys for put in hurried.puts) + 1, folder)


def by_blank_lines(workspace: Workspace, last: Declaration, typed: dict[str, str], folder: Path) -> Kept:
    """Line mode by blank lines, but for what is `typed` into the boxes of these names."""
    console = _Returning(typed)
    conversation = Conversation(workspace, console, workspace.begin(None, last), folder)
    conversation.run()
    assert conversation.exported is not None, console.heard[-8:]
    return _between(last, _read(conversation.exported), console.keys)


class _Returning(Scripted):
    """Presses Enter, and types what has changed."""

    def __init__(self, typed: dict[str, str]) -> None:
        super().__init__([""] * _MOST_LINES)
        self.typed, self.keys = dict(typed), 0

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:
        super().ask(prompt, typed, complete)
        name = next((name for name in self.typed if name in prompt), "")
        line = self.typed.pop(name, "")
        self.keys += len(line) + 1
        return line


def _kept(workspace: Workspace, last: Declaration, now: Declaration, keys: int, folder: Path) -> Kept:
    return _between(last, _read(workspace.export(now, folder / "表.docx").path), keys)


def _read(path: Path) -> Declaration:
    (form,) = open_forms(path)
    return form.declaration


def _between(last: Declaration, now: Declaration, keys: int) -> Kept:
    """Both forms, last year's with its years rolled to this one: spans and document numbers stay what they are."""
    years = (last.fiscal_year or 0, now.fiscal_year or 0)
    before, after = [_rolled(row, *years) for row in _rows(last.indicators)], _rows(now.indicators)
    names, names_now = Counter(name for name, _, _ in before), Counter(name for name, _, _ in after)
    lost, added = (names - names_now).total(), (names_now - names).total()
    same = (Counter(before) & Counter(after)).total()
    goal = rolled(last.objectives.annual or "", *years) == (now.objectives.annual or "")
    return Kept(keys, lost, len(before) - lost - same, added, goal)


def _rows(rows: Iterable[Indicator]) -> list[tuple[str, str, str]]:
    return [(row.name or "", str(row.target or ""), _place(row)) for row in rows]


def _rolled(row: tuple[str, str, str], last: int, this: int) -> tuple[str, str, str]:
    name, target, place = row
    return rolled(name, last, this), rolled(target, last, this), place


def _place(row: Indicator) -> str:
    return row.dimension.today.value if isinstance(row.dimension, Dimension) else ""


def table(workspace: Workspace, forms: Iterable[Declaration], folder: Path) -> Iterable[str]:
    """A form a paragraph: with Enter alone, and where the budget is another."""
    for number, last in enumerate(forms, 1):
        yield f"{number:>2}  {last.project.name}（{len(last.indicators)} 行）"
        yield f"      fill --take-offers         {in_a_hurry(workspace, last, {}, folder)}"
        yield f"      fill --take-offers，钱变了  {in_a_hurry(workspace, last, {MONEY: '480万'}, folder)}"
        yield f"      行模式，只按回车           {by_blank_lines(workspace, last, {}, folder)}"
        yield f"      行模式，钱变了             {by_blank_lines(workspace, last, {'当年财政拨款': '480万'}, folder)}"


def forms_elsewhere(shared: Path) -> Iterable[Declaration]:
    """All forms in other layouts that can be read; one that prints no year is of 2024."""
    for file in sorted(path for pattern in ELSEWHERE for path in shared.glob(pattern)):
        try:
            found = open_forms(file)
        except DrafterError as error:
            sys.stderr.write(f"{error}\n")
            continue
        for form in found:
            last = form.declaration
            yield last if last.fiscal_year else last.model_copy(update={"fiscal_year": 2024})


def main() -> None:
    """Print the table: of the forms of one office, or with `elsewhere` of those in other layouts."""
    shared = Path(os.environ["DRAFTER_SHARED"])
    own = (form.declaration for form in open_forms(shared / FORMS))
    forms = forms_elsewhere(shared) if sys.argv[1:] == ["elsewhere"] else own
    with tempfile.TemporaryDirectory() as folder:
        for line in table(as_shipped(Path(folder)), forms, Path(folder)):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()

"""One form that was read, in lines: what was understood, and what is put right by number."""

from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.forms.correction import (
    Refusal,
    RowWords,
    corrected_field,
    corrected_row,
    settled,
    without_row,
    words_of_row,
)
from drafter.language.numerals import small_number
from drafter.lines.console import Console
from drafter.phrases.understood import UnderstoodLine, numbered_lines, understood_lines
from drafter.workspace import Workspace
from drafter.workspace.intake import Looked

_EMPTY = "清空"
_HELP = """\
  改 3：改第 3 行（改 3 新的内容 也行）；对 3：看过原件，没有错；对：都看过了；删 9：不要这一条指标；加：补一条指标
  撤销：退回上一步；回车：回到单子"""


@dataclass
class FormCorrection:
    """A form of a file, by its number there; each step is on the disk before the next is asked for."""

    workspace: Workspace
    console: Console
    looked: Looked
    number: int
    _before: list[ParsedForm] = field(default_factory=list)

    @property
    def form(self) -> ParsedForm:
        """As it was put right so far."""
        return self.looked.forms[self.number - 1]

    def run(self) -> None:
        """Until an empty line."""
        self._show()
        steps: dict[str, Callable[[str], None]] = {
            "改": self._change,
            "对": self._settle,
            "删": self._remove,
            "加": lambda _: self._row(len(self.form.declaration.indicators)),
            "撤销": self._undo,
        }
        while text := self.console.ask("› 改、对、删 + 编号；加；撤销；回车回到单子").strip().lstrip("/、"):
            word = next((word for word in steps if text.startswith(word)), None)
            if word is None:
                self.console.say(f"！ 没有看懂“{text[:20]}”。\n{_HELP}")
            else:
                steps[word](text.removeprefix(word).strip())

    def _show(self) -> None:
        self.console.say(f"── {self.looked.name} 第 {self.number} 份 ──")
        for line in numbered_lines(understood_lines(self.form)):
            self.console.say(line)
        self.console.say(_HELP)

    def _change(self, said: str) -> None:
        which, _, words = said.partition(" ")
        line = self._line(which)
        if line is None:
            return
        if line.row is not None:
            self._row(line.row)
        elif line.path is None:
            self.console.say("！ 这一行是对整张表说的，没有可以改的格子：缺的指标用 加 补上，看过了用 对")
        else:
            words = words.strip() or self.console.ask(f"› {line.label}（要空着就写 {_EMPTY}）", line.typed).strip()
            if words:  # an empty line leaves the field as it is
                self._put(corrected_field(self.form, line.path, "" if words == _EMPTY else words))

    def _row(self, position: int) -> None:
        """The three parts of a row, one after the other; an empty line leaves a part as it is."""
        rows = self.form.declaration.indicators
        old = words_of_row(rows[position]) if position < len(rows) else RowWords()
        level = self.console.ask("› 二级指标（名称或编号）", old.dimension) or old.dimension
        name = self.console.ask("› 三级指标", old.name) or old.name
        target = self.console.ask("› 指标值（没有就写 无）", old.target) or old.target
        self._put(corrected_row(self.form, position, RowWords(level, name, "" if target.strip() == "无" else target)))

    def _settle(self, which: str) -> None:
        if not which:
            self._put(settled(self.form, self.form.doubts))
        elif (line := self._line(which)) is not None:
            self._put(settled(self.form, line.doubts))

    def _remove(self, which: str) -> None:
        line = self._line(which)
        if line is not None and line.row is not None:
            self._put(without_row(self.form, line.row))
        elif line is not None:
            self.console.say(f"！ 只能删指标；这一栏要是空的，写：改 {which} {_EMPTY}")

    def _undo(self, _: str) -> None:
        if not self._before:
            self.console.say("！ 没有可以撤销的了")
        elif self._keep(self._before[-1]):
            self._before.pop()
            self._show()

    def _line(self, which: str) -> UnderstoodLine | None:
        lines, number = understood_lines(self.form), small_number(which)
        if number is None or not 1 <= number <= len(lines):
            self.console.say(f"！ 请写编号，1 到 {len(lines)}，例如：改 2")
            return None
        return lines[number - 1]

    def _put(self, form: ParsedForm | Refusal) -> None:
        if isinstance(form, Refusal):
            self.console.say(f"！ {form.sentence}")
            return
        before = self.form
        if form != before and self._keep(form):
            self._before.append(before)
            self._show_change(before)

    def _show_change(self, before: ParsedForm) -> None:
        """The lines that are otherwise now, and which still want a look; all of them where their numbers have moved."""
        lines, old = understood_lines(self.form), understood_lines(before)
        if len(lines) != len(old):
            self._show()
            return
        said = set(numbered_lines(old))
        for line in numbered_lines(lines):
            if line not in said:
                self.console.say(line)
        left = [str(number) for number, line in enumerate(lines, 1) if line.doubts]
        self.console.say(f"还要看的：{'、'.join(left)}" if left else "没有看不准的地方了。")

    def _keep(self, form: ParsedForm) -> bool:
        try:
            self.looked = self.workspace.intake.correct(self.looked, self.number, form)
        except DrafterError as error:
            self.console.say(f"！ {error}")
            return False
        return True

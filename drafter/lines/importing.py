"""Bringing old forms in, in lines: read, looked over, put right, kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from drafter.commands.interpreter import read_command
from drafter.commands.movement import Back, Quit
from drafter.errors import DrafterError
from drafter.language.numerals import small_number
from drafter.lines.console import Console
from drafter.lines.form_correction import FormCorrection
from drafter.phrases.understood import counts_of, form_line
from drafter.workspace import Workspace
from drafter.workspace.dropped_paths import dropped_paths
from drafter.workspace.form_files import form_files
from drafter.workspace.looked_over import LookedOver, Waiting, by_file

_LONGEST_LIST = 40
"""Forms that are listed at once; the others are counted."""
_MOST_FAILURES = 10
_BACK = ("返回", "退出", "q")
_WHERE = "› 写文件或文件夹的路径，也可以把文件拖进窗口；空行返回"


@dataclass
class Importing:
    """One visit to the page; `seen` is all that was read in it."""

    workspace: Workspace
    console: Console
    seen: LookedOver = field(default_factory=LookedOver)
    _kept: int = 0

    def run(self, paths: Iterable[Path] = ()) -> int:
        """These paths, else those that are asked for; then the list, until everything is kept or one goes back.

        0; 2 where nothing was kept.
        """
        named = list(paths)
        try:
            while named := named or self._asked():
                self._read(named)
                self._show()
                if self.seen.waiting or self.seen.known:
                    self._go_through()
                    break
                named = []
        except (EOFError, KeyboardInterrupt):
            self.console.say()
        if left := len(self.seen.keepable):
            self.console.say(f"还有 {left} 份没有存。更正过的地方都记着，下次导入同一个文件还在。")
        return 0 if self._kept or self.seen.known else 2

    def _asked(self) -> list[Path]:
        text = self.console.ask(_WHERE).strip()
        return [] if _leaves(text) else dropped_paths(text)

    # -- reading --------------------------------------------------------------------------------------------------

    def _read(self, paths: list[Path]) -> None:
        try:
            found = self.workspace.intake.find(form_files(paths))
        except DrafterError as error:
            self.console.say(f"！ {error}")
            return
        self.seen = self.seen.with_known(one for one in found if one.known)
        fresh = [one for one in found if not one.known]
        try:
            for number, one in enumerate(fresh, 1):
                self.console.say(f"[{number}/{len(fresh)}] {one.path.name}")
                self.seen = self.seen.with_file(self.workspace.intake.look(one))
        except KeyboardInterrupt:
            self.console.say("\n停下了，后面的没有读。")

    # -- the list -------------------------------------------------------------------------------------------------

    def _go_through(self) -> None:
        while True:
            text = self.console.ask(self._prompt()).strip()
            number = small_number(text)
            if _leaves(text) or (not text and not self.seen.waiting):
                return
            if not text or text.lstrip("/、") in ("全部", "全部存下"):
                self._keep(self.seen.sure if not text else self.seen.keepable)
            elif number is not None and self._open(number):
                self._show()
            else:
                told = "没有这个编号" if number is not None else "看不懂这一句"
                self.console.say(f"！ {told}。" + self._prompt().removeprefix("› "))
            if not self.seen.waiting:
                return

    def _prompt(self) -> str:
        waiting, sure = self.seen.waiting, self.seen.sure
        hints = ["输入编号看那一份、改"] if waiting or self.seen.known else []
        if sure:
            hints.insert(0, f"回车存下没有疑问的 {len(sure)} 份")
        elif waiting:
            hints.insert(0, "回车先看第 1 份")
        if len(self.seen.keepable) > len(sure):
            hints.append(f"输入 全部，{len(self.seen.keepable)} 份都存下")
        return f"› {'；'.join(hints)}；/退出 不存了"

    def _show(self) -> None:
        waiting = self.seen.waiting
        looks, seen = sum(not one.sure for one in waiting), self.seen
        for line in counts_of(len(waiting), looks, seen.repeated, seen.copies) or ["没有读到新的申报表。"]:
            self.console.say(line)
        for number, one in enumerate(waiting[:_LONGEST_LIST], 1):
            self.console.say(f"  {number:>3}  {form_line(one.form)}   {one.looked.name}")
        if len(waiting) > _LONGEST_LIST:
            self.console.say(f"       ……还有 {len(waiting) - _LONGEST_LIST} 份")
        for number, found in enumerate(self.seen.known[:_LONGEST_LIST], len(waiting) + 1):
            self.console.say(f"  {number:>3}  ＝ 以前导入过，没有变化   {found.path.name}")
        failures = self.seen.failures
        for failure in failures[:_MOST_FAILURES]:
            self.console.say(f"  ×  {failure}")
        if len(failures) > _MOST_FAILURES:
            self.console.say(f"  ×  ……一共 {len(failures)} 个文件读不了")

    def _open(self, number: int) -> bool:
        """One form by its number in the list, or a file that was kept before; False where there is none."""
        waiting = self.seen.waiting
        if 1 <= number <= len(waiting):
            self._correct(waiting[number - 1])
        elif len(waiting) < number <= len(waiting) + len(self.seen.known):
            self.seen = self.seen.with_file(self.workspace.intake.look(self.seen.known[number - len(waiting) - 1]))
        else:
            return False
        return True

    def _correct(self, one: Waiting) -> None:
        page = FormCorrection(self.workspace, self.console, one.looked, one.number)
        page.run()
        self.seen = self.seen.with_file(page.looked)

    # -- keeping --------------------------------------------------------------------------------------------------

    def _keep(self, forms: list[Waiting]) -> None:
        if not forms:
            self._open(1)
            self._show()
            return
        done = 0
        try:
            for learned in self.workspace.keep(by_file(forms)):
                done += learned.forms
        except DrafterError as error:
            self.console.say(f"！ {error}")
            return
        self.seen = self.seen.having_kept(forms)
        self._kept += done
        self.console.say(f"存下了 {done} 份，新建草稿时可以照着填。")
        if self.seen.waiting:
            self._show()


def _leaves(text: str) -> bool:
    command = read_command(text) if not Path(text).exists() else None
    return text in _BACK or (command is not None and isinstance(command.command, Quit | Back))

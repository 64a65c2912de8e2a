"""A draft at a console: a face of the commands, in which everything that is shown is printed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from drafter.commands.catalogue import commands
from drafter.errors import DrafterError
from drafter.interview import Ask, Finished, Interview, Jump, Reply
from drafter.language.yes_no import yes_or_no
from drafter.lines.console import Console
from drafter.lines.importing import Importing
from drafter.phrases import words
from drafter.phrases.options import Option
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.review import Assessed, Finding, Fix, Severity, assessed, still_open
from drafter.workspace import OpenDraft, Workspace
from drafter.workspace.caused import caused
from drafter.workspace.dropped_paths import dropped_paths
from drafter.workspace.form_choice import dossier_of_interview, usual_name, word_file
from drafter.workspace.history import Change


class Left(Exception):
    """The user left the conversation."""


@dataclass
class Talk:
    """The draft, the console, and what stands on the screen to be picked by number; `exported` is the file, once written."""

    workspace: Workspace
    console: Console
    draft: OpenDraft
    folder: Path = field(default_factory=Path)
    options: list[Option] = field(default_factory=list)
    exported: Path | None = None
    opened: str = ""
    """The group of indicators that was opened from their page."""

    @property
    def interview(self) -> Interview:
        """The interview as it stands."""
        return self.draft.interview

    @property
    def bring_last_year(self) -> str:
        """With an option of the command line."""
        return "（新建时用 --last-year 文件 带上上年的申报表）"

    @property
    def again(self) -> str:
        """The command that opens this draft again."""
        return f"{self.workspace.command} resume {self.draft.number}"

    def enter(self) -> bool:
        """The draft is open here; whether another window has it open too."""
        return self.workspace.windows.enter(self.draft.number)

    # -- changing the draft ---------------------------------------------------------------------------------------

    def tell(self, *replies: Reply) -> None:
        """Replies that belong together: journalled, then followed."""
        before = self.draft.interview
        self.draft, _ = self.workspace.replies(self.draft, replies)
        self.say(f"！ {line}" for line in words.caused_lines(caused(before, self.draft.interview)))

    def take_rest(self) -> None:
        """What is left of the open card, as it is shown."""
        self.draft = self.workspace.take_rest(self.draft)

    def close_group(self) -> bool:
        """Their page comes next."""
        closed = bool(self.opened)
        self.opened = ""
        return closed

    def go_to(self, path: str) -> None:
        """To the question of a path or id; a group of indicators is opened."""
        self.tell(Jump(path))
        self.opened = self.interview.at or ""

    def undo(self) -> None:
        """The answers before the last change."""
        self._follow(self.workspace.undo(self.draft))

    def redo(self) -> None:
        """The answers after it."""
        self._follow(self.workspace.redo(self.draft))

    def _follow(self, after: OpenDraft) -> None:
        if after.position == self.draft.position:  # there was nothing to take back
            self.complain(after.interview.complaint or "")
        else:
            self.draft = after

    def follow_last_year(self) -> bool:
        """The other draft is talked through from here on."""
        after = self.workspace.follow_last_year(self.draft)
        if after is None:
            return False
        self.workspace.windows.leave(self.draft.number)
        self.draft = after
        self.enter()
        self.say(words.follow_lines(after.number, after.interview))
        return True

    def history(self) -> list[Change]:
        """What was changed in the draft, the oldest first."""
        return self.workspace.history(self.draft.number)

    def as_it_was(self, step: int) -> Interview:
        """How the draft stood after a step."""
        return self.workspace.as_it_was(self.draft.number, step)

    def restore(self, step: int) -> int:
        """Back to that state."""
        self.draft, count = self.workspace.restored(self.draft, step)
        return count

    def ways(self, finding: Finding) -> tuple[Fix, ...]:
        """From the draft's facts and the bank."""
        return self.workspace.ways(self.draft.interview, finding)

    def mend(self, fix: Fix) -> None:
        """Put a fix into the answers."""
        self.draft = self.workspace.mend(self.draft, fix)

    # -- findings -------------------------------------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """What the finance section would say of the draft as it stands."""
        return self.workspace.findings(self.draft)

    def waivers(self) -> dict[tuple[str, str], str]:
        """Why findings were set aside."""
        return self.workspace.waivers(self.draft)

    def aspects(self) -> tuple[Assessed, ...]:
        """The four aspects, as the findings that are open leave them."""
        return assessed(dossier_of_interview(self.interview), still_open(self.findings(), self.waivers()))

    def waive(self, finding: Finding, reason: str | None) -> None:
        """Set a finding aside, or take it up again."""
        self.draft = self.workspace.waive(self.draft, finding, reason)

    # -- saying and showing ---------------------------------------------------------------------------------------

    def say(self, lines: Iterable[str]) -> None:
        """Lines of plain text."""
        for line in lines:
            self.console.say(line)

    def complain(self, sentence: str) -> None:
        """With a sign before it."""
        self.console.say(f"！ {sentence}")

    def remark(self, sentence: str) -> None:
        """Without one."""
        self.console.say(f"  {sentence}")

    def read(self, title: str, lines: Iterable[str]) -> None:  # noqa: ARG002  the command stands right above
        """As they are."""
        self.say(lines)

    def show_help(self, turn: Ask | None) -> None:
        """The question's own help, then all commands."""
        self.say(words.help_lines(turn.question) if turn else ())
        if turn and isinstance(turn.question, IndicatorsQuestion):
            self.say(
                ["  写指标时可以只打拼音首字母，也可以混着汉字和数：ddcc wcl 98 列出 督导抽查完成率 ≥98%，再输入编号"]
            )
        self.say(["  可以用的命令（也可以打拼音首字母或英文）：", *(f"    {command.line}" for command in commands())])

    def show_form(self) -> None:
        """All of it."""
        self.say(words.declaration_lines(self.interview.declaration()))

    def show_answers(self, how: str = "") -> None:
        """One a line, with the number that `/跳到` takes."""
        if how:
            self.complain(how)
        for number, question in enumerate(self.interview.route(), 1):
            answer = self.interview.book[question.id]
            told = words.answer_words(question, answer) if answer else words.NOT_YET
            self.console.say(f"  {number:>2}  {question.name}：{told}")

    def show_findings(self, how: str = "") -> None:
        """With the numbers that `/修正` and `/搁置` take."""
        if how:
            self.complain(how)
        self.say(words.finding_lines(self.findings(), self.waivers()))

    def offered(self, number: int | None) -> Option | None:
        """By the number that its line shows."""
        wanted = self.options[0].number if number is None and self.options else number
        return next((option for option in self.options if option.number == wanted), None)

    def open_errors(self) -> list[Finding]:
        """The errors that nobody has set aside."""
        return still_open(self.findings(), self.waivers(), Severity.ERROR)

    def means_it(self) -> bool:
        """Exporting with errors open is allowed, but not by one Enter too many; a reason sets them aside."""
        errors = self.open_errors()
        if not errors:
            return True
        self.console.say(f"？ 还有 {len(errors)} 条错误，交上去很可能会退回：")
        self.say(f"  [错误] {one.where.label}：{one.message}" for one in errors)
        self.console.say("  仍要导出吗？")
        if self.interview.sheet.returning:  # blank lines lead to the end: many of them came with last year's form
            text = self.console.ask("› 回车仍然导出；输入 否 再改").strip()
            return not text or yes_or_no(text) is True
        text = self.console.ask("› 输入 是 仍然导出，后面可以写一句理由；回车再改").strip()
        agreed, _, reason = text.partition(" ")
        means_it = yes_or_no(agreed) is True
        for one in errors if means_it and reason.strip() else ():
            self.waive(one, reason.strip())
        return means_it

    def export(self, name: str) -> None:
        """Write the Word file; a finished draft is then done with."""
        declaration = self.interview.declaration()
        path = word_file(self.folder / (name or usual_name(declaration)))
        try:
            written = self.workspace.export(declaration, path)
        except DrafterError as error:
            self.complain(str(error))
            return
        self.say([*(f"！ {note}" for note in written.notes), f"已导出：{written.path.resolve()}"])
        self.console.say(f"草稿还在，要改就用 {self.again}；再导出会另存一稿，不会覆盖。")
        if isinstance(self.interview.turn(with_suggestions=False), Finished):
            self.exported = written.path

    def import_forms(self, paths: str) -> None:
        """As from the home screen."""
        Importing(self.workspace, self.console).run(dropped_paths(paths))

    def leave(self) -> None:
        """Out of the conversation.

        Raises:
            Left: always.
        """
        raise Left

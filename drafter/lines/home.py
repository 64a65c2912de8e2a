"""The home screen in lines: what to do first."""

from dataclasses import dataclass, field

from drafter.commands.interpreter import read_command
from drafter.commands.movement import Quit
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.language.numerals import small_number
from drafter.lines.console import Console
from drafter.lines.conversation import Conversation
from drafter.lines.form_choice import choose_form
from drafter.lines.importing import Importing
from drafter.workspace import DraftSummary, Manner, OpenDraft, Workspace
from drafter.workspace.dropped_paths import dropped_paths

_GUIDE = """\
这里会一问一答，帮你写好“财政项目支出绩效目标申报表”，最后导出 Word。
第一次用，直接按回车新建一份；每一题都有例子，不清楚的可以先跳过。
手边有往年的申报表，先输入“导入”，以后就能从上年接着填。"""
_NEW = {"新建", "新", "new", "n"}
_IMPORT = "导入"
_ORDERS = {"最近": lambda _: 0, "名称": lambda one: one.project, "年度": lambda one: -(one.fiscal_year or 0)}
"""By what drafts are sorted; they come as they were worked on."""


def home(workspace: Workspace, console: Console) -> int:
    """Drafts and last year's declarations; then the conversation that was chosen."""
    return _Home(workspace, console).run()


@dataclass
class _Home:
    """What is listed, until something is opened."""

    workspace: Workspace
    console: Console
    drafts: list[DraftSummary] = field(default_factory=list)
    archived: list[Declaration] = field(default_factory=list)

    def run(self) -> int:
        """Until a draft is opened and left, or nothing is wanted."""
        self.console.say("drafter · 绩效目标申报")
        self._look()
        if not self.drafts:
            self.console.say(_GUIDE)
        self._list(self.drafts)
        while True:
            try:
                said = self.console.ask(f"› {'；'.join(self._hints())}；/退出").strip()
            except (EOFError, KeyboardInterrupt):
                return 0
            command = read_command(said)
            if (command is not None and isinstance(command.command, Quit)) or said in ("退出", "q"):
                return 0
            if command is not None or said == "帮助":
                self.console.say(_GUIDE)
            elif said.startswith(_IMPORT):
                Importing(self.workspace, self.console).run(dropped_paths(said.removeprefix(_IMPORT)))
                self._look()
                self._list(self.drafts)
            elif not self._managed(said):
                chosen = self._chosen(said)
                if chosen is not None:
                    return Conversation(self.workspace, self.console, chosen).run()
                self.console.say("！ 没有这一项。" + "；".join(self._hints()))

    def _look(self) -> None:
        """A damaged archive is told and doesn't keep anyone from their drafts."""
        self.drafts = self.workspace.drafts()
        try:
            self.archived = self.workspace.archive.declarations()
        except DrafterError as error:
            self.console.say(f"！ {error}")

    def _list(self, drafts: list[DraftSummary]) -> None:
        if drafts:
            self.console.say("没有填完或已经导出的草稿：")
        for one in drafts:
            self.console.say(f"  {one.number}  {one.fiscal_year or '    '}  {one.project}  {one.done}/{one.total} 题")

    def _hints(self) -> list[str]:
        drafts, finished = self.drafts, any(draft.finished for draft in self.drafts)
        hints = ["回车接着填最近的一份，输入编号选别的；输入“新建”另起一份"] if drafts else ["回车新建"]
        hints += ["输入“上年”从上年的申报表接着填"] if self.archived else []
        hints += ["输入“上年 编号”照填完的草稿填下一年"] if finished else []
        hints += ["（后面可以加“逐题”或“空白”）"] if finished or self.archived else []
        hints.append(f"输入“{_IMPORT}”把往年的申报表读进来")
        hints += ["“找 字”“排 名称”“删 编号”“恢复”整理清单"] if drafts else []
        return hints

    def _managed(self, said: str) -> bool:
        """Whether it was about the list itself, which is then as it was wanted."""
        word, _, rest = said.partition(" ")
        rest = rest.strip()
        if word == "找" and rest:
            found = [one for one in self.drafts if rest in one.project]
            self._list(found)
            if not found:
                self.console.say(f"！ 没有名称里带“{rest}”的草稿")
        elif word == "排" and rest in _ORDERS:
            self.drafts.sort(key=_ORDERS[rest])
            self._list(self.drafts)
        elif word == "删" and any(one.number == small_number(rest) for one in self.drafts):
            self.console.say(f"  {self.workspace.delete_draft(small_number(rest) or 0)}")
            self._look()
            self._list(self.drafts)
        elif said == "恢复":
            self.console.say(f"  {self.workspace.undelete()}")
            self._look()
            self._list(self.drafts)
        else:
            return False
        return True

    def _chosen(self, said: str) -> OpenDraft | None:
        if said in _NEW or (not said and not self.drafts):
            return self.workspace.begin()
        words = said.split()
        if words and words[0] == "上年":
            return self._of_last_year(words[1:])
        if not said:
            return self.workspace.resume(self.drafts[0].number)
        named = [one for one in self.drafts if said == str(one.number) or (not said.isdigit() and said in one.project)]
        return self.workspace.resume(named[0].number) if len(named) == 1 else None

    def _of_last_year(self, words: list[str]) -> OpenDraft | None:
        """`上年`, `上年 3`, `上年 3 逐题`: one of the archive, or a finished draft by its number, for another year."""
        manners = {manner.value: manner for manner in Manner}
        manner = next((manners[word] for word in words if word in manners), Manner.CHANGES)
        numbers = [word for word in words if word not in manners]
        if not numbers and self.archived:
            last, name = choose_form(self.console, self.archived)
            return self.workspace.begin_as(name, last, manner=manner)
        finished = next((one for one in self.drafts if one.finished and numbers == [str(one.number)]), None)
        return self.workspace.begin_after(finished.number, manner=manner) if finished is not None else None

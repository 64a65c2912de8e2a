"""The home screen in lines: what to do first."""

from drafter.commands.interpreter import read_command
from drafter.commands.movement import Quit
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.lines.console import Console
from drafter.lines.conversation import Conversation
from drafter.lines.form_choice import choose_form
from drafter.lines.importing import Importing
from drafter.workspace import DraftSummary, OpenDraft, Workspace
from drafter.workspace.dropped_paths import dropped_paths

_GUIDE = """\
这里会一问一答，帮你写好“财政项目支出绩效目标申报表”，最后导出 Word。
第一次用，直接按回车新建一份；每一题都有例子，不清楚的可以先跳过。
手边有往年的申报表，先输入“导入”，以后就能从上年接着填。"""
_NEW = {"新建", "新", "new", "n"}
_IMPORT = "导入"


def home(workspace: Workspace, console: Console) -> int:
    """Drafts and last year's declarations; then the conversation that was chosen."""
    drafts, archived = workspace.drafts(), _archived(workspace, console)
    console.say("drafter · 绩效目标申报")
    console.say("没有填完或已经导出的草稿：" if drafts else _GUIDE)
    for draft in drafts:
        console.say(f"  {draft.number}  {draft.fiscal_year or '    '}  {draft.project}  {draft.done}/{draft.total} 题")
    hints = ["回车接着填最近的一份，输入编号选别的；输入“新建”另起一份"] if drafts else ["回车新建"]
    hints += ["输入“上年”从上年的申报表接着填"] if archived else []
    hints += ["输入“上年 编号”照填完的草稿填下一年"] if any(draft.finished for draft in drafts) else []
    hints.append(f"输入“{_IMPORT}”把往年的申报表读进来")
    while True:
        try:
            said = console.ask(f"› {'；'.join(hints)}；/退出").strip()
        except (EOFError, KeyboardInterrupt):
            return 0
        command = read_command(said)
        if (command is not None and isinstance(command.command, Quit)) or said in ("退出", "q"):
            return 0
        if command is not None or said == "帮助":
            console.say(_GUIDE)
            continue
        if said.startswith(_IMPORT):
            Importing(workspace, console).run(dropped_paths(said.removeprefix(_IMPORT)))
            return home(workspace, console)
        chosen = _chosen(workspace, console, said, drafts, archived)
        if chosen is not None:
            return Conversation(workspace, console, chosen).run()
        console.say("！ 没有这一项。" + "；".join(hints))


def _archived(workspace: Workspace, console: Console) -> list[Declaration]:
    """Last year's declarations; a damaged archive is told and doesn't keep anyone from their drafts."""
    try:
        return workspace.archive.declarations()
    except DrafterError as error:
        console.say(f"！ {error}")
        return []


def _chosen(
    workspace: Workspace, console: Console, said: str, drafts: list[DraftSummary], archived: list[Declaration]
) -> OpenDraft | None:
    if said in _NEW or (not said and not drafts):
        return workspace.begin()
    if said == "上年" and archived:
        return workspace.begin(None, choose_form(console, archived))
    if (finished := _finished(said, drafts)) is not None:
        return workspace.begin_after(finished.number)
    if not said:
        return workspace.resume(drafts[0].number)
    named = [draft for draft in drafts if said == str(draft.number) or (not said.isdigit() and said in draft.project)]
    return workspace.resume(named[0].number) if len(named) == 1 else None


def _finished(said: str, drafts: list[DraftSummary]) -> DraftSummary | None:
    """`上年 3`: the finished draft of this number, for another year."""
    word, _, number = said.partition(" ")
    return next((one for one in drafts if one.finished and (word, number.strip()) == ("上年", str(one.number))), None)

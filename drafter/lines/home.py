"""The home screen in lines: what to do first."""

from drafter.lines.choosing import choose_form
from drafter.lines.console import Console
from drafter.lines.conversation import Conversation
from drafter.workspace import Workspace

_EMPTY = """\
这里会一问一答，帮你写好“财政项目支出绩效目标申报表”，最后导出 Word。
第一次用，直接按回车新建一份；每一题都有例子，不清楚的可以先跳过。
手边有往年的申报表，可以先退出，用 drafter learn 文件 导入，以后就能从上年接着填。"""


def home(workspace: Workspace, console: Console) -> int:
    """Drafts and last year's declarations; then the conversation that was chosen."""
    drafts, archived = workspace.drafts(), workspace.archive.declarations()
    console.say("drafter · 绩效目标申报")
    if not drafts and not archived:
        console.say(_EMPTY)
    for draft in drafts:
        console.say(f"  {draft.number}  {draft.fiscal_year or '    '}  {draft.project}  {draft.done}/{draft.total} 题")
    hints = ["回车新建"]
    hints += ["输入编号接着填草稿"] if drafts else []
    hints += ["输入“上年”从上年的申报表接着填"] if archived else []
    while True:
        try:
            said = console.ask(f"› {'；'.join(hints)}；/退出").strip()
        except (EOFError, KeyboardInterrupt):
            return 0
        if not said:
            return Conversation(workspace, console, workspace.begin()).run()
        if said[0] in "/、" or said in ("退出", "q"):
            return 0
        if said == "上年" and archived:
            return Conversation(workspace, console, workspace.begin(None, choose_form(console, archived))).run()
        if said.isdigit() and any(draft.number == int(said) for draft in drafts):
            return Conversation(workspace, console, workspace.resume(int(said))).run()
        console.say("！ 没有这一项。" + "；".join(hints))

"""The first screen: go on with a draft, begin from last year's form, begin anew, bring old forms in.

It is painted before anything else of drafter is imported; what it lists comes a moment later.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from drafter.tui.widgets.pointed import PointedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.declaration import Declaration
    from drafter.workspace import DraftSummary

_GUIDE = """\
这里会一问一答，帮你写好“财政项目支出绩效目标申报表”，最后导出 Word。
第一次用，选“新建一份”；每一题都有例子，不清楚的可以先跳过。
手边有往年的申报表，先选“导入往年的申报表”，以后就能从上年接着填。"""
_NEW = "new"
_IMPORT = "import"
_BEGINNINGS: tuple[tuple[Content, str | None], ...] = (
    (Content("新建一份"), _NEW),
    (Content("导入往年的申报表"), _IMPORT),
)


@dataclass
class Begin(Message):
    """A new draft, laid over an earlier declaration where one was picked: its place in the list, or its draft's number."""

    archived: int | None = None
    finished: int | None = None


@dataclass
class Resume(Message):
    """Go on with a draft."""

    number: int


class Import(Message):
    """Bring old forms in."""


class HomeScreen(Screen[None]):
    """What to do first."""

    BINDINGS: ClassVar = [
        Binding("ctrl+q", "app.quit", "退出", key_display="Ctrl+Q"),
    ]

    def __init__(self) -> None:
        """Nothing listed yet."""
        super().__init__(id="home")

    def compose(self) -> ComposeResult:
        """Title, guide, list."""
        with Vertical(id="hall"):
            yield Static("drafter · 绩效目标申报", id="title", markup=False)
            yield Static(_GUIDE, id="guide", markup=False)
            yield PointedList("todo")
            yield Static("正在看有没有没填完的草稿……", id="state", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The list has the keys."""
        todo = self.query_one(PointedList)
        todo.show_lines(list(_BEGINNINGS), None)  # what Enter takes is known once drafts are
        todo.focus()

    def show(self, drafts: "Sequence[DraftSummary]", archived: "Sequence[Declaration]", problem: str = "") -> None:
        """Drafts first, then what can be begun; the guide stays while there is no draft."""
        self.query_one("#guide").display = not drafts
        state = self.query_one("#state", Static)
        state.update(Content(f"！ {problem}" if problem else ""))
        state.display = bool(problem)
        lines: list[tuple[Content, str | None]] = [(_draft_line(draft), f"draft:{draft.number}") for draft in drafts]
        lines += _BEGINNINGS
        lines += [(_finished_line(one), f"again:{one.number}") for one in drafts if one.finished]
        lines += [(_archived_line(form), f"last:{n}") for n, form in enumerate(archived)]
        self.query_one(PointedList).show_lines(lines, 0)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        what, _, which = (event.option_id or "").partition(":")
        messages = {_NEW: Begin, _IMPORT: Import}
        if what in messages:
            self.post_message(messages[what]())
        elif what == "draft":
            self.post_message(Resume(int(which)))
        elif what == "again":
            self.post_message(Begin(finished=int(which)))
        else:
            self.post_message(Begin(int(which)))


def _draft_line(draft: "DraftSummary") -> Content:
    year = f"{draft.fiscal_year} 年度  " if draft.fiscal_year else ""
    told = draft.told_at[:16].replace("T", " ")
    done = f"{draft.done}/{draft.total} 题" if draft.total else ""
    return Content.assemble("接着填  ", (f"{year}{_one_line(draft.project)}", "bold"), (f"   {done}  {told}", "$quiet"))


def _finished_line(draft: "DraftSummary") -> Content:
    year = f"{draft.fiscal_year} 年度  " if draft.fiscal_year else ""
    return Content.assemble("照上年填  ", f"{year}{_one_line(draft.project)}", (f"   草稿 {draft.number} 号", "$quiet"))


def _archived_line(form: "Declaration") -> Content:
    year = f"{form.fiscal_year} 年度  " if form.fiscal_year else ""
    return Content.assemble("照上年填  ", f"{year}{_one_line(form.project.name or '（没有名称）')}")


def _one_line(text: str) -> str:
    return " ".join(text.split())

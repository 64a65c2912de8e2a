"""The first screen: go on with a draft, begin from last year's form, begin anew, bring old forms in.

It is painted before anything else of drafter is imported; what it lists comes a moment later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static

from drafter.tui.screens.home_lines import ORDERS, HomeLine, archived_line, draft_line, finished_line, ordered
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
_WAYS = {"变化": "只问今年变了什么", "逐题": "一题一题问", "空白": "空白表，上年的放在旁边"}
"""How last year's form is gone on from: the words of the command line, and what the screen says."""
Proposed = Callable[[str], "list[tuple[tuple[int, ...], str]]"]
"""Of a name that no line has: last year's forms that it is likely, by their places, and how it is told."""


@dataclass
class Begin(Message):
    """A new draft, over earlier declarations where any were picked: their places in the list, or a draft's number.

    `name` is what the project is called now, where that is another; `way` how last year's form is gone on from.
    """

    archived: tuple[int, ...] = ()
    finished: int | None = None
    name: str = ""
    way: str = "变化"


@dataclass
class Resume(Message):
    """Go on with a draft."""

    number: int


@dataclass
class Delete(Message):
    """Out of the list: a draft by its number, or an archived form."""

    draft: int | None = None
    archived: "Declaration | None" = None


class Undelete(Message):
    """What was deleted last, into the list again."""


class Import(Message):
    """Bring old forms in."""


class _Find(Input):
    """A box whose Enter stands in the footer, and comes behind the keys that were typed into it."""

    BINDINGS: ClassVar = [Binding("enter", "submit", "打开", key_display="Enter")]


class HomeScreen(Screen[None]):
    """What to do first."""

    BINDINGS: ClassVar = [
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("f2", "change_way", "换填法", key_display="F2", priority=True),
        Binding("f4", "sort", "排序", key_display="F4", priority=True),
        Binding("f8", "delete", "删除", key_display="F8", priority=True),
        Binding("ctrl+z", "undelete", "撤销删除", show=False, priority=True),
        Binding("ctrl+q", "app.quit", "退出", key_display="Ctrl+Q"),
    ]

    def __init__(self) -> None:
        """Nothing listed yet."""
        super().__init__(id="home")
        self._drafts: Sequence[DraftSummary] = ()
        self._archived: Sequence[Declaration] = ()
        self._proposed: Proposed = lambda _name: []
        self._way, self._order = next(iter(_WAYS)), ORDERS[0]

    def compose(self) -> ComposeResult:
        """Title, guide, list."""
        with Vertical(id="hall"):
            yield Static("drafter · 绩效目标申报", id="title", markup=False)
            yield Static(_GUIDE, id="guide", markup=False)
            yield PointedList("todo")
            yield _Find(placeholder="找：输入项目名称里的几个字", id="find")
            yield Static("正在看有没有没填完的草稿……", id="state", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(Input).display = False
        todo = self.query_one(PointedList)
        todo.show_lines(list(_BEGINNINGS), None)  # what Enter takes is known once drafts are
        todo.focus()

    def show(
        self,
        drafts: "Sequence[DraftSummary]",
        archived: "Sequence[Declaration]",
        problem: str = "",
        proposed: Proposed = lambda _name: [],
    ) -> None:
        """Drafts first, then what can be begun; the guide stays while there is no draft."""
        self._drafts, self._archived, self._proposed = drafts, archived, proposed
        self.query_one("#guide").display = not drafts
        find = self.query_one(Input)
        find.display = bool(drafts or archived)
        if find.display:
            find.focus()
        self._list(0, problem)

    def _list(self, highlighted: int, problem: str = "") -> None:
        """What the words in the box leave, in the order that was chosen; the pointer on a line of this place."""
        words = self.query_one(Input).value.strip()
        own = self._left([draft_line(one) for one in self._drafts], words)
        last_year = [finished_line(one) for one in self._drafts if one.finished]
        last_year += [archived_line(form, place) for place, form in enumerate(self._archived)]
        left = self._left(last_year, words)
        lines: list[tuple[Content, str | None]] = [(one.content, one.line_id) for one in own]
        lines += [] if words else _BEGINNINGS
        lines += [(one.content, one.line_id) for one in left]
        if words and not lines:
            likely = self._proposed(words)
            lines += [(Content(f"照上年填  {told}"), f"last:{','.join(map(str, places))}") for places, told in likely]
        if words and not lines:
            lines.append((Content(f"新建一份（没有叫“{words}”的）"), _NEW))
        self.query_one(PointedList).show_lines(lines, min(highlighted, len(lines) - 1))
        self._tell(problem)

    def _left(self, lines: list[HomeLine], words: str) -> list[HomeLine]:
        return ordered([one for one in lines if words in one.name], self._order)

    def _tell(self, problem: str) -> None:
        """What is wrong, else how things are listed and begun."""
        how = f"照上年填：{_WAYS[self._way]}（F2 换）   排序：{self._order}（F4 换）"
        told = f"！ {problem}" if problem else how if self._drafts or self._archived else ""
        state = self.query_one("#state", Static)
        state.update(Content(told))
        state.display = bool(told)

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Fewer lines with each key."""
        self._list(0)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        what, _, which = (event.option_id or "").partition(":")
        words = self.query_one(Input).value.strip()
        if what == _NEW:
            self.post_message(Begin(name=words))
        elif what == _IMPORT:
            self.post_message(Import())
        elif what == "draft":
            self.post_message(Resume(int(which)))
        elif what == "again":
            self.post_message(Begin(finished=int(which), way=self._way))
        else:
            places = tuple(int(one) for one in which.split(","))
            alike = any(words in (self._archived[place].project.name or "") for place in places)
            self.post_message(Begin(places, name="" if alike else words, way=self._way))

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Enter behind the words that were typed: the line that they leave under the pointer."""
        self.query_one(PointedList).action_select()

    def action_step(self, by: int) -> None:
        """The pointer goes through the list while words are typed."""
        todo = self.query_one(PointedList)
        (todo.action_cursor_up if by < 0 else todo.action_cursor_down)()

    def action_change_way(self) -> None:
        """The next way to go on from last year's form."""
        ways = list(_WAYS)
        self._way = ways[(ways.index(self._way) + 1) % len(ways)]
        self._tell("")

    def action_sort(self) -> None:
        """The next order."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        self._list(0)

    def action_delete(self) -> None:
        """The line under the pointer, if it is a draft or an archived form."""
        todo = self.query_one(PointedList)
        here = todo.highlighted
        what, _, which = ((todo.get_option_at_index(here).id or "") if here is not None else "").partition(":")
        if what in ("draft", "again"):
            self.post_message(Delete(draft=int(which)))
        elif what == "last" and which.isdecimal():
            self.post_message(Delete(archived=self._archived[int(which)]))

    def action_undelete(self) -> None:
        """What was deleted last comes back."""
        self.post_message(Undelete())

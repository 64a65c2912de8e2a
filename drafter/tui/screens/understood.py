"""One form that was read: what was understood, cell by cell, doubtful ones marked, and put right by hand."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Static

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
from drafter.phrases.understood import UnderstoodLine, understood_lines
from drafter.tui.messages import Pasted, Submitted
from drafter.tui.widgets.blocks import Paragraph, plain
from drafter.tui.widgets.box import Box
from drafter.tui.widgets.pointed import PointedList
from drafter.tui.widgets.wrapping import wrapped_content
from drafter.workspace import Workspace
from drafter.workspace.intake import Looked

_PARTS = {"level": "二级指标（名称或编号）", "name": "三级指标", "target": "指标值"}
_ADD = "add"
_INDENT = "     "
_LONGEST = 160
"""Characters of a goal that the table shows; all of it stands in the box."""


class _Lines(PointedList):
    BINDINGS: ClassVar = [Binding("enter", "select", "改", key_display="Enter")]


class UnderstoodScreen(ModalScreen[Looked]):
    """Gives the file as it was put right."""

    BINDINGS: ClassVar = [
        Binding("f8", "settle", "看过没错", key_display="F8"),
        Binding("delete", "remove", "删指标", key_display="Delete"),
        Binding("ctrl+z", "undo", "撤销", key_display="Ctrl+Z"),
        Binding("escape", "leave", "返回", key_display="Esc"),
    ]

    def __init__(self, workspace: Workspace, looked: Looked, number: int) -> None:
        """The form of this number (from 1) of a file."""
        super().__init__(classes="page")
        self._workspace, self._looked, self._number = workspace, looked, number
        self._before: list[ParsedForm] = []
        self._edited: UnderstoodLine | None = None
        self._lines: list[UnderstoodLine] = []

    @property
    def form(self) -> ParsedForm:
        """As it was put right so far."""
        return self._looked.forms[self._number - 1]

    def compose(self) -> ComposeResult:
        """The table, and the boxes in which a line of it is put right."""
        with Vertical(classes="sheet tall") as sheet:
            sheet.border_title = Content(plain(f"{self._looked.name} 第 {self._number} 份"))
            yield Static(id="counts", markup=False)
            yield _Lines("lines")
            yield Box()
            with Vertical(id="row"):
                for part, label in _PARTS.items():
                    box = Input(id=part, select_on_focus=False)
                    box.border_title = label
                    yield box
            yield Paragraph(block_id="result")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The pointer stands on the first line that wants a look."""
        self._close()
        self._show(self._doubtful_from(0))

    def on_resize(self) -> None:
        """Lines are broken to the width."""
        self.call_after_refresh(lambda: self._show(self._place))

    # -- showing --------------------------------------------------------------------------------------------------

    @property
    def _place(self) -> int:
        return self.query_one(PointedList).highlighted or 0

    def _doubtful_from(self, place: int) -> int:
        """The next line that wants a look, from this one on and then from the top; this one where none does."""
        lines = understood_lines(self.form)
        doubtful = [number for number, line in enumerate(lines) if line.doubts]
        return next((number for number in doubtful if number >= place), next(iter(doubtful), place))

    def _show(self, place: int) -> None:
        self._lines = understood_lines(self.form)
        looks = len(self.form.doubts)
        told = f"{looks} 处要对照原件看一看（！），改好或看过的不再提。" if looks else "没有看不准的地方。"
        self.query_one("#counts", Static).update(Content(told))
        table = self.query_one(PointedList)
        width = max(table.content_size.width - 6, 30)
        shown: list[tuple[Content, str | None]] = [
            (_content(line, width), str(number)) for number, line in enumerate(self._lines)
        ]
        table.show_lines([*shown, (Content("＋ 补一条指标"), _ADD)], min(place, len(shown)))

    # -- keys -----------------------------------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a part of a row: on to the next one, from the last one all are taken."""
        event.stop()
        if event.input.id == "target":
            self._take_row()
        else:
            self.focus_next(Input)

    def action_settle(self) -> None:
        """This line is right as it stands."""
        if self._edited is None and (line := self._pointed()) is not None and line.doubts:
            self._put(settled(self.form, line.doubts))

    def action_remove(self) -> None:
        """This row is no indicator."""
        line = self._pointed()
        if self._edited is not None or line is None:
            return
        if line.row is None:
            self._tell("！ 只能删指标；别的格子要空着，打开以后把字删掉")
        else:
            self._put(without_row(self.form, line.row))

    def action_undo(self) -> None:
        """The form before the last step."""
        if self._edited is not None:
            return
        if not self._before:
            self._tell("没有可以撤销的了")
        elif self._keep(self._before[-1]):
            self._before.pop()
            self._show(self._place)

    def action_leave(self) -> None:
        """A box is closed as it was; then back to the list."""
        if self._edited is not None:
            self._close()
        else:
            self.dismiss(self._looked)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a line."""
        event.stop()
        if event.option_id == _ADD:
            self._open(UnderstoodLine("", "", row=len(self.form.declaration.indicators)), RowWords())
        elif (line := self._pointed()) is not None and line.row is not None:
            self._open(line, words_of_row(self.form.declaration.indicators[line.row]))
        elif line is not None and line.path is not None:
            self._open(line)
        else:
            self._tell("这一行是对整张表说的：缺的指标从最后一行补上；看过了就按 F8")

    def on_submitted(self, message: Submitted) -> None:
        """Enter came to the box itself."""
        message.stop()
        self._take_field()

    def on_pasted(self, message: Pasted) -> None:
        """A paste goes into the box."""
        message.stop()
        self.query_one(Box).accept_paste(message.text)

    # -- putting right --------------------------------------------------------------------------------------------

    def _pointed(self) -> UnderstoodLine | None:
        place = self.query_one(PointedList).highlighted
        return self._lines[place] if place is not None and place < len(self._lines) else None

    def _open(self, line: UnderstoodLine, words: RowWords | None = None) -> None:
        self._edited = line
        self._tell("Enter 记下，Esc 不改")
        if words is None:
            box = self.query_one(Box)
            box.display, box.border_title = True, Content(plain(line.label))
            box.put(line.typed)
            box.focus()
            return
        self.query_one("#row").display = True
        for part, text in zip(_PARTS, (words.dimension, words.name, words.target), strict=True):
            self.query_one(f"#{part}", Input).value = text
        self.query_one("#level" if line.row is not None and not words.name else "#name", Input).focus()

    def _close(self) -> None:
        self._edited = None
        self.query_one(Box).display = self.query_one("#row").display = False
        self._tell("")
        self.query_one(PointedList).focus()

    def _take_field(self) -> None:
        if self._edited is not None and self._edited.path is not None:
            self._put(corrected_field(self.form, self._edited.path, self.query_one(Box).text))

    def _take_row(self) -> None:
        if self._edited is not None and self._edited.row is not None:
            words = RowWords(*(self.query_one(f"#{part}", Input).value for part in _PARTS))
            self._put(corrected_row(self.form, self._edited.row, words))

    def _put(self, form: ParsedForm | Refusal) -> None:
        if isinstance(form, Refusal):
            self._tell(f"！ {form.sentence}")
            return
        before, place = self.form, self._place
        if form != before:
            if not self._keep(form):
                return
            self._before.append(before)
        self._close()
        self._show(self._doubtful_from(place))

    def _keep(self, form: ParsedForm) -> bool:
        try:
            self._looked = self._workspace.intake.correct(self._looked, self._number, form)
        except DrafterError as error:
            self._tell(f"！ {error}")
            return False
        return True

    def _tell(self, words: str) -> None:
        self.query_one("#result", Paragraph).tell(words, complaint=words.startswith("！"))


def _content(line: UnderstoodLine, width: int) -> Content:
    """What stands there, then what was odd, each below the first word of the label."""
    words = line.words if len(line.words) <= _LONGEST else f"{line.words[:_LONGEST]}……"
    cell = f"   {plain(line.cell)}" if line.cell else ""
    told = Content.assemble((f"{plain(line.label)}  ", "$quiet"), (plain(words), "bold" if line.doubts else ""))
    parts = [Content.assemble(told, (cell, "$quiet"))]
    if line.path is not None or line.row is not None:
        parts += [Content.styled(plain(problem.message), "$text-warning") for problem in line.doubts]
        parts += [Content.styled(plain(problem.message), "$quiet") for problem in line.notes]
    lines = [one for part in parts for one in wrapped_content(part, width - len(_INDENT)).split("\n")]
    mark = Content.styled("！ " if line.doubts else "   ", "$text-warning bold")
    return Content("\n").join(
        [Content.assemble(mark, lines[0]), *(Content.assemble(_INDENT, one) for one in lines[1:])]
    )

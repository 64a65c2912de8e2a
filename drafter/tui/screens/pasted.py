"""Rows of a pasted table, shown before they are taken."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, SelectionList, Static
from textual.widgets.selection_list import Selection

from drafter.forms.pasted import PastedRow
from drafter.tui.widgets.blocks import plain


class _Rows(SelectionList[int]):
    BINDINGS: ClassVar = [Binding("enter", "screen.take", "放进表里")]


class PastedScreen(ModalScreen[list[PastedRow]]):
    """Gives the rows that stay ticked; none where the paste is dropped."""

    BINDINGS: ClassVar = [
        Binding("space", "", "勾选", show=True),
        Binding("escape", "drop", "都不要"),
    ]

    def __init__(self, rows: Sequence[PastedRow], here: str) -> None:
        """`here` names the group that takes rows without a 二级指标."""
        super().__init__(classes="page")
        self._rows, self._here = rows, here

    def compose(self) -> ComposeResult:
        """What was read, every row ticked."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = f"粘贴的内容里有 {len(self._rows)} 条指标"
            yield Static("核对一下，不要的去掉勾（空格）。没有写二级指标的放进现在这一栏。", markup=False)
            yield _Rows(*(self._line(n, row) for n, row in enumerate(self._rows)), id="rows")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(SelectionList).focus()

    def action_take(self) -> None:
        """Those that are ticked."""
        ticked = self.query_one(SelectionList).selected
        self.dismiss([row for n, row in enumerate(self._rows) if n in ticked])

    def action_drop(self) -> None:
        """None of them."""
        self.dismiss([])

    def _line(self, number: int, row: PastedRow) -> Selection[int]:
        group = row.dimension.value if row.dimension else self._here
        target = row.target or "（没有指标值，放进去以后再补）"
        line = Content.assemble((f"{group}  ", "$quiet"), plain(row.name), "  ", (plain(target), "$text-accent"))
        return Selection(line, number, initial_state=True)

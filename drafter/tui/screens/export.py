"""The Word file: where it goes, and what to do with it."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from drafter.errors import DrafterError
from drafter.tui.session import Session
from drafter.tui.widgets.blocks import Paragraph

_MOST_TOLD = 6
"""Errors that are listed above the path, so that the path stays on the screen."""


class _Entry(Input):
    """A box whose Enter stands in the footer, and comes behind the keys that were typed into it."""

    BINDINGS: ClassVar = [Binding("enter", "submit", "导出", key_display="Enter")]


class ExportScreen(ModalScreen[None]):
    """Asks for the path, writes, and says where the file is and what comes next.

    Where errors are open they are listed above the path, and Enter asks once more: a reason may be written, which sets them aside.
    """

    BINDINGS: ClassVar = [
        Binding("enter", "write", "导出", key_display="Enter"),
        Binding("escape", "dismiss", "返回"),
    ]

    def __init__(self, session: Session, name: str = "") -> None:
        """`name` is what the user called the file already, if they did."""
        super().__init__(classes="page")
        self._session, self._name = session, name
        self._written: Path | None = None
        self._errors = session.open_errors()

    def compose(self) -> ComposeResult:
        """A warning where errors are open, the path, and later the result."""
        path = self._session.folder / self._name if self._name else self._session.usual_path()
        with Vertical(classes="sheet small") as sheet:
            sheet.border_title = "导出 Word"
            yield Paragraph(self._warning(), "warning")
            yield Static("保存到（可以改）：", markup=False)
            yield _Entry(str(path), id="path", select_on_focus=False)
            yield _Entry(placeholder="再按一次 Enter 仍然导出；也可以先写一句理由，错误就此搁置", id="reason")
            yield Paragraph(block_id="result")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The path has the keys."""
        self.query_one("#reason", Input).display = False
        path = self.query_one("#path", Input)
        path.focus()
        path.cursor_position = len(path.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter behind the path, or behind the reason."""
        event.stop()
        self.action_write()

    def action_write(self) -> None:
        """Ask once more where errors are open, then write; Enter afterwards goes back."""
        if self._written is not None:
            self.dismiss()
            return
        reason = self.query_one("#reason", Input)
        if self._errors and not reason.display:
            reason.display = True
            reason.focus()
            return
        value = self.query_one("#path", Input).value.strip().strip("\"'")
        try:
            written = self._session.export(Path(value or self._session.usual_path()))
            self._explain(reason.value.strip())
        except DrafterError as error:
            self._tell(f"！ {error}", failed=True)
            return
        self._written = written.path.resolve()
        self.query_one("#path", Input).disabled = reason.disabled = True
        notes = [f"！ {note}" for note in written.notes]
        self._tell("\n".join([*notes, *self._next_steps(self._written)]), failed=False)

    def _explain(self, reason: str) -> None:
        """A reason that was written is kept in the draft beside each of the errors."""
        for finding in self._errors if reason else ():
            self._session.waive(finding, reason)

    def _warning(self) -> str:
        pending, more = self._session.pending(), len(self._errors) - _MOST_TOLD
        told = [f"[错误] {one.where.label}：{one.message}" for one in self._errors[:_MOST_TOLD]]
        told += [f"……还有 {more} 条"] if more > 0 else []
        head = [f"还有 {len(self._errors)} 条错误没有处理，交上去很可能退回："] if self._errors else []
        told += [f"还有待确认的：{'、'.join(pending)}。"] if pending else []
        return "！ " + "\n".join([*head, *told, "Esc 返回去改，F5 看检查结果。"]) if told else ""

    def _next_steps(self, path: Path) -> list[str]:
        again = f"{self._session.workspace.command} resume {self._session.draft.number}"
        return [
            f"已导出：{path}",
            f"打开所在文件夹：{path.parent}",
            "下一步：用 Word 打开核对一遍，交给财务。",
            f"草稿还在，要改就用 {again}；再导出会另存一稿，不会覆盖。",
            "按 Enter 返回。",
        ]

    def _tell(self, words: str, *, failed: bool) -> None:
        self.query_one("#result", Paragraph).tell(words, complaint=failed)

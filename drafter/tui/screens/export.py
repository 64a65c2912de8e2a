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


class ExportScreen(ModalScreen[None]):
    """Asks for the path, writes, and says where the file is and what comes next."""

    BINDINGS: ClassVar = [
        Binding("enter", "write", "导出", key_display="Enter", priority=True),
        Binding("escape", "dismiss", "返回"),
    ]

    def __init__(self, session: Session, name: str = "") -> None:
        """`name` is what the user called the file already, if they did."""
        super().__init__(classes="page")
        self._session, self._name = session, name
        self._written: Path | None = None

    def compose(self) -> ComposeResult:
        """A warning where errors are open, the path, and later the result."""
        path = self._session.folder / self._name if self._name else self._session.usual_path()
        with Vertical(classes="sheet small") as sheet:
            sheet.border_title = "导出 Word"
            yield Paragraph(self._warning(), "warning")
            yield Static("保存到（可以改）：", markup=False)
            yield Input(str(path), id="path", select_on_focus=False)
            yield Paragraph(block_id="result")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The path has the keys."""
        path = self.query_one(Input)
        path.focus()
        path.cursor_position = len(path.value)

    def action_write(self) -> None:
        """Write once; Enter afterwards goes back."""
        if self._written is not None:
            self.dismiss()
            return
        value = self.query_one(Input).value.strip().strip("\"'")
        try:
            written = self._session.export(Path(value or self._session.usual_path()))
        except DrafterError as error:
            self._tell(f"！ {error}", failed=True)
            return
        self._written = written.path.resolve()
        self.query_one(Input).disabled = True
        notes = [f"！ {note}" for note in written.notes]
        self._tell("\n".join([*notes, *self._next_steps(self._written)]), failed=False)

    def _warning(self) -> str:
        errors, pending = self._session.errors(), self._session.pending()
        told = [f"还有 {errors} 条错误没有处理，交上去很可能退回。F5 看检查结果。"] if errors else []
        told += [f"还有待确认的：{'、'.join(pending)}。"] if pending else []
        return f"！ {''.join(told)}Esc 返回。" if told else ""

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

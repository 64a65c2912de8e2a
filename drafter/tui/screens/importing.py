"""Bringing old forms in: a file or a folder, read beside the screen, with progress and what came of it."""

from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlparse

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from drafter.errors import DrafterError
from drafter.tui.widgets.blocks import Paragraph
from drafter.workspace import Workspace
from drafter.workspace.form_files import form_files

_MOST_TOLD = 6


class ImportScreen(ModalScreen[bool]):
    """Gives whether anything was learned."""

    BINDINGS: ClassVar = [
        Binding("enter", "read", "导入", key_display="Enter", priority=True),
        Binding("escape", "leave", "返回"),
    ]

    def __init__(self, workspace: Workspace) -> None:
        """Into this workspace."""
        super().__init__(classes="page")
        self._workspace = workspace
        self._learned = False

    def compose(self) -> ComposeResult:
        """The path, and what came of it."""
        with Vertical(classes="sheet small") as sheet:
            sheet.border_title = "导入往年的申报表"
            yield Static("写文件或文件夹的路径，也可以把文件拖进窗口。能读 Word（.docx）和文本（.txt）。", markup=False)
            yield Input(placeholder="例如：/home/我/2024年申报表.docx", id="path")
            yield Paragraph(block_id="result")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The path has the keys."""
        self.query_one(Input).focus()

    def action_read(self) -> None:
        """Read what is named; an empty box after something was learned goes back."""
        value = self.query_one(Input).value
        if not value.strip():
            self.action_leave()
            return
        path = dropped_path(value)
        if not path.exists():
            self._tell(f"！ 没有这个文件或文件夹：{path}", failed=True)
            return
        self._tell("正在读……", failed=False)
        self._read(path)

    def action_leave(self) -> None:
        """Back to the first screen."""
        self.dismiss(self._learned)

    @work(thread=True, exclusive=True)
    def _read(self, path: Path) -> None:
        def progress(_number: int, file: Path) -> None:
            self.app.call_from_thread(self._tell, f"正在读 {file.name}……", failed=False)

        try:
            learned = self._workspace.learn(form_files([path]), None, progress)
        except DrafterError as error:
            self.app.call_from_thread(self._tell, f"！ {error}", failed=True)
            return
        if learned.skipped and not learned.lines and not learned.failures:
            again = "这些表以前导入过，没有变化。按 Esc 返回首页，就能照着填。"
            self.app.call_from_thread(self._done, again, True)  # noqa: FBT003  see `_done`
            return
        names = [f"  {line}" for line in learned.lines]
        more = [f"  ……共 {len(names)} 份"] if len(names) > _MOST_TOLD else []
        failures = [f"！ {failure}" for failure in learned.failures[:_MOST_TOLD]]
        told = [
            f"导入了 {len(names)} 份申报表：",
            *names[:_MOST_TOLD],
            *more,
            *failures,
            "按 Esc 返回首页，就能照着填。",
        ]
        self.app.call_from_thread(self._done, "\n".join(told if names else failures), bool(names))

    def _done(self, words: str, learned: bool) -> None:  # noqa: FBT001  called from a thread with plain values
        self._learned = self._learned or learned
        self.query_one(Input).value = "" if learned else self.query_one(Input).value
        self._tell(words, failed=not learned)

    def _tell(self, words: str, *, failed: bool) -> None:
        self.query_one("#result", Paragraph).tell(words, complaint=failed)


def dropped_path(text: str) -> Path:
    """A path as people give it: quoted, with escaped spaces, or as the address that a dragged file becomes."""
    bare = text.strip().strip("\"'")
    if bare.startswith("file://"):
        bare = unquote(urlparse(bare).path)
    path = Path(bare).expanduser()
    return path if path.exists() else Path(bare.replace("\\ ", " ")).expanduser()

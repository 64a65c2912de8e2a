"""Bringing old forms in: files or folders are read beside the screen, looked over, put right, and only then kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Static
from textual.worker import Worker, get_current_worker

from drafter.errors import DrafterError
from drafter.language.text import printable
from drafter.phrases.understood import counts_of, form_line
from drafter.tui.screens.understood import UnderstoodScreen
from drafter.tui.widgets.blocks import Paragraph, plain
from drafter.tui.widgets.pointed import PointedList
from drafter.tui.widgets.wrapping import shortened
from drafter.workspace import Workspace
from drafter.workspace.dropped_paths import dropped_paths
from drafter.workspace.form_files import form_files
from drafter.workspace.intake import KEPT_AT_ONCE, Looked
from drafter.workspace.looked_over import LookedOver, Waiting, by_file

_KEEP_SURE, _KEEP_ALL = "keep-sure", "keep-all"
_FILE_WIDTH = 20
"""Cells that a file's name has at least."""
_GUIDE = "写文件或文件夹的路径，也可以把文件拖进窗口。Word、WPS、Excel、PDF、网页、文本都可以。"


class PathInput(Input):
    """A box for paths: several that are dragged in at once, one a line, stand in it one behind the other."""

    def _on_paste(self, event: events.Paste) -> None:
        lines = [line.strip() for line in printable(event.text.replace("\r", "\n")).split("\n") if line.strip()]
        several = (f'"{line}"' if " " in line and line[0] not in "'\"" else line for line in lines)
        self.replace(" ".join(several) if len(lines) > 1 else "".join(lines), *self.selection)
        event.stop()
        event.prevent_default()


class ImportScreen(ModalScreen[bool]):
    """Gives whether anything was kept."""

    BINDINGS: ClassVar = [
        Binding("tab", "app.focus_next", "路径/单子", key_display="Tab"),
        Binding("escape", "leave", "停下/返回", key_display="Esc"),
    ]

    def __init__(self, workspace: Workspace, paths: Sequence[Path] = ()) -> None:
        """Into this workspace; `paths` are read at once."""
        super().__init__(classes="page")
        self._workspace, self._paths = workspace, list(paths)
        self._seen, self._kept_any, self._warned = LookedOver(), False, False
        self._worker: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """The path, what is under way, and the forms that were read."""
        with Vertical(classes="sheet tall") as sheet:
            sheet.border_title = "导入往年的申报表"
            yield Static(_GUIDE, id="guide", markup=False)
            yield PathInput(placeholder="例如：/home/我/2024年申报表.docx，或者一个文件夹", id="path")
            yield Paragraph(block_id="result")
            yield PointedList("forms")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """The path has the keys."""
        self.query_one("#forms").display = False
        self.query_one(Input).focus()
        if self._paths:
            self._begin(self._paths)

    @property
    def _busy(self) -> bool:
        return self._worker is not None and not self._worker.is_finished

    # -- keys -----------------------------------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """What stands in the box is read; an empty box goes back."""
        event.stop()
        self._warned = False
        if not event.value.strip():
            self.action_leave()
        elif not self._busy:
            self._begin(dropped_paths(event.value))

    def action_leave(self) -> None:
        """What is under way stops; then back, once it is clear that something was not kept."""
        left = len(self._seen.keepable)
        if self._busy and self._worker is not None:
            self._worker.cancel()
            self._tell("停下了，正在收尾……")
        elif left and not self._warned:
            self._warned = True
            self._tell(f"还有 {left} 份没有存。再按一次 Esc 就不存了（更正过的地方都记着，下次导入还在）。")
        else:
            self.dismiss(self._kept_any)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a line."""
        event.stop()
        self._warned = False
        what, _, which = (event.option_id or "").partition(":")
        if self._busy or not what:
            return
        if what in (_KEEP_SURE, _KEEP_ALL):
            self._keep(self._seen.sure if what == _KEEP_SURE else self._seen.keepable)
        elif what == "known":
            looked = self._workspace.intake.look(self._seen.known[int(which)])
            self._seen = self._seen.with_file(looked)
            self._open(looked, 1)
        else:
            waiting = self._seen.waiting[int(which)]
            self._open(waiting.looked, waiting.number)

    def _open(self, looked: Looked, number: int) -> None:
        if looked.forms:
            self.app.push_screen(UnderstoodScreen(self._workspace, looked, number), self._put_right)
        else:
            self._show()

    def _put_right(self, looked: Looked | None) -> None:
        if looked is not None:
            self._seen = self._seen.with_file(looked)
        self._show()

    # -- reading --------------------------------------------------------------------------------------------------

    def _begin(self, paths: Sequence[Path]) -> None:
        self._tell("正在看有哪些文件……")
        self._worker = self._read(list(paths))

    @work(thread=True, exclusive=True)
    def _read(self, paths: list[Path]) -> None:
        worker, seen = get_current_worker(), self._seen
        try:
            found = self._workspace.intake.find(form_files(paths))
        except DrafterError as error:
            self.app.call_from_thread(self._failed, f"！ {error}")
            return
        fresh = [one for one in found if not one.known]
        seen = seen.with_known(one for one in found if one.known)
        read = 0
        for one in fresh:
            if worker.is_cancelled:
                break
            read += 1
            self.app.call_from_thread(self._tell, f"正在读 {read}/{len(fresh)}：{one.path.name}（Esc 停下）")
            seen = seen.with_file(self._workspace.intake.look(one))
        stopped = f"停下了，读了 {read} 个，后面的 {len(fresh) - read} 个没有读。" if read < len(fresh) else ""
        self.app.call_from_thread(self._have_read, seen, stopped)

    def _have_read(self, seen: LookedOver, stopped: str) -> None:
        self._seen, self._worker = seen, None
        if self.is_attached:
            if self._seen.waiting or self._seen.known:
                self.query_one(Input).value = ""  # a path that led nowhere stays, to be mended
            self._show(stopped)

    def _failed(self, sentence: str) -> None:
        self._worker = None
        self._tell(sentence, failed=True)

    # -- keeping --------------------------------------------------------------------------------------------------

    def _keep(self, forms: list[Waiting]) -> None:
        self._tell(f"正在存 {len(forms)} 份……（Esc 停下）")
        self._worker = self._put_away(forms)

    @work(thread=True, exclusive=True)
    def _put_away(self, forms: list[Waiting]) -> None:
        worker, files, done = get_current_worker(), by_file(forms), 0
        kept: list[Waiting] = []
        try:
            for start, learned in enumerate(self._workspace.keep(files)):
                done += learned.forms
                batch = {looked.found.digest for looked, _ in files[start * KEPT_AT_ONCE : (start + 1) * KEPT_AT_ONCE]}
                kept += [one for one in forms if one.looked.found.digest in batch]
                self.app.call_from_thread(self._tell, f"正在存：{done}/{len(forms)} 份（Esc 停下）")
                if worker.is_cancelled:
                    break
        except DrafterError as error:
            self.app.call_from_thread(self._have_kept, kept, f"！ {error}")
            return
        self.app.call_from_thread(self._have_kept, kept, f"存下了 {done} 份，按 Esc 返回首页，就能照着填。")

    def _have_kept(self, kept: list[Waiting], sentence: str) -> None:
        self._seen, self._worker = self._seen.having_kept(kept), None
        self._kept_any = self._kept_any or bool(kept)
        if self.is_attached:
            self._show(sentence)

    # -- showing --------------------------------------------------------------------------------------------------

    def _show(self, told: str = "") -> None:
        """The list as it is now; the pointer stands on what is safe: keeping what is sure, else the first form to look at."""
        self._draw()
        something = self._seen.waiting or self._seen.known  # else the path is to be mended
        (self.query_one(PointedList) if something else self.query_one(Input)).focus()
        seen, waiting = self._seen, self._seen.waiting
        counts = counts_of(len(waiting), len(waiting) - len(seen.sure), seen.repeated, seen.copies)
        self._tell(" ".join(filter(None, (told, *counts))), failed=told.startswith("！"))

    def _draw(self) -> None:
        forms, lines = self.query_one(PointedList), self._lines()
        forms.display = bool(lines)
        forms.show_lines(lines, 0 if lines else None)
        self.query_one("#guide").display = not lines

    def _lines(self) -> list[tuple[Content, str | None]]:
        waiting, sure, keepable = self._seen.waiting, self._seen.sure, self._seen.keepable
        width = max(self.query_one(PointedList).content_size.width or self.size.width - 12, 40) - 4
        lines: list[tuple[Content, str | None]] = []
        forms: list[tuple[Content, str | None]] = [
            (_form_line(one, width), f"form:{number}") for number, one in enumerate(waiting)
        ]
        if sure:
            lines.append((Content.styled(f"存下没有疑问的 {len(sure)} 份", "bold"), _KEEP_SURE))
        lines += forms
        if len(keepable) > len(sure):
            lines.append((Content(f"全部存下：{len(keepable)} 份，有疑问的也照读到的样子"), _KEEP_ALL))
        lines += [
            (Content.styled(f"＝ 以前导入过，没有变化   {plain(found.path.name)}", "$quiet"), f"known:{number}")
            for number, found in enumerate(self._seen.known)
        ]
        lines += [(Content.styled(f"×  {plain(failure)}", "$text-warning"), None) for failure in self._seen.failures]
        return lines

    def on_resize(self) -> None:
        """Lines are cut to the width."""
        if not self._busy and self.query_one("#forms").display:
            self.call_after_refresh(self._draw)

    def _tell(self, words: str, *, failed: bool = False) -> None:
        if self.is_attached:
            self.query_one("#result", Paragraph).tell(words, complaint=failed)


def _form_line(one: Waiting, width: int) -> Content:
    """In one line of so many cells: what the form is comes first, the file behind it as far as there is room."""
    words, file = plain(form_line(one.form)), plain(one.looked.name)
    file = shortened(file, max(width - cell_len(words) - 3, _FILE_WIDTH))
    words = shortened(words, width - cell_len(file) - 3)
    return Content.assemble(words, (f"   {file}", "$quiet"))

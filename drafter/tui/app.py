"""The app: opens the workspace beside the first picture, and puts screens on one another."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.events import Event, Key, Paste
from textual.screen import Screen

from drafter.errors import DrafterError
from drafter.regex import compile_beside
from drafter.tui.opening import Opening
from drafter.tui.screens.home import Begin, Delete, HomeScreen, Import, Resume, Undelete
from drafter.tui.themes import THEMES

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.declaration import Declaration
    from drafter.workspace import OpenDraft, Workspace

_WAYS_OUT = ("ctrl+q", "ctrl+c")
_CONVERSATION = "drafter.tui.conversation.screen"
_PAUSE, _TRIES = 0.02, 500
"""Seconds between looks at whether early keys can be heard, and how often one looks."""


class DrafterApp(App[str]):
    """The conversation as full screens."""

    TITLE = "drafter"
    CSS_PATH = "drafter.tcss"
    ENABLE_COMMAND_PALETTE = False  # ours has a Chinese name and placeholder
    BINDINGS: ClassVar = [
        Binding("ctrl+p", "palette", "命令", priority=True),
        Binding("ctrl+q", "quit", "退出", priority=True, show=False),
    ]

    def __init__(
        self, open_workspace: "Callable[[], Workspace]", opening: Opening, *, ascii_lines: bool = False
    ) -> None:
        """`open_workspace` is called beside the first picture: it imports most of drafter."""
        super().__init__()
        self._open_workspace = open_workspace
        self._opening = opening
        self.workspace: Workspace | None = None
        self._early: list[Key | Paste] | None = []
        """What was pressed before there was anything to press it for; None once all is open."""
        self._archived: list[Declaration] = []
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES["深色"].name
        self.set_class(ascii_lines, "-ascii")

    async def on_event(self, event: Event) -> None:
        """Keys wait until what they are meant for is on the screen, and then come in their order; the way out does not wait."""
        if self._early is not None and isinstance(event, Key | Paste) and getattr(event, "key", "") not in _WAYS_OUT:
            self._early.append(event)
            return
        await super().on_event(event)

    def _hear_early_keys(self, tries: int = 0) -> None:
        """As soon as what they are meant for has the keys: on a busy machine that is long after it was pushed."""
        if not self.screen_stack:
            return  # left meanwhile
        if not self._listens() and tries < _TRIES:
            self.set_timer(_PAUSE, lambda: self._hear_early_keys(tries + 1))
            return
        early, self._early = self._early or [], None
        for event in early:
            self.post_message(event)

    def _listens(self) -> bool:
        """Whether the box of the open question, or of the page for old forms, or of the first screen, or its list has the keys."""
        focused = self.screen.focused
        if isinstance(self.screen, HomeScreen):
            meant = {"find"} if self.screen.query_one("#find").display else {"todo"}
        else:
            meant = {"box"} if self._opening.importing is None else {"path", "forms"}
        return focused is not None and focused.id in meant

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our colours add to Textual's."""
        return {"quiet": "#9aa6b4"}

    def on_mount(self) -> None:
        """The first picture, then everything else."""
        self.push_screen(HomeScreen())
        self.call_after_refresh(self._open)

    @work(thread=True)
    def _open(self) -> None:
        """Import and open the workspace, and what was asked for."""
        try:
            self.workspace = self._open_workspace()
            draft = self._draft(self.workspace)
            import_module(_CONVERSATION)
            self.call_from_thread(self._opened, draft)
            compile_beside()
        except DrafterError as error:
            self.call_from_thread(self.exit, str(error))

    def _draft(self, workspace: "Workspace") -> "OpenDraft | None":
        opening = self._opening
        if opening.home:
            return None
        if opening.resume:
            return workspace.resume(opening.number)
        if opening.last_year is None:
            return workspace.begin(opening.year)
        number = import_module("drafter.workspace.form_choice").draft_number(str(opening.last_year))
        way = import_module("drafter.workspace").Manner(opening.way)
        if number is not None:
            return workspace.begin_after(number, opening.year, way)
        forms = [form.declaration for form in workspace.read(opening.last_year)]
        if len(forms) == 1:
            return workspace.begin(opening.year, forms[0], manner=way)
        self._archived = forms
        return None

    def _opened(self, draft: "OpenDraft | None") -> None:
        workspace = self._own_workspace()
        theme = workspace.journal.preference("theme")
        if theme in self.available_themes:
            self.theme = theme or self.theme
        self.set_class(self.has_class("-ascii") or workspace.journal.preference("lines") == "ascii", "-ascii")
        if draft is not None:
            self._converse(draft)
        self.show_home()
        if self._opening.importing is not None:
            self.import_forms(self._opening.importing)
        self.call_after_refresh(self._hear_early_keys)

    # -- the first screen -----------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """What there is to go on with; a damaged archive is told and keeps nobody from their drafts."""
        workspace, problem = self._own_workspace(), ""
        home = next(screen for screen in self.screen_stack if isinstance(screen, HomeScreen))
        if not self._opening.last_year:
            try:
                self._archived = list(workspace.archive.declarations())
            except DrafterError as error:
                problem = str(error)
        drafts = [] if self._opening.last_year else workspace.drafts()
        home.show(drafts, self._archived, problem, self._proposed)

    def _proposed(self, name: str) -> list[tuple[tuple[int, ...], str]]:
        return list(import_module("drafter.workspace.succession").likely_forms(self._archived, name))

    def on_begin(self, message: Begin) -> None:
        """A new draft."""
        year, name = self._opening.year, message.name
        manner = import_module("drafter.workspace").Manner(message.way)
        forms = [self._archived[place] for place in message.archived]
        if (number := message.finished) is not None:
            self._start(lambda workspace: workspace.begin_after(number, year, manner))
        elif forms:
            last_year = import_module("drafter.comparison.succession").together(forms)
            self._start(lambda workspace: workspace.begin_as(name, last_year, year, manner))
        else:
            self._start(lambda workspace: workspace.begin(year))

    def on_delete(self, message: Delete) -> None:
        """Out of the list, and told how it comes back."""
        if message.draft is not None:
            number = message.draft
            self._manage(lambda workspace: workspace.delete_draft(number))
        elif (form := message.archived) is not None:
            self._manage(lambda workspace: workspace.delete_form(form))

    def on_undelete(self, _message: Undelete) -> None:
        """What was deleted last."""
        self._manage(lambda workspace: workspace.undelete())

    def _manage(self, change: "Callable[[Workspace], str]") -> None:
        try:
            told = change(self._own_workspace())
        except DrafterError as error:
            told = str(error)
        self.notify(told, markup=False)
        self.show_home()

    def on_resume(self, message: Resume) -> None:
        """A draft where it stood."""
        self._start(lambda workspace: workspace.resume(message.number))

    def on_import(self, _message: Import) -> None:
        """Old forms into the archive and the bank."""
        if self.workspace is not None:
            self.import_forms(())

    def import_forms(self, paths: "Sequence[Path]") -> None:
        """The page on which old forms are brought in; these are read at once."""
        screen = import_module("drafter.tui.screens.importing").ImportScreen(self._own_workspace(), paths)
        self.push_screen(screen, lambda _kept: self.show_home())

    def _start(self, draft_of: "Callable[[Workspace], OpenDraft]") -> None:
        if self.workspace is None:
            return  # still opening: the list is shown anew in a moment
        try:
            self._converse(draft_of(self.workspace))
        except DrafterError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)

    def _converse(self, draft: "OpenDraft") -> None:
        session = import_module("drafter.tui.session").Session(self._own_workspace(), draft)
        self.push_screen(import_module(_CONVERSATION).ConversationScreen(session))

    def _own_workspace(self) -> "Workspace":
        if self.workspace is None:
            message = "the workspace is used before it is opened"
            raise RuntimeError(message)
        return self.workspace

    # -- the palette ----------------------------------------------------------------------------------------------

    def action_help_quit(self) -> None:
        """Ctrl+C is how people leave other programs; here it may be meant to copy."""
        self.notify("要退出请按 Ctrl+Q，草稿已经保存", markup=False)

    def action_palette(self) -> None:
        """Commands by Chinese, initials or English."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="输入命令的名字、拼音首字母或英文……", id="--command-palette"))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:  # noqa: ARG002  Textual asks so
        """How it looks, and the way out."""
        for name, theme in THEMES.items():
            yield SystemCommand(f"外观：{name}", "换一套颜色，下次也用它", lambda name=theme.name: self._wear(name))
        yield SystemCommand("线条：换一种画法", "表格线条错位时，改用 + - | 画线", self._change_lines)
        yield SystemCommand("回首页", "草稿已经保存", self._go_home)
        yield SystemCommand("退出程序", "草稿已经保存", self.exit)

    def _wear(self, name: str) -> None:
        self.theme = name
        self._own_workspace().journal.prefer("theme", name)

    def _change_lines(self) -> None:
        ascii_lines = not self.has_class("-ascii")
        self.set_class(ascii_lines, "-ascii")
        self._own_workspace().journal.prefer("lines", "ascii" if ascii_lines else "box")
        for screen in self.screen_stack:
            for pane in screen.query("#form"):
                pane.redraw(ascii_lines=ascii_lines)  # type: ignore[attr-defined]  # the form's pane; importing it here would cost the first picture

    def _go_home(self) -> None:
        while not isinstance(self.screen, HomeScreen):
            self.pop_screen()
        self.show_home()

"""A page to read: help, the evidence of a suggestion, last year's words."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer

from drafter.tui.widgets.blocks import Block, plain


class ReadingScreen(ModalScreen[None]):
    """Lines of plain text over the conversation."""

    BINDINGS: ClassVar = [
        Binding("escape,enter,f1,f2", "dismiss", "返回"),
        Binding("up,down,pageup,pagedown", "", "翻看", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        """A title and its lines."""
        super().__init__(classes="page")
        self._page_title, self._lines = title, lines

    def compose(self) -> ComposeResult:
        """The page and the way back."""
        with VerticalScroll(classes="sheet small") as sheet:
            sheet.border_title = Content(plain(self._page_title))
            for line in self._lines:
                yield Block(Content(plain(line)), "line")
        yield Footer(show_command_palette=False)

    def on_click(self, event: object) -> None:
        """A click beside the page goes back too."""
        widget = getattr(event, "widget", None)
        if widget is self:
            self.dismiss()

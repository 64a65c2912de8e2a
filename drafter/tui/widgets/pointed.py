"""A list whose highlighted line carries a pointer: seen without colours too."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

POINTER, ASCII_POINTER, NO_POINTER = "▸ ", "> ", "  "


class PointedList(OptionList):
    """An option list with a sign before the line that Enter takes.

    Enter is the list's own: a screen that took it first would take it before the arrows that came earlier have been heard.
    """

    BINDINGS: ClassVar = [Binding("enter", "select", "打开", key_display="Enter")]

    def __init__(self, list_id: str) -> None:
        """Empty; nothing in its lines is markup."""
        super().__init__(id=list_id, markup=False)
        self._shown: list[Content] = []
        self._pointed: int | None = None

    def show_lines(self, lines: Sequence[tuple[Content, str | None]], highlighted: int | None) -> None:
        """Lines with their ids (None: without one), and which of them is highlighted."""
        self._shown, self._pointed = [content for content, _ in lines], None
        self.set_options(Option(Content.assemble(NO_POINTER, content), id=line_id) for content, line_id in lines)
        self.highlighted = highlighted
        self._point(highlighted)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """The pointer goes along."""
        super().watch_highlighted(highlighted)
        self._point(highlighted)

    def _point(self, place: int | None) -> None:
        if place == self._pointed:
            return
        pointer = ASCII_POINTER if self.app.has_class("-ascii") else POINTER
        for line, sign in ((self._pointed, NO_POINTER), (place, pointer)):
            if line is not None and line < min(len(self._shown), self.option_count):
                self.replace_option_prompt_at_index(line, Content.assemble(sign, self._shown[line]))
        self._pointed = place

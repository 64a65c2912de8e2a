"""The lines that can be picked under a question, drawn at once: they change with every key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from drafter.tui.composers import Choice
from drafter.tui.composers.composer import FEW_LINES
from drafter.tui.widgets.blocks import plain
from drafter.tui.widgets.pointed import ASCII_POINTER, NO_POINTER, POINTER

_MOST_TOLD = 160
"""Terminal cells of what a line was too narrow for."""


class Options(Widget):
    """Choices, one a line. The box keeps the focus; arrows there move the highlight here.

    Textual's own list lays the screen out anew whenever its lines change, which costs more than a frame; this one is
    laid out anew only when its height changes.
    """

    COMPONENT_CLASSES: ClassVar = {"options--words", "options--beside", "options--reason", "options--highlighted"}

    @dataclass
    class Picked(Message):
        """A line was clicked."""

        place: int

    def __init__(self) -> None:
        """Empty."""
        super().__init__(id="options")
        self.choices: list[Choice] = []
        self.highlighted: int | None = None
        self._first = 0
        self._steady, self._most = 0, FEW_LINES

    def show(self, choices: Sequence[Choice], highlighted: int | None, steady: int = 0, most: int = FEW_LINES) -> None:
        """These lines, at `most` so many at once; `steady` is the height they keep however few they are."""
        before = self._lines()
        self.choices, self.highlighted, self._steady, self._most = list(choices), highlighted, steady, most
        self._first = 0
        self._scroll_to_highlighted()
        self.display = self._lines() > 0
        self.refresh(layout=self._lines() != before)

    def highlight(self, place: int | None) -> None:
        """Move the highlight there."""
        self.highlighted = place
        self._scroll_to_highlighted()
        self.refresh()

    def step(self, by: int) -> None:
        """Move the highlight, round the ends."""
        if self.choices:
            here = self.highlighted
            start = -1 if by > 0 else 0
            self.highlight(((start if here is None else here) + by) % len(self.choices))

    @property
    def picked(self) -> Choice | None:
        """The highlighted choice."""
        here = self.highlighted
        return self.choices[here] if here is not None and here < len(self.choices) else None

    def cut_short(self) -> str:
        """What stands beside the highlighted words, where the line is too narrow for it; nothing where it fits.

        Nor for a suggestion, whose ground has a screen of its own, and for a text that stands in full under the question.
        """
        picked, width = self.picked, self.size.width
        if picked is None or picked.suggestion is not None or not width:
            return ""
        whole = sum(cell_len(text) for text, _ in _pieces(picked, POINTER)) + 1
        rest = "  ".join(filter(None, (_one_line(picked.beside), _one_line(picked.reason))))
        return rest if whole > width and cell_len(rest) <= _MOST_TOLD else ""

    # -- drawing --------------------------------------------------------------------------------------------------

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual asks so
        """As many lines as there are choices, within limits."""
        return self._lines()

    def render_line(self, y: int) -> Strip:
        """One choice: pointer, mark, words, what stands beside them, why; cut to the width."""
        width, place = self.size.width, y + self._first
        if place >= len(self.choices):
            return Strip.blank(width, self.rich_style)
        choice, marked = self.choices[place], place == self.highlighted
        more = self._more(y)
        pointer = (ASCII_POINTER if self.app.has_class("-ascii") else POINTER) if marked else NO_POINTER
        segments, room = [], width - cell_len(more)
        for text, part in _pieces(choice, pointer):
            cut = text if cell_len(text) <= room else set_cell_size(text, max(room - 1, 0)) + "…"[: max(room, 0)]
            room -= cell_len(cut)
            style = self.get_component_rich_style(part)
            segments.append(Segment(cut, style + self._over(marked)))
        return Strip([*segments, Segment(" " * max(room, 0) + more, self.rich_style + self._over(marked))])

    def _over(self, marked: bool) -> Style:  # noqa: FBT001  whether the line is the highlighted one
        if not marked:
            return Style()
        style = self.get_component_rich_style("options--highlighted")
        return Style(bgcolor=style.bgcolor, bold=True, reverse=style.reverse)

    def _more(self, y: int) -> str:
        """How many lines there are beyond the edge."""
        below = len(self.choices) - self._first - self._lines()
        if y == 0 and self._first:
            return f" ↑{self._first} "
        return f" ↓{below} " if y == self._lines() - 1 and below > 0 else ""

    def _lines(self) -> int:
        return max(min(len(self.choices), self._most), self._steady)

    def _scroll_to_highlighted(self) -> None:
        if self.highlighted is not None:
            lowest = self.highlighted - self._lines() + 1
            self._first = max(min(self._first, self.highlighted), lowest, 0)

    # -- the mouse ------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Pick the line."""
        event.stop()
        place = event.y + self._first
        if place < len(self.choices):
            self.post_message(self.Picked(place))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel goes through the lines."""
        event.stop()
        self._first = max(min(self._first + 1, len(self.choices) - self._lines()), 0)
        self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """And back."""
        event.stop()
        self._first = max(self._first - 1, 0)
        self.refresh()


def _one_line(text: str) -> str:
    return plain(text).replace("\n", " ")


def _pieces(choice: Choice, pointer: str) -> tuple[tuple[str, str], ...]:
    """The parts of a line, each with its style."""
    mark = f"{choice.mark} " if choice.mark else ""
    return (
        (f" {pointer}{mark}{_one_line(choice.words)}", "options--words"),
        (f"  {_one_line(choice.beside)}" if choice.beside else "", "options--beside"),
        (f"   {_one_line(choice.reason)}" if choice.reason else "", "options--reason"),
    )

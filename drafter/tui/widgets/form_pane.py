"""The official form, live: drawn anew after each answer, and every cell leads to its question."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from drafter.form_layout import FormCell, FormTable
from drafter.tui.messages import CellChosen, Left
from drafter.tui.widgets.drawing import ASCII, BORDER, BOX, Drawing, drawn

_FLASH = 0.9
"""Seconds that a changed cell stays marked."""
_WIDEST = 132


class FormPane(ScrollView, can_focus=True):
    """The grid with its merged cells. Arrows move from cell to cell, Enter goes to the cell's question."""

    BINDINGS: ClassVar = [
        Binding("up", "step(-1)", "上一格", show=False),
        Binding("down", "step(1)", "下一格", show=False),
        Binding("left", "step(-1)", "上一格", show=False),
        Binding("right", "step(1)", "下一格", show=False),
        Binding("enter", "choose", "改这一格"),
        Binding("escape", "leave", "回到回答"),
    ]
    COMPONENT_CLASSES: ClassVar = {
        "form--line",
        "form--label",
        "form--value",
        "form--asked",
        "form--changed",
        "form--missing",
        "form--cursor",
    }

    def __init__(self) -> None:
        """Without a form yet."""
        super().__init__(id="form")
        self.ascii_lines = False
        self._tables: Sequence[FormTable] = ()
        self._asked: str | None = None
        self._drawing = Drawing((), (), (), ())
        self._changed: set[str] = set()
        self._cursor: str | None = None
        self._said: dict[str, str] = {}

    def show(self, tables: Sequence[FormTable], asked: str | None) -> None:
        """Draw the form; `asked` is the address that the open question fills."""
        self._tables, self._asked = tables, asked
        self._draw()
        said = {cell.address: cell.text for cell in self._drawing.cells if cell.address}
        if self._said:
            self._changed = {address for address, text in said.items() if self._said.get(address) != text}
            if self._changed and self.app.animation_level != "none":
                self.set_timer(_FLASH, self._calm_down)
        self._said = said
        if not self.has_focus:
            self._bring_to_view(self._place_of_asked())

    def redraw(self, *, ascii_lines: bool) -> None:
        """Draw the lines otherwise."""
        self.ascii_lines = ascii_lines
        self._draw()

    def on_resize(self) -> None:
        """Another width is another drawing; what was looked at stays in view."""
        self._draw()
        if self.has_focus and self._cursor is None:  # it got the keys before it had a size
            self.on_focus()
        self.call_after_refresh(self._bring_to_view, self._place_of_cursor())

    # -- drawing --------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width or self.size.width, _WIDEST)
        if self._tables and width > 30:
            self._drawing = drawn(self._tables, width, ASCII if self.ascii_lines else BOX)
            self.virtual_size = Size(width, len(self._drawing.lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the drawing, each cell in its style."""
        number = y + self.scroll_offset.y
        if number >= len(self._drawing.lines):
            return Strip.blank(self.size.width, self.rich_style)
        runs = self._drawing.lines[number]
        segments = [Segment(run.text, self._style(run.owner)) for run in runs]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _style(self, owner: int) -> Style:
        cell = self._drawing.cells[owner] if owner != BORDER else None
        return self.get_component_rich_style(_part(cell, self._asked, self._changed, self._cursor))

    def _calm_down(self) -> None:
        self._changed = set()
        self.refresh()

    # -- going to a cell ------------------------------------------------------------------------------------------

    def on_focus(self) -> None:
        """The cursor begins at the cell that is asked about."""
        place = self._place_of_asked()
        cells = self._places()
        here = place if place is not None else cells[0] if cells else None
        self._move_to(here)

    def on_blur(self) -> None:
        """No cursor while another part has the keys."""
        self._cursor = None
        self.refresh()

    def action_step(self, by: int) -> None:
        """To the next cell that answers something."""
        places = self._places()
        here = next((n for n, place in enumerate(places) if self._drawing.cells[place].address == self._cursor), 0)
        if places:
            self._move_to(places[max(0, min(here + by, len(places) - 1))])

    def action_choose(self) -> None:
        """To the question of this cell."""
        if self._cursor is not None:
            self.post_message(CellChosen(self._cursor))

    def action_leave(self) -> None:
        """Back to the box."""
        self.post_message(Left())

    def on_click(self, event: events.Click) -> None:
        """A cell that answers something leads to its question."""
        event.stop()
        line = event.y + self.scroll_offset.y
        if 0 <= line < len(self._drawing.lines):
            owner = _owner_at(self._drawing, line, event.x)
            address = self._drawing.cells[owner].address if owner != BORDER else None
            if address is not None:
                self.post_message(CellChosen(address))

    def _places(self) -> list[int]:
        return [place for place, cell in enumerate(self._drawing.cells) if cell.address is not None]

    def _place_of_asked(self) -> int | None:
        asked = [place for place, cell in enumerate(self._drawing.cells) if _answers(cell, self._asked)]
        return asked[-1] if asked else None

    def _place_of_cursor(self) -> int | None:
        places = [place for place in self._places() if self._drawing.cells[place].address == self._cursor]
        return places[0] if self._cursor is not None and places else self._place_of_asked()

    def _move_to(self, place: int | None) -> None:
        if place is not None:
            self._cursor = self._drawing.cells[place].address
            self._bring_to_view(place)
        self.refresh()

    def _bring_to_view(self, place: int | None) -> None:
        if place is None:
            return
        top, bottom = self._drawing.tops[place], self._drawing.bottoms[place]
        height = min(bottom - top + 3, max(self.size.height, 1))
        self.scroll_to_region(Region(0, max(top - 1, 0), 1, height), animate=False, immediate=True)


def _part(cell: FormCell | None, asked: str | None, changed: set[str], cursor: str | None) -> str:
    """The class that a cell is drawn in."""
    if cell is None:
        return "form--line"
    if cell.address is None:
        return "form--label"
    if cell.address == cursor:
        return "form--cursor"
    if cell.address in changed:
        return "form--changed"
    if _answers(cell, asked):
        return "form--asked"
    return "form--missing" if cell.missing else "form--value"


def _answers(cell: FormCell, asked: str | None) -> bool:
    return asked is not None and asked in (cell.address, cell.group)


def _owner_at(drawing: Drawing, line: int, x: int) -> int:
    """The cell at a column, counted in terminal cells."""
    used = 0
    for run in drawing.lines[line]:
        used += cell_len(run.text)
        if x < used:
            return run.owner
    return BORDER

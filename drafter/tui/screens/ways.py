"""The few ways to mend a finding: pick one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, OptionList

from drafter.review import Fix
from drafter.tui.widgets.blocks import plain
from drafter.tui.widgets.pointed import PointedList


class _Ways(PointedList):
    BINDINGS: ClassVar = [Binding("enter", "select", "照这样改", key_display="Enter")]


class WaysScreen(ModalScreen[Fix | None]):
    """Gives the way that was picked, or nothing."""

    BINDINGS: ClassVar = [Binding("escape,f8", "dismiss(None)", "返回")]

    def __init__(self, ways: Sequence[Fix]) -> None:
        """The ways, the likeliest first."""
        super().__init__(classes="page")
        self._ways = ways

    def compose(self) -> ComposeResult:
        """The list and the way back."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "几种改法，选一种"
            yield _Ways("ways")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the likeliest."""
        ways = self.query_one(PointedList)
        ways.show_lines([(Content(plain(way.words)), str(place)) for place, way in enumerate(self._ways)], 0)
        ways.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        self.dismiss(self._ways[int(event.option_id or 0)])

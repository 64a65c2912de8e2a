"""The line at the top: whose form this is, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from drafter.tui.widgets.blocks import plain


@dataclass(frozen=True, slots=True)
class Stage:
    """A section: its title, and whether it is done (`✓`), open now (`●`) or still to come (``)."""

    title: str
    mark: str


class Heading(Widget):
    """Project on the left, sections and share on the right; the sections fold away where there is no room."""

    def __init__(self) -> None:
        """Empty until the first turn."""
        super().__init__(id="heading")
        self._title = "绩效目标申报"
        self._stages: Sequence[Stage] = ()
        self._percent = 0

    def show(self, title: str, stages: Sequence[Stage], percent: int) -> None:
        """The project, its sections, and the share of questions settled, in percent."""
        self._title, self._stages, self._percent = plain(title), stages, percent
        self.refresh()

    def render(self) -> Content:
        """One line, cut to the width."""
        width = self.size.width
        share = f"{self._percent}%"
        sections = "  ".join(f"{stage.title}{' ' + stage.mark if stage.mark else ''}" for stage in self._stages)
        here = next((f"{stage.title} ●" for stage in self._stages if stage.mark == "●"), "")
        for progress in (f"{sections}   {share}", f"{here}   {share}", share):
            room = width - cell_len(progress) - 3
            if room >= min(cell_len(self._title), 24):
                break
        left = self._title if cell_len(self._title) <= room else set_cell_size(self._title, max(room - 1, 0)) + "…"
        gap = " " * max(width - cell_len(left) - cell_len(progress), 1)
        return Content.assemble((left, "bold"), gap, progress)

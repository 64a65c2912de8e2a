"""The lines that can be picked under a question."""

from collections.abc import Sequence

from textual.content import Content

from drafter.tui.composers import Choice
from drafter.tui.widgets.pointed import PointedList


class Options(PointedList, can_focus=False):
    """Choices, one a line. The box keeps the focus; arrows there move the highlight here."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__("options")
        self.choices: list[Choice] = []

    def show(self, choices: Sequence[Choice], highlighted: int | None) -> None:
        """These lines; nothing is made anew where they are the same."""
        fresh = list(choices)
        if fresh != self.choices:
            self.choices = fresh
            self.show_lines([(_line(choice), None) for choice in fresh], highlighted)
        else:
            self.highlighted = highlighted
        if highlighted is not None:
            self.scroll_to_highlight()
        self.display = bool(fresh) or bool(self.styles.min_height and self.styles.min_height.value)

    def step(self, by: int) -> None:
        """Move the highlight, round the ends."""
        if self.choices:
            here = self.highlighted
            start = -1 if by > 0 else 0
            self.highlighted = ((start if here is None else here) + by) % len(self.choices)

    @property
    def picked(self) -> Choice | None:
        """The highlighted choice."""
        here = self.highlighted
        return self.choices[here] if here is not None and here < len(self.choices) else None


def _line(choice: Choice) -> Content:
    mark = f"{choice.mark} " if choice.mark else ""
    beside = f"  {choice.beside}" if choice.beside else ""
    reason = f"   {choice.reason}" if choice.reason else ""
    words = mark + choice.words
    return Content.assemble(_plain(words), (_plain(beside), "$text-accent"), (_plain(reason), "$quiet"))


def _plain(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")

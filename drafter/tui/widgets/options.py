"""The lines that can be picked under a question."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from drafter.tui.composers import Choice


class Options(OptionList, can_focus=False):
    """Choices, one a line. The box keeps the focus; arrows there move the highlight here."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__(id="options", markup=False)
        self.choices: list[Choice] = []

    def show(self, choices: Sequence[Choice], highlighted: int | None) -> None:
        """These lines; nothing is redrawn where they are the same."""
        fresh = list(choices)
        if fresh != self.choices:
            self.choices = fresh
            self.set_options(Option(_line(choice)) for choice in fresh)
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

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Mark the line with a sign too, not with a colour alone."""
        super().watch_highlighted(highlighted)
        for place, choice in enumerate(self.choices):
            marked = place == highlighted
            if place < self.option_count and _is_marked(self.get_option_at_index(place)) is not marked:
                self.replace_option_prompt_at_index(place, _line(choice, marked=marked))


def _is_marked(option: Option) -> bool:
    return str(option.prompt).startswith(POINTER)


POINTER = "▸"


def _line(choice: Choice, *, marked: bool = False) -> Content:
    pointer = f"{POINTER} " if marked else "  "
    mark = f"{choice.mark} " if choice.mark else ""
    beside = ("  " if choice.words else "") + choice.beside if choice.beside else ""
    reason = f"   {choice.reason}" if choice.reason else ""
    return Content.assemble(
        pointer, mark, _plain(choice.words), (_plain(beside), "$text-accent"), (_plain(reason), "$quiet")
    )


def _plain(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")

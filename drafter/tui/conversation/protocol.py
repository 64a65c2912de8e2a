"""What commands, keys and the palette may do with the conversation on the screen."""

from collections.abc import Callable
from typing import Any, Protocol

from textual.screen import Screen

from drafter.commands.command import Said
from drafter.interview import Reply
from drafter.tui.session import Session
from drafter.tui.widgets.answer_pane import AnswerPane
from drafter.tui.widgets.blocks import Block


class Conversing(Protocol):
    """The conversation, as its commands see it."""

    session: Session

    @property
    def pane(self) -> AnswerPane:
        """Where the open question is answered."""
        ...

    def obey(self, said: Said) -> None:
        """Carry out a command."""
        ...

    def present(self) -> None:
        """Draw what the interview says now."""
        ...

    def tell(self, *replies: Reply) -> None:
        """Journal replies, then draw what follows."""
        ...

    def close_group(self) -> bool:
        """Back to the page of indicators; False where none of its groups is opened."""
        ...

    def take_rest(self) -> None:
        """What is left of the open card, as it is shown."""
        ...

    def say(self, *blocks: Block) -> None:
        """Add to the transcript."""
        ...

    def remark(self, sentence: str) -> None:
        """Say something in passing."""
        ...

    def go_to(self, path: str) -> None:
        """To the question of a path or id."""
        ...

    def look_at_form(self) -> None:
        """The keys go to the form."""
        ...

    def leave_form(self) -> bool:
        """They go back to the box; False where they were not at the form."""
        ...

    def open_page(self, page: Screen[Any], then: Callable[[Any], None] | None = None) -> None:
        """A page over the conversation; `then` hears what it gives."""
        ...

    def leave(self) -> None:
        """End the program; everything is saved."""
        ...

"""A person's terminal through questionary, and which console fits where drafter was started."""

import os
import sys
from typing import TYPE_CHECKING

from drafter.lines.console import Complete, Console, PlainConsole
from drafter.regex import compile_beside

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer


def usual_console() -> Console:
    """Questionary's where a person sits at a capable terminal, plain lines elsewhere."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if not interactive:
        return PlainConsole()
    compile_beside()
    return QuestionaryConsole()


class QuestionaryConsole:
    """A person's terminal: editable lines with completion."""

    def say(self, text: str = "") -> None:
        """Write plain text; nothing in it is markup."""
        sys.stdout.write(text + "\n")

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:
        """An editable line."""
        import questionary  # noqa: PLC0415  a third of a second, and only people at terminals need it

        from drafter.lines.completion import completer  # noqa: PLC0415  the same

        question = questionary.text(
            prompt, default=typed, qmark="", completer=completer(complete) if complete else None
        )
        if typed:
            question.application.pre_run_callables.append(lambda: _select_all(question.application.current_buffer))
        return str(question.unsafe_ask())


def _select_all(box: "Buffer") -> None:
    """What stands in the box from last time is selected, as in any dialogue: typing replaces it, → keeps it."""
    box.cursor_position = 0
    box.start_selection()
    if box.selection_state is not None:
        box.selection_state.enter_shift_mode()
    box.cursor_position = len(box.text)

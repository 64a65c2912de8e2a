"""A person's terminal through questionary, and which console fits where drafter was started."""

import os
import sys

from drafter.lines.console import Complete, Console, PlainConsole


def usual_console() -> Console:
    """Questionary's where a person sits at a capable terminal, plain lines elsewhere."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return QuestionaryConsole() if interactive else PlainConsole()


class QuestionaryConsole:
    """A person's terminal: editable lines with completion."""

    def say(self, text: str = "") -> None:
        """Write plain text; nothing in it is markup."""
        sys.stdout.write(text + "\n")

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:
        """An editable line."""
        import questionary  # noqa: PLC0415  a third of a second, and only people at terminals need it

        from drafter.lines.completion import completer  # noqa: PLC0415  the same

        answer = questionary.text(
            prompt, default=typed, qmark="", completer=completer(complete) if complete else None
        ).unsafe_ask()
        return str(answer)

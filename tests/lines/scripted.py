"""A console that knows in advance what will be said."""

from collections.abc import Iterable

from drafter.lines.console import Complete


class Scripted:
    """Says the given lines, then has no more; keeps all that it was told."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.heard: list[str] = []
        self.boxes: list[str] = []
        self.prompts: list[str] = []

    def say(self, text: str = "") -> None:
        self.heard.append(text)

    def ask(self, prompt: str, typed: str = "", complete: Complete | None = None) -> str:  # noqa: ARG002  part of the protocol
        self.boxes.append(typed)
        self.prompts.append(prompt)
        line = next(self._lines, None)
        if line is None:
            raise EOFError
        if line == "^C":
            raise KeyboardInterrupt
        return line

    @property
    def screen(self) -> str:
        return "\n".join(self.heard)

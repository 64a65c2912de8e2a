"""Completion while typing, for questionary's line."""

from collections.abc import Iterable

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from drafter.lines.console import Complete


def completer(complete: Complete) -> Completer:
    """The whole text in the box is replaced by what is chosen."""
    return _Completer(complete)


class _Completer(Completer):
    def __init__(self, complete: Complete) -> None:
        self._complete = complete

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002  prompt_toolkit asks so
        typed = document.text_before_cursor
        for text, beside in self._complete(typed):
            yield Completion(text, start_position=-len(typed), display_meta=beside)

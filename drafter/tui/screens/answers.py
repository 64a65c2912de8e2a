"""All questions with their answers: pick one to answer it otherwise."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, OptionList

from drafter.interview import Interview
from drafter.phrases.words import NOT_YET, answer_words
from drafter.tui.widgets.blocks import plain
from drafter.tui.widgets.pointed import PointedList


class _Answers(PointedList):
    BINDINGS: ClassVar = [Binding("enter", "select", "改这一题", key_display="Enter")]


class AnswersScreen(ModalScreen[str | None]):
    """Gives the id of the question that was picked, or nothing."""

    BINDINGS: ClassVar = [
        Binding("escape,f4", "dismiss(None)", "返回"),
    ]

    def __init__(self, interview: Interview) -> None:
        """The questions that are open now."""
        super().__init__(classes="page")
        self._interview = interview

    def compose(self) -> ComposeResult:
        """The list and the way back."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "各题的回答"
            yield _Answers("answers")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the open question."""
        answers = self.query_one(PointedList)
        ids = [question.id for question in self._interview.route()]
        answers.show_lines(self._lines(), ids.index(self._interview.at) if self._interview.at in ids else 0)
        answers.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(event.option_id)

    def _lines(self) -> list[tuple[Content, str | None]]:
        lines: list[tuple[Content, str | None]] = []
        for number, question in enumerate(self._interview.route(), 1):
            answer = self._interview.book[question.id]
            words = answer_words(question, answer) if answer is not None else NOT_YET
            line = Content.assemble(f"{number:>2}  {question.name}  ", (plain(words).replace("\n", " "), "$quiet"))
            lines.append((line, question.id))
        return lines

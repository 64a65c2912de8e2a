"""What the transcript is made of: one small widget for each thing said."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from drafter.language.text import printable
from drafter.tui.messages import AnswerChosen
from drafter.tui.widgets.wrapping import wrapped_content

SPEAKER_WIDTH = 6
"""Terminal cells for the speaker's name, so that all lines of a block begin below one another."""


class Block(Widget):
    """Words with the speaker's name before the first line."""

    speaker = ""

    def __init__(self, content: Content, classes: str = "", block_id: str | None = None) -> None:
        """`content` is plain words: nothing in it is markup."""
        super().__init__(classes=f"block {classes}", id=block_id)
        self._words = content

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual asks so
        """As many lines as the words need at this width."""
        return len(wrapped_content(self._words, max(width, 2)).plain.split("\n"))

    def render(self) -> Content:
        """The words, broken as Chinese is."""
        return wrapped_content(self._words, max(self.content_size.width, 2))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the block; the name goes into the padding of the first."""
        lines = super().render_lines(crop)
        if crop.y == 0 and crop.x == 0 and lines and self.speaker:
            first = lines[0]
            style = next((segment.style for segment in first if segment.style and segment.style.color), None)
            name = Strip([Segment(self.speaker, (style or Style()) + Style(bold=True))])
            lines[0] = Strip.join([name, first.crop(name.cell_length)])
        return lines


class Paragraph(Block):
    """Words that may be told otherwise later."""

    def __init__(self, words: str = "", block_id: str | None = None) -> None:
        """Plain words, or none yet."""
        super().__init__(Content(plain(words)), "line", block_id)

    def tell(self, words: str, *, complaint: bool = False) -> None:
        """These words from now on."""
        self.set_class(complaint, "complaint")
        if self._words.plain != plain(words):
            self._words = Content(plain(words))
            self.refresh(layout=True)


class QuestionBlock(Block):
    """What is asked, with what helps to answer it."""

    speaker = "助手"

    def __init__(self, heading: str, ask: str, details: Sequence[str]) -> None:
        """`heading` says where in the interview it stands; `details` come below, one a line."""
        lines = [Content.assemble((plain(heading), "$quiet"), "  ", (plain(ask), "bold"))]
        lines += [Content.styled(plain(detail), "$quiet") for detail in details]
        super().__init__(Content("\n").join(lines), "question")


class AnswerBlock(Block):
    """What was answered; picking it goes there to change it."""

    speaker = "我"

    def __init__(self, words: str, question_id: str) -> None:
        """`question_id` is what it answers."""
        super().__init__(Content(plain(words)), "said")
        self.words, self.question_id = words, question_id
        self.tooltip = "点一下就能改这一题"

    def on_click(self, event: events.Click) -> None:
        """Go there."""
        event.stop()
        self.post_message(AnswerChosen(self.question_id))


class NoteBlock(Block):
    """What was understood or done."""

    speaker = "记下"

    def __init__(self, words: str, speaker: str = "记下") -> None:
        """One or more lines."""
        self.speaker = speaker
        super().__init__(Content(plain(words)), "note")


class WarningBlock(Block):
    """Something to look at; the sign says so besides the colour."""

    speaker = "！"

    def __init__(self, words: str) -> None:
        """One or more lines."""
        super().__init__(Content(plain(words)), "warning")


def plain(text: str) -> str:
    """Text that can't disturb the screen, whatever it holds."""
    return printable(text).replace("\t", "    ")

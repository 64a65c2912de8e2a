"""A card in the transcript: all its boxes, drawn again in place as they are filled."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.content import Content
from textual.geometry import Size

from drafter.phrases.cards import Box
from drafter.tui.messages import AnswerChosen
from drafter.tui.widgets.blocks import Block, plain
from drafter.tui.widgets.pointed import ASCII_POINTER, NO_POINTER, POINTER
from drafter.tui.widgets.wrapping import wrapped_content

_ELSEWHERE = 16
"""Lines of the screen that are not the boxes of an open card: heading, footer, box, options, what is asked."""
_FEWEST = 4
_WIDEST_NAME = 22
"""Terminal cells."""
_BLANK = "____"


class CardBlock(Block):
    """Its title, a line for each box, and what the open box asks; picking a line goes to that box."""

    speaker = "助手"

    def __init__(self, card_id: str) -> None:
        """Empty until it is told."""
        super().__init__(Content(""), "question")
        self.card_id = card_id
        self._title, self._asked = Content(""), Content("")
        self._boxes: Sequence[Box] = ()

    def tell(self, title: str, boxes: Sequence[Box], asked: str, details: Sequence[str]) -> None:
        """The boxes as they stand; `asked` is what the open one asks, `details` help to answer it."""
        self._title = Content.styled(plain(title), "$quiet")
        lines = [Content.styled(plain(asked), "bold"), *(Content.styled(plain(one), "$quiet") for one in details)]
        self._asked = Content("\n").join(lines)
        self._boxes = boxes
        self.refresh(layout=True)

    def settle(self, boxes: Sequence[Box]) -> None:
        """The card was left: nothing is asked here any more."""
        self._asked, self._boxes = Content(""), boxes or self._boxes
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual asks so
        """As many lines as there are boxes, within limits, and what is asked."""
        return len(self._lines(max(width, 2)))

    def render(self) -> Content:
        """Line by line."""
        return Content("\n").join(self._lines(max(self.content_size.width, 2)))

    def on_click(self, event: events.Click) -> None:
        """Go to the box of the line."""
        event.stop()
        first, last = self._window()
        place = first + event.y - 1
        if first <= place < last:
            self.post_message(AnswerChosen(self._boxes[place].question_id))

    def _lines(self, width: int) -> list[Content]:
        first, last = self._window()
        widest = min(max((cell_len(box.name) for box in self._boxes), default=0), _WIDEST_NAME, width // 2)
        lines = [self._cut(self._title, width)]
        lines += [self._cut(self._line(box, widest), width) for box in self._boxes[first:last]]
        below = len(self._boxes) - last
        hidden = [f"↑{first}" if first else "", f"↓{below}" if below else ""]
        if any(hidden):
            lines[0] = self._cut(Content.assemble(lines[0], (f"  {' '.join(filter(None, hidden))}", "$quiet")), width)
        return lines + (wrapped_content(self._asked, width).split("\n") if self._asked.plain else [])

    def _line(self, box: Box, widest: int) -> Content:
        pointer = ASCII_POINTER if self.app.has_class("-ascii") else POINTER
        here = box.here and bool(self._asked.plain)
        sign = pointer if here else "✓ " if box.settled else NO_POINTER
        name = plain(box.name)
        name = set_cell_size(name, widest) if cell_len(name) <= widest else set_cell_size(name, widest - 1) + "…"
        words = plain(box.words).replace("\n", " ")
        style = "$text-success" if box.settled else "$text-accent"
        value = (words, style) if words else (f"{_BLANK} {box.unit}".rstrip(), "$quiet")
        mark = (f"  {box.mark}" if box.mark and words else "", "$quiet")
        return Content.assemble((sign + name, "bold" if here else ""), "  ", value, mark)

    @staticmethod
    def _cut(line: Content, width: int) -> Content:
        return line if line.cell_length <= width else line.truncate(width, ellipsis=True)

    def _window(self) -> tuple[int, int]:
        """The first box that is shown and the one behind the last: all, or those around the open one on a small screen."""
        count = len(self._boxes)
        most = max(self.app.size.height - _ELSEWHERE, _FEWEST) if self._asked.plain else count
        here = next((place for place, box in enumerate(self._boxes) if box.here), 0)
        first = max(min(here - most // 2, count - most), 0)
        return first, min(first + most, count)

"""Where text is typed. It grows with the text, undoes, and leaves an input method in peace."""

from collections.abc import Callable

from textual import events
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from drafter.language.text import printable
from drafter.tui.messages import Filled, Pasted, Removed, Stepped, Submitted

LONGEST = 20_000
"""Characters that one answer may hold: several times what the longest goal has."""


class Box(TextArea):
    """A text area in which Enter answers and Ctrl+J breaks the line.

    No letter or digit is a hotkey here, for they choose candidates of an input method; and the cursor doesn't blink,
    so that nothing is redrawn while characters are composed.
    """

    def __init__(self) -> None:
        """Empty, and ready for any question."""
        super().__init__(id="box", soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self.cursor_blink = False
        self.heard: Callable[[str], None] | None = None
        """Called with each change of the text, before it is drawn: what follows a key is drawn together with it."""

    def put(self, text: str, *, selected: bool = False) -> None:
        """Text that can be typed on, or, `selected`, that the next key replaces; what stood here before is gone."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        if selected:
            self.select_all()

    def edit(self, edit: Edit) -> EditResult:
        """Every change comes through here, but for undo and redo."""
        result = super().edit(edit)
        self._hear()
        return result

    def undo(self) -> None:
        """Take back what was typed."""
        super().undo()
        self._hear()

    def redo(self) -> None:
        """Type it again."""
        super().redo()
        self._hear()

    def _hear(self) -> None:
        if self.heard is not None:
            self.heard(self.text)

    def on_key(self, event: events.Key) -> None:
        """Enter, Tab and the arrows belong to the conversation; everything else is text."""
        messages = {"enter": Submitted(self.text), "tab": Filled()}
        if event.key in messages:
            self._taken(event)
            self.post_message(messages[event.key])
        elif event.key == "delete" and not self.text:
            self._taken(event)
            self.post_message(Removed())
        elif event.key in ("ctrl+j", "shift+enter"):
            self._taken(event)
            self.insert("\n")
        elif (event.key == "up" and self.cursor_at_first_line) or (event.key == "down" and self.cursor_at_last_line):
            self._taken(event)
            self.post_message(Stepped(-1 if event.key == "up" else 1))

    def on_paste(self, event: events.Paste) -> None:
        """The conversation decides what a paste is; an input method's commit may come as one too."""
        self._taken(event)
        self.post_message(Pasted(printable(event.text.replace("\r\n", "\n").replace("\r", "\n"))))

    def accept_paste(self, text: str) -> bool:
        """Put pasted text where the cursor stands; False where it would be too much."""
        if len(self.text) + len(text) > LONGEST:
            return False
        self.replace(text, *self.selection, maintain_selection_offset=False)
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is something typed here to take back."""
        return bool(self.history.undo_stack)

    @property
    def can_redo(self) -> bool:
        """Whether something typed here was taken back."""
        return bool(self.history.redo_stack)

    @staticmethod
    def _taken(event: events.Event) -> None:
        event.stop()
        event.prevent_default()

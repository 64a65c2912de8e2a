"""Taking back, and doing again."""

from drafter.commands.command import Command
from drafter.commands.face import Face, KeyedFace
from drafter.interview import reply


class Undo(Command):
    """The last answer is taken back."""

    name = "撤销"
    words = ("undo",)
    help = "撤销上一次回答"
    key, in_footer = "ctrl+z", True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """What is still in doubt was said last, and is not settled yet: a no takes it back."""
        if face.interview.doubt is not None:
            face.tell(reply.Reject())
        else:
            face.undo()

    def press(self, face: KeyedFace) -> None:
        """What was typed first, then answers."""
        if not face.undo_typing():
            self.run(face, "")


class Redo(Command):
    """What was taken back is done again."""

    name = "重做"
    words = ("redo",)
    help = "重做刚撤销的回答"
    key = "ctrl+y"

    @property
    def initials(self) -> str:
        """重 is read chóng here, not zhòng."""
        return "cz"

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """As often as something was taken back."""
        face.redo()

    def press(self, face: KeyedFace) -> None:
        """What was typed first, then answers."""
        if not face.redo_typing():
            self.run(face, "")

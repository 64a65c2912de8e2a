"""Taking back, and doing again."""

from drafter.commands.command import Command
from drafter.commands.face import Face, KeyedFace
from drafter.errors import DrafterError
from drafter.interview import reply
from drafter.language.numerals import small_number
from drafter.phrases.history_words import history_lines
from drafter.phrases.words import declaration_lines


class History(Command):
    """All changes, or how the form stood after one of them."""

    name = "历史"
    words = ("history",)
    help = "改过什么、什么时候、谁改的；/历史 5 看第 5 步以后的表"

    def run(self, face: Face, rest: str) -> None:
        """By the number of the step, where one is named."""
        step = small_number(rest)
        if step is None:
            told = list(history_lines(face.history())) or ["还没有改过什么"]
            face.read("历史 · /历史 N 看当时的表，/回到 N 改回去", told)
        else:
            face.read(
                f"第 {step} 步以后的样子 · /回到 {step} 改回去", declaration_lines(face.as_it_was(step).declaration())
            )


class Restore(Command):
    """An earlier state comes back."""

    name = "回到"
    words = ("restore",)
    help = "回到第几步以后的样子：/回到 5（可以重做）"
    needs_words = True

    def run(self, face: Face, rest: str) -> None:
        """By the number of the step."""
        step = small_number(rest)
        if step is None:
            face.complain("写法：/回到 5；步子的编号看 /历史")
            return
        try:
            count = face.restore(step)
        except DrafterError as error:
            face.complain(str(error))
        else:
            face.remark(f"撤销了 {count} 次改动，可以重做" if count else "本来就是那样，没有改")


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

"""The form itself: a look at it, and the file that one hands in."""

from drafter.commands.command import Command
from drafter.commands.face import Face, KeyedFace


class Preview(Command):
    """The form as it stands."""

    name = "预览"
    words = ("preview",)
    help = "看申报表现在的样子"
    key, key_word, in_footer = "f3", "表格", True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """All of it."""
        face.show_form()

    def press(self, face: KeyedFace) -> None:
        """To the form, and back."""
        if not face.leave_form():
            self.run(face, "")


class Import(Command):
    """Old forms, for suggestions and for next year."""

    name = "导入"
    words = ("import",)
    help = "把往年的申报表读进来，先核对再存：/导入 文件或文件夹"

    def run(self, face: Face, rest: str) -> None:
        """On a page of its own; the draft waits."""
        face.import_forms(rest)


class Export(Command):
    """The Word file."""

    name = "导出"
    words = ("export",)
    help = "导出 Word：/导出，或 /导出 文件名.docx"
    key = "f9"

    def run(self, face: Face, rest: str) -> None:
        """Under a name of one's own, or the usual one."""
        face.export(rest)

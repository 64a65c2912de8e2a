"""A draft at a console: what both the conversation and its commands need."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from drafter.errors import DrafterError
from drafter.interview import Finished, Reply
from drafter.lines.console import Console
from drafter.phrases.options import Option
from drafter.review import Finding
from drafter.workspace import OpenDraft, Workspace


class Left(Exception):
    """The user left the conversation."""


@dataclass
class Talk:
    """The draft, the console, and what stands on the screen to be picked by number."""

    workspace: Workspace
    console: Console
    draft: OpenDraft
    folder: Path = field(default_factory=Path)
    options: list[Option] = field(default_factory=list)
    exported: Path | None = None

    def tell(self, reply: Reply) -> None:
        """A reply: journalled, then followed."""
        self.draft = self.workspace.reply(self.draft, reply)

    def say(self, lines: Iterable[str]) -> None:
        """Lines of plain text."""
        for line in lines:
            self.console.say(line)

    def findings(self) -> tuple[Finding, ...]:
        """What the finance section would say of the draft as it stands."""
        return self.workspace.findings(self.draft)

    def export(self, name: str) -> None:
        """Write the Word file; a finished draft is then done with."""
        declaration = self.draft.interview.declaration()
        path = self.folder / (name or self.workspace.usual_name(declaration))
        path = path if path.suffix else path.with_suffix(".docx")
        try:
            written = self.workspace.export(declaration, path)
        except DrafterError as error:
            self.console.say(f"！ {error}")
            return
        self.say([*(f"！ {note}" for note in written.notes), f"已导出：{written.path.resolve()}"])
        again = f"{self.workspace.command} resume {self.draft.number}"
        self.console.say(f"草稿还在，要改就用 {again}；再导出会另存一稿，不会覆盖。")
        if isinstance(self.draft.interview.turn(with_suggestions=False), Finished):
            self.exported = written.path

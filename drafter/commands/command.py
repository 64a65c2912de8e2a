"""What a command is, and one as it was said."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from drafter.commands.face import Face, KeyedFace
from drafter.language.initials import initials


class Command(ABC):
    """What can be said with `/`: its names, its key, its sentence of help, and what it does in every face."""

    name: ClassVar[str]
    """The Chinese word; its initials are a name too."""
    words: ClassVar[tuple[str, ...]]
    """What else it is called: in English, by a sign."""
    help: ClassVar[str]
    """One sentence: all lists of commands show it."""
    key: ClassVar[str] = ""
    """The key that stands for it on the screens."""
    key_word: ClassVar[str] = ""
    """What the key is called, where not by the name."""
    in_footer: ClassVar[bool] = False
    """Whether the screens' lowest line shows the key."""
    needs_words: ClassVar[bool] = False
    """Whether it says nothing without words behind it."""
    at_a_question: ClassVar[bool] = False
    """Whether it makes sense only where a question is open, and not while a change elsewhere is on offer."""

    @property
    def initials(self) -> str:
        """The name as people type it who don't change to Chinese."""
        return initials(self.name)

    @property
    def called(self) -> tuple[str, ...]:
        """All its names."""
        return (self.name, self.initials, *self.words)

    @property
    def line(self) -> str:
        """Its line in lists of commands."""
        return f"/{self.name}（/{self.initials}）  {self.help}"

    @abstractmethod
    def run(self, face: Face, rest: str) -> None:
        """Do it; `rest` is what was said behind its name. May raise `DrafterError`, as the face does."""

    def press(self, face: KeyedFace) -> None:
        """What its key does, on screens only: the same as saying it alone, unless a box or a form comes first."""
        self.run(face, "")


@dataclass(frozen=True, slots=True)
class Said:
    """A command as it was said; `command` is None where nobody knows the `word`."""

    command: Command | None
    rest: str = ""
    word: str = ""

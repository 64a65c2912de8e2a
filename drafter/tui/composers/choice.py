"""One line that can be picked under a question."""

from dataclasses import dataclass

from drafter.commands.command import Said
from drafter.declaration import Phrase, Suggestion
from drafter.interview import Reply


@dataclass(frozen=True, slots=True)
class Choice:
    """What it says, what stands beside it, and what picking it does.

    `replies` answers; `command` carries out a command; `opens` shows further choices; `fill` is what Tab puts into the
    box to be changed, and Enter too where there is nothing else to do. `edits` is the id of the line of a list that the
    filled text will replace, and `group` the question whose list that is, where not the open one. `mark` stands before
    the words.
    """

    words: str
    beside: str = ""
    reason: str = ""
    mark: str = ""
    replies: tuple[Reply, ...] = ()
    command: Said | None = None
    opens: "tuple[Choice, ...]" = ()
    fill: str | None = None
    edits: int | None = None
    group: str = ""
    suggestion: Suggestion | Phrase | None = None
    ticks: str | None = None
    """The label that picking it ticks or unticks, among several that can be chosen together."""

    @property
    def spelled(self) -> bool:
        """Whether it is only spelled by what was typed: taking it puts it in the place of the letters."""
        return self.suggestion is not None and self.suggestion.matched_by_pinyin

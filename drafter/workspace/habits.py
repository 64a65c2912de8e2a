"""Learning from use: what was shown in a group, and what then stood there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.bank.feedback import Experience, Outcome, Use, uses_of
from drafter.bank.knowledge import Knowledge
from drafter.bank.statistics.dimension_codes import code_of
from drafter.declaration import Dimension, Phrase, Suggestion
from drafter.interview import Interview
from drafter.ports import Journal

Judge = Callable[[Interview, Interview, Knowledge], list[Use]]
_SWITCH, _OFF = "learn_from_use", "off"


@dataclass
class Habits:
    """Kept in the journal, on this machine alone; `drafter bank habits off` stops it, `clear` forgets it."""

    journal: Journal
    _shown: dict[Dimension, tuple[str, ...]] = field(default_factory=dict)
    _taken: set[tuple[Dimension, str]] = field(default_factory=set)

    @property
    def on(self) -> bool:
        """Whether uses are noted, and move suggestions."""
        return self.journal.preference(_SWITCH) != _OFF

    def switch(self, *, on: bool) -> None:
        """Note uses from now on, or no longer."""
        self.journal.prefer(_SWITCH, "on" if on else _OFF)

    def experience(self) -> Experience:
        """What was noted so far; nothing while it is switched off."""
        return Experience(self.journal.uses() if self.on else {})

    def showed(self, dimension: Dimension, typed: str, found: tuple[Suggestion | Phrase, ...]) -> None:
        """What the user has before them now: whole indicators, for phrases are only beginnings; not their own words."""
        whole = (item.name for item in found if isinstance(item, Suggestion))
        self._shown[dimension] = tuple(name for name in whole if name != typed.strip())

    def uses(self, before: Interview, after: Interview, knowledge: Knowledge) -> list[Use]:
        """What a reply says of the texts that were shown for the groups it wrote to, each judged once; endings beside names."""
        found: list[Use] = []
        for dimension, shown in list(self._shown.items()):
            written = _names(after, dimension) - _names(before, dimension)
            if not written or not shown:
                continue
            for use in uses_of(dimension, shown, sorted(written)):
                found += _with_ending(use, knowledge)
                if use.outcome is Outcome.TAKEN:
                    self._taken.add((dimension, use.text))
            del self._shown[dimension]  # shown once, judged once
        return found

    def taken_back(self, before: Interview, after: Interview, knowledge: Knowledge) -> list[Use]:
        """What an undo says of the texts that were taken since drafter was opened."""
        gone = {
            (dimension, name)
            for dimension, name in self._taken
            if name in _names(before, dimension) - _names(after, dimension)
        }
        self._taken -= gone
        uses = [Use(code_of(dimension.value), name, Outcome.WITHDRAWN) for dimension, name in sorted(gone, key=str)]
        return [one for use in uses for one in _with_ending(use, knowledge)]


def _with_ending(use: Use, knowledge: Knowledge) -> list[Use]:
    return [use, *(Use(use.code, f"…{ending}", use.outcome) for _, ending in knowledge.splits(use.text)[:1])]


def _names(interview: Interview, dimension: Dimension) -> set[str]:
    rows = interview.declaration().indicators
    return {row.name for row in rows if row.dimension is dimension and row.name}

"""What this unit made of suggestions: taken, changed, or passed over. It moves their order, gently, and is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.weight_groups import Habits
from drafter.declaration import Dimension


class Outcome(Enum):
    """What became of a text that was shown."""

    TAKEN = "taken"
    EDITED = "edited"
    PASSED = "passed"
    WITHDRAWN = "withdrawn"
    """Taken, and then undone."""


@dataclass(frozen=True, slots=True)
class Use:
    """One text, shown under a dimension code, and what became of it; an ending has `…` before it."""

    code: str
    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Experience:
    """How often each text, and each ending behind `…`, had each outcome; by dimension code and text."""

    uses: Mapping[tuple[str, str], Mapping[Outcome, int]] = field(default_factory=dict)

    def factor(self, dimension: Dimension, text: str, endings: Sequence[str], weights: Habits) -> float:
        """What the chance of a text is multiplied with, from `weights.least` to `weights.most`; 1 where nothing is known."""
        if not self.uses:
            return 1.0
        code, factor = code_of(dimension.value), 1.0
        for key, weight in ((text, weights.name), *((f"…{ending}", weights.ending) for ending in endings[:1])):
            seen = self.uses.get((code, key))
            if seen:
                liked = _kept(seen) + weights.edited * seen.get(Outcome.EDITED, 0)
                factor *= (1 + weight * liked) / (1 + weight * weights.passed * seen.get(Outcome.PASSED, 0))
        return min(max(factor, weights.least), weights.most)

    def liked_first(self, dimension: Dimension, texts: Sequence[str], weights: Habits) -> list[str]:
        """What the unit took before, the rest in its order."""
        return sorted(texts, key=lambda text: -max(self.factor(dimension, text, (), weights), 1.0))

    def and_then(self, uses: Iterable[Use]) -> "Experience":
        """With these uses besides."""
        together = {key: dict(seen) for key, seen in self.uses.items()}
        for use in uses:
            seen = together.setdefault((use.code, use.text), {})
            seen[use.outcome] = seen.get(use.outcome, 0) + 1
        return Experience(together)

    def told(self, dimension: Dimension, text: str) -> str:
        """How often the unit took it, in words to go behind a reason; nothing where it never did."""
        taken = _kept(self.uses.get((code_of(dimension.value), text), {}))
        return f"；你们采用过 {taken} 次" if taken else ""


def _kept(seen: Mapping[Outcome, int]) -> int:
    """How often it was taken and not undone."""
    return max(seen.get(Outcome.TAKEN, 0) - seen.get(Outcome.WITHDRAWN, 0), 0)


def uses_of(dimension: Dimension, shown: Sequence[str], written: Iterable[str]) -> list[Use]:
    """What became of the shown texts when these names were written.

    A name that was shown is taken, and what stood above it passed over; one that goes on from a shown text, or is the
    beginning of it, is that text edited; of any other name, everything was passed over.
    """
    code, found = code_of(dimension.value), list[Use]()
    for name in written:
        place = next((n for n, text in enumerate(shown) if text == name), None)
        if place is not None:
            found.append(Use(code, name, Outcome.TAKEN))
            found += [Use(code, text, Outcome.PASSED) for text in shown[:place]]
            continue
        edited = next((text for text in shown if name.startswith(text) or text.startswith(name)), None)
        found += [Use(code, text, Outcome.EDITED if text == edited else Outcome.PASSED) for text in shown]
    return found

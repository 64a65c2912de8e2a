"""All that a request says apart from the text in the box: worked out once, used for each key.

A scene holds every candidate of a slot in the order in which an empty box offers them, and finds those that begin with
what is typed without looking at the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from drafter.bank.candidate import Candidate
from drafter.bank.composing import composed, fitted
from drafter.bank.index import BankIndex, Identity, begun
from drafter.bank.pattern import Pattern
from drafter.bank.subjects import Subject

NEARNESS = 0.8
SURE = 0.7
"""Objects that the user named, rather than those guessed from the project's name."""


class Scene:
    """The candidates of one slot of one draft."""

    def __init__(
        self,
        label: str,
        subjects: Sequence[Subject],
        patterns: Sequence[tuple[Pattern, float]],
        index: BankIndex,
        alike: dict[Identity, float],
        taken: frozenset[str],
    ) -> None:
        """`alike` is how near each form's project is, `taken` what stands on the form already."""
        self.label, self.subjects, self.taken = label, subjects, taken
        self._patterns, self._index, self._alike = patterns, index, alike

    @cached_property
    def candidates(self) -> dict[str, Candidate]:
        """The best candidate of each name."""
        return best_of((*self._composed(), *self._whole(self._names_to_weigh())), self.taken)

    @cached_property
    def ranked(self) -> list[Candidate]:
        """Best first."""
        return sorted(self.candidates.values(), key=lambda candidate: (-candidate.score, candidate.name))

    def begun_with(self, typed: str) -> list[Candidate]:
        """Those that begin with what is typed, and in a large bank further names that do."""
        names = self._names
        found = [self.candidates[name] for name in names[begun(names, typed)]]
        further = [name for name in self._index.begun_with(typed, self.label) if name not in self.candidates]
        return found + [candidate for candidate in self._whole(further) if candidate.name not in self.taken]

    @cached_property
    def _names(self) -> list[str]:
        return sorted(self.candidates)

    def _composed(self) -> Iterator[Candidate]:
        for subject in self.subjects:
            for pattern, weight in fitted(list(self._patterns), subject):
                yield composed(subject, pattern, weight * subject.weight)

    def _names_to_weigh(self) -> list[str]:
        objects = [subject.text for subject in self.subjects if subject.weight > SURE]
        return self._index.worth_weighing(self.label, self._alike, objects)

    def _whole(self, names: Iterable[str]) -> Iterator[Candidate]:
        """Names that forms use under this 二级指标, weighed by how alike those projects are."""
        rows, spreads = self._index.by_name.get(self.label, {}), self._index.spread(self.label)
        sure = [subject for subject in self.subjects if subject.weight > SURE]
        forms = max(self._index.forms, 1)
        for name in names:
            nearest = max(self._alike.get(sighting.form.identity, 0.0) for sighting in rows[name])
            named = next((subject for subject in sure if subject.text in name), None)
            score = NEARNESS * nearest + spreads[name] / forms + (named.weight if named else 0.0)
            yield Candidate(name, score, rows[name], said=named.said if named else None)


def best_of(candidates: Iterable[Candidate], taken: frozenset[str]) -> dict[str, Candidate]:
    """The first of the best-scored candidates of each name, without those taken."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        known = best.get(candidate.name)
        if candidate.name not in taken and (known is None or candidate.score > known.score):
            best[candidate.name] = candidate
    return best

"""What is looked up for each key, gathered once: the rows of a name, names in order, endings with their targets.

Everything here only speeds up what a walk over all rows would find. Where a bank is so large that walking is too slow,
the work is bounded by a fixed number, in a fixed order; a bank of a few thousand rows never reaches those bounds.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from heapq import nsmallest
from math import sqrt

from drafter.bank.learned import LearnedForm, LearnedRow
from drafter.bank.likeness import words_of_form
from drafter.bank.pattern import Sighting
from drafter.declaration import QualitativeTarget, QuantitativeTarget, Target

MOST_NAMES = 3_000
"""Names of one 二级指标 that are weighed whole for a draft; of more, those of the nearest forms and the most spread."""
NEAREST_FORMS = 200
MOST_SPREAD = 200
MOST_BEGUN = 300
"""Names that begin with what is typed, in the order of the alphabet."""
_MOST_ALIKE = 400
"""Rows with a long common ending that are asked for their target."""
_SAME_NAME = 400
_MOST_TARGETS = 60
"""Targets counted for a short ending; a few thousand rows have fewer."""
_SHORT = 4
"""Endings up to this length have their targets counted beforehand."""

Identity = tuple[str, int, str]


class BankIndex:
    """Lookups over learned forms in a fixed order."""

    def __init__(self, forms: Sequence[LearnedForm]) -> None:
        """Nothing is gathered before it is asked for."""
        self._forms = forms
        self.forms = len(forms)
        self._spreads: dict[str, dict[str, int]] = {}
        self._most_spread: dict[str, list[str]] = {}

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """Every row of every form."""
        return tuple(Sighting(form, row) for form in self._forms for row in form.rows)

    @cached_property
    def by_name(self) -> dict[str, dict[str, tuple[Sighting, ...]]]:
        """The rows of each name, by 二级指标 label."""
        found: dict[str, dict[str, list[Sighting]]] = defaultdict(lambda: defaultdict(list))
        for sighting in self.sightings:
            found[sighting.row.dimension or ""][sighting.row.name].append(sighting)
        return {label: {name: tuple(rows) for name, rows in names.items()} for label, names in found.items()}

    @cached_property
    def anywhere(self) -> dict[str, tuple[Sighting, ...]]:
        """The rows of each name under whatever 二级指标."""
        found: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in self.sightings:
            found[sighting.row.name].append(sighting)
        return {name: tuple(rows) for name, rows in found.items()}

    @cached_property
    def last_characters(self) -> frozenset[str]:
        """How names end: 率, 数, 度, 性, 况 … as at least two of the bank's names do."""
        counts = Counter(name[-1] for name in self.anywhere)
        return frozenset(character for character, count in counts.items() if count > 1)

    def ending_with(self, character: str, label: str) -> tuple[Sighting, ...]:
        """Rows of this 二级指标 whose names end in the character."""
        return self._by_last.get((label, character), ())

    @cached_property
    def _by_last(self) -> dict[tuple[str, str], tuple[Sighting, ...]]:
        found: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
        for sighting in self.sightings:
            found[sighting.row.dimension or "", sighting.row.name[-1]].append(sighting)
        return {key: tuple(rows) for key, rows in found.items()}

    # -- names ----------------------------------------------------------------------------------------------------

    def begun_with(self, typed: str, label: str) -> list[str]:
        """Names of this 二级指标 that begin with these characters."""
        names = self._ordered.get(label, [])
        return names[begun(names, typed)][:MOST_BEGUN]

    @cached_property
    def _ordered(self) -> dict[str, list[str]]:
        return {label: sorted(names) for label, names in self.by_name.items()}

    def spread(self, label: str) -> dict[str, int]:
        """In how many forms each name of a 二级指标 stands."""
        if label not in self._spreads:
            names = self.by_name.get(label, {})
            self._spreads[label] = {name: len({s.form.identity for s in rows}) for name, rows in names.items()}
        return self._spreads[label]

    def worth_weighing(self, label: str, alike: dict[Identity, float], objects: Sequence[str]) -> list[str]:
        """The names of a 二级指标 that a draft's candidates are taken from: all, as long as there are not too many."""
        names = self.by_name.get(label, {})
        if len(names) <= MOST_NAMES:
            return list(names)
        if label not in self._most_spread:
            spread = self.spread(label)
            self._most_spread[label] = sorted(names, key=lambda name: (-spread[name], name))[:MOST_SPREAD]
        nearest = sorted(alike, key=lambda identity: (-alike[identity], identity))[:NEAREST_FORMS]
        near = (row.name for identity in nearest for row in self._rows[identity] if row.dimension == label)
        named = (name for text in objects for name in self.begun_with(text, label))
        return list(dict.fromkeys((*self._most_spread[label], *near, *named)))

    @cached_property
    def _rows(self) -> dict[Identity, tuple[LearnedRow, ...]]:
        return {form.identity: form.rows for form in self._forms}

    # -- likeness of projects -------------------------------------------------------------------------------------

    def alike(self, words: Counter[str]) -> dict[Identity, float]:
        """How alike each form is to these words, 0 to 1; forms that share nothing are left out."""
        postings, counts = self._postings
        shared: dict[int, float] = defaultdict(float)
        for pair, count in words.items():
            for place, weight in postings.get(pair, ()):
                shared[place] += weight * sqrt(count)
        total = sum(words.values())
        return {
            self._forms[place].identity: score / sqrt(total * counts[place]) for place, score in sorted(shared.items())
        }

    @cached_property
    def _postings(self) -> tuple[dict[str, list[tuple[int, float]]], list[int]]:
        """The forms of each pair of characters with the root of its count, and how many pairs each form has."""
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        counts: list[int] = []
        for place, form in enumerate(self._forms):
            words = words_of_form(form)
            counts.append(sum(words.values()))
            for pair, count in words.items():
                postings[pair].append((place, sqrt(count)))
        return dict(postings), counts

    # -- endings --------------------------------------------------------------------------------------------------

    def voted(self, name: str, label: str, most: int) -> list[Target]:
        """The targets of rows that end like a name, those with the most votes first.

        A row votes with the square of the characters that both names share at their ends, 400 where they are the same,
        tenfold so that a row of another 二级指标, which counts three tenths, is a whole number too.
        """
        votes: dict[int, int] = defaultdict(int)
        for length in range(1, min(_SHORT, len(name)) + 1):
            weight = 2 * length - 1  # adds up to the square of the length
            for target, dimension, count in self._counted.get(name[-length:], ()):
                votes[target] += weight * count * (10 if dimension == label else 3)
        for target, dimension, alike, same in self._much_alike(name):
            more = (_SAME_NAME if same else alike**2) - min(alike, _SHORT) ** 2
            votes[target] += more * (10 if dimension == label else 3)
        best = nsmallest(most, votes, key=lambda target: (-votes[target], target))
        return [self._targets[target] for target in best]

    def units(self, name: str) -> set[str | None]:
        """The units of quantities on rows that end like a name."""
        return self._units.get(name[-1:], set())

    def _much_alike(self, name: str) -> Iterator[tuple[int, str | None, int, bool]]:
        """Rows around a name in the order of endings that share more than a short one, or are called the same.

        Each as its target's number, its 二级指标, the characters shared, and whether the name is the same.
        """
        backwards = name[::-1]
        stem = backwards[: _SHORT + 1] if len(name) > _SHORT else backwards
        keys, rows = self._backwards
        alike = begun(keys, stem)
        here = bisect_left(keys, backwards, alike.start, alike.stop)
        half = _MOST_ALIKE // 2
        for place in range(max(alike.start, here - half), min(alike.stop, here + half)):
            key, (target, dimension) = keys[place], rows[place]
            shared = common_beginning(backwards, key)
            if shared > _SHORT or key == backwards:
                yield target, dimension, shared, key == backwards

    @cached_property
    def _backwards(self) -> tuple[list[str], list[tuple[int, str | None]]]:
        """Names from their last character to their first, in order, with target and 二级指标 of their rows."""
        ordered = sorted((name[::-1], place, target, label) for place, (name, target, label) in enumerate(self._voters))
        return [key for key, _, _, _ in ordered], [(target, dimension) for _, _, target, dimension in ordered]

    @cached_property
    def _counted(self) -> dict[str, list[tuple[int, str | None, int]]]:
        """Targets with their 二级指标 and how many rows of a short ending give them, the most frequent first."""
        counted: dict[str, Counter[tuple[int, str | None]]] = defaultdict(Counter)
        for name, target, dimension in self._voters:
            for length in range(1, min(_SHORT, len(name)) + 1):
                counted[name[-length:]][target, dimension] += 1
        return {
            ending: [
                (target, label, count)
                for (target, label), count in sorted(counts.items(), key=_frequent)[:_MOST_TARGETS]
            ]
            for ending, counts in counted.items()
        }

    @cached_property
    def _voters(self) -> list[tuple[str, int, str]]:
        """Rows that have a target: name, number of the target, 二级指标."""
        numbers = {target: number for number, target in enumerate(self._targets)}
        return [
            (s.row.name, numbers[s.row.target], s.row.dimension or "")
            for s in self.sightings
            if s.row.target is not None
        ]

    @cached_property
    def _targets(self) -> list[Target]:
        """Every target once, in the order in which equally frequent ones are offered."""
        return sorted({s.row.target for s in self.sightings if s.row.target is not None}, key=_order)

    @cached_property
    def _units(self) -> dict[str, set[str | None]]:
        units: dict[str, set[str | None]] = defaultdict(set)
        for sighting in self.sightings:
            if isinstance(sighting.row.target, QuantitativeTarget):
                units[sighting.row.name[-1]].add(sighting.row.target.unit)
        return dict(units)


def begun(ordered: Sequence[str], beginning: str) -> slice:
    """Where the texts with this beginning stand in an ordered list."""
    return slice(bisect_left(ordered, beginning), bisect_left(ordered, beginning + "\U0010ffff"))


def _frequent(counted: tuple[tuple[int, str | None], int]) -> tuple[int, int, str]:
    (target, label), count = counted
    return (-count, target, label or "")


def _order(target: Target) -> tuple[int, Decimal, str]:
    if isinstance(target, QualitativeTarget):
        return (1, Decimal(0), target.description)
    return (0, -target.quantity, str(target))


def common_beginning(one: str, other: str) -> int:
    """How many characters two texts share at their beginnings."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length

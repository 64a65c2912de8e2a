"""What is looked up for each key, gathered once: the rows of a name, names in order, endings with their targets.

Everything here only speeds up what a walk over all rows would find. Where a bank is so large that walking is too slow,
the work is bounded by a fixed number, in a fixed order; a bank of a few thousand rows never reaches those bounds.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import sqrt

from drafter.bank.learned import LearnedForm, LearnedRow
from drafter.bank.likeness import words_of_form
from drafter.bank.pattern import Sighting
from drafter.declaration import QuantitativeTarget, Target

MOST_NAMES = 3_000
"""Names of one 二级指标 that are weighed whole for a draft; of more, those of the nearest forms and the most spread."""
NEAREST_FORMS = 200
MOST_SPREAD = 200
MOST_BEGUN = 300
"""Names that begin with what is typed, in the order of the alphabet."""
_MOST_ALIKE = 400
"""Rows with a long common ending that are asked for their target."""
_SHORT = 4
"""Endings up to this length have their targets counted beforehand."""

Identity = tuple[str, int, str]


class BankIndex:
    """Lookups over learned forms in a fixed order."""

    def __init__(self, forms: Sequence[LearnedForm]) -> None:
        """Nothing is gathered before it is asked for."""
        self._forms = forms
        self.forms = len(forms)

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
        start = bisect_left(names, typed)
        end = bisect_left(names, typed + "\U0010ffff")
        return names[start : min(end, start + MOST_BEGUN)]

    @cached_property
    def _ordered(self) -> dict[str, list[str]]:
        return {label: sorted(names) for label, names in self.by_name.items()}

    def spread(self, label: str) -> dict[str, int]:
        """In how many forms each name of a 二级指标 stands."""
        if label not in self._spreads:
            names = self.by_name.get(label, {})
            self._spreads[label] = {name: len({s.form.identity for s in rows}) for name, rows in names.items()}
        return self._spreads[label]

    @cached_property
    def _spreads(self) -> dict[str, dict[str, int]]:
        return {}

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
        begun = (name for text in objects for name in self.begun_with(text, label))
        return list(dict.fromkeys((*self._most_spread[label], *near, *begun)))

    @cached_property
    def _most_spread(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def _rows(self) -> dict[Identity, tuple[LearnedRow, ...]]:
        return {form.identity: form.rows for form in self._forms}

    # -- likeness of projects -------------------------------------------------------------------------------------

    def alike(self, words: Counter[str]) -> dict[Identity, float]:
        """How alike each form is to these words, 0 to 1; forms that share nothing are left out."""
        shared: dict[int, float] = defaultdict(float)
        for pair, count in words.items():
            for place, weight in self._postings.get(pair, ()):
                shared[place] += weight * sqrt(count)
        total = sum(words.values())
        return {
            self._forms[place].identity: score / sqrt(total * self._word_counts[place])
            for place, score in sorted(shared.items())
        }

    @cached_property
    def _word_counts(self) -> list[int]:
        return [sum(words_of_form(form).values()) for form in self._forms]

    @cached_property
    def _postings(self) -> dict[str, list[tuple[int, float]]]:
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, form in enumerate(self._forms):
            for pair, count in words_of_form(form).items():
                postings[pair].append((place, sqrt(count)))
        return dict(postings)

    # -- endings --------------------------------------------------------------------------------------------------

    def votes(self, name: str, label: str) -> dict[Target, int]:
        """What rows that end like a name say of its target.

        A row votes with the square of the characters that both names share at their ends, 400 where they are the same,
        tenfold so that a row of another 二级指标, which counts three tenths, is a whole number too.
        """
        votes: dict[Target, int] = defaultdict(int)
        for length in range(1, min(_SHORT, len(name)) + 1):
            weight = 2 * length - 1  # adds up to the square of the length
            for (target, dimension), count in self._counted.get(name[-length:], {}).items():
                votes[target] += weight * count * (10 if dimension == label else 3)
        for sighting, alike in self._much_alike(name):
            if sighting.row.target is not None:
                same = 400 if sighting.row.name == name else alike**2
                votes[sighting.row.target] += (same - min(alike, _SHORT) ** 2) * (
                    10 if sighting.row.dimension == label else 3
                )
        return votes

    def units(self, name: str) -> set[str | None]:
        """The units of quantities on rows that end like a name."""
        return self._units.get(name[-1:], set())

    def _much_alike(self, name: str) -> Iterator[tuple[Sighting, int]]:
        """Rows that share more than a short ending with a name (or are that name), the nearest of each side first."""
        backwards = name[::-1]
        stem = backwards[: _SHORT + 1] if len(name) > _SHORT else backwards
        keys, rows = self._backwards
        start, end = bisect_left(keys, stem), bisect_left(keys, stem + "\U0010ffff")
        here = bisect_left(keys, backwards, start, end)
        half = _MOST_ALIKE // 2
        for place in range(max(start, here - half), min(end, here + half)):
            alike = common_beginning(backwards, keys[place])
            if alike > _SHORT or keys[place] == backwards:
                yield rows[place], alike

    @cached_property
    def _backwards(self) -> tuple[list[str], list[Sighting]]:
        ordered = sorted(((s.row.name[::-1], n) for n, s in enumerate(self.sightings)))
        return [key for key, _ in ordered], [self.sightings[n] for _, n in ordered]

    @cached_property
    def _counted(self) -> dict[str, Counter[tuple[Target, str | None]]]:
        counted: dict[str, Counter[tuple[Target, str | None]]] = defaultdict(Counter)
        for sighting in self.sightings:
            name, target = sighting.row.name, sighting.row.target
            if target is not None:
                for length in range(1, min(_SHORT, len(name)) + 1):
                    counted[name[-length:]][target, sighting.row.dimension] += 1
        return dict(counted)

    @cached_property
    def _units(self) -> dict[str, set[str | None]]:
        units: dict[str, set[str | None]] = defaultdict(set)
        for sighting in self.sightings:
            if isinstance(sighting.row.target, QuantitativeTarget):
                units[sighting.row.name[-1]].add(sighting.row.target.unit)
        return dict(units)


def common_beginning(one: str, other: str) -> int:
    """How many characters two texts share at their beginnings."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length

"""Measurement patterns, induced from names alone: endings that follow many different things.

`…完成及时率` is a pattern because it was seen behind 修缮, 采购, 抽查 and others; `成及时率` is none, for only 完 ever
stands before it. That is accessor variety (the number of different left neighbours), and it needs no word list, so the
same code finds other provinces' wordings in their forms.
"""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from math import log2

from drafter.bank.learned import LearnedForm, LearnedRow
from drafter.declaration import QuantitativeTarget, Target

LONGEST = 10
_LEAST_VARIETY = {1: 3}
"""One character alone must follow at least this many others; two or more characters, at least two."""
_ANY_UNIT = 3


@dataclass(frozen=True, slots=True)
class Sighting:
    """One row of one form."""

    form: LearnedForm
    row: LearnedRow


@dataclass(frozen=True)
class Pattern:
    """An ending and the rows that it was seen on.

    `variety` is how evenly its left neighbours are spread, in bits; `units` those of an ending that mostly stands with
    amounts rather than shares, none for others.
    """

    ending: str
    sightings: tuple[Sighting, ...]
    variety: float
    units: frozenset[str] = frozenset()

    def counts(self, unit: str | None) -> bool:
        """Whether amounts in this unit go with the ending: it was seen, or so many were that any will do (`…数`)."""
        return suits(unit or "", self.units)

    @cached_property
    def forms(self) -> int:
        """How many different forms use it."""
        return len({sighting.form.identity for sighting in self.sightings})

    @cached_property
    def targets(self) -> dict[Target, int]:
        """How many different forms give each target."""
        return forms_by_target(self.sightings)


def forms_by_target(sightings: Iterable[Sighting]) -> dict[Target, int]:
    """How many different forms give each target."""
    forms: dict[Target, set[tuple[str, int, str]]] = defaultdict(set)
    for sighting in sightings:
        if sighting.row.target is not None:
            forms[sighting.row.target].add(sighting.form.identity)
    return {target: len(identities) for target, identities in forms.items()}


def suits(unit: str | None, units: AbstractSet[str | None]) -> bool:
    """Whether an amount in `unit` goes with names seen in `units`: it is one of them, or so many are that any will do."""
    return unit in units or len(units - {"%"}) >= _ANY_UNIT


def induce(forms: Iterable[LearnedForm]) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of each 二级指标 label, and under '' those of all together; the most widespread first."""
    by_dimension: dict[str, list[Sighting]] = defaultdict(list)
    for form in forms:
        for row in form.rows:
            by_dimension[row.dimension or ""].append(Sighting(form, row))
            if row.dimension:
                by_dimension[""].append(Sighting(form, row))
    return {dimension: _patterns(sightings) for dimension, sightings in sorted(by_dimension.items())}


def _patterns(sightings: list[Sighting]) -> tuple[Pattern, ...]:
    behind: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        name = sighting.row.name
        for length in range(1, min(LONGEST, len(name) - 1) + 1):
            behind[name[-length:]].append(sighting)
    several = ((ending, seen) for ending, seen in behind.items() if len(seen) > 1)
    found = [pattern for ending, seen in several if (pattern := _pattern(ending, seen)) is not None]
    return tuple(sorted(found, key=lambda pattern: (-pattern.forms * pattern.variety, pattern.ending)))


def _pattern(ending: str, seen: list[Sighting]) -> Pattern | None:
    lefts: dict[str, set[str]] = defaultdict(set)
    left = -len(ending) - 1
    for name in {sighting.row.name for sighting in seen}:
        lefts[name[left]].add(name)
    if len(lefts) < _LEAST_VARIETY.get(len(ending), 2):
        return None
    if len({s.form.identity for s in seen}) < 2 and len({s.row.name for s in seen}) < 3:
        return None
    counts = sorted(len(names) for names in lefts.values())
    total = sum(counts)
    variety = -sum(n / total * log2(n / total) for n in counts)
    return Pattern(ending, tuple(seen), variety, _counted_units(seen))


def _counted_units(seen: list[Sighting]) -> frozenset[str]:
    units = [s.row.target.unit or "" for s in seen if isinstance(s.row.target, QuantitativeTarget)]
    counted = [unit for unit in units if unit != "%"]
    return frozenset(counted) if len(counted) * 2 > len(seen) else frozenset()

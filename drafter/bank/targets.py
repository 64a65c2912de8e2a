"""Likely targets for a name: votes of the rows whose names end alike, the same name first."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from drafter.bank.pattern import Sighting, suits
from drafter.declaration import Comparator, QualitativeTarget, QuantitativeTarget, Target

_SAME_NAME = 400.0


def likely_targets(
    name: str, dimension: str, sightings: Iterable[Sighting], said: QuantitativeTarget | None = None, most: int = 3
) -> tuple[Target, ...]:
    """Up to `most` targets, best first; `said` is a quantity that the user gave with the task (`督导抽查 50 家`)."""
    votes: dict[Target, float] = defaultdict(float)
    units: set[str | None] = set()
    for sighting in sightings:
        target = sighting.row.target
        alike = common_ending(name, sighting.row.name)
        if target is None or not alike:
            continue
        weight = _SAME_NAME if name == sighting.row.name else float(alike**2)
        if isinstance(target, QuantitativeTarget):
            units.add(target.unit)
        votes[target] += weight * (1.0 if sighting.row.dimension == dimension else 0.3)
    ranked = [target for target, _ in sorted(votes.items(), key=lambda vote: (-vote[1], _order(vote[0])))]
    if said is not None and (not units or suits(said.unit, units)) and _counts(name, ranked, said):
        comparator = said.comparator or Comparator.AT_LEAST  # what is planned is a floor
        ranked.insert(0, said.model_copy(update={"comparator": comparator}))
    return tuple(dict.fromkeys(ranked))[:most]


def common_ending(one: str, other: str) -> int:
    """How many characters two names share at their ends."""
    length = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        length += 1
    return length


def _counts(name: str, ranked: list[Target], said: QuantitativeTarget) -> bool:
    """Whether the name measures an amount rather than a share, so that the said amount belongs to it."""
    if said.unit == "%" or name.endswith("率"):
        return said.unit == "%" and name.endswith("率")
    first = ranked[0] if ranked else None
    return first is None or (isinstance(first, QuantitativeTarget) and first.unit != "%")


def _order(target: Target) -> tuple[int, Decimal, str]:
    if isinstance(target, QualitativeTarget):
        return (1, Decimal(0), target.description)
    return (0, -target.quantity, str(target))

"""One weight by its name: `sources.learned`."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import nextafter

from drafter.bank.weights import Weights


@dataclass(frozen=True, slots=True)
class Limits:
    """What a weight may be: from `lowest` (which is left out where `above`) to `highest`; whole numbers alone where `whole`."""

    lowest: float
    highest: float
    whole: bool
    above: bool

    def nearest(self, value: float) -> float:
        """The nearest number that it may be."""
        inside = min(max(value, nextafter(self.lowest, self.highest) if self.above else self.lowest), self.highest)
        return round(inside) if self.whole else inside


def _limits_in(metadata: Iterable[object], *, whole: bool) -> Limits:
    bounds = {key: getattr(one, key) for one in metadata for key in ("gt", "ge", "le") if hasattr(one, key)}
    above = "gt" in bounds
    return Limits(bounds["gt" if above else "ge"], bounds["le"], whole, above)


LIMITS = {
    f"{group}.{name}": _limits_in(field.metadata, whole=field.annotation is int)
    for group, numbers in Weights()
    for name, field in type(numbers).model_fields.items()
}
"""The limits of every weight, by its name."""


def names_under(name: str) -> tuple[str, ...]:
    """The names of the weights of a group, or the one name itself; none where nothing is called so."""
    return tuple(one for one in LIMITS if one == name or one.startswith(f"{name}."))


def weight(weights: Weights, name: str) -> float:
    """What a weight is, by its name in `LIMITS`."""
    group, _, field = name.partition(".")
    value: float = getattr(getattr(weights, group), field)
    return value


def with_weight(weights: Weights, name: str, value: float) -> Weights:
    """The same weights but for this one, by its name in `LIMITS`.

    Raises:
        ValueError: it may not be that.
    """
    group, _, field = name.partition(".")
    plain = weights.model_dump()
    plain[group][field] = value
    return Weights.model_validate(plain)

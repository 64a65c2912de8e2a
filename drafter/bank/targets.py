"""Likely targets for a name: votes of the rows whose names end alike, the same name first."""

from drafter.bank.index import BankIndex
from drafter.bank.pattern import suits
from drafter.declaration import Comparator, QuantitativeTarget, Target


def likely_targets(
    name: str, label: str, index: BankIndex, said: QuantitativeTarget | None = None, most: int = 3
) -> tuple[Target, ...]:
    """Up to `most` targets, best first; `said` is a quantity that the user gave with the task (`督导抽查 50 家`)."""
    ranked = index.voted(name, label, most)
    units = index.units(name)
    if said is not None and (not units or suits(said.unit, units)) and _counts(name, ranked, said):
        comparator = said.comparator or Comparator.AT_LEAST  # what is planned is a floor
        ranked.insert(0, said.model_copy(update={"comparator": comparator}))
    return tuple(dict.fromkeys(ranked))[:most]


def _counts(name: str, ranked: list[Target], said: QuantitativeTarget) -> bool:
    """Whether the name measures an amount rather than a share, so that the said amount belongs to it."""
    if said.unit == "%" or name.endswith("率"):
        return said.unit == "%" and name.endswith("率")
    first = ranked[0] if ranked else None
    return first is None or (isinstance(first, QuantitativeTarget) and first.unit != "%")

"""What is to happen not once, as the draft says: no other measure of it stands beside that."""

from collections.abc import Iterable

from drafter.bank.completion.repeats import what_happens
from drafter.bank.statistics.words import Cut
from drafter.declaration import Indicator, QuantitativeTarget


class Ills:
    """For one draft."""

    def __init__(self, rows: Iterable[Indicator], cut: Cut) -> None:
        """Rows that aim at none of it tell."""
        self._cut = cut
        self._told = tuple(what_happens(row.name) for row in rows if row.name and _wants_none(row))

    def tells(self, text: str) -> bool:
        """Whether a text measures in another way what is to happen not once: 事故发生率 beside 事故起数 =0."""
        said = what_happens(text)
        return len(said) > 1 and any(self._is_the_same(said, ill) for ill in self._told)

    def _is_the_same(self, said: str, ill: str) -> bool:
        """死亡古树名木 is 古树死亡, whichever word comes first."""
        words = [word for word in self._cut(ill) if len(word) > 1]
        return said in ill or ill in said or (len(words) > 1 and all(word in said for word in words))


def _wants_none(row: Indicator) -> bool:
    return isinstance(row.target, QuantitativeTarget) and row.target.quantity == 0

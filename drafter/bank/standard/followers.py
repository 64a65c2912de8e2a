"""What is usual for the kinds and fields that a project is of, weighed for one 二级指标."""

from collections.abc import Mapping

from drafter.bank.statistics.ngrams import weigh
from drafter.bank.statistics.suffix_index import Pieces


class KindWords:
    """Answers as the draft's own words do; what was looked up once is remembered."""

    def __init__(self, wordings: Pieces, near: Mapping[str, float], weight: float) -> None:
        """`wordings` are those of all its kinds and fields, `near` how much each dimension code says, `weight` one sighting."""
        self._wordings, self._near, self._weight = wordings, near, weight
        self._known: dict[str, tuple[float, Mapping[str, float]]] = {}

    def followers(self, context: str) -> tuple[float, Mapping[str, float]]:
        """The sum of the weights of the characters that follow a context, and each."""
        found = self._known.get(context)
        if found is None:
            found = self._known[context] = self._weighed(context)
        return found

    def _weighed(self, context: str) -> tuple[float, Mapping[str, float]]:
        weights: dict[str, float] = {}
        weigh(self._wordings.followers(context), self._near, self._weight, weights)
        return sum(weights.values()), weights

"""Which words are a trade's own, and whether a project says one of those that a measure is made of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.bank.standard.usual_indicators import PLACE, UsualKind
from drafter.bank.statistics.counts import pairs

_OF_MANY = 6
"""What one field in this many says, or more, is nobody's own word: 安全, 补贴, 完成."""


@dataclass(frozen=True)
class OwnWords:
    """The words of all fields, as pairs of characters that stand together; `fields` are those of government."""

    fields: Sequence[UsualKind]

    def told(self, measure: str, said: str) -> bool:
        """Whether something said is what a measure is about: 古树 in 古树名木存活率, but not 安全 in 绿地公园安全责任事故."""
        most = len(self.fields) / _OF_MANY
        return any(self._spread[pair] < most for pair in pairs(measure) & pairs(said))

    @cached_property
    def _spread(self) -> Counter[str]:
        """How many fields say each pair."""
        spread: Counter[str] = Counter()
        for one in self.fields:
            wordings = (row.wording for row in (*one.indicators, *(core.indicator for core in one.core)))
            spread.update({pair for wording in wordings for pair in pairs(wording.replace(PLACE, " "))})
        return spread

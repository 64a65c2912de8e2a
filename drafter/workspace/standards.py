"""What is usual, for an interview that asks: nothing where the bank can't be opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from drafter.bank import IndicatorBank
from drafter.bank.standard.core_indicators import core_of
from drafter.bank.standard.own_words import OwnWords
from drafter.declaration import Dimension, Indicator, QuantitativeTarget
from drafter.errors import DrafterError


@dataclass(frozen=True)
class Standards:
    """The bank as an interview consults it; it is opened when the first question wants it.

    That it can't be opened is told where suggestions are wanted; a question with a default goes on without.
    """

    bank: Callable[[], IndicatorBank]

    def share(self, name: str, dimension: Dimension) -> tuple[QuantitativeTarget, str] | None:
        """What share most forms aim at where they measure so, with the ground for it; None where none is usual."""
        try:
            return self.bank().usual_share(name, dimension)
        except DrafterError:
            return None

    def core(self, name: str, unit: str, told: str) -> Mapping[Dimension, tuple[Indicator, ...]]:
        """What a project of this name, of this unit and with these words cannot do without, by 二级指标."""
        try:
            return self._core_of(name, unit, told)
        except DrafterError:
            return MappingProxyType({})

    def of_deed(self, task: str) -> tuple[Indicator, ...]:
        """What is looked at wherever something is done as in this task, whatever the trade."""
        try:
            return self.bank().knowledge.usual.of_deed(task)
        except DrafterError:
            return ()

    def own(self, name: str, said: str) -> bool:
        """Whether a measure of this name is about something that was said, and no field's more than another's."""
        try:
            return self._own_words.told(name, said)
        except DrafterError:
            return True

    @cached_property
    def _own_words(self) -> OwnWords:
        return OwnWords(self.bank().knowledge.usual.fields)

    @cached_property
    def _core_of(self) -> Callable[[str, str, str], Mapping[Dimension, tuple[Indicator, ...]]]:
        """Worked out once a project: the page of indicators asks for each 二级指标 by itself."""
        return lru_cache(maxsize=8)(lambda *project: core_of(self.bank().knowledge.usual.fields, *project))

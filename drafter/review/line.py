"""A row of the form as rules look at it: its place, its name without blanks, its target in parts."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from drafter.declaration import (
    Comparator,
    Dimension,
    Indicator,
    IndicatorType,
    QualitativeTarget,
    QuantitativeTarget,
)
from drafter.language.text import half_width, squeezed
from drafter.review.base import Base, base_in

_SHARES = {"%", "‰"}


@dataclass(frozen=True)
class Line:
    """The row at a position (from 0)."""

    position: int
    row: Indicator

    @cached_property
    def name(self) -> str:
        """Its name, half-width and without blanks, and without the bracket that tells a base; '' where there is none."""
        return base_in(self._written)[0]

    @cached_property
    def base(self) -> Base | None:
        """What its name tells of an earlier year: 0.58 in 渠系水利用系数（2026年为0.58）."""
        return base_in(self._written)[1]

    def renamed(self, name: str) -> str:
        """Another name with the base that stands behind this one."""
        return f"{name}{self._written.removeprefix(self.name)}"

    @cached_property
    def _written(self) -> str:
        return squeezed(half_width(self.row.name or ""))

    @cached_property
    def dimension(self) -> Dimension | None:
        """Its 二级指标 where that is an official one; 成本 under 产出 counts as 经济成本."""
        return self.row.dimension.today if isinstance(self.row.dimension, Dimension) else None

    @cached_property
    def type(self) -> IndicatorType | None:
        """The 一级指标 that its 二级指标 belongs to."""
        return self.dimension.type if self.dimension else None

    @cached_property
    def number(self) -> QuantitativeTarget | None:
        """Its target where that is a number."""
        return self.row.target if isinstance(self.row.target, QuantitativeTarget) else None

    @cached_property
    def words(self) -> str:
        """Its target where that is words, half-width and without blanks; else ''."""
        target = self.row.target
        return squeezed(half_width(target.description)) if isinstance(target, QualitativeTarget) else ""

    @property
    def quantity(self) -> Decimal | None:
        """The number of its target."""
        return self.number.quantity if self.number else None

    @property
    def unit(self) -> str:
        """The unit of its target, '' where there is none."""
        return (self.number.unit or "") if self.number else ""

    @property
    def sign(self) -> Comparator | None:
        """The sign of its target."""
        return self.number.comparator if self.number else None

    @property
    def is_share(self) -> bool:
        """Whether its target is so many per cent."""
        return self.unit in _SHARES

    @property
    def said(self) -> str:
        """Its target as people write it: ≥95%."""
        return self.number.brief if self.number else self.words

    @property
    def path(self) -> str:
        """Where it stands."""
        return f"indicators[{self.position}]"

    @property
    def at_name(self) -> str:
        """Where its name stands."""
        return f"{self.path}.name"

    @property
    def at_target(self) -> str:
        """Where its target stands."""
        return f"{self.path}.target"

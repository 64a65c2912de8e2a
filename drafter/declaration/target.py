"""年度指标值: a comparator, a quantity and a unit, or words."""

from decimal import Decimal
from enum import Enum
from typing import Annotated

from pydantic import AfterValidator

from drafter.declaration.decimals import plain
from drafter.declaration.frozen import Frozen


class Comparator(Enum):
    """The sign before a quantity."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    EXACTLY = "="
    ABOVE = ">"
    BELOW = "<"


Quantity = Annotated[Decimal, AfterValidator(lambda number: Decimal(plain(number)))]
"""A plain decimal: no exponent, no trailing zeros, so that `98` and `98.00` are one value in JSON too."""


class QuantitativeTarget(Frozen):
    """A number to reach: `≥98.00(%)`. The sign and the unit may be missing on a real form."""

    comparator: Comparator | None
    quantity: Quantity
    unit: str | None

    @property
    def brief(self) -> str:
        """As people write it: `≥98%`."""
        sign = self.comparator.value if self.comparator else ""
        return f"{sign}{plain(self.quantity)}{self.unit or ''}"

    def __str__(self) -> str:
        """As the form prints it: at least two decimals, the unit in brackets."""
        text = plain(self.quantity)
        decimals = len(text.partition(".")[2])
        number = format(self.quantity, f".{max(decimals, 2)}f")
        sign = self.comparator.value if self.comparator else ""
        return f"{sign}{number}({self.unit})" if self.unit else f"{sign}{number}"


class QualitativeTarget(Frozen):
    """A state to reach, in words: 及时, 正常运转. Ranges and dates are words too."""

    description: str

    @property
    def brief(self) -> str:
        """The words."""
        return self.description

    def __str__(self) -> str:
        """The words."""
        return self.description


Target = QuantitativeTarget | QualitativeTarget

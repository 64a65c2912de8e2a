"""Amounts of money, always in 元, printed with two decimals."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from pydantic import AfterValidator

CENT = Decimal("0.01")
LARGEST = Decimal("9999999999999.99")
"""Just under ten trillion yuan: more than the whole country's budget line by line, and all that 大写 can spell here."""


def in_cents(amount: Decimal) -> Decimal:
    """Rounded half up to two decimals.

    Raises:
        ValueError: more digits before the point than `LARGEST` has, or no finite number; no budget line is so.
    """
    if not amount.is_finite() or amount.adjusted() > LARGEST.adjusted():  # before any arithmetic: 1e999999999 overflows
        message = f"金额超过 {LARGEST} 元"
        raise ValueError(message)
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


Amount = Annotated[Decimal, AfterValidator(in_cents)]
"""An amount in 元 with exactly two decimals."""


def format_amount(amount: Decimal) -> str:
    """As the form prints it: `130,464,956.00`.

    Raises:
        ValueError: as for `in_cents`.
    """
    return f"{in_cents(amount):,.2f}"

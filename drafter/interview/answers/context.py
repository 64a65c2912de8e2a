"""What answers are understood against: the year being declared, and how Chinese is spelled."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Context:
    """`year` is the fiscal year (asked or expected); `spell` gives pinyin initials and full pinyin of a label.

    `last_year_amount` is what last year's form has, in 元, where the question asks for an amount of the budget.
    """

    year: int
    spell: Callable[[str], tuple[str, ...]]
    last_year_amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """One sentence: what was expected, with an example."""

    complaint: str

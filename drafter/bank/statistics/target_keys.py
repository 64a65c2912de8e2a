"""A target as a short text, for counting equal ones: `#≥|98|%`, `"及时`."""

from decimal import Decimal
from functools import lru_cache

from drafter.declaration import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.declaration.decimals import plain

QUANTITY, _WORDS = "#", '"'


def target_words(target: Target) -> str:
    """The text; equal targets have equal ones."""
    if isinstance(target, QualitativeTarget):
        return _WORDS + target.description
    sign = target.comparator.value if target.comparator else ""
    return f"{QUANTITY}{sign}|{plain(target.quantity)}|{target.unit or ''}"


@lru_cache(maxsize=20_000)
def target_meant(words: str) -> Target:
    """The target of such a text.

    Raises:
        ValueError: it is none.
    """
    if words.startswith(_WORDS):
        return QualitativeTarget(description=words[1:])
    sign, quantity, unit = words[1:].split("|", 2)
    comparator = Comparator(sign) if sign else None
    return QuantitativeTarget(comparator=comparator, quantity=Decimal(quantity), unit=unit or None)

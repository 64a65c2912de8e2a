"""Numbers as forms print them."""

from decimal import Decimal


def plain(number: Decimal) -> str:
    """Without exponent or trailing zeros: `98.00` → `98`, `0.50` → `0.5`, `1E+2` → `100`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text

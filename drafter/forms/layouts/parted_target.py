"""A target whose sign, number and unit stand in columns of their own."""

import re
from collections.abc import Mapping

from drafter.forms.layouts.line import Spot
from drafter.language.targets import BY_SIGN
from drafter.language.text import half_width, squeezed

_NUMBER = re.compile(r"[\d.,]+(?:[-~—至][\d.,]+)?(?:%|‰)?")


def joined_target(parts: Mapping[str, Spot]) -> Spot | None:
    """`大于等于`, `98`, `%` as `≥98%`, at the place of the number; words, and a whole target, stay as they are.

    `parts` are `target`, and as far as there are columns for them `sign`, `nature` (which often says 正向 or 定性 instead
    of a sign) and `unit`. None where there is no target: a sign alone is none.
    """
    target = parts.get("target")
    if target is None or not _NUMBER.fullmatch(squeezed(half_width(target.text))):
        return target
    signs = [BY_SIGN[text] for part in ("sign", "nature") if (text := _text(parts, part)) in BY_SIGN]
    unit = _text(parts, "unit")
    number = squeezed(target.text)
    if number.endswith(unit):
        unit = ""
    return Spot(target.column, f"{signs[0].value if signs else ''}{number}{unit}")


def _text(parts: Mapping[str, Spot], part: str) -> str:
    spot = parts.get(part)
    return squeezed(half_width(spot.text)) if spot is not None else ""

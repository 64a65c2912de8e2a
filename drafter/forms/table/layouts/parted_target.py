"""A target whose sign, number and unit stand in columns of their own."""

import re
from collections.abc import Mapping

from drafter.forms.table.layouts.line import Spot
from drafter.language.targets import BY_SIGN
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_SIGNS = "|".join(sorted(map(re.escape, BY_SIGN), key=len, reverse=True))
_NUMBER = regex(rf"({_SIGNS})?([\d.,]+(?:[-~—至][\d.,]+)?(?:%|‰)?)")


def joined_target(parts: Mapping[str, Spot]) -> Spot | None:
    """`大于等于`, `98`, `%` as `≥98%`, at the place of the number; words, and a whole target, stay as they are.

    `parts` are `target`, and as far as there are columns for them `sign`, `nature` (which often says 正向 or 定性 instead
    of a sign) and `unit`. None where there is no target: a sign alone is none.
    """
    target = parts.get("target")
    found = _NUMBER.fullmatch(squeezed(half_width(target.text))) if target is not None else None
    if target is None or found is None:
        return target
    signs = [BY_SIGN[text].value for part in ("sign", "nature") if (text := _text(parts, part)) in BY_SIGN]
    sign, number, unit = found[1] or "".join(signs[:1]), found[2], _text(parts, "unit")
    return Spot(target.column, f"{sign}{number}{'' if number.endswith(unit) else unit}")


def _text(parts: Mapping[str, Spot], part: str) -> str:
    spot = parts.get(part)
    return squeezed(half_width(spot.text)) if spot is not None else ""

"""Options are taken by their number."""

import re

from drafter.declaration import QualitativeTarget, Suggestion
from drafter.interview import Add
from drafter.language.targets import read_spoken_quantity
from drafter.language.text import half_width
from drafter.phrases.options import Option
from drafter.regex import regex

_NUMBERS = regex(r"\d{1,2}(?:\s*[,，、 ]\s*\d{1,2})*")
_NUMBER_AND_TARGET = regex(r"(\d{1,2})\s+(\S.*)")


def picked(text: str, options: list[Option]) -> Add | str | None:
    """What a line of numbers adds, a sentence where one isn't there, or None for another kind of line.

    `1`, `1,3` and `1 ≥95%` (the first, with another target) all pick.
    """
    if not options:
        return None
    by_number = {option.number: option for option in options}
    said = half_width(text).strip()
    if _NUMBERS.fullmatch(said):
        numbers = [int(number) for number in re.findall(r"\d+", said)]
        missing = [str(number) for number in numbers if number not in by_number]
        if missing:
            return f"没有第 {'、'.join(missing)} 条，现在可以选 {'、'.join(map(str, by_number))}"
        return Add([by_number[number].value for number in numbers], suggested=True)
    found = _NUMBER_AND_TARGET.fullmatch(text.strip())
    option = by_number.get(int(found[1])) if found else None
    return Add(f"{option.name} {found[2]}") if found and option and _is_target(found[2], option) else None


def _is_target(text: str, option: Option) -> bool:
    """Whether what follows a number is another target for that option, rather than `3 家`, an amount said by itself."""
    if read_spoken_quantity(text) is not None:
        return True
    targets = option.suggestion.targets if isinstance(option.suggestion, Suggestion) else ()
    return bool(targets) and isinstance(targets[0], QualitativeTarget)

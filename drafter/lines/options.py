"""What can be taken by its number at a list: last year's rows first, then the bank's suggestions."""

import re
from dataclasses import dataclass, replace

from drafter.declaration import Indicator, Phrase, QualitativeTarget, Suggestion
from drafter.declaration.target_reading import read_spoken_quantity
from drafter.declaration.wording import half_width
from drafter.interview import Add, AnswerSource, Ask, Entry
from drafter.interview.lists import words_of
from drafter.interview.reply import Spoken

MOST_SHOWN = 5
_NUMBERS = re.compile(r"\d{1,2}(?:\s*[,，、 ]\s*\d{1,2})*")
_NUMBER_AND_TARGET = re.compile(r"(\d{1,2})\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Option:
    """One numbered line."""

    value: Spoken
    name: str
    words: str
    reason: str = ""
    suggestion: Suggestion | Phrase | None = None
    number: int = 0


def options_of(turn: Ask, before: list[Option]) -> list[Option]:
    """The numbered lines of a list question; one that was shown `before` keeps its number, new ones get the next.

    What stands in the list already is left out.
    """
    standing = {entry.value.name if isinstance(entry.value, Indicator) else entry.value for entry in turn.entries}
    known = {option.name: option for option in before}
    offered: list[Option] = []
    if turn.prefill is not None and isinstance(turn.prefill.value, tuple):
        offered += [_carried(entry) for entry in turn.prefill.value if isinstance(entry, Entry)]
    offered += [_suggested(suggestion) for suggestion in turn.suggestions]
    number = max((option.number for option in before), default=0)
    for option in offered:
        if option.name not in known and option.name not in standing:
            number += 1
            known[option.name] = replace(option, number=number)
    left = [option for option in known.values() if option.name not in standing]
    carried = [option for option in left if option.suggestion is None]
    return carried + [option for option in left if option.suggestion is not None][:MOST_SHOWN]


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


def _carried(entry: Entry) -> Option:
    value: Spoken = entry.value if isinstance(entry.value, str) else _plain(entry.value)
    name = entry.value if isinstance(entry.value, str) else entry.value.name or ""
    reason = "上年的表里有" if entry.source is AnswerSource.LAST_YEAR else ""
    return Option(value, name, words_of(entry.value), reason)


def _suggested(suggestion: Suggestion | Phrase) -> Option:
    target = suggestion.targets[0] if isinstance(suggestion, Suggestion) and suggestion.targets else None
    value: Spoken = {"name": suggestion.name, "target": str(target)} if target is not None else suggestion.name
    words = suggestion.name if target is None else f"{suggestion.name}  {target}"
    return Option(value, suggestion.name, words, suggestion.reason, suggestion)


def _plain(indicator: Indicator) -> Spoken:
    target = str(indicator.target) if indicator.target is not None else None
    return {"name": indicator.name, "target": target}

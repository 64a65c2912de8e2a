"""What can be taken by its number at an indicator slot: last year's rows first, then the bank's suggestions."""

import re
from dataclasses import dataclass

from drafter.declaration import Indicator, Phrase, Suggestion
from drafter.declaration.wording import half_width
from drafter.interview import Add, AnswerSource, Ask, Entry
from drafter.interview.lists import words_of
from drafter.interview.reply import Spoken

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


def options_of(turn: Ask) -> list[Option]:
    """The numbered lines of a list question; what stands in the list already is left out."""
    standing = {entry.value.name if isinstance(entry.value, Indicator) else entry.value for entry in turn.entries}
    options: list[Option] = []
    if turn.prefill is not None and isinstance(turn.prefill.value, tuple):
        last = [entry for entry in turn.prefill.value if isinstance(entry, Entry)]
        options += [_carried(entry) for entry in last]
    options += [_suggested(suggestion) for suggestion in turn.suggestions]
    unique: dict[str, Option] = {}
    for option in options:
        if option.name not in standing:
            unique.setdefault(option.name, option)
    return list(unique.values())


def picked(text: str, options: list[Option]) -> list[Add] | str | None:
    """The options that a line of numbers means, a sentence where one isn't there, or None for another kind of line.

    `1`, `1,3` and `1 ≥95%` (the first, with another target) all pick.
    """
    said = half_width(text).strip()
    if _NUMBERS.fullmatch(said):
        numbers = [int(number) for number in re.findall(r"\d+", said)]
        if all(1 <= number <= len(options) for number in numbers):
            return [Add(options[number - 1].value, suggested=True) for number in numbers]
        return f"只有 1 到 {len(options)} 可以选" if options else None
    found = _NUMBER_AND_TARGET.fullmatch(text.strip())
    if found and options and 1 <= int(found[1]) <= len(options) and not re.match(r"[^\d\s]{0,1}[.、)]", found[2]):
        return [Add(f"{options[int(found[1]) - 1].name} {found[2]}")]
    return None


def _carried(entry: Entry) -> Option:
    value: Spoken = entry.value if isinstance(entry.value, str) else _plain(entry.value)
    name = entry.value if isinstance(entry.value, str) else entry.value.name or ""
    return Option(value, name, words_of(entry.value), "上年的表里有" if entry.source is AnswerSource.LAST_YEAR else "")


def _suggested(suggestion: Suggestion | Phrase) -> Option:
    target = suggestion.targets[0] if isinstance(suggestion, Suggestion) and suggestion.targets else None
    value: Spoken = {"name": suggestion.name, "target": str(target)} if target is not None else suggestion.name
    words = suggestion.name if target is None else f"{suggestion.name}  {target}"
    return Option(value, suggestion.name, words, suggestion.reason, suggestion)


def _plain(indicator: Indicator) -> Spoken:
    target = str(indicator.target) if indicator.target is not None else None
    return {"name": indicator.name, "target": target}

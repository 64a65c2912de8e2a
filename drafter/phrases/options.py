"""What can be taken with one step at a list: last year's rows first, then the bank's suggestions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drafter.declaration import Indicator, Phrase, Suggestion
from drafter.interview import AnswerSource, Ask, Entry, Taken
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.reply import Spoken

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Option:
    """One numbered line: `value` is what taking it says, `words` what the line shows; `number` counts from 1."""

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
    present = {entry.value.name if isinstance(entry.value, Indicator) else entry.value for entry in turn.entries}
    known = {option.name: option for option in before}
    offered: list[Option] = []
    lists = (
        offer.value for offer in (turn.prefill, *turn.others) if offer is not None and isinstance(offer.value, tuple)
    )
    offered += [_carried(entry) for entries in lists for entry in entries if isinstance(entry, Entry)]
    offered += [suggested(suggestion) for suggestion in turn.suggestions]
    number = max((option.number for option in before), default=0)
    for option in offered:
        if option.name not in known and option.name not in present:
            number += 1
            known[option.name] = replace(option, number=number)
    left = [option for option in known.values() if option.name not in present]
    known_before = [option for option in left if option.suggestion is None]
    return known_before + [option for option in left if option.suggestion is not None][:MOST_SHOWN]


def numbered(suggestions: Iterable[Suggestion | Phrase]) -> list[Option]:
    """Suggestions alone, counted from 1."""
    return [replace(suggested(one), number=number) for number, one in enumerate(suggestions, 1)]


def _carried(entry: Entry) -> Option:
    value: Spoken = entry.value if isinstance(entry.value, str) else _plain(entry.value)
    name = entry.value if isinstance(entry.value, str) else entry.value.name or ""
    reason = "上年的表里有" if entry.provenance == Taken(AnswerSource.LAST_YEAR) else ""
    return Option(value, name, words_of(entry.value), reason)


def suggested(suggestion: Suggestion | Phrase) -> Option:
    """A suggestion as an option, with its likeliest target."""
    target = suggestion.targets[0] if isinstance(suggestion, Suggestion) and suggestion.targets else None
    value: Spoken = {"name": suggestion.name, "target": str(target)} if target is not None else suggestion.name
    words = suggestion.name if target is None else f"{suggestion.name}  {target}"
    return Option(value, suggestion.name, words, suggestion.reason, suggestion)


def _plain(indicator: Indicator) -> Spoken:
    target = str(indicator.target) if indicator.target is not None else None
    return {"name": indicator.name, "target": target}

"""Counts as the tables of a bank keep them: one JSON object, each key saying by its first characters what was counted.

What follows characters: dimension code and character. Of an ending or beginning: `<` and the character before it, `>` and
the one behind; a dimension code alone; dimension code and target.
"""

import json
from collections.abc import Mapping
from functools import lru_cache

from drafter.bank.statistics.dimension_codes import DIMENSION_CODES
from drafter.bank.statistics.tallies import Aim, EndingCounts, Follower, FollowerCounts
from drafter.bank.statistics.target_keys import target_meant

_BEFORE, _BEHIND = "<", ">"


def packed_followers(counts: FollowerCounts) -> str:
    """What follows some characters, as text."""
    return _text({code + character: count for (code, character), count in counts.items()})


def packed_ending(counts: EndingCounts) -> str:
    """Where an ending was seen, as text."""
    packed = {_BEFORE + character: count for character, count in counts.before.items()}
    packed |= {_BEHIND + character: count for character, count in counts.behind.items()}
    packed |= counts.forms
    packed |= {code + words: count for (code, words), count in counts.targets.items()}
    return _text(packed)


def followers_from(text: str) -> dict[Follower, int]:
    """Out of such a text.

    Raises:
        ValueError: it holds something else.
    """
    return {_follower(seen): count for seen, count in _whole_numbers(text).items()}


def ending_from(text: str) -> EndingCounts:
    """Out of such a text.

    Raises:
        ValueError: it holds something else.
    """
    counts = EndingCounts()
    for seen, count in _whole_numbers(text).items():
        if seen in DIMENSION_CODES:
            counts.forms[seen] = count
        elif len(seen) == 2 and seen[0] == _BEFORE:
            counts.before[seen[1]] = count
        elif len(seen) == 2 and seen[0] == _BEHIND:
            counts.behind[seen[1]] = count
        else:
            counts.targets[_aim(seen)] = count
    return counts


def _text(packed: Mapping[str, int]) -> str:
    return json.dumps(packed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _whole_numbers(text: str) -> dict[str, int]:
    value = json.loads(text)
    if not isinstance(value, dict) or not all(type(count) is int for count in value.values()):
        raise ValueError("计数不对")
    return value


@lru_cache(maxsize=50_000)
def _follower(seen: str) -> Follower:
    """Remembered: the same few thousand stand in every look-up."""
    if len(seen) != 2 or seen[0] not in DIMENSION_CODES:
        raise ValueError("计数不对")
    return seen[0], seen[1]


@lru_cache(maxsize=50_000)
def _aim(seen: str) -> Aim:
    if seen[:1] not in DIMENSION_CODES or len(seen) < 2:
        raise ValueError("计数不对")
    target_meant(seen[1:])  # says what is no target
    return seen[0], seen[1:]

"""What one form adds to what a bank counts: which character follows which, and how names begin and end.

All counts are whole numbers that simply add up, so that forgetting a form is the exact opposite of learning it, in
whatever order and on however many machines forms were learned.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.tallies import EndingCounts, EndingTally, FollowerCounts, FollowerTally
from drafter.bank.statistics.target_keys import target_words
from drafter.declaration import Target

START, END = "\x02", "\x03"
"""Before the first and behind the last character of a name."""
ORDER = 7
"""Characters that are looked back on."""
LONGEST_ENDING = 8
"""Characters of the longest ending that is counted."""
_BEGINNINGS = range(2, 5)
"""Lengths of beginnings that are counted."""
UNIT = 1000
"""Followers are counted in these parts, so that sums stay whole numbers."""
_REPEATED = 0.6
"""What a form says often counts less than as often. Fixed, as all above: banks that were written are counted so."""

Named = tuple[str, str | None, Target | None]
"""A name, its 二级指标 as printed, its target."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What follows up to seven characters, and where endings and beginnings were seen."""

    contexts: FollowerTally
    endings: EndingTally


def lesson_of(form: LearnedForm) -> Lesson:
    """What this form teaches."""
    named = [(code_of(row.dimension), row.name, row.target) for row in form.rows]
    return Lesson(_contexts((code, START + name + END) for code, name, _ in named), _endings(named))


def endings_of(rows: Iterable[Named]) -> EndingTally:
    """The endings alone, of names that need not come from a form."""
    return _endings([(code_of(dimension), name, target) for name, dimension, target in rows])


def grams(text: str) -> Iterator[tuple[str, str]]:
    """Each context of up to seven characters, and the character that follows it."""
    for place in range(1, len(text)):
        for length in range(1, min(ORDER, place) + 1):
            yield text[place - length : place], text[place]


def _contexts(texts: Iterable[tuple[str, str]]) -> FollowerTally:
    counted: Counter[tuple[str, str, str]] = Counter()
    for code, text in texts:
        counted.update((context, code, follower) for context, follower in grams(text))
    tally: FollowerTally = {}
    for (context, code, follower), times in counted.items():
        tally.setdefault(context, {})[code, follower] = damped(times)
    return tally


@lru_cache(maxsize=1_000)
def damped(times: int) -> int:
    """What so many sightings in one form are worth, in thousandths."""
    return int(UNIT * pow(float(times), _REPEATED) + 0.5)


def _endings(named: list[tuple[str, str, Target | None]]) -> EndingTally:
    """Each different name counts for its neighbours; a form once under each 二级指标, and once for each target there."""
    tally: EndingTally = {}
    for name in dict.fromkeys(name for _, name, _ in named):
        for ending, character in _ends(name):
            before = _counted(tally, ending).before
            before[character] = before.get(character, 0) + 1
        for beginning, character in _begins(name):
            behind = _counted(tally, beginning).behind
            behind[character] = behind.get(character, 0) + 1
    for code, name, target in named:
        aim = (code, target_words(target)) if target is not None else None
        for ending, _ in _ends(name):
            counts = tally[ending]
            counts.forms[code] = 1
            if aim is not None:
                counts.targets[aim] = 1
        for beginning, _ in _begins(name):
            tally[beginning].forms[code] = 1
    return tally


def _counted(tally: EndingTally, ending: str) -> EndingCounts:
    counts = tally.get(ending)
    if counts is None:
        counts = tally[ending] = EndingCounts()
    return counts


def _ends(name: str) -> Iterator[tuple[str, str]]:
    """Each ending, and the character before it."""
    for length in range(1, min(LONGEST_ENDING, len(name)) + 1):
        yield name[-length:], name[-length - 1] if length < len(name) else START


def _begins(name: str) -> Iterator[tuple[str, str]]:
    """Each beginning behind `START`, and the character behind it."""
    for length in _BEGINNINGS:
        if length < len(name):
            yield START + name[:length], name[length]


def weigh(counts: FollowerCounts, near: Mapping[str, float], weight: float, into: dict[str, float]) -> None:
    """Add what follows a context to the weights of the characters, by how near each dimension code is."""
    for (code, character), count in counts.items():
        into[character] = into.get(character, 0.0) + weight * near[code] * count / UNIT

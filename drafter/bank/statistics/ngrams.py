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
from drafter.bank.statistics.target_keys import target_words
from drafter.declaration import Target

START, END = "\x02", "\x03"
"""Before the first and behind the last character of a name."""
ORDER = 7
"""Characters that are looked back on."""
LONGEST_ENDING = 8
_BEGINNINGS = range(2, 5)
_LEFT, _RIGHT = "<", ">"
_UNIT = 1000
_REPEATED = 0.6
"""What a form says often counts less than as often."""

Tally = dict[str, dict[str, int]]
Named = tuple[str, str | None, Target | None]
"""A name, its 二级指标 as printed, its target."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Two tallies.

    `contexts`: up to seven characters -> dimension code and next character -> thousandths.
    `endings`: an ending (or `START` and a beginning) -> `<` and the character before it (`>` and the one behind) -> names;
    dimension code -> forms; dimension code and target -> forms.
    """

    contexts: Tally
    endings: Tally


def lesson_of(form: LearnedForm) -> Lesson:
    """What this form teaches."""
    named = [(code_of(row.dimension), row.name, row.target) for row in form.rows]
    return Lesson(_contexts((code, START + name + END) for code, name, _ in named), _endings(named))


def endings_of(rows: Iterable[Named]) -> Tally:
    """The endings alone, of names that need not come from a form."""
    return _endings([(code_of(dimension), name, target) for name, dimension, target in rows])


def grams(text: str) -> Iterator[tuple[str, str]]:
    """Each context of up to seven characters, and the character that follows it."""
    for place in range(1, len(text)):
        for length in range(1, min(ORDER, place) + 1):
            yield text[place - length : place], text[place]


def _contexts(texts: Iterable[tuple[str, str]]) -> Tally:
    counted: Counter[tuple[str, str]] = Counter()
    for code, text in texts:
        counted.update((context, code + follower) for context, follower in grams(text))
    tally: Tally = {}
    for (context, seen), times in counted.items():
        tally.setdefault(context, {})[seen] = damped(times)
    return tally


@lru_cache(maxsize=1_000)
def damped(times: int) -> int:
    """What so many sightings in one form are worth, in thousandths."""
    return int(_UNIT * pow(float(times), _REPEATED) + 0.5)


def _endings(named: list[tuple[str, str, Target | None]]) -> Tally:
    tally: Tally = {}
    told: set[tuple[str, str]] = set()

    def once(ending: str, seen: str) -> None:
        if (ending, seen) not in told:
            told.add((ending, seen))
            counts = tally.setdefault(ending, {})
            counts[seen] = counts.get(seen, 0) + 1

    for name in dict.fromkeys(name for _, name, _ in named):
        for ending, neighbour in (*_ends(name), *_begins(name)):
            counts = tally.setdefault(ending, {})
            counts[neighbour] = counts.get(neighbour, 0) + 1
    for code, name, target in named:
        for ending, neighbour in (*_ends(name), *_begins(name)):
            once(ending, code)
            if target is not None and neighbour[0] == _LEFT:
                once(ending, code + target_words(target))
    return tally


def _ends(name: str) -> Iterator[tuple[str, str]]:
    for length in range(1, min(LONGEST_ENDING, len(name)) + 1):
        yield name[-length:], _LEFT + (name[-length - 1] if length < len(name) else START)


def _begins(name: str) -> Iterator[tuple[str, str]]:
    for length in _BEGINNINGS:
        if length < len(name):
            yield START + name[:length], _RIGHT + name[length]


def weigh(counts: Mapping[str, int], near: Mapping[str, float], weight: float, into: dict[str, float]) -> None:
    """Add what follows a context (dimension code and character) to the weights of the characters, by how near each group is."""
    for seen, count in counts.items():
        into[seen[1:]] = into.get(seen[1:], 0.0) + weight * near[seen[0]] * count / _UNIT


def add_up(total: Tally, more: Tally, sign: int = 1) -> None:
    """Add one tally to another, or (-1) take it away again; what comes to nothing goes."""
    for key, counts in more.items():
        known = total.setdefault(key, {})
        for seen, count in counts.items():
            left = known.get(seen, 0) + sign * count
            if left:
                known[seen] = left
            else:
                known.pop(seen, None)
        if not known:
            del total[key]

"""Usual indicators of kinds of projects, as the question banks tell them: known before any form was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drafter.bank.counts import NOTHING
from drafter.bank.lesson import END, START, Lesson, Tally, add_up, lesson_of_names
from drafter.declaration import Dimension, Target

PLACE = "**"
"""Where the object of the work goes in a wording: `**验收合格率`."""
_IN_NAME, _IN_GOAL = 3, 1
_MOST_KINDS = 3


@dataclass(frozen=True, slots=True)
class UsualIndicator:
    """A wording, where it stands, and what is usually aimed at."""

    dimension: Dimension
    wording: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class UsualKind:
    """What projects of one kind usually declare; `recognise` are words that tell such a project."""

    title: str
    recognise: tuple[str, ...] = ()
    indicators: tuple[UsualIndicator, ...] = field(default=())


class Usual:
    """All kinds together. Counted like a form for each kind, but no evidence: nobody has declared these."""

    def __init__(self, kinds: Iterable[UsualKind] = ()) -> None:
        """Nothing is counted before it is asked for."""
        self.kinds = tuple(kinds)

    @cached_property
    def _lesson(self) -> Lesson:
        total = Lesson({}, {})
        for kind in self.kinds:
            lesson = lesson_of_names((one.wording, one.dimension.value, one.target) for one in kind.indicators)
            add_up(total.contexts, _without_places(lesson.contexts))
            add_up(total.endings, _without_places(lesson.endings))
        return total

    def context(self, context: str) -> Mapping[str, int]:
        """What follows these characters in a wording."""
        return self._lesson.contexts.get(context, NOTHING)

    def ending(self, ending: str) -> Mapping[str, int]:
        """Where an ending stands among the wordings; before `**` anything may stand, and something must."""
        return self._lesson.endings.get(ending, NOTHING)

    @cached_property
    def composable(self) -> tuple[tuple[str, UsualIndicator, str], ...]:
        """The endings that go behind any object, each with its indicator and the title of its kind."""
        return tuple(
            (one.wording.removeprefix(PLACE), one, kind.title)
            for kind in self.kinds
            for one in kind.indicators
            if one.wording.startswith(PLACE) and one.wording.count(PLACE) == 1
        )

    @cached_property
    def named(self) -> dict[str, tuple[UsualIndicator, str]]:
        """Whole wordings, each with the title of the first kind that has it."""
        found: dict[str, tuple[UsualIndicator, str]] = {}
        for kind in self.kinds:
            for one in kind.indicators:
                if PLACE not in one.wording:
                    found.setdefault(one.wording, (one, kind.title))
        return found

    def kinds_like(self, name: str, goal: str) -> Sequence[UsualKind]:
        """The few kinds that a project's name and goal tell of, the likeliest first."""
        scores = [
            (sum(_IN_NAME * (word in name) + _IN_GOAL * (word in goal) for word in kind.recognise), kind)
            for kind in self.kinds
        ]
        told = [(score, kind) for score, kind in scores if score]
        return [kind for _, kind in sorted(told, key=lambda one: -one[0])[:_MOST_KINDS]]


def _without_places(tally: Tally) -> Tally:
    """Without what a `*` stands in: a place says nothing of the characters around it."""
    return {
        key: kept
        for key, counts in tally.items()
        if "*" not in key and (kept := {seen: n for seen, n in counts.items() if seen[-1] != "*" or seen[0] == "<"})
    }


def texts_of(wording: str) -> list[str]:
    """The pieces of a wording between its places, with `START` and `END` where the name begins and ends."""
    parts = (START + wording + END).split(PLACE)
    return [part for part in parts if len(part) > 1]

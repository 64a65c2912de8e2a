"""Usual indicators of kinds of projects and of fields of government: known before any form was read."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from drafter.bank.standard.usual_deeds import UsualDeed, rows_of_deed
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.ngrams import END, START, endings_of
from drafter.bank.statistics.suffix_index import Pieces
from drafter.bank.statistics.tallies import NOT_SEEN, EndingCounts, EndingTally, FollowerCounts, add_endings
from drafter.bank.weights import Endings
from drafter.declaration import Dimension, Indicator, Target

PLACE = "**"
"""Where the object of the work goes in a wording: `**验收合格率`."""


@dataclass(frozen=True, slots=True)
class UsualIndicator:
    """A wording (`**` where the object of the work goes), where it stands, and what is usually aimed at."""

    dimension: Dimension
    wording: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class CoreIndicator:
    """A measure that a reviewer of the field looks for, with a number; with words, only where a project says one of them.

    A word of `told` may stand in its name, its tasks or its purpose; one of `named`, which says too little there, in its name.
    `works` is what may be measured of a thing that is built, bought or rented too.
    """

    indicator: UsualIndicator
    told: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    works: bool = False


UsualRow = tuple[UsualIndicator, str]
"""An indicator, and the title of the kind or field that has it."""


@dataclass(frozen=True, slots=True)
class UsualKind:
    """What projects of one kind, or of one field, usually declare; `recognise` are words that tell such a project.

    A field's `core` stands in order of preference. One that is `general` says how something is got rather than what for.
    """

    title: str
    recognise: tuple[str, ...] = ()
    indicators: tuple[UsualIndicator, ...] = field(default=())
    core: tuple[CoreIndicator, ...] = field(default=())
    general: bool = False

    def told_by(self, name: str, unit: str, goal: str) -> tuple[int, int, int]:
        """How clearly a project is of this kind: words in its name, else whether its unit's has any, else words in the goal.

        Three numbers in this order, to be compared as they stand.
        """
        in_name, in_goal = (sum(word in text for word in self.recognise) for text in (name, goal))
        return in_name, int(any(word in unit for word in self.recognise)), in_goal


class Usual:
    """All together, each kind and each field as if it were a form, but no evidence: nobody has declared these.

    How projects are measured is told by their kinds; fields tell what is measured there, and are many: their endings are
    not counted.
    """

    def __init__(
        self, kinds: Iterable[UsualKind] = (), fields: Iterable[UsualKind] = (), deeds: Iterable[UsualDeed] = ()
    ) -> None:
        """Nothing is counted before it is asked for."""
        self.kinds, self.fields, self.deeds = tuple(kinds), tuple(fields), tuple(deeds)
        self._of_deed: dict[str, tuple[Indicator, ...]] = {}

    def of_deed(self, task: str) -> tuple[Indicator, ...]:
        """What is looked at wherever something is done as in this task; looked up once for each task, as each key asks."""
        if task not in self._of_deed:
            self._of_deed[task] = rows_of_deed(self.deeds, task)
        return self._of_deed[task]

    def context(self, context: str) -> FollowerCounts:
        """What follows these characters in a wording of any kind."""
        return self._of_kinds.followers(context)

    def context_in_fields(self, context: str) -> FollowerCounts:
        """What follows these characters in a wording of any field."""
        return self._of_fields.followers(context)

    def ending(self, ending: str) -> EndingCounts:
        """Where an ending stands among the wordings; before `**` anything may stand, and something must."""
        return self._endings.get(ending, NOT_SEEN)

    def widest_endings(self, weights: Endings) -> tuple[str, ...]:
        """The endings that measure any object: those behind a place for it, and those behind several different characters."""
        open_to_any = [text for text, _, _ in self.composable]
        several = [
            ending
            for ending, counts in self._endings.items()
            if len(ending) >= weights.usual_shortest and ending[0] != START
            if len(counts.before) >= weights.usual_before and counts.all_forms >= weights.usual_uses
        ]
        return tuple(dict.fromkeys([*open_to_any, *several]))

    @cached_property
    def _of_kinds(self) -> Pieces:
        return pieces_of(self.kinds)

    @cached_property
    def _of_fields(self) -> Pieces:
        return pieces_of(self.fields)

    @cached_property
    def _endings(self) -> EndingTally:
        total: EndingTally = {}
        for kind in self.kinds:
            told = endings_of((one.wording, one.dimension.value, one.target) for one in kind.indicators)
            add_endings(total, _without_places(told))
        return total

    @cached_property
    def composable(self) -> tuple[tuple[str, UsualIndicator, str], ...]:
        """The endings that go behind any object, each with its indicator and the title of its kind."""
        return tuple(
            (one.wording.removeprefix(PLACE), one, kind.title)
            for kind in self.kinds
            for one in kind.indicators
            if one.wording.startswith(PLACE) and one.wording.count(PLACE) == 1
        )

    def behind_any(self, dimension: Dimension) -> tuple[str, ...]:
        """The endings that go behind any object under this 二级指标."""
        return self._behind_any.get(dimension, ())

    @cached_property
    def _behind_any(self) -> dict[Dimension, tuple[str, ...]]:
        found: dict[Dimension, tuple[str, ...]] = {}
        for ending, one, _ in self.composable:
            found[one.dimension] = (*found.get(one.dimension, ()), ending)
        return found

    @cached_property
    def _named(self) -> dict[str, list[UsualRow]]:
        found: dict[str, list[UsualRow]] = {}
        for kind in (*self.kinds, *self.fields):
            for one in (*kind.indicators, *(core.indicator for core in kind.core)):
                if PLACE not in one.wording:
                    found.setdefault(one.wording, []).append((one, kind.title))
        return found

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self._named)

    def has(self, name: str) -> bool:
        """Whether this is a whole wording."""
        return name in self._named

    def under(self, name: str, dimension: Dimension, kinds: Collection[str] = ()) -> UsualRow | None:
        """A whole wording as it is told under this 二级指标, by one of these kinds if by any; else wherever it stands first."""
        told = self._named.get(name)
        if told is None:
            return None
        return max(told, key=lambda one: (one[0].dimension is dimension, one[1] in kinds))

    def begun_with(self, text: str, dimension: Dimension) -> Iterator[UsualRow]:
        """The whole wordings under this 二级指标 that begin so, in the order of their characters."""
        for place in range(bisect_left(self._in_order, text), len(self._in_order)):
            name = self._in_order[place]
            if not name.startswith(text):
                return
            told = self.under(name, dimension)
            if told is not None and told[0].dimension is dimension:
                yield told

    def kinds_like(self, name: str, unit: str, goal: str, most: int) -> Sequence[UsualKind]:
        """The few kinds and fields that a project's name, its unit's name and its goal tell of, the likeliest first."""
        scores = [(kind.told_by(name, unit, goal), kind) for kind in (*self.kinds, *self.fields)]
        told = [(score, kind) for score, kind in scores if any(score)]
        return [kind for _, kind in sorted(told, key=lambda one: one[0], reverse=True)[:most]]


def pieces_of(kinds: Sequence[UsualKind]) -> Pieces:
    """The wordings of some kinds and fields, each with a number of its own."""
    return Pieces(
        (text, code_of(one.dimension.value), group)
        for group, kind in enumerate(kinds)
        for one in kind.indicators
        for text in texts_of(one.wording)
    )


def _without_places(tally: EndingTally) -> EndingTally:
    """Without what a `*` stands in: a place says nothing of the characters around it; but that one stands before, is kept."""
    return {
        ending: replace(
            counts, behind={character: n for character, n in counts.behind.items() if character != PLACE[0]}
        )
        for ending, counts in tally.items()
        if PLACE[0] not in ending
    }


def texts_of(wording: str) -> list[str]:
    """The pieces of a wording between its places, with `START` and `END` where the name begins and ends."""
    parts = (START + wording + END).split(PLACE)
    return [part for part in parts if len(part) > 1]

"""How much typing a bank saves: each form in turn is left out and typed anew by an ideal person.

At each point of a name they type one character (cost 1) or take one of five texts that are right so far (cost 1); the
cheapest way counts. A target costs 1 where it is among the three offered for the whole name, else its digits and one
for sign and unit, or the characters of its words. Head, goal and earlier indicators are known; tasks are not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from drafter.declaration import Declaration, Dimension, Indicator, QualitativeTarget, SuggestionRequest, Target
from drafter.declaration.decimals import plain

LIMIT = 5
"""Texts that are shown at a time. It is part of the measure, as all numbers here: no weight to tune."""


class Suggester(Protocol):
    """What is measured: it offers texts for a group, and targets for a whole name."""

    def names(self, request: SuggestionRequest) -> Sequence[str]:
        """Up to five texts, best first."""
        ...

    def targets(self, name: str, request: SuggestionRequest) -> Sequence[Target]:
        """Up to three targets."""
        ...

    def explains(self, name: str, request: SuggestionRequest) -> bool:
        """Whether the name ends in a way of measuring that was learned under this 二级指标."""
        ...


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums over indicators; `typed` and `spent` are keys, without any help and with it.

    `hits` are names among the first so many texts for an empty box; `explained` are names that end in a learned way.
    """

    indicators: int = 0
    typed_names: int = 0
    typed_targets: int = 0
    spent_on_names: int = 0
    spent_on_targets: int = 0
    hits_at_1: int = 0
    hits_at_5: int = 0
    hits_at_10: int = 0
    explained: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        """Both together."""
        mine, theirs = self._values(), other._values()
        return Figures(*(one + another for one, another in zip(mine, theirs, strict=True)))

    def _values(self) -> tuple[int, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    @property
    def spent(self) -> int:
        """Keystrokes for names and targets."""
        return self.spent_on_names + self.spent_on_targets

    @property
    def saved(self) -> float:
        """Share of keystrokes saved, 0 to 1."""
        return _share(self.spent, self.typed_names + self.typed_targets)

    @property
    def saved_on_names(self) -> float:
        """The same for names alone."""
        return _share(self.spent_on_names, self.typed_names)

    @property
    def saved_on_targets(self) -> float:
        """The same for targets alone."""
        return _share(self.spent_on_targets, self.typed_targets)


def _share(spent: int, typed: int) -> float:
    return 1 - spent / typed if typed else 0.0


def figures_of(form: Declaration, suggester: Suggester) -> Figures:
    """One form, typed with a suggester that doesn't know it."""
    total = Figures()
    for place, row in enumerate(form.indicators):
        if row.name and isinstance(row.dimension, Dimension):
            total += _of_row(row, request_for(form, place, row.dimension), suggester)
    return total


def request_for(form: Declaration, place: int, dimension: Dimension) -> SuggestionRequest:
    """What is known when the row at `place` (from 0) is asked for: the rows before it, but no tasks."""
    return SuggestionRequest(
        dimension=dimension,
        project=form.project,
        objectives=form.objectives,
        indicators=form.indicators[:place],
        limit=LIMIT,
    )


def _of_row(row: Indicator, request: SuggestionRequest, suggester: Suggester) -> Figures:
    name = row.name or ""
    ten = suggester.names(request.model_copy(update={"limit": 10}))
    targets = suggester.targets(name, request.model_copy(update={"typed": name})) if row.target else ()
    cost = cost_of(row.target)
    return Figures(
        indicators=1,
        typed_names=len(name),
        typed_targets=cost,
        spent_on_names=keys_for(name, request, suggester),
        spent_on_targets=min(cost, 1) if row.target in targets else cost,
        hits_at_1=int(name in ten[:1]),
        hits_at_5=int(name in ten[:5]),
        hits_at_10=int(name in ten),
        explained=int(suggester.explains(name, request)),
    )


def cost_of(target: Target | None) -> int:
    """How many keys typing a target costs."""
    if target is None:
        return 0
    if isinstance(target, QualitativeTarget):
        return len(target.description)
    return len(plain(target.quantity).replace(".", "")) + 1


def keys_for(name: str, request: SuggestionRequest, suggester: Suggester) -> int:
    """The fewest keys for a name. What was shown on the way and passed over is told as declined."""
    cheapest = [0, *(len(name) + 1 for _ in name)]
    seen: list[tuple[str, ...]] = [() for _ in cheapest]
    for place in range(len(name)):
        offered = suggester.names(request.model_copy(update={"typed": name[:place], "declined": seen[place]}))
        passed = tuple(dict.fromkeys((*seen[place], *offered)))
        for end in (place + 1, *_ends(name, place, offered)):
            if cheapest[place] + 1 < cheapest[end]:
                cheapest[end], seen[end] = cheapest[place] + 1, passed
    return cheapest[-1]


def by_suggestion(name: str, request: SuggestionRequest, suggester: Suggester) -> bool:
    """Whether a name is come by through suggestions: all of it taken, but for at most two characters that are typed."""
    fewest = {0: 0}
    declined: dict[int, tuple[str, ...]] = {0: ()}
    for place in range(len(name)):
        typed = fewest.get(place, MOST_TYPED + 1)
        if typed > MOST_TYPED:
            continue
        asked = request.model_copy(update={"typed": name[:place], "declined": declined.get(place, ())})
        offered = tuple(suggester.names(asked))
        for end in _ends(name, place, offered):
            fewest[end] = min(typed, fewest.get(end, typed))
        if typed + 1 < fewest.get(place + 1, MOST_TYPED + 1):
            fewest[place + 1], declined[place + 1] = typed + 1, (*declined.get(place, ()), *offered)
    return fewest.get(len(name), MOST_TYPED + 1) <= MOST_TYPED


MOST_TYPED = 2
"""Characters that may be typed in a name that counts as come by through suggestions."""


def _ends(name: str, place: int, offered: Iterable[str]) -> Iterator[int]:
    return (len(text) for text in offered if len(text) > place and name.startswith(text))

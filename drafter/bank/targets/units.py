"""In what a number is counted that somebody typed without saying so: `督导抽查数 48` is 48 家."""

from collections.abc import Iterable, Iterator, Sequence

from drafter.bank.knowledge import Knowledge
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.ngrams import LONGEST_ENDING
from drafter.bank.statistics.target_keys import QUANTITY
from drafter.bank.targets.measures import Sort, admits, measure_of
from drafter.bank.weights import Targets
from drafter.declaration import Dimension, Indicator, IndicatorType, QuantitativeTarget, SuggestionRequest, Target
from drafter.language.spoken_indicator import with_usual_comparator

_MOST = 3
"""Units that are offered."""
_AT_LEAST = {True: ("万元", "元"), False: ("%",)}
"""Where nothing that ends alike is known: what costs are told in, and what is told of how well something was done."""


def counted(
    name: str, request: SuggestionRequest, amount: QuantitativeTarget, knowledge: Knowledge
) -> tuple[Target, ...]:
    """A number that was typed, with the sign that is usual where none was, in each unit that is likely, or its own."""
    measure = measure_of(name)
    units: Sequence[str | None] = [amount.unit]
    if amount.unit is None:
        likely = likely_units(name, request.dimension, knowledge, request.indicators)
        units = [one for one in likely if admits(measure, amount.model_copy(update={"unit": one}))][:_MOST]
    told = (with_usual_comparator(amount.model_copy(update={"unit": one}), request.dimension) for one in units)
    return tuple(target for target, _ in told if target is not None)


def likely_units(name: str, dimension: Dimension, knowledge: Knowledge, rows: Iterable[Indicator]) -> list[str]:
    """The units of names that end alike, the likeliest first: what the name says, what this draft does, what others do."""
    weights, votes = knowledge.weights.targets, dict[str, float]()
    for voter in (
        _by_name(name, dimension, weights),
        _by_others(name, dimension, knowledge),
        _by_rows(name, dimension, rows, weights),
    ):
        for unit, weight in voter:
            votes[unit] = votes.get(unit, 0.0) + weight
    return [unit for unit in sorted(votes, key=lambda unit: (-votes[unit], unit)) if votes[unit] > 0]


def _by_name(name: str, dimension: Dimension, weights: Targets) -> Iterator[tuple[str, float]]:
    measure = measure_of(name)
    if measure.unit:
        yield measure.unit, weights.named_unit
    if measure.sort is Sort.SHARE:
        yield "%", weights.named_unit
    if dimension is not Dimension.QUANTITY:
        for place, unit in enumerate(_AT_LEAST[dimension.type is IndicatorType.COST]):
            yield unit, weights.any_unit_told / (1 + place)


def _by_others(name: str, dimension: Dimension, knowledge: Knowledge) -> Iterator[tuple[str, float]]:
    here, elsewhere = code_of(dimension.value), knowledge.weights.targets.elsewhere
    for length in range(1, min(len(name), LONGEST_ENDING) + 1):
        told = knowledge.targets_of(name[-length:])
        for (code, words), times in (one for source in told for one in source):
            if words[0] == QUANTITY and (unit := words.rpartition("|")[2]):
                yield unit, times * length * length * (1.0 if code == here else elsewhere)


def _by_rows(
    name: str, dimension: Dimension, rows: Iterable[Indicator], weights: Targets
) -> Iterator[tuple[str, float]]:
    for row in rows:
        if isinstance(row.target, QuantitativeTarget) and row.target.unit and row.dimension is dimension:
            yield row.target.unit, weights.sibling * float(_common_ending(name, row.name or "") ** 2)


def _common_ending(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[-length - 1] == other[-length - 1]:
        length += 1
    return length

"""Whether offers are right as often as they say: forms of each unit in turn, from a bank that knows nothing of that unit.

An offer is right where a row that the form still has under this 二级指标, and that begins as typed, is the same measure, in
other words too; a phrase, where such a row begins so. Forms list two or three of the measures that they could, so what is
not borne out is not always wrong: the share is a floor.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.bank.completion.repeats import says_again
from drafter.bank.confidence import Signs, confidence
from drafter.bank.evaluation.keystrokes import request_for
from drafter.bank.evaluation.leave_one_out import Progress, Reliability, left_out
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.suggest import IndicatorBank
from drafter.bank.weights import Weights
from drafter.declaration import Declaration, Dimension

BEGUN = (0, 1, 2)
"""Characters that are typed when it is asked."""
_BORDERS = (0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.96)
"""From which confidence each line of the table counts."""
_ALIKE = 0.7
"""Share of their pairs of characters from which two names measure the same."""
_SHIPPED = Weights()


@dataclass(frozen=True, slots=True)
class Tried:
    """One offer: what told how sure it is, whether it was right, and whether it stood first. `unit` is whose form it was."""

    unit: str
    signs: Signs
    right: bool
    first: bool


def tried(
    forms: Sequence[Declaration],
    known: Sequence[Declaration],
    usual: Usual,
    progress: Progress,
    weights: Weights = _SHIPPED,
    cut: Cut = uncut,
) -> Iterator[Tried]:
    """Every offer for every row of every form, from a bank of those `known` forms that are of other units."""
    for form, counts in left_out(forms, known, progress, whole_units=True):
        bank = IndicatorBank([counts], usual, weights=weights, cut=cut)
        for place, row in enumerate(form.indicators):
            if row.name and isinstance(row.dimension, Dimension):
                yield from _of_row(form, place, row.dimension, bank)


def _of_row(form: Declaration, place: int, dimension: Dimension, bank: IndicatorBank) -> Iterator[Tried]:
    unit, name = form.project.implementing_agency or "", form.indicators[place].name or ""
    asked = request_for(form, place, dimension)
    left = [row.name for row in form.indicators[place:] if row.dimension is dimension and row.name]
    for typed in dict.fromkeys(name[:length] for length in BEGUN):
        wanted = [one for one in left if one.startswith(typed)]
        for number, (text, signs) in enumerate(bank.offers(asked.model_copy(update={"typed": typed}))):
            right = any(_is_borne_out(text, one, whole=signs.whole) for one in wanted)
            yield Tried(unit, signs, right, first=number == 0)


def _is_borne_out(text: str, row: str, *, whole: bool) -> bool:
    return says_again(text, row, _ALIKE) if whole else row.startswith(text)


def reliability(offers: Sequence[Tried], weights: Weights = _SHIPPED) -> list[Reliability]:
    """The lines that any offer falls into, the least sure first."""
    said = [(confidence(one.signs, weights.confidence), one.right) for one in offers]
    lines = []
    for lowest, highest in zip(_BORDERS, (*_BORDERS[1:], 2.0), strict=True):
        here = [(sure, right) for sure, right in said if lowest <= sure < highest]
        if here:
            lines.append(
                Reliability(lowest, len(here), sum(sure for sure, _ in here) / len(here), sum(r for _, r in here))
            )
    return lines

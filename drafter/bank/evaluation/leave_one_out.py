"""Leave one form out: what each way of suggesting would save on forms that it doesn't know."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.bank.evaluation.baselines import most_frequent, nearest_by_bm25, nearest_by_characters
from drafter.bank.evaluation.keystrokes import Figures, Suggester, figures_of
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.learned_form import LearnedForm, learned_from
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.suggest import IndicatorBank
from drafter.bank.weights import Weights
from drafter.declaration import Declaration

Progress = Callable[[int, int, str], None]
_SHIPPED = Weights()


@dataclass(frozen=True, slots=True)
class Reliability:
    """Offers of a confidence from `lowest` on, what they said of themselves in the mean, and how many were right."""

    lowest: float
    offers: int
    said: float
    right: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of each system, by its name, over so many forms; `failures` are sentences on files that could not be read.

    `reliability` tells how often offers were right that said how sure they are.
    """

    forms: int
    indicators: int
    systems: Mapping[str, Figures]
    failures: Sequence[str] = field(default=())
    reliability: Sequence[Reliability] = field(default=())


def measured(
    tried: Sequence[Declaration],
    known: Sequence[Declaration],
    usual: Usual,
    progress: Progress,
    weights: Weights = _SHIPPED,
    cut: Cut = uncut,
) -> dict[str, Figures]:
    """Each form in turn, suggested for by what was learned from all `known` forms of another identity."""
    totals: dict[str, Figures] = {}
    for form, counts in left_out(tried, known, progress):
        for name, suggester in _systems(counts, usual, weights, cut).items():
            totals[name] = totals.get(name, Figures()) + figures_of(form, suggester)
    return totals


def left_out(
    tried: Sequence[Declaration], known: Sequence[Declaration], progress: Progress, *, whole_units: bool = False
) -> Iterator[tuple[Declaration, DictCounts]]:
    """Each form with what was learned from all `known` forms of another identity, or of other units; it holds until the next."""
    counts = DictCounts(learned_from(form, "", place) for place, form in enumerate(known, 1))
    for number, form in enumerate(tried, 1):
        progress(number, len(tried), form.project.name or "")
        unit = form.project.implementing_agency or ""
        same = (one for one in counts.all() if one.identity == form.identity or (whole_units and one.agency == unit))
        own = list(same)
        for one in own:
            counts.forget(one.identity)
        yield form, counts
        for one in own:
            counts.learn(one)


def _systems(counts: DictCounts, usual: Usual, weights: Weights, cut: Cut) -> dict[str, Suggester]:
    forms: tuple[LearnedForm, ...] = counts.all()
    return {
        "最常用的名称": most_frequent(forms),
        "最近的表（BM25）": nearest_by_bm25(forms),
        "最近的表（字符）": nearest_by_characters(forms),
        "drafter，不带题库": IndicatorBank([counts], weights=weights, cut=cut),
        "drafter": IndicatorBank([counts], usual, weights=weights, cut=cut),
    }

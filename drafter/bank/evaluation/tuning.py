"""Better weights, looked for on some forms and reported on others, so that nobody can tune on what they report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from drafter.bank.evaluation.keystrokes import Figures, figures_of
from drafter.bank.evaluation.leave_one_out import Progress, left_out
from drafter.bank.named_weights import LIMITS, weight, with_weight
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.suggest import IndicatorBank
from drafter.bank.weights import Weights
from drafter.declaration import Declaration

Measure = Callable[[Weights], Figures]
_FIRST_STEP = 0.5
"""A number is tried half as large again, and as much smaller; in each further round by half of that."""
_DIGITS = 3
"""Significant ones: more would be tuned to chance, and read badly."""


class TooFewProjects(ValueError):
    """There must be some to train on and others to report on."""


@dataclass(frozen=True, slots=True)
class TuningPlan:
    """Where to begin, which weights to move (by name), on which share of the projects, drawn by `seed`, and how often.

    `train` is between 0 and 1; in each of the `rounds` every weight is tried a step up and a step down.
    """

    start: Weights
    names: Sequence[str]
    train: float
    seed: int
    rounds: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Whole forms; all years of a project stand in one part, for they repeat one another."""

    training: tuple[Declaration, ...]
    held_out: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one part, of so many forms, costs before and after."""

    forms: int
    before: Figures
    after: Figures


@dataclass(frozen=True, slots=True)
class Tuned:
    """The best weights that were found, and what they do to the forms that they were tuned on and to those they were not."""

    weights: Weights
    training: Comparison
    held_out: Comparison
    failures: Sequence[str] = ()


def parted(forms: Sequence[Declaration], share: float, seed: int) -> Parts:
    """About this share of the projects to train on, at least one to report on; the same for the same seed.

    Raises:
        TooFewProjects: there are no two.
    """
    projects = sorted({_project(form) for form in forms}, key=lambda project: _lot(project, seed))
    if len(projects) < 2:
        raise TooFewProjects
    chosen = set(projects[: min(max(round(share * len(projects)), 1), len(projects) - 1)])
    return Parts(
        tuple(form for form in forms if _project(form) in chosen),
        tuple(form for form in forms if _project(form) not in chosen),
    )


def _project(form: Declaration) -> tuple[str, str]:
    agency, _, project = form.identity
    return agency, project


def _lot(project: tuple[str, str], seed: int) -> bytes:
    return blake2b("\x00".join((str(seed), *project)).encode(), digest_size=8).digest()


def tuned(forms: Sequence[Declaration], usual: Usual, plan: TuningPlan, progress: Progress, cut: Cut = uncut) -> Tuned:
    """Look for weights that save more.

    While tuning, the bank knows the training forms alone, each left out in turn. The others are reported on, each left out of
    all forms, as `drafter bank evaluate` does.

    Raises:
        TooFewProjects: there are no two.
    """
    parts, start = parted(forms, plan.train, plan.seed), plan.start

    def on_training(weights: Weights) -> Figures:
        return _spent(parts.training, parts.training, usual, weights, cut)

    def on_others(weights: Weights) -> Figures:
        return _spent(parts.held_out, forms, usual, weights, cut)

    best, before, after = searched(on_training, start, plan.names, plan.rounds, progress)
    training = Comparison(len(parts.training), before, after)
    others = on_others(start)
    others_after = others if best == start else on_others(best)
    return Tuned(best, training, Comparison(len(parts.held_out), others, others_after))


def searched(
    measure: Measure, start: Weights, names: Sequence[str], rounds: int, progress: Progress
) -> tuple[Weights, Figures, Figures]:
    """One number at a time, a step up or down, as long as it saves keys; the best, and the figures before and after."""
    best, before = start, measure(start)
    fewest, tried = before, {start}
    for number in range(rounds):
        for place, name in enumerate(names, 1):
            for candidate in _beside(best, name, _FIRST_STEP / 2**number):
                if candidate in tried:
                    continue
                tried.add(candidate)
                figures = measure(candidate)
                if figures.spent < fewest.spent:
                    best, fewest = candidate, figures
            said = f"{name} {weight(best, name):g}，省 {fewest.saved * 100:.2f}%"
            progress(number * len(names) + place, rounds * len(names), said)
    return best, before, fewest


def _beside(weights: Weights, name: str, step: float) -> Iterator[Weights]:
    """A little more, and a little less, of one number; where it stands at a limit, only what may be."""
    limits, now = LIMITS[name], weight(weights, name)
    more, less = now * (1 + step), now / (1 + step)
    if limits.whole:
        more, less = max(more, now + 1), min(less, now - 1)
    for value in (more, less):
        told = limits.nearest(float(f"{value:.{_DIGITS}g}"))
        if told != now:
            yield with_weight(weights, name, told)


def _spent(
    tried: Sequence[Declaration], known: Sequence[Declaration], usual: Usual, weights: Weights, cut: Cut
) -> Figures:
    total = Figures()
    for form, counts in left_out(tried, known, _quietly):
        total += figures_of(form, IndicatorBank([counts], usual, weights=weights, cut=cut))
    return total


def _quietly(done: int, of: int, name: str) -> None:
    """A measurement among hundreds is not told form by form."""

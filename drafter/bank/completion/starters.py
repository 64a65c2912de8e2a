"""Whole names to show where nothing is typed yet: what the unit's forms repeat, and what is usual for the project."""

from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.bank.standard.usual_indicators import PLACE, UsualKind
from drafter.bank.statistics.counts import pairs
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.declaration import Dimension, SuggestionRequest


def whole_names(
    request: SuggestionRequest, near: Iterable[LearnedForm], kinds: Sequence[UsualKind], said_again: int
) -> list[str]:
    """Each once, the likeliest first; of the `near` forms those of the unit itself count, for others have other habits.

    Up to `said_again` on which several of them agree come first, behind them what is usual for this project.
    """
    own = [form for form in near if form.agency and form.agency == request.project.implementing_agency]
    return list(dict.fromkeys([*_repeated(own, request.dimension)[:said_again], *_usual(kinds, request)]))


def _repeated(forms: Iterable[LearnedForm], dimension: Dimension) -> list[str]:
    told = ({row.name for row in form.rows if row.dimension == dimension.value} for form in forms)
    uses = Counter(name for names in told for name in names)
    several = [(-times, name) for name, times in uses.items() if times > 1]
    return [name for _, name in sorted(several)]


def _usual(kinds: Sequence[UsualKind], request: SuggestionRequest) -> list[str]:
    """Those that speak of the project's own things first.

    What the unit is called is said throughout its forms, and tells nothing of this project.
    """
    project, goals = request.project, request.objectives
    own = pairs(" ".join(filter(None, (project.name, goals.annual, goals.overall, *request.tasks))))
    own -= pairs((project.implementing_agency or "") + " " + (project.line_department or ""))
    names = [
        one.wording
        for kind in kinds
        for one in kind.indicators
        if one.dimension is request.dimension and PLACE not in one.wording
    ]
    return sorted(names, key=lambda name: -len(pairs(name) & own))

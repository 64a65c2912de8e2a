"""Whole names to show where nothing is typed yet: what the unit's forms repeat, and what is usual for the project."""

from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.bank.completion.suiting import Suiting
from drafter.bank.standard.core_indicators import core_of, first_of
from drafter.bank.standard.usual_indicators import PLACE, UsualIndicator, UsualKind
from drafter.bank.statistics.counts import pairs
from drafter.bank.statistics.dimension_codes import OF_THE_WORK
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.targets.plausible import is_measured
from drafter.declaration import Dimension, QualitativeTarget, SuggestionRequest
from drafter.regex import regex

_STATE = regex("性$")


def repeated_names(request: SuggestionRequest, near: Iterable[LearnedForm], most: int) -> list[str]:
    """Up to `most` names on which several of the unit's own forms agree; others' have other habits."""
    own = [form for form in near if form.agency and form.agency == request.project.implementing_agency]
    told = ({row.name for row in form.rows if row.dimension == request.dimension.value} for form in own)
    uses = Counter(name for names in told for name in names)
    several = [(-times, name) for name, times in uses.items() if times > 1]
    return [name for _, name in sorted(several)][:most]


def core_names(request: SuggestionRequest, fields: Sequence[UsualKind]) -> list[str]:
    """What the field of the project cannot do without under this 二级指标."""
    project, goals = request.project, request.objectives
    told = "\n".join((*request.tasks, *filter(None, (goals.annual, goals.overall))))
    core = core_of(fields, project.name or "", project.implementing_agency or "", told)
    return [row.name for row in first_of(core.get(request.dimension, ()), request.dimension) if row.name]


def usual_names(request: SuggestionRequest, kinds: Sequence[UsualKind], suiting: Suiting) -> list[str]:
    """What is usual for the kinds that the project is of and speaks of nothing foreign; what shares most words first.

    Effects that nothing measures say too little to be offered unasked.
    """
    told = (one for kind in kinds for one in kind.indicators if one.dimension is request.dimension)
    names = [
        one.wording for one in told if PLACE not in one.wording and _says_something(one) and suiting.suits(one.wording)
    ]
    own = _own_pairs(request)
    return sorted(dict.fromkeys(names), key=lambda name: -len(pairs(name) & own))


def _says_something(one: UsualIndicator) -> bool:
    in_words = isinstance(one.target, QualitativeTarget) and not is_measured(one.wording)
    return not in_words or one.dimension in OF_THE_WORK or _STATE.search(one.wording) is not None


def _own_pairs(request: SuggestionRequest) -> set[str]:
    """What the unit is called is said throughout its forms, and tells nothing of this project."""
    project, goals = request.project, request.objectives
    own = pairs(" ".join(filter(None, (project.name, goals.annual, goals.overall, *request.tasks))))
    return own - pairs((project.implementing_agency or "") + " " + (project.line_department or ""))


def told_people(request: SuggestionRequest, ending: str) -> list[str]:
    """The satisfaction of each of those whom the project is told to be for."""
    if request.dimension is not Dimension.BENEFICIARY_SATISFACTION or not ending:
        return []
    return [one if one.endswith(ending) else one + ending for one in request.beneficiaries]

"""What a draft and its like say in words, each text with its weight: where words come from that no list has."""

from collections.abc import Iterable, Iterator

from drafter.bank.completion.objects import parts_of_name, things_in
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.words import Cut
from drafter.bank.weights import DraftWords
from drafter.declaration import Indicator, SuggestionRequest
from drafter.language.task.lines import ends_all, name_of_task
from drafter.language.task.thing_and_deed import core_name


def texts_of_head(
    request: SuggestionRequest, near: Iterable[LearnedForm], weights: DraftWords, cut: Cut
) -> Iterator[tuple[str, float]]:
    """Tasks, those whom it is for, the project's name, its goals, and the names of similar forms."""
    for task in request.tasks:
        if not ends_all(task):
            things = [thing for thing, _ in things_in(task, cut)]
            yield from ((thing, weights.task) for thing in things or [core_name(name_of_task(task))])
    for beneficiary in request.beneficiaries:
        yield beneficiary, weights.task
    for part in parts_of_name(request.project.name or ""):
        yield part, weights.name
    for goal in (request.objectives.annual, request.objectives.overall):
        yield goal or "", weights.goal
    for form in near:
        for row in form.rows:
            yield row.name, weights.near


def texts_of_rows(rows: Iterable[Indicator], weights: DraftWords) -> Iterator[tuple[str, float]]:
    """The names of the indicators so far."""
    for row in rows:
        yield row.name or "", weights.row

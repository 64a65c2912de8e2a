"""What the draft itself says, character by character: its name, goal, tasks, and the indicators it has already."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from drafter.bank.completion.objects import parts_of_name, things_in
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.ngrams import END, ORDER, START
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.weights import DraftWords
from drafter.declaration import Indicator, SuggestionRequest
from drafter.language.task.lines import ends_all
from drafter.regex import regex

_BREAK = regex('[，。；、：:;,.\\s（）()“”"《》<>/0-9]+')
_BEFORE_PHRASE = regex(
    "开展|完成|通过|做好|进一步|保障|推进|加强|组织|实施|提高|提升|促进|确保|落实|建立|采购|支付|发放|对|为|和|与|及|的|等"
)
"""Words of any goal behind which a phrase may begin that an indicator takes up."""


class Words(Protocol):
    """Something that says what follows what, beside what was learned."""

    def followers(self, context: str) -> tuple[float, Mapping[str, float]]:
        """The sum of the weights of the characters that follow a context, and each."""
        ...


class OwnWords:
    """Weights of the characters that follow each context, beside those that were learned."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self._followers: dict[str, dict[str, float]] = {}
        self._totals: dict[str, float] = {}

    def followers(self, context: str) -> tuple[float, Mapping[str, float]]:
        """The sum of the weights, and each."""
        followers = self._followers.get(context)
        if followers is None:
            return 0.0, _NOBODY
        total = self._totals.get(context)
        if total is None:
            total = self._totals[context] = sum(followers.values())
        return total, followers

    def add(self, text: str, weight: float) -> None:
        """Count a text.

        What a longer context has foreseen is not counted again for the shorter ones: there, each new way to come to a
        character counts, not how often one phrase is repeated.
        """
        for place in range(1, len(text)):
            for length in range(min(ORDER, place), 0, -1):
                context = text[place - length : place]
                followers = self._followers.setdefault(context, {})
                self._totals.pop(context, None)
                foreseen = text[place] in followers
                followers[text[place]] = followers.get(text[place], 0.0) + weight
                if foreseen:
                    break

    def add_beginning(self, text: str, weight: float) -> None:
        """Count only how a name begins: what follows what was counted elsewhere."""
        for place in range(1, min(len(text), ORDER)):
            followers = self._followers.setdefault(text[:place], {})
            followers[text[place]] = followers.get(text[place], 0.0) + weight


_NOBODY: Mapping[str, float] = {}


def words_of_head(
    request: SuggestionRequest, near: Iterable[LearnedForm], weights: DraftWords, cut: Cut = uncut
) -> OwnWords:
    """What does not change while indicators are written, alike in every 二级指标: project, goal and what was told.

    `near` are forms of similar projects.
    """
    found = OwnWords()
    for part in parts_of_name(request.project.name or ""):
        found.add(START + part, weights.name)
    tasks = (thing for task in request.tasks if not ends_all(task) for thing, _ in things_in(task, cut))
    for text in (*tasks, *request.beneficiaries):
        found.add(START + text, weights.task)
    for goal in (request.objectives.annual, request.objectives.overall):
        _add_goal(found, goal or "", weights)
    for form in near:
        for row in form.rows:
            found.add(START + row.name + END, weights.near)
    return found


def words_of_rows(rows: Iterable[Indicator], weights: DraftWords) -> OwnWords:
    """What the indicators so far say; alike in every 二级指标, for a draft speaks of the same things throughout."""
    found = OwnWords()
    for row in rows:
        if row.name:
            found.add(START + row.name + END, weights.row)
    return found


def _add_goal(found: OwnWords, goal: str, weights: DraftWords) -> None:
    for segment in _BREAK.split(goal):
        if len(segment) > 1:
            found.add(START + segment, weights.goal)
        for word in _BEFORE_PHRASE.finditer(segment):
            found.add_beginning(START + segment[word.end() :], weights.phrase)

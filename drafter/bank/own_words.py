"""What the draft itself says, character by character: its name, goal, tasks, and the indicators it has already."""

import re
from collections.abc import Iterable, Sequence

from drafter.bank.learned import LearnedForm
from drafter.bank.lesson import END, START, grams
from drafter.bank.slots import code_of, nearness
from drafter.bank.subjects import told_objects
from drafter.bank.usual import UsualKind, texts_of
from drafter.declaration import Indicator, SuggestionRequest

_ROW, _NAME, _GOAL, _PHRASE, _TASK, _NEAR, _KIND = 1.5, 1.0, 0.6, 0.2, 1.5, 0.15, 0.3
_BREAK = re.compile('[，。；、：:;,.\\s（）()“”"《》<>/0-9]+')
_BEFORE_PHRASE = re.compile(
    "开展|完成|通过|做好|进一步|保障|推进|加强|组织|实施|提高|提升|促进|确保|落实|建立|采购|支付|发放|对|为|和|与|及|的|等"
)
"""Words of any goal behind which a phrase may begin that an indicator takes up."""

Followers = dict[str, dict[str, float]]


def words_of_head(request: SuggestionRequest, near: Iterable[LearnedForm], kinds: Sequence[UsualKind]) -> Followers:
    """What does not change while indicators are written; `near` are forms of similar projects."""
    found: Followers = {}
    if request.project.name:
        _add(found, START + request.project.name, _NAME)
    for text, _ in told_objects(request):
        _add(found, START + text, _TASK)
    for goal in (request.objectives.annual, request.objectives.overall):
        _add_goal(found, goal or "")
    weights = nearness(request.dimension)
    for form in near:
        for row in form.rows:
            _add(found, START + row.name + END, _NEAR * weights[code_of(row.dimension)])
    for kind in kinds:
        for one in kind.indicators:
            weight = _KIND * weights[code_of(one.dimension.value)]
            for text in texts_of(one.wording):
                _add(found, text, weight)
    return found


def words_of_rows(rows: Iterable[Indicator]) -> Followers:
    """What the indicators so far say; alike in every 二级指标, for a draft speaks of the same things throughout."""
    found: Followers = {}
    for row in rows:
        if row.name:
            _add(found, START + row.name + END, _ROW)
    return found


def _add_goal(found: Followers, goal: str) -> None:
    for segment in _BREAK.split(goal):
        if len(segment) > 1:
            _add(found, START + segment, _GOAL)
        for word in _BEFORE_PHRASE.finditer(segment):
            _add_beginning(found, segment[word.end() :])


def _add_beginning(found: Followers, phrase: str) -> None:
    """Only that a name may begin so: what follows what was counted with the whole segment."""
    text = START + phrase
    for place in range(1, min(len(text), 7)):
        followers = found.setdefault(text[:place], {})
        followers[text[place]] = followers.get(text[place], 0.0) + _PHRASE


def _add(found: Followers, text: str, weight: float) -> None:
    for context, follower in grams(text):
        followers = found.setdefault(context, {})
        followers[follower] = followers.get(follower, 0.0) + weight

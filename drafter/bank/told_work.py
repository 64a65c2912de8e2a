"""What a draft tells to be done, or for whom, and how the open 二级指标 measures it."""

from collections.abc import Iterable, Iterator
from itertools import islice

from drafter.bank.completion.objects import TASK, WHOM, Subject
from drafter.bank.desk import Desk
from drafter.bank.statistics.dimension_codes import OF_THE_WORK
from drafter.bank.targets.measures import Sort, measure_of
from drafter.declaration import Dimension, IndicatorType, Target
from drafter.language.speech.verbs import deed_at_end
from drafter.regex import regex

_NUMBERED = (Sort.SHARE, Sort.COUNT, Sort.SIZE, Sort.MONEY, Sort.SPAN)
"""Sorts of values that an object may be given unasked; a day is its own task's."""


_OF_DEEDS = (Dimension.QUALITY, Dimension.TIMELINESS)
_GIVEN = regex("(?:补助|补贴|奖补|奖励|救助|慰问|资助|津贴|贴息|劳务)$")
"""Money that is given is paid out; nobody finishes it."""


def _is_done(thing: str) -> bool:
    """Whether it ends with what is done: 雨量站 and 夏令营 are things."""
    return bool(deed_at_end(thing)) and not _GIVEN.search(thing)


def told_here(desk: Desk) -> Iterator[Subject]:
    """What this 二级指标 measures: whom it is for, or what is done."""
    told = WHOM if desk.scene.dimension is Dimension.BENEFICIARY_SATISFACTION else TASK
    return (one for one in desk.subjects if one.origin.endswith(told))


def is_of_the_work(desk: Desk) -> bool:
    """Whether this 二级指标 measures what is done, what it costs, or whom it is for."""
    return desk.scene.dimension in OF_THE_WORK or desk.scene.dimension.type is IndicatorType.COST


def tells_deed(desk: Desk, text: str) -> bool:
    """Whether a text is a task or ends with what is done: an effect is neither."""
    return bool(deed_at_end(text)) or any(one.text == text for one in told_here(desk))


def measured_by(desk: Desk, subject: Subject) -> list[str]:
    """The few endings that are likeliest to measure an object with a number; what is no deed is neither well done nor in time."""
    if desk.scene.dimension in _OF_DEEDS and not _is_done(subject.text):
        return []
    choice, dimension = desk.knowledge.weights.choice, desk.scene.dimension
    found: Iterable[str] = (one for one, _ in desk.scene.measured_by(subject) if measure_of(one).sort in _NUMBERED)
    if dimension not in OF_THE_WORK:
        found = desk.knowledge.usual.behind_any(dimension)
    likeliest = islice(found, choice.likeliest)
    return [one for one in likeliest if desk.makes_sense(subject.text + one)][: choice.most_composed]


def by_deed(desk: Desk, subject: Subject) -> dict[str, Target]:
    """How work of that sort is looked at under this 二级指标, whatever the trade; nothing where its deed is not known."""
    if desk.scene.dimension not in _OF_DEEDS:
        return {}
    rows = desk.knowledge.usual.of_deed(subject.text)
    return {row.name: row.target for row in rows if row.dimension is desk.scene.dimension and row.name and row.target}


def target_by_deed(desk: Desk, name: str) -> Target | None:
    """What is usually aimed at in a measure that the deed of a told task has; None for all other names."""
    return next((found[name] for one in told_here(desk) if name in (found := by_deed(desk, one))), None)


def composed(desk: Desk) -> Iterator[str]:
    """What is told to be done, or whom it is for, each as work of its sort is looked at, else with its likeliest measures."""
    told = told_here(desk) if is_of_the_work(desk) else ()
    counted = desk.scene.dimension is Dimension.QUANTITY  # what came with an amount is a row already
    for one in told:
        if not (counted and one.said):
            yield from by_deed(desk, one) or (one.text + ending for ending in measured_by(desk, one))


def is_vague(desk: Desk, text: str) -> bool:
    """Whether a name that nobody has yet is told in words: 及时性, where 及时率 has a number."""
    return measure_of(text).sort is Sort.STATE and not desk.is_known(text)


def is_same_again(desk: Desk, text: str, shown: Iterable[str]) -> bool:
    """Whether a name measures what one before it does, by another ending: 完成及时率 beside 按期完成率 of one task.

    What tasks tell stands, however alike; people and amounts are told apart by their names alone.
    """
    if desk.scene.dimension not in _ONE_A_THING or text in desk.told:
        return False
    return any(_thing(text) == _thing(one) for one in shown)


_ONE_A_THING = (*_OF_DEEDS, Dimension.ECONOMIC_COST)
_ENDING = regex(
    "(?:工作|任务|项目)?(?:按期|按时|及时|验收|质量|完成)*(?:合格|达标|准确|通过|合规|优良|规范|完成|及时)?(?:率|度|性|时间|时限)$|(?:单位成本|单价|标准|成本|费用|均价)$"
)


def _thing(name: str) -> str:
    return _ENDING.sub("", name)

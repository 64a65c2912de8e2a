"""Whether a name says again what another says, in other words: 受理申请件数 and 申请受理数量, 学员满意度 and 参训学员满意度."""

from functools import lru_cache

from drafter.bank.targets.measures import Measure, Sort, measure_of
from drafter.language.speech.verbs import deed_at_end, leading_verb, without_empty_verbs
from drafter.language.text import share_of_pairs
from drafter.regex import regex

_HEAD = 3
"""Characters at the end of two things that name them: 传承人 in 代表性传承人 and 非遗传承人."""
_TAIL = 2
"""Characters before 率 that say of what it is a share."""
_HAPPENED = regex("(?:发生|事件|事故|事)+$")
OF_ONE_MEASURE = 2
"""Names of one way of measuring that are shown together: five speak of three different ones."""
_EVENTS = frozenset("次起件例宗")
_COUNTED = (Sort.COUNT, Sort.SIZE)


def says_again(name: str, other: str, alike: float | None = None) -> bool:
    """Whether two names are of one measure; neither has to be the longer one.

    With `alike`, what is nearly one counts too: things that end alike, and things that have this share of their pairs of
    characters in common.
    """
    if name == other:
        return True
    one, two = measure_of(name), measure_of(other)
    if not _measured_alike(one, two):
        return False
    thing, deed = _thing_and_deed(_before_tail(one))
    second, done = _thing_and_deed(_before_tail(two))
    if one.sort in _COUNTED and deed and done and deed != done:
        return False  # 受理案件数 and 审结案件数
    return _one_thing(thing, second, alike)


def _measured_alike(one: Measure, two: Measure) -> bool:
    if one.sort in _COUNTED or two.sort in _COUNTED:
        return one.sort is two.sort and _counted_alike(one.unit[-1:], two.unit[-1:])
    if one.sort is not two.sort:
        return False
    if one.sort is Sort.SHARE:  # 合格率 is told by what stands before 率
        return _tail(one) == _tail(two)
    return True


def way_of(name: str) -> str:
    """How a name measures: 合格率, 件数; '' where it does not say."""
    measure = measure_of(name)
    return (measure.thing[-2:] if len(measure.ending) == 1 else "") + measure.ending


def what_happens(name: str) -> str:
    """What a name tells that it happens: 困人故障 of 困人故障发生次数."""
    return measure_of(name).thing.removesuffix("发生")


def _counted_alike(unit: str, other: str) -> bool:
    return not unit or not other or unit == other or {unit, other} <= _EVENTS


def _before_tail(measure: Measure) -> str:
    return measure.thing[:-_TAIL] if measure.sort is Sort.SHARE and len(measure.ending) == 1 else measure.thing


def _tail(measure: Measure) -> str:
    return (measure.thing[-_TAIL:] if len(measure.ending) == 1 else "") + measure.ending


@lru_cache(maxsize=4_096)
def _thing_and_deed(thing: str) -> tuple[str, str]:
    """What is measured without what is done to it, and that."""
    bare = _HAPPENED.sub("", without_empty_verbs(thing))
    leading = leading_verb(bare)
    if leading and len(bare) - len(leading) > 1:
        return bare[len(leading) :], leading
    behind = deed_at_end(bare)
    if behind and len(bare) - len(behind) > 1:
        return bare[: -len(behind)], behind
    return bare, ""


def _one_thing(thing: str, other: str, alike: float | None) -> bool:
    if not thing or not other or thing == other or sorted(thing) == sorted(other):
        return True
    if alike is None:
        short, long = sorted((thing, other), key=len)
        return len(short) >= _HEAD and long.startswith(short) and len(long) == len(short) + 1
    if min(len(thing), len(other)) >= _HEAD and thing[-_HEAD:] == other[-_HEAD:]:
        return True
    return min(share_of_pairs(thing, other), share_of_pairs(other, thing)) >= alike

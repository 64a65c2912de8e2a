"""Whether two names are of one thing, and a task without the verb that says little."""

from functools import lru_cache

from drafter.regex import regex

_LIGHT_VERB = regex(
    "^(?:实施|开展|组织(?!机构|架构|振兴)|举办|完成|做好(?!人好事)|推进|进行)(?=[^部者局].{3})"
    "|^(?:开办(?!费)|举行|办(?![公理事案证学好结法税])|搞(?![活好]))(?=.{3})"
)
_SPOKEN_VERB = regex(
    "^(买(?![卖断单进])|购买(?!服务|力)|购置(?![费税])|印(?![刷制发章花象染度鉴证])|修(?![缮订复剪建理正养改筑整水志史])|租(?![赁金户房用借车]))(?=.{2})"
)
_FOR_WHOM = regex("^(?:为|给|向)(.{2,20}?)(发放|提供|办理)(.{2,})$")
_TO_WHOM = regex("^对(.{2,20}?)给予(?=.{2})")
_DONE_TO = regex("^对(.{2,20}?)(?:开展|进行|实施)(.{2,})$")
"""为特困人员发放供养金 is measured as 供养金发放, 对困难家庭给予临时救助 as 临时救助, 对城区道路进行改造 as 城区道路改造."""
_WRITTEN = {"买": "采购", "购买": "采购", "购置": "采购", "印": "印制", "修": "维修", "租": "租赁"}
"""What people say they do, and what an indicator calls it behind the thing: 买电脑 is measured as 电脑采购."""
_DOING = regex(
    "^(?:采购|购置|购买|印制|印刷|维修|修缮|租赁|发放)(?=.{2})|(?<=..)(?:采购|购置|印制|印刷|维修|修缮|租赁|发放)$|(?<=...)培训$"
)
_DENIED = regex("[不非无未]$")
_SHORTEST_THING = 3
"""Characters from which the end of a name is the same thing, and no coincidence."""


def without_light_verb(name: str) -> str:
    """A task as an indicator names it: 开展督导抽查 is measured as 督导抽查完成及时率, 买电脑 as 电脑采购验收合格率."""
    bare = _FOR_WHOM.sub(r"\3\2", _LIGHT_VERB.sub("", name))
    bare = _DONE_TO.sub(r"\1\2", _TO_WHOM.sub("", bare))
    spoken = _SPOKEN_VERB.match(bare)
    return bare if spoken is None else f"{bare[spoken.end() :]}{_WRITTEN[spoken[1]]}"


def without_verb(text: str) -> str:
    """A task without the verb that it begins with: 买30台电脑 is 30台电脑."""
    return _SPOKEN_VERB.sub("", _LIGHT_VERB.sub("", text))


def same_thing(one: str, other: str) -> bool:
    """Whether two names are of one thing: 办电工班 and 电工班, 加固危桥 and 危桥加固, 农村公路大修 and 公路大修."""
    short, long = sorted((thing_in(one), thing_in(other)), key=len)
    if for_others(one, other):
        return False
    ends_so = len(short) >= _SHORTEST_THING and long.endswith(short) and not _DENIED.search(long.removesuffix(short))
    return ends_so or called_alike(one, other)


def for_others(one: str, other: str) -> bool:
    """Whether both say whom it is for, and it is not the same: 为老人提供服务, 为儿童提供服务."""
    ways = (_FOR_WHOM, _TO_WHOM, _DONE_TO)
    return len({found[1] for name in (one, other) for way in ways if (found := way.match(name))}) > 1


def called_alike(one: str, other: str) -> bool:
    """Whether two names are the same but for verbs and the order of their characters."""
    here, there = thing_in(one), thing_in(other)
    return here == there or (len(here) >= _SHORTEST_THING and sorted(here) == sorted(there))


@lru_cache(maxsize=4_096)
def thing_in(name: str) -> str:
    """What a task does something about: 电脑 in 买电脑 and 电脑采购."""
    return _DOING.sub("", without_light_verb(name))

"""Words of a list that stand once for all its members: a verb before the first or behind the last, a head before a colon."""

import re

from drafter.language.speech.verbs import (
    begins_with_deed,
    deed_at_end,
    deed_of_next,
    deed_with_object,
    ends_with_deed,
    is_only_deed,
    is_sure_deed,
    leading_verb,
    verb_behind,
    without_empty_verbs,
)
from drafter.language.text import overlap
from drafter.regex import regex

_ATTRIBUTE = regex(
    "^(?:线[上下]|纸质|电子|室[内外]|[新改扩]建|其他|.{1,3}[级类型式性色版]|城区|农村|.*岁(?:及?以[上下])?|[春夏秋冬]季)$"
)
"""What is said of a thing rather than a thing: 线上, 纸质."""

_LOOKS = ("检测", "检验", "检查", "监测", "普查", "排查", "调查", "测绘", "鉴定")
"""Verbs whose own words say what one looks for: 食品安全检查 in shops; all else is done to the thing itself."""
_GIVEN = regex("(?:资助|补助|补贴|奖励|奖补|救助|慰问)$")


def is_attribute(text: str) -> bool:
    """Whether a text says which kind of a thing, and names none: 大型, 室内."""
    return _ATTRIBUTE.match(text) is not None


def passed_on(first: str, other: str, *, counted_alike: bool) -> str:
    """The next thing of a list with the verb that is said once for all: 维修教室12间、走廊3处 repairs both.

    A verb that says little (举办) goes on only to what is counted alike.
    """
    if (begins_with_deed(other) and not is_a_thing(other)) or ends_with_deed(other):
        return other
    if verb := deed_with_object(first):
        return verb + other if is_sure_deed(verb) or verb_behind(verb + other)[1] else other + verb
    if behind := deed_of_next(first):
        return other + behind
    rest = without_empty_verbs(first)
    return first.removesuffix(rest) + other if counted_alike and not begins_with_deed(rest) else other


def is_a_thing(text: str) -> bool:
    """Whether a verb only says which thing it is, as one character behind it does: 检查井, 护理床."""
    verb = leading_verb(text)
    return bool(verb) and len(text) == len(verb) + 1


_KINDS = regex("(?:疫苗|保险|课程)$")
"""Things of which a list only tells the kinds."""
_EVENT = regex("(?:[会赛展课节]|活动|演出|培训班?|集训|讲座|演练|论坛|仪式|比赛|新闻|节目|专题|栏目)$")


def each_of(name: str) -> list[str]:
    """宫颈癌、乳腺癌筛查各1.2万人: each with what stands once for all."""
    things = _members(name)
    if len(things) < 2 or any(len(one.removeprefix(leading_verb(name))) < 2 for one in things):
        return [name]  # 中、英文讲解词
    deed = deed_at_end(things[-1])
    if deed and len(deed) < len(things[-1]):
        return [one if ends_with_deed(one) else one + deed for one in things]
    return [things[0], *(passed_on(things[0], one, counted_alike=True) for one in things[1:])]


def _members(name: str) -> list[str]:
    return [one for one in re.split("、|以及|[和及与]", name) if one]


def kinds_of_event(name: str) -> int:
    """How many of one event are meant where a list only says which: 清明和烈士纪念日公祭活动各1场 are two; 0 where each is its own."""
    *first, last = ["", *_members(name)]
    own = any(_EVENT.search(one) or ends_with_deed(one) for one in first)
    return len(first) if len(first) > 1 and _EVENT.search(last) and not own else 0


def under_head(head: str, item: str) -> str:
    """One of a list under a head: 国道 under 公路养护 is 国道养护, 线上 under 讲座 is 线上讲座, 手册 under 垃圾分类宣传 is 垃圾分类宣传手册."""
    bare = without_empty_verbs(head)
    if (kind := _KINDS.search(head)) and not (item.endswith(kind[0]) or begins_with_deed(item)):
        item += kind[0]  # 口蹄疫疫苗 under 采购强制免疫疫苗
    if is_only_deed(head) and not begins_with_deed(item):
        return head + item
    if _ATTRIBUTE.match(item):
        return item + bare
    if _GIVEN.search(head) and not begins_with_deed(item) and not ends_with_deed(item):
        return item + bare
    passed = passed_on(head, item, counted_alike=False)
    return bare + item if passed == item and ends_with_deed(head) and len(item) < len(head) else passed


def under_deed(head: str, item: str) -> str:
    """A thing with what a head says is done, and what both say once: 文书档案 under 档案数字化加工 is 文书档案数字化加工.

    '' where the item does something itself, or only says where it is.
    """
    thing = without_empty_verbs(item).removeprefix("涉及")
    if ends_with_deed(thing) or (begins_with_deed(thing) and not is_a_thing(thing)):
        return ""
    shared = overlap(thing, head)
    deed = deed_at_end(head)
    return thing + (head[shared:] if shared or deed in _LOOKS else deed)

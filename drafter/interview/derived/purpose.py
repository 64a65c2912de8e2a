"""How the goal begins: 为 what it aims at, 针对 what is the matter, 因 what is the case."""

import re
from collections.abc import Sequence
from itertools import takewhile

_EDGES = re.compile(r"^(?:为了?|针对|因为?|鉴于)|[。；，、\s]+$")
_BETWEEN = re.compile(r"[，；。]\s*")
_MATTER = re.compile("(?:问题|不足|短板|困难|突出|滞后)(?=、|$)|(?<!为)了(?!解)")
_MENDED = re.compile("解决|缓解|破解|化解|消除|补齐|弥补|克服|补足|防止|避免")
"""Who says this of a problem says what it is for: 解决停车难的问题."""
_CASE = re.compile(
    "已(?!知)|没有|超期|老[坏旧化]|陈旧|破损|缺[少乏]|短缺|紧张|不够|太|过于|落后|难以|跟不上|不[上了便]|无法|即将到期|年久|失修|漏|拥堵|脏乱"
)
_SLOGAN = re.compile("^[^，]{1,6}不[^，]{1,4}、")
"""小事不出网格、大事不出社区: nobody's verb, so it is brought about."""
_NEEDS_NOTHING = re.compile("坚持|按照|根据|依据|围绕|贯彻|落实|遵循|以.{2,12}为|.{2}为主")
"""What stands at the head of a sentence by itself: 以人民为中心, 预防为主."""
_NAMES_A_THING = re.compile("(?:问题|短板)$")
_AIMS = re.compile(
    "^(?:进一步|全面|切实|有效|更好地?|着力|持续|充分)*(?:提[高升]|保[障证护]|改善|促进|加[强快大]|推[动进]|确保|维[护持]|方便|规范|服务|支持"
    "|减[少轻]|降低|增[强加进]|完善|健全|优化|实现|防[止范]|消除|解决|缓解|满足|筑牢|巩固|扩大|丰富|让|使)"
)
"""How an aim begins behind what is the matter; what begins otherwise says more of the matter."""
_DONE = re.compile("了$")


def opening_of(told: Sequence[str]) -> str:
    """The purpose as the goal begins: `为提高…`, `针对…的情况，为…`; '' where none was told.

    What says neither is taken for an aim: most do, and 为 goes before any verb.
    """
    clauses = [clause for text in told for clause in _BETWEEN.split(_EDGES.sub("", text.strip())) if clause]
    if not clauses:
        return ""
    if _NEEDS_NOTHING.match(clauses[0]):
        return "，".join(clauses)
    first = next((kind for kind in (_is_matter, _is_case) if kind(clauses[0])), None)
    if first is None:
        return f"为{'实现' if _SLOGAN.match(clauses[0]) else ''}{'，'.join(clauses)}"
    given = list(takewhile(lambda clause: not _AIMS.match(clause), clauses)) or clauses[:1]
    aims = clauses[len(given) :]
    opening = _matter("，".join(given)) if first is _is_matter else f"因{'，'.join(given)}"
    return "，".join([opening, *([f"为{'，'.join(aims)}"] if aims else [])])


def _is_matter(clause: str) -> bool:
    return _MATTER.search(clause) is not None and not _is_aim(clause)


def _is_case(clause: str) -> bool:
    return _CASE.search(clause) is not None and not _is_aim(clause)


def _is_aim(clause: str) -> bool:
    return _AIMS.match(clause) is not None or _MENDED.search(clause) is not None


def _matter(text: str) -> str:
    return f"针对{text}" if _NAMES_A_THING.search(text) else f"针对{_DONE.sub('', text)}的情况"

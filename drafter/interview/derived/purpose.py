"""How the goal begins: 为 what it aims at or what it solves, 针对 what is the matter."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from drafter.language.measured_aims import measured_aims
from drafter.language.speech.colloquial import as_an_aim, spoken_words
from drafter.language.speech.sorts_of_words import begins_with_a_number, begins_with_a_verb, is_speech
from drafter.language.speech.verbs import begins_with_deed
from drafter.language.text import tightened
from drafter.language.year_figures import tells_how_it_is
from drafter.regex import regex

_EDGES = regex(r"^(?:为(?:了(?!解))?|针对|因为?|由于|鉴于)|[。；，、\s]+$")
_OPENS_A_MATTER, _OPENS_A_CASE, _OPENS_AN_AIM = regex("^针对"), regex("^(?:因|由于|鉴于)"), regex("^为")
_FOR = regex("^为(?:了(?!解))?")
_BETWEEN = regex(r"[，；。]\s*")
_MATTER = regex("(?:问题|不足|短板|困难|突出|滞后)(?=、|$)|(?<!为)了(?!解)")
_MENDED = regex("解决|缓解|破解|化解|消除|补齐|弥补|克服|补足|防止|避免")
"""Who says this of a problem says what it is for: 解决停车难的问题."""
_CASE = regex(
    "已(?!知)|没有|超期|(?:老[坏旧化]|陈旧|破损|紧张|落后)(?=$|、|，|的?问题)|缺[少乏]|短缺|不够|太|过于|难以|跟不上|不[上了便]|无法|即将到期|年久|失修|漏|拥堵|脏乱"
    "|(?:薄弱|不畅|不[高强全齐]|不到位|严重|滞销|低下|[偏较][低差少弱高多]|[频多高]发|看病难|办事难)$"
)
_SLOGAN = regex("^[^，]{1,6}不[^，]{1,4}、")
"""小事不出网格、大事不出社区: nobody's verb, so it is brought about."""
_EVERYBODY = regex("应(.)尽\\1")
"""困难幼儿应助尽助 has no verb of its own either."""
_STATE = regex(
    "得[^，、]{1,3}$|不[^，、]{1,2}$|(?:干净|整洁|有序|畅通|通畅|平安|明亮)$|[^可功智性]能[^，、够]{1,4}$|(?:稳定|保持|维持)在[^，、]{2,8}$"
)
"""村里厕所干净: how things should be rather than what is done, so it is brought about too."""
_NEEDS_NOTHING = regex("坚持|按照|根据|依据|围绕|贯彻|遵循|以.{2,12}为|.{2}为主")
"""What stands at the head of a sentence by itself: 以人民为中心, 预防为主."""
_HOW_BAD = regex("(?<=问题|短板)(?:较为|比较|十分|日益|仍然)?(?:突出|严重|明显)$")
_NAMES_A_THING = regex("(?:问题|短板)$")
_AIMS = regex(
    "^(?:进一步|全面|切实|有效|更好地?|着力|持续|充分)*(?:提[高升]|保[障证护持留]|改善|促进|加[强快大]|推[动进]|确保|维[护持]|方便|规范|服务|支持"
    "|减[少轻]|降低|增[强加进]|完善|健全|优化|实现|防[止范]|消除|解决|缓解|满足|筑牢|巩固|扩大|丰富|让|使)"
)
"""How an aim begins behind what is the matter; what begins otherwise says more of the matter."""
_GOES_ON = regex("(?:起来|下去|上去)$|越[^，]{0,12}越|^越是?|[^，]越[高低多少大小好]$")
"""治下去, 越是艰苦的学校: how one says it, and no aim."""
_IS_MAINLY = regex(
    "^(?:(?:本?项目|资金|经费)(?:主要|重点)?是(?:为了?|要)?|(?:此次|本次|本)?[\u3400-\u9fff]{0,6}旨在)(?=..)"
)
_MEANS = regex("^(?:通过|借助|依托)(?!.*(?:加强|提高|提升|改善|促进|保障|增强|推动))")
"""通过集中更新改造: how, and not what for."""
_IS_SO = regex(
    "^(?!要|不)[^，是]{2,14}(?<![还就都只但正也既或要便总可真])是[^，]{2,}(?:地|区|县|市|省|单位|机构|学校|医院|站|村|基地|通道|枢纽|城市)$"
)
"""保护区是水鸟的重要越冬地: what something is, and nothing that is wished."""
_DONE = regex("了$")


def opening_of(told: Sequence[str], *, shown: bool = False) -> str:
    """The purpose as the goal begins: `为提高…`, `为解决…的问题`; '' where none was told.

    What says neither is taken for an aim: most do, and 为 goes before any verb. What is measured and `shown` as a row is
    told with its number among the effects, not here: `卫生厕所普及率由71%提高到88%` alone opens as 为提高卫生厕所普及率.
    """
    told = [tightened(text) for text in told]
    aims = [aim for text in told for aim in measured_aims(text)] if shown else []
    elsewhere = {clause for aim in aims for clause in aim.clauses}
    pieces = (piece for text in told for piece in _BETWEEN.split(_EDGES.sub("", text.strip())) if piece)
    here = [piece for piece in pieces if piece not in elsewhere]
    clauses = list(_written(here))
    if not clauses:
        return f"为{'、'.join(dict.fromkeys(aim.wish for aim in aims))}" if aims else ""
    if _NEEDS_NOTHING.match(clauses[0]) or _FOR.match(clauses[0]):
        return "，".join(clauses)
    first = _as_begun(told[0].strip()) or next((one for one in (_is_matter, _is_case) if one(clauses[0])), _is_aim)
    if first is _is_aim:
        begun_so = _OPENS_AN_AIM.match(told[0].strip()) and told[0].strip().removeprefix("为").startswith(clauses[0])
        return f"为{'' if begun_so else _brought_about(clauses[0])}{'，'.join(clauses)}"
    given = list(takewhile(lambda clause: not _AIMS.match(clause), clauses)) or clauses[:1]
    aimed = clauses[len(given) :]
    return "，".join([_given(first, given, told[0]), *([f"为{'，'.join(aimed)}"] if aimed else [])])


def _written(pieces: Iterable[str]) -> Iterator[str]:
    """The clauses in the words of a form: what only a speaker would say is left out, and how things stand in numbers.

    Where a clause is speech, of the others only those are sure that begin as an aim does.
    """
    told = (_IS_MAINLY.sub("", piece) for piece in pieces)
    aims = (piece for piece in told if not (tells_how_it_is(piece) or _IS_SO.match(piece) or _MEANS.match(piece)))
    clauses = [as_an_aim(piece) for piece in aims]
    spoken = [
        bool(spoken_words(clause))
        or _GOES_ON.search(clause) is not None
        or (is_speech(clause) and not _is_slogan(clause))
        for clause in clauses
    ]
    for clause, said in zip(clauses, spoken, strict=True):
        bare = _FOR.sub("", clause)
        sure = _AIMS.match(bare) or _FOR.match(clause) or begins_with_a_verb(bare) or begins_with_deed(bare)
        if not said and (sure or not (any(spoken) or begins_with_a_number(clause))):
            yield bare if _AIMS.match(bare) else clause


def _given(kind: Callable[[str], bool], clauses: Sequence[str], told: str) -> str:
    """What is the matter, or the case, before what is aimed at: a case that nobody began with 因 is a problem to be solved."""
    if kind is _is_matter:
        return _matter("，".join(clauses))
    if _OPENS_A_CASE.match(told.strip()):
        return f"因{'，'.join(clauses)}"
    return f"为解决{'、'.join(clauses).removesuffix('的问题')}的问题"


def _as_begun(text: str) -> Callable[[str], bool] | None:
    """What the person's own first word says it is."""
    begun = ((_OPENS_A_MATTER, _is_matter), (_OPENS_A_CASE, _is_case), (_OPENS_AN_AIM, _is_aim))
    return next((kind for word, kind in begun if word.match(text)), None)


def _is_matter(clause: str) -> bool:
    return _MATTER.search(clause) is not None and not _is_aim(clause)


def _is_case(clause: str) -> bool:
    return _CASE.search(clause) is not None and not _is_aim(clause)


def _is_aim(clause: str) -> bool:
    return _AIMS.match(clause) is not None or _MENDED.search(clause) is not None


def _is_slogan(clause: str) -> bool:
    return _SLOGAN.match(clause) is not None or _EVERYBODY.search(clause) is not None


def _brought_about(clause: str) -> str:
    """The verb that a clause needs behind 为 where it has none of its own: a slogan, or how things should be."""
    if _is_aim(clause) or begins_with_deed(clause) or re.match("[把将让使]", clause):
        return ""
    if _is_slogan(clause):
        return "实现"
    return "使" if any(_STATE.search(one) for one in clause.split("、")) else ""


def _matter(text: str) -> str:
    bare = _HOW_BAD.sub("", "，".join(_DONE.sub("", clause) for clause in text.split("，")))
    return f"针对{bare}" if _NAMES_A_THING.search(bare) else f"针对{bare.removesuffix('的情况')}的情况"

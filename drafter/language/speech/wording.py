"""Deed, thing and amount in the words and the order of a form: 坏了的机井 is 机井, 大厅换3台办事机 is 更换3台办事机."""

import re

from drafter.language.numbers_told import COUNTED_IN
from drafter.language.speech.deeds import Deed, deed_for
from drafter.language.speech.verbs import is_sure_deed
from drafter.regex import regex

AT = regex("^[\u3400-\u9fff]{0,5}?(?:[村镇乡县区校院路街林河山海]子?[里上]|里头|门口|路口|那边|这边)(?=[^的程级型])")
"""Where something is done, said with no name: 村里, 路口."""
_WORN = regex(
    "^(?:坏了?的?|坏掉的|破的?|(?:老?旧|老化|破损|损坏|坏损)了?的)(?=[\u3400-\u9fff])(?!址)"
    "|(?:(?:坏了?|坏掉|旧|破损?|老化|大|小|新)的|坏了|老化了)$"
)
_ONLY_WORN = regex(r"^(?:坏|旧|老|破|原来|原有|剩下)的(?=\d|$)")
_FORMER = regex("^原[来先](?:的|有的)?(?=[\u3400-\u9fff]{2})")
_SOME = regex("^(?:一批|一些|一套|几[个台套])(?=[\u3400-\u9fff]{2})")
_HEAD_NOUNS = {
    "桥": "桥梁", "路": "道路", "井": "机井", "渠": "渠道", "河": "河道", "树": "树木", "秤": "衡器", "娃": "儿童",
    "车": "车辆", "书": "图书", "灯": "灯具", "坝": "大坝", "戏": "戏曲",
    "法": "法律", "违": "违建", "厕": "厕所", "沟": "沟渠", "塘": "山塘", "墙": "墙体",
}  # fmt: skip
"""Things that speech calls by one character, and a form by two."""
_THING_BEHIND = regex(
    rf"\s*(?P<many>[\d.]+[万千百]?(?:{COUNTED_IN.pattern}))(?P<thing>[\u3400-\u9fff]{{2,}}|[{''.join(_HEAD_NOUNS)}])$"
)
_OBJECT = regex(r"[^\d≥≤><约共]+")
_COUNTED_FIRST = regex(rf"(?:全[市县区镇])?\d[\d.万千百]*(?:{COUNTED_IN.pattern})(?=[\u3400-\u9fff]{{2}})")
_OWNED = regex(
    r"(?:全[市县区镇])?(?P<many>\d[\d.万千百]*[个所家])(?P<owner>自然村|行政村|村|社区|乡镇|街道|小区|学校|医院|单位|县区?)的(?P<thing>[\u3400-\u9fff]+)"
)
_OVERSEEN = regex(r"\d+个(?:村|社区|乡镇|街道|小区)")


def said(deed: Deed, thing: str, rest: str) -> str:
    """Deed, thing and what follows, in the order of a form; the thing stands first where it did."""
    if deed.spoken == "管" and thing and _OVERSEEN.match(rest):
        return f"{thing}覆盖{rest}"  # 法律顾问管512个村
    if behind := _THING_BEHIND.match(rest):  # 大厅换3台办事机: what was said first is where
        name = named(behind["thing"])
        return f"{deed_for(deed, name)}{behind['many']}{name}"
    thing = _ONLY_WORN.sub("", thing)
    if thing and (owned := _OWNED.fullmatch(thing)):
        name = named(owned["thing"])
        return f"{name}{deed_for(deed, name)}覆盖{owned['owner']}{owned['many']}{rest}"
    counted = _COUNTED_FIRST.match(thing)
    if counted and len(thing) > counted.end():
        name = named(thing[counted.end() :])
        return f"{name}{deed_for(deed, name)}{re.sub('^全[市县区镇]', '', counted[0])}{rest}"
    return _with_object(deed, thing, rest)


def _with_object(deed: Deed, thing: str, rest: str) -> str:
    told = _OBJECT.match(thing or rest)
    if told is None:
        return f"{deed.written}{thing}{rest}"
    name = named(told[0])
    behind = (thing or rest)[told.end() :] + (rest if thing else "")
    if len(name) == 1:
        return f"{deed.spoken}{name}{behind}"  # 查螺 is a name as it is
    written = deed_for(deed, name)
    return f"{name}{written}{behind}" if thing or not is_sure_deed(written) else f"{written}{name}{behind}"


def named(thing: str) -> str:
    """A thing as a form calls it: 坏了的机井 is 机井, 桥 is 桥梁."""
    bare = thing
    for padding in (AT, _FORMER, _WORN, _SOME):
        bare = padding.sub("", bare) or bare
    bare = re.sub("案子$", "案件", re.sub("的钱$", "资金", bare)).strip("的")
    owner, of, last = bare.rpartition("的")
    return owner + _HEAD_NOUNS[last] if last in _HEAD_NOUNS else (owner + last if of and len(last) == 1 else bare)

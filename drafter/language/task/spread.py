"""Over how many places work is spread, told before the work itself: 给9个社区购买社工服务, 12个作业点配备人员36名."""

import re

from drafter.language.cutting import sorts
from drafter.language.speech.verbs import leading_verb
from drafter.regex import regex

_HAN = "\u3400-\u9fff"
_PLACE = f"[{_HAN}]{{0,6}}?(?:乡镇|街道|社区|学校|中小学|行政村|村庄|村|小区|园区|[站点]|合作社|基地|企业|医院|卫生院|幼儿园)"
_PERSONS = "儿童|学生|居民|老年?人|人员|群众|职工|村民|教师|患者|妇女"
_REACHED = regex(
    rf"对(?P<many>\d+[个所家])(?P<where>[{_HAN}]{{0,4}}(?:乡镇|街道|社区|学校|行政村|村|小区|园区))"
    rf"(?P<work>[^，。；]*?(?:{_PERSONS})[^，。；]*?\d[\d.]*万?[人名户])"
)
"""对9个乡镇的儿童开展检查4200人."""
_FOR_PLACES = regex(
    rf"(?:^|(?<=[，；]))(?:给|为|向)(?P<many>\d+[个所家座])(?P<where>{_PLACE})(?P<work>(?:购买|采购|配备|提供|开展)[{_HAN}]{{2,14}})(?=$|[，。；])"
)
"""给9个社区购买专业社工服务: bought is one service."""
_STAFFED = regex(
    rf"(?:^|(?<=[，；]))(?P<many>\d+[个所家座处])(?P<where>{_PLACE})(?P<work>(?:配备|聘用|聘请|派驻|安排|设)[{_HAN}]{{2,8}}\d+[名人])(?=$|[，。；])"
)
"""12个固定作业点配备作业人员36名."""
_HELPED = regex(
    rf"(?:^|(?<=[，；]))(?P<verb>扶持|支持|资助|补助|引导|带动|帮扶|指导)(?P<many>\d+[个家户])(?P<where>{_PLACE})(?P<work>(?:发展|新建|改建|建设|种植|改造|开展)[{_HAN}]{{2,10}}\d[\d.]*万?[亩个座公头只棚吨平])"
)
"""扶持4个移民村发展茶园860亩: both are counted, each with its own verb."""
_LISTED = regex(
    rf"(?P<lead>^|[，；])(?P<list>[^，。；\d、]{{1,12}}(?:、[^，。；\d、]{{1,10}})*[、和及与][^，。；\d、]{{1,10}}?)(?P<many>\d{{1,2}})(?P<unit>个|条|处|座|所|家|类|项|种|大|航次)(?P<thing>[{_HAN}]{{2,}})"
)
"""胃痞、泄泻、胃疡3个优势病种诊疗方案: which they are, then how many, then what they are."""
_AND = regex("、|[和及与]")
_PAIR = 2


def spread_behind(line: str) -> str:
    """The line with the places behind the work: 购买社工服务，覆盖9个社区; and without the members of a list that is counted."""
    line = _REACHED.sub(r"对\g<where>\g<work>，覆盖\g<many>\g<where>", line)
    line = _STAFFED.sub(r"\g<work>，覆盖\g<many>\g<where>", _FOR_PLACES.sub(r"\g<work>覆盖\g<many>\g<where>", line))
    line = _HELPED.sub(r"\g<work>，\g<verb>\g<many>\g<where>", line)
    return _LISTED.sub(_without_members, line)


def _without_members(found: re.Match[str]) -> str:
    """优化3个优势病种诊疗方案: the verb of the list stays, its members go where there are as many as are counted."""
    members = _AND.split(found["list"])
    if len(members) != int(found["many"]):
        return found[0]
    verb = leading_verb(members[0]) or _first_verb(members[0])
    return f"{found['lead']}{verb}{found['many']}{found['unit']}{found['thing']}"


def _first_verb(words: str) -> str:
    word, sort = next(iter(sorts(words)), ("", ""))
    return word if sort in ("v", "vn") and len(word) == _PAIR else ""

"""Over how many places work is spread, told before the work itself: 给9个社区购买社工服务, 12个作业点配备人员36名."""

import re

from drafter.language.cutting import sorts
from drafter.language.speech.verbs import leading_verb, without_empty_verbs
from drafter.regex import regex

_HAN = "\u3400-\u9fff"
_PLACE = f"[{_HAN}]{{0,6}}?(?:乡镇|街道|社区|学校|中小学|行政村|村庄|村|小区|园区|派出所|司法所|[站点馆院校]|合作社|基地|企业|医院|卫生院|幼儿园)"
_PERSONS = "儿童|学生|居民|老年?人|人员|群众|职工|村民|教师|患者|妇女"
_REACHED = regex(
    rf"对(?P<many>\d+[个所家])(?P<where>[{_HAN}]{{0,4}}(?:乡镇|街道|社区|学校|行政村|村|小区|园区))"
    rf"(?P<work>[^，。；]*?(?:{_PERSONS})[^，。；]*?\d[\d.]*万?[人名户])"
)
"""对9个乡镇的儿童开展检查4200人."""
_FOR_PLACES = regex(
    rf"(?:^|(?<=[，；]))(?:给|为|向)?(?P<many>\d+[个所家座])(?P<where>{_PLACE})(?P<work>(?:购买|采购|配备|提供|开展|补充|更新|更换|添置|购置)[{_HAN}、]{{2,18}})(?=$|[，。；])"
)
"""给9个社区购买专业社工服务, 14个消防站补充器材: each gets it, and what they get is not counted."""
_WITHIN = regex(
    rf"(?:^|(?<=[，；]))(?:委托第三方|请第三方)?(?P<lead>对|[{_HAN}]{{2}})(?P<many>\d+个)(?P<where>市州|县区|县市|乡镇|街道|社区|小区|行政村|村)的?(?P<work>(?:\d|(?![的和、])[{_HAN}])[^，。；]{{2,18}}?\d[^，。；]*)(?=$|[，。；])"
)
"""更换9个乡镇老化供水管42公里: so many places have the work."""
_HELD_IN = regex(
    rf"(?:^|(?<=[，；]))(?P<many>\d+[个所家座])(?P<where>{_PLACE})(?P<work>[{_HAN}]{{2,14}}\d[\d.]*[场次期])(?=$|[，。；])"
)
"""24个社区举办健康讲座72场."""
_GONE_TO = regex(
    rf"(?:^|(?<=[，；]))(?:走进|深入|进|到|赴)(?P<many>\d+[所个家])(?P<where>[{_HAN}、]{{1,12}}?)(?P<deed>讲|开展|举办|举行|组织|演出|宣讲)(?P<work>[{_HAN}]{{2,12}}\d[\d.]*[场次期])(?=$|[，。；])"
)
"""进150所学校讲口腔保健课150场."""
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
_MEASURED = regex("(?:面积|长度|里程|人数|户数)\\d")
_AND = regex("、|[和及与]")
_PAIR = 2


def spread_behind(line: str) -> str:
    """The line with the places behind the work: 购买社工服务，覆盖9个社区; and without the members of a list that is counted."""
    line = _REACHED.sub(r"对\g<where>\g<work>，覆盖\g<many>\g<where>", line)
    line = _WITHIN.sub(_places_behind, _GONE_TO.sub(_taken_to, line))
    line = _HELD_IN.sub(_held_in, line)
    line = _STAFFED.sub(r"\g<work>，覆盖\g<many>\g<where>", _FOR_PLACES.sub(r"\g<work>覆盖\g<many>\g<where>", line))
    line = _HELPED.sub(_helped, line)
    return _LISTED.sub(_without_members, line)


def _places_behind(found: re.Match[str]) -> str:
    """更换老化供水管42公里，覆盖9个乡镇."""
    lead = found["lead"]
    if _MEASURED.search(found["work"]) or (lead != "对" and not (leading_verb(lead) == lead or _first_verb(lead))):
        return found[0]
    return f"{lead}{found['work']}，覆盖{found['many']}{found['where']}"


def _held_in(found: re.Match[str]) -> str:
    """举办健康讲座72场，覆盖24个社区."""
    done = (
        leading_verb(found["work"]) or without_empty_verbs(found["work"]) != found["work"] or _first_verb(found["work"])
    )
    return f"{found['work']}，覆盖{found['many']}{found['where']}" if done else found[0]


def _taken_to(found: re.Match[str]) -> str:
    """开展口腔保健课150场，覆盖150所学校."""
    deed = {"讲": "开展"}.get(found["deed"], found["deed"])
    return f"{deed}{found['work']}，覆盖{found['many']}{found['where']}"


def _helped(found: re.Match[str]) -> str:
    """发展茶园860亩，扶持4个移民村."""
    verb = {"支持": "扶持"}.get(found["verb"], found["verb"])
    return f"{found['work']}，{verb}{found['many']}{found['where']}"


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

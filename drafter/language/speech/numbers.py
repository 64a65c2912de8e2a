"""Numbers as people say them, in the words of a form: 一台68万封顶 is 每台不超过68万元, 一天两趟 每天2趟, 春秋两季各一次 2次."""

import re

from drafter.language.numbers_told import COUNTED_IN
from drafter.language.numerals import read_number
from drafter.language.speech.dates import dates_as_written
from drafter.language.speech.prices import fees_as_written, price_as_written
from drafter.regex import regex

_COUNTED = COUNTED_IN.pattern
_STOP = regex(r"((?:[，,。；;：:、\s！!]|（(?![\u3400-\u9fff]{1,4}）每)|）(?!每[\u3400-\u9fff]))+)")
"""What ends a clause; brackets within 每村（社区）每年 do not."""
_OFTEN = regex(
    r"(?:一(?=天|周|月|年|季度[一两1-9])|[一每](?=个|星期|礼拜))(?P<period>天|周|月|年|季度|星期|礼拜|个(?:礼拜|星期|月|季度?|学期))(?P<doing>[\u3400-\u9fff]{0,4}?)(?P<sign>不少于|至少|要|约|)(?P<number>\d+|[一二两三四五六七八九十]+)(?P<unit>次|遍|趟|轮|回|天|场|期)(?![\u3400-\u9fff])"
)
_PERIODS = {
    "礼拜": "周",
    "星期": "周",
    "个礼拜": "周",
    "个星期": "周",
    "个月": "月",
    "个季度": "季度",
    "个季": "季度",
    "个学期": "学期",
}
_A_MONTH = regex("(?<=[\u3400-\u9fff])一个月(?=\\d)(?![\\d.]+万(?:$|[，,。；;、\\s]))")
"""How often rather than how long: 门诊一个月2万."""
_TENTHS = regex("([五六七八九])成(?=以上|的|多)")
_BEFORE_AND_AFTER = regex(
    r"(?P<told>\d+[次轮遍])?（[^（）\d，；]{0,6}前后各(?P<each>\d+|一|两)(?P<unit>次|轮|遍)[^（）\d，；]{0,4}）"
)
"""水深测量（疏浚前后各2次）: how its number comes about, or both together where none was told."""
_EACH_SEASON = regex(
    r"(?P<when>上(?:半年)?[、和]下半年|(?:[春夏秋冬](?:天|季)?[、和]?){2,4}(?:[两二三四]季|季)?|(?:[汛雨旱]期|[枯丰]水?期?|寒假|暑假)[、和](?:[汛雨旱]期|[枯丰]水?期?|寒假|暑假))"
    r"(?P<doing>[^，。；\d]*?)各(?P<more>[\u3400-\u9fff]{0,10}?)[一1](?P<unit>次|遍|轮|回|场)"
)
_SEASONS_APART = regex(r"(?:(?:[春夏秋冬]天?|[上下]半年|寒假|暑假)[一1](?P<unit>次|遍|轮|回|场)[、，]?){2,4}")
_MADE = {"拍": "拍摄", "做": "制作", "录": "录制"}
_PUBLISHED = regex(
    r"(?P<thing>[\u3400-\u9fff]{2,10}?)[一每](?:个?(?P<period>月|周|星期|礼拜|天|年|季度))(?:要|得|至少|不少于)*(?P<does>出|发|更新|推送|推|拍|做|录)(?:至少|不少于)?(?P<number>\d+|[一二两三四五六七八九十]+)(?P<unit>条|篇|期)(?:以上)?"
)
"""公众号一周出3篇."""
_RATE_BEFORE = regex(r"每(?:个?(季度|月|周|年|学期|半年))[一1](次|遍|轮)(?P<rest>[\u3400-\u9fff].+)")
_ONE_PLACE = regex(
    "(?:(?<=^)|(?<=[，,。；;：:、\\s]))一个(?=(?:乡镇?|村|班|社区|学校|县|点|组|街道|园区)(?!\\d+(?:\\.\\d+)?(?:万|块|元)))"
)
_OF_EACH_PLACE = regex(
    "每个?[\u3400-\u9fff]{1,3}?(?:各|搞|办|演|开展|举行|放映?|建|设)?\\d+(?:次|场|个|期|轮)(?=，?(?:一?共|合计|总计|全年)\\d)"
)
"""防汛演练每个乡搞1次，共16次: the total is told."""
_ONE_OF = regex(rf"(?<=[买编写建修装拍添配开打挖架造])一(?=(?:{_COUNTED})[\u3400-\u9fff]{{2}})(?!一[起路面体直])")
"""编一本地方志."""
_ALL_DONE = regex(r"(?:一?共|总共|合计)[建装设配种修买发栽]好?(?=\d)")
"""每个村建1个农家书屋，共建36个: what was told is done."""
_SPREAD_OVER = regex(
    r"(?:(?<=^)|(?<=[，,。；;：:\s]))(?:全[市县区]的?)?(\d+[所个家])(学校|中小学|小学|村|行政村|社区|小区|乡镇|街道|单位|企业|站点?|卫生院|医院|园区)(?:里|上)?(?:一共|总共|共计?)(?=\d)"
)
"""24所学校一共52个: over how many it is spread, and how many there are."""
_LESSONS = regex(
    r"(?:(?<=^)|(?<=[，,。；;]))(?:全年|一年|每年|[一两二三]个?(?:学期|学年))?(?:一?共|总共)?[上开]?(?P<many>\d+)(?P<unit>节|课时|学时)课(?=$|[，,。；;])"
)
"""两个学期上160节课."""
_EACH_TOTALLED = regex(
    r"(?:(?P<places>\d+)个(?P<place>行政村|自然村|村|乡镇|社区|学校|街道|单位|小区))?，?每个?(?:行政村|自然村|村|乡镇?|社区|学校|校|班|站|街道|单位|小区)"
    r"(?:每(?:月|季度|年|周|学期))?(?P<verb>[\u3400-\u9fff]{1,2}?)(?:[一1两二]|\d+)(?P<unit>场|次|期|轮|节)(?P<thing>[\u3400-\u9fff]{0,8})"
    r"，?(?:一年|全年|每年|全[市县区]|一?共|合计|总共|共计)+(?P<many>\d+)(?P=unit)"
)
"""218个村每个村每月放一场电影，一年2616场: the total is told."""
_REACHES = regex(r"(?:[发送贴配]放?[到至])(?=\d+(?:个|所|家)[\u3400-\u9fff])")
"""宣传册发到218个村: over how many it is spread."""
_A_LITTLE = regex("(?:(?:坏|旧|破|老化)[了掉]?的?)?([修补换洗清扫查刷])一\\1")
"""坏的修一修."""
_BROKEN_SO = regex(
    "(?P<thing>[\u3400-\u9fff]{2,12}?)(?:[都全]|有的)*(?:坏|旧|老化|破|报废)了，(?:得|要|需要?|准备)*(?P<deed>[换修买补])(?=\\d)"
)
"""安检仪坏了，换2台: what is done to the thing that was named."""
_PLAIN_COUNT = (
    (regex("补(?=\\d[\\d.]*[万千]?([亩人户头只名])[^亩人户头只名]*[，,][^，,]*[每一]\\1)"), "补助"),
    (regex("差不多(?=\\d)"), "约"),
    (regex("(?:加起来|拢共|加在一起)(?=\\s*\\d)"), "共"),
    (regex("别超过?(?=\\d)"), "不超过"),
    (regex("每个月(?:做|搞|办|弄|要)*(?=\\d)"), "每月"),
    (regex("(?<=[\u3400-\u9fff])(?:这些|那些|之类的?|什么的)(?=[\u3400-\u9fff]?\\d)"), ""),
    (regex("(?<![每上下一])半年([\u3400-\u9fff]{1,3}?)[一1](次|遍)"), r"\1，每半年1\2"),
    (regex("(?<=[\\d万元块])打住"), "以内"),
    (regex("(?<=\\d)个(?=班(?:\\s*\\d|\\s*每))"), ""),
    (regex("(?<=\\d)来(?=[个家所户名人台座处])"), ""),
    (regex("(?<=\\d)个人(?![次大才员民])"), "人"),
    (regex("(?<=\\d间)房(?=$|[，,。；;])"), ""),
    (regex("(?<=\\d[台套辆件个部张把])新的(?=$|[，,。；;])"), ""),
)
"""差不多6趟, 180来所, 28个人, 换2台新的: the number and its unit."""
_MORE_HOURS = regex("(?<=每[天周月日])(?:多|再|要)*(?:开放?|延长|延时|放)?(?=\\d+小时)")
_CLOCK = regex("(?<=[\\d十百千万])个?(?:钟头|小时)")


def numbers_as_written(line: str) -> str:
    """A line with its spoken prices, rates and seasons in the words of a form; all other clauses stay as they are."""
    line = _SEASONS_APART.sub(
        lambda found: f"{_count(found[0], found['unit'])}{found['unit']}", _CLOCK.sub("小时", line)
    )
    for said, written in _PLAIN_COUNT:
        line = said.sub(written, line)
    line = _BROKEN_SO.sub(r"\g<thing>\g<deed>", line)
    line = _EACH_TOTALLED.sub(_totalled, _A_LITTLE.sub(r"\1", line))
    line = fees_as_written(_MORE_HOURS.sub("", _REACHES.sub("覆盖", line)))
    line = _TENTHS.sub(lambda found: f"{read_number(found[1])}0%", line)
    line = _BEFORE_AND_AFTER.sub(_both, line)
    line = _LESSONS.sub(r"课程\g<many>\g<unit>", line)
    line = re.sub(r"(?:大概|大约)来(?=\d)", "约", line)
    line = _ONE_OF.sub("1", _ALL_DONE.sub("共", line))
    line = dates_as_written(_SPREAD_OVER.sub(r"覆盖\1\2，共", line))
    line = _EACH_SEASON.sub(_each_season, line)
    line = _OF_EACH_PLACE.sub("", _ONE_PLACE.sub("每个", line))
    parts = _STOP.split(line)
    return _A_MONTH.sub("每月", "".join(_clause(part, "".join(parts)) for part in parts))


def _totalled(found: re.Match[str]) -> str:
    over = f"，覆盖{found['place']}{found['places']}个" if found["places"] else ""
    return f"{found['verb']}{found['thing']}{found['many']}{found['unit']}{over}"


def _both(found: re.Match[str]) -> str:
    each = read_number(found["each"].replace("两", "二"))
    return found["told"] or (found[0] if each is None else f"{2 * each}{found['unit']}")


def _count(words: str, unit: str) -> int:
    return words.count(unit)


def _each_season(found: re.Match[str]) -> str:
    many = 2 if "半年" in found["when"] else len(re.findall("[春夏秋冬]|期|寒假|暑假", found["when"]))
    if re.search("[、和]", found["when"]) and "期" in found["when"]:
        many = len(re.split("[、和]", found["when"]))
    return f"{found['doing']}{found['more']}{many}{found['unit']}"


def _published(found: re.Match[str]) -> str:
    number = read_number(found["number"].replace("两", "二"))
    period = _PERIODS.get(found["period"], found["period"])
    return (
        ""
        if number is None
        else f"{found['thing']}{_MADE.get(found['does'], '编发' if found['unit'] == '期' else '内容发布')}每{period}{number}{found['unit']}"
    )


def _clause(clause: str, line: str) -> str:
    if price := price_as_written(clause, line):
        return price
    if (found := _PUBLISHED.fullmatch(clause)) and (form := _published(found)):
        return form
    if found := _RATE_BEFORE.fullmatch(clause):
        return _rate_before(found)
    return _OFTEN.sub(_often, clause)


def _rate_before(found: re.Match[str]) -> str:
    return f"{found['rest']}，每{found[1]}1{found[2]}"


def _often(found: re.Match[str]) -> str:
    number = read_number(found["number"])
    period = _PERIODS.get(found["period"], found["period"])
    doing = "" if found["doing"] in ("做", "搞", "办", "弄") else found["doing"]
    sign = "不少于" if found["sign"] in ("不少于", "至少") else ""
    if number is None or (period == "月" and found["unit"] == "天" and number > 31):
        return found[0]
    return f"{doing}每{period}{sign}{number}{'次' if found['unit'] == '回' else found['unit']}"

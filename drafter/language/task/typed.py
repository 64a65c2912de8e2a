"""A task line as it was typed, made even: no numbering, half-width digits, brackets alike, no blanks beside numbers."""

import re

from drafter.language.numbers_told import COUNTED_IN
from drafter.language.spoken_indicator import without_numbering
from drafter.language.task.said_once import kinds_of_event
from drafter.language.task.spread import spread_behind
from drafter.language.text import half_width, tightened
from drafter.regex import regex

_LONGEST = 300
"""Characters of a task that are read; what stands behind them says no more of it."""
_IN_STEPS = regex(
    r"(?<![部百区划])分(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:批次?|次|步|阶段|年(?!级)|片区?|标段)(?=.)，?"
    r"|(?<![部百区划])分(?=\d{1,2}(?:期|班|场|轮))"
)
"""How something is done rather than how much of it: 分4批审核拨付."""
_ONE_OF_EACH = regex(
    rf"每个?[\u3400-\u9fff]{{1,4}}?(配备?|设置?|建设?|安装|发放?|聘用|聘请|选聘|选派|装|修|买|种)(?:\d+|一)(?:{COUNTED_IN.pattern})(?=[\u3400-\u9fff]{{2}}.*\d)"
)
"""每个村配1名村医，共186名: the first number is of each."""
_EACH = r"(?:给|为|在|向)?(?P<many>\d+)(?P<who>个?[\u3400-\u9fff]{1,8}?)各(?P<deed>配备?|安?装|建设?|发放?|设置?|购置|购买|买)"
_SO_MANY = rf"(?P<each>\d+|[一两])(?P<unit>{COUNTED_IN.pattern})"
_EACH_GETS = (
    regex(rf"{_EACH}{_SO_MANY}(?P<thing>[\u3400-\u9fff]{{2,10}})(?=$|[，,。；;])"),
    regex(rf"{_EACH}(?P<thing>[\u3400-\u9fff]{{2,10}}?){_SO_MANY}(?=$|[，,。；;])"),
)
"""12个文化站各配1套音响: together twelve."""
_IN_FULL = {"配": "配备", "装": "安装", "建": "建设", "发": "发放", "设": "设置", "买": "购置"}
_ONCE = regex(
    r"(?:每(?:季度?|半年|年|月|周|学期)(开展|组织|进行|举办|召开)|(各[\u3400-\u9fff]{1,3}?))[一1](?:次|轮|遍|场)(?=[\u3400-\u9fff]{2}.*\d|[\u3400-\u9fff]{2,}$)"
)
"""How often something is done before what is counted: 每半年开展一次职业健康检查820人."""
_OFTEN_TO = regex(
    r"(?P<often>每(?:季度|月|半年|年|周))对(?P<to>[\u3400-\u9fff]{0,4}\d+[个座处所家][\u3400-\u9fff]{2,12}?)开展(?P<times>\d+|[一两])次(?P<work>[\u3400-\u9fff]{2,8})(?=$|[，。；])"
)
"""每季度对36个站点开展1次巡检: how many there are, and how often it is done."""
_ONE_TIME = regex(r"(对[^，。；]{0,4}\d[^，。；]*?(?:进行|开展|组织|实施|完成))[一1][次轮遍](?=[\u3400-\u9fff]{2})")
"""对64处站点进行一次巡检: what is counted are the stations."""
_MONTHS_OF_PRICE = regex(r"(?<=[月天日])[×xX*]\d+个?(?:月|天|年)(?=$|[=＝，,。；;、）])")
"""30元/月×12个月 is reckoned, and counts nothing."""
_MADE_OF = regex(r"（每[套台组个]\d+[件个只块张]）")
"""What one of it is made of, in brackets, which nobody counts: 健身路径40套（每套10件）."""
_SINCE = regex(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底初]|份)?起，?")


_EACH_AND_MONEY = regex(
    r"(?P<each>每[\u3400-\u9fff])(?P<many>\d[\d.]*[人名天场个份次])、(?=(?:约|不超过)?\d[\d.]*万?元(?:$|[，,。；;）]))"
)
"""每期60人、1.8万元: the money is for each of them too."""
_ALL_OF_THEM = r"(?:全年|一年|累计|合计|年度?)?(?:共计?|累计|合计|不少于|计)?"
_PLACES = "(?:社区|行政村|村|学校|校|街道|乡镇|镇|乡|单位|支部|站点|站|小区|班)"
_OF_EACH_PLACE = regex(
    rf"(?:各|每个?){_PLACES}?(?:每(?:个?月|季度|学期|周|年))?(?:至少|不少于)?(?P<doing>[\u3400-\u9fff]{{0,10}}?)\d{{1,2}}(?P<unit>[次场期])(?P<thing>[\u3400-\u9fff]{{0,12}})"
    rf"[，,]{_ALL_OF_THEM}(?P<all>\d+)(?P<of>[次场期])(?!次)"
)
"""每个社区每月至少开1次议事会，全年108场: what all of them come to is told too."""
_EACH_OF_ALL = regex(
    r"各(?P<each>\d+)(?P<unit>期|场|次|个|名|人|部|集|篇)，?(?:合计|总计|共计?|累计)(?P<all>\d+)(?P=unit)"
)
"""新闻、专题各312期，共624期: the whole is told too."""
_PART_OF_YEAR = "(?:[汛春夏秋冬雨节][前中后季]?|[上下]半年|[一二三四]季度)"
_WHEN_EACH = regex(
    rf"(?<=\d[次遍轮场期])，{_PART_OF_YEAR}(?:[、和及]{_PART_OF_YEAR})+各[1一][次遍轮场期](?=$|[，。；])"
)
"""测量2次，汛前、汛后各一次: how many there are is told."""
_IN_EACH = regex(
    r"在(?P<list>[^，,。；;\d]{2,20}?[、和与及][^，,。；;\d]{1,10}?)(?:[两三四]地|两[市区县])?各(?P<deed>举办|办|设立|设|建设|建|开展|组织)(?P<each>\d{1,2})个?(?P<unit>[场次期处所])?(?P<thing>[\u3400-\u9fff]{2,16})(?=$|[，,。；;])"
)
"""在上海、杭州各办1场推介会: two of them."""
_CHECKED_PERSONS = regex(
    r"(?:为|给|对|组织)(?P<who>[^，,。；;]{2,16}?)(?P<many>\d[\d.]*万?[人名位])(?:免费)?(?:做|进行|开展|实施|提供)(?:免费)?(?P<what>[\u3400-\u9fff]{2,10})(?=$|[，,。；;])"
)
"""为7至9岁小学生2.4万人做口腔检查: what is done with them stands behind their number."""
_TAUGHT_PERSONS = regex(
    r"(?P<many>\d[\d.]*万?[人名位])(?P<what>(?:集中|岗前|全员|封闭|轮流|外出|年度)?(?:培训|轮训|体检|集训|研修|进修)(?:和保险)?)(?=\d|$|[，,。；;])"
)
"""放映员32人集中培训3天."""
_IDLE = regex(
    r"原则上|(?<=[，。；\d位天])至少(?=[\u3400-\u9fff]{2,}\d)|(?<=周边)\d+(?:\.\d+)?(?:公里|千米|米)范围内?的?|^(?:同步|同时)(?=做|开展|进行|组织|实施)"
    r"|(?:每?半年|每?季度|每?[月年]|每?学期)(?=考核[1一]次后)|(?<=考核)[1一]次(?=后)"
)
"""What says neither how much nor of what: 结果原则上3个工作日内出具, 半年考核一次后发放."""
_RECKONED_AS = regex(r"按(?P<many>\d[\d.]*万?[人名户位])(?:测算|计算|核算|计(?![入划])|安排)")
"""戒毒人员按480人测算."""
_IN_A_PLACE = regex(
    r"^在[^，。；\d]{2,14}?(?P<deed>安装|加装|装|建设|新建|建|布设|架设|铺设|设置|设立|栽植|种植)(?=[\u3400-\u9fff]{2,12}\d)"
)
"""在低洼路段装液位计140套: where it is done."""
_OFTEN_AT = regex(
    r"对(?P<to>\d+[个座处所家][\u3400-\u9fff]{2,12}?)(?P<often>每(?:个?月|季度|半年|年|周))(?P<work>[\u3400-\u9fff]{2,6}?)(?P<times>\d+|[一两])次"
)
"""对97个小区每月测评一次."""
_DAY_OF_FEAST = regex(
    r"(?<=[、和及与])\d{1,2}月\d{1,2}日(?=[\u3400-\u9fff]{2,6}(?:节|日)(?![前后起至到期])[\u3400-\u9fff])"
)
"""清明和9月30日烈士纪念日公祭活动: the day has a name."""
_MADE_TO = regex(
    r"(?:遴选|挑选|选定|选取|确定|选)(?P<many>\d[\d.]*(?:"
    + COUNTED_IN.pattern
    + r"))(?P<what>[\u3400-\u9fff]{1,8})作为(?P<thing>[\u3400-\u9fff]{2,10})(?=$|[，,。；;])"
)
"""选40艘渔船作为捕捞信息船: counted is what they become."""
_EACH_HELD = regex(r"(?P<name>[^，,。；;：:\d]{3,30})各(?P<each>\d{1,3})(?P<unit>[场次期届批])(?!次)")
_OF_TIMES = regex(r"(?<=\d) ?个(?=[航架批点班轮场期]次)")
"""3个航次 are 3航次."""
_MONTHS_OF_WORK = regex(
    r"(?:^|(?<=[，,；;]))(?:\d{1,2}月(?:份)?(?:至|到|[-—–~～]+)\d{1,2}月(?:份)?[、和及]?)+(?=[\u3400-\u9fff]{2})"
)
"""3月至5月、9月至10月集中施药: all through them, and by no day."""
_CLASS = regex("（([1-9])）(?=[型类级期号])")
_CLASS_SIGNS = {str(number): chr(ord("⑴") + number - 1) for number in range(1, 10)}
_PRINTED = {ord(sign): f"（{number}）" for number, sign in _CLASS_SIGNS.items()}


def as_printed(name: str) -> str:
    """A name with the brackets of its classes, which are one sign while a task is read: 小⑴型 is 小（1）型."""
    return name.translate(_PRINTED)


_LAST_YEAR = regex(r"(?:^|(?<=[，,；;]))(?:[去上]年|前年)[^，,；;。]*\d[^，,；;。]*[，,；;](?=[^。]*\d)")
"""What was done last year, before what is to be done: 去年换了3条渡船，今年还要换5条."""


_SAME_THING = regex(
    rf"(?:[去上]年|前年)[^，,；;。\d]*\d[\d.]*[万千百]?(?:{COUNTED_IN.pattern})(?P<thing>[\u3400-\u9fff]{{1,8}})[，,；;]"
    rf"(?P<now>(?:今年|本年|当年)[^，,；;。\d]*\d[\d.]*[万千百]?(?:{COUNTED_IN.pattern}))(?=[，,；;]|$)"
)
"""去年换了3条渡船，今年还要换5条: the thing is told with last year's amount."""


_COMMISSIONED = regex("委托(?:有资质的)?[\u3400-\u9fff]{2,8}(?:机构|公司|单位|中心|院|所)(?=[向对为给在]\\d)")
"""委托社会工作机构向11个司法所派驻社工: who does it is no name of what is done."""
_IN_BRACKETS = regex(
    r"（(\d[\d.]*[万千]?(?:"
    + COUNTED_IN.pattern
    + r"))(?:，其中[^（）]*)?）(?=[、和及与]|[\u3400-\u9fff]{0,6}(?:[，,。；;]|$))"
)
"""海洋站（14座）和浮标（9个）运行维护: how many there are, where a list has them in brackets."""


def made_straight(line: str) -> str:
    """The line without who is commissioned, with the amounts of a list beside their things, and where work is done behind it."""
    line = spread_behind(_COMMISSIONED.sub("", line))
    return _IN_BRACKETS.sub(r"\1", line) if len(_IN_BRACKETS.findall(line)) > 1 else line


def without_last_year(line: str) -> str:
    """The line without clauses that only tell of last year, where another tells a number too; what both count stays."""
    return _LAST_YEAR.sub("", _SAME_THING.sub(r"\g<now>\g<thing>", line))


def without_all_numbering(text: str) -> str:
    """The line without its own numbering, however often it was numbered."""
    while (bare := without_numbering(text)) != text and bare:
        text = bare
    return text


def made_even(text: str) -> str:
    """Half-width letters and digits, brackets alike, and no blanks beside numbers; other blanks part clauses."""
    plain = "".join(
        half_width(sign) if sign.isalnum() or sign in "％．＋－／＝＞＜　" else sign for sign in text[:_LONGEST]
    )
    plain = re.sub(r"\s*[|｜]\s*", " ", plain.replace("(", "（").replace(")", "）").replace("不得", "不"))
    plain = _MONTHS_OF_WORK.sub("", _OF_TIMES.sub("", plain))
    plain = _CLASS.sub(lambda found: _CLASS_SIGNS[found[1]], plain)
    plain = re.sub(r"(?<=\d) (?=[A-Za-z㎡])|(?<=[%％‰]) (?=[\u3400-\u9fff])", "", tightened(re.sub(r"\s+", " ", plain)))
    plain = re.sub(r"(?:^|(?<=[\u3400-\u9fff])) ?([A-Za-z]+) ?(?=[\u3400-\u9fff])", r"\1", plain)
    plain = _MADE_OF.sub("", _MONTHS_OF_PRICE.sub("", plain))
    plain = _without_each_of_all(_MADE_TO.sub(r"\g<thing>\g<many>", _DAY_OF_FEAST.sub("", _WHEN_EACH.sub("", plain))))
    plain = _CHECKED_PERSONS.sub(r"\g<who>\g<what>\g<many>", _TAUGHT_PERSONS.sub(r"\g<what>\g<many>", plain))
    plain = _EACH_HELD.sub(_of_one_event, _IN_EACH.sub(_in_all, plain))
    plain = _EACH_AND_MONEY.sub(r"\g<each>\g<many>，\g<each>", _OF_EACH_PLACE.sub(_of_all_places, plain))
    plain = _IN_A_PLACE.sub(lambda found: _IN_FULL.get(found["deed"], found["deed"]), _IDLE.sub("", plain))
    plain = _RECKONED_AS.sub(r"\g<many>", _OFTEN_AT.sub(r"对\g<to>开展\g<work>，\g<often>\g<times>次", plain))
    plain = _OFTEN_TO.sub(r"对\g<to>开展\g<work>，\g<often>\g<times>次", plain)
    plain = _SINCE.sub("", _ONE_TIME.sub(r"\1", _ONCE.sub(r"\1\2", plain)))
    plain = re.sub(r"(\d)块([1-9])(?!\d|(?!左右|上下)[\u3400-\u9fff])", r"\1.\2元", plain)  # 6块5
    for each in _EACH_GETS:
        plain = each.sub(_together, plain)
    return re.sub(r"(?<=\d)[：:](?=\d)", "∶", _ONE_OF_EACH.sub(r"\1", _IN_STEPS.sub("", plain)))


def _of_all_places(found: re.Match[str]) -> str:
    """召开居民议事会108场."""
    doing = {"开": "召开", "搞": "开展", "办": "举办"}.get(found["doing"], found["doing"])
    return f"{doing}{found['thing']}{found['all']}{found['of']}" if doing or found["thing"] else found[0]


def _without_each_of_all(line: str) -> str:
    """共624期 of 各312期，共624期, where the one makes the other."""
    found = _EACH_OF_ALL.search(line)
    several = found is not None and int(found["all"]) % int(found["each"]) == 0 and found["all"] != found["each"]
    return f"{line[: found.start()]}{found['all']}{found['unit']}{line[found.end() :]}" if found and several else line


def _in_all(found: re.Match[str]) -> str:
    """举办推介会2场."""
    many = int(found["each"]) * len(re.split("[、和与及]", found["list"]))
    deed = {"办": "举办", "设": "设立", "建": "建设"}.get(found["deed"], found["deed"])
    return f"{deed}{found['thing']}{many}{found['unit'] or '个'}"


def _of_one_event(found: re.Match[str]) -> str:
    """清明和烈士纪念日公祭活动2场."""
    many = kinds_of_event(found["name"])
    return f"{found['name']}{int(found['each']) * many}{found['unit']}" if many else found[0]


def _together(found: re.Match[str]) -> str:
    """配备音响12套，覆盖12个文化站 of 12个文化站各配1套音响."""
    each = {"一": 1, "两": 2}.get(found["each"]) or int(found["each"])
    deed = _IN_FULL.get(found["deed"][0], found["deed"])
    total = int(found["many"]) * each
    return f"{deed}{found['thing']}{total}{found['unit']}，覆盖{found['many']}{found['who']}"

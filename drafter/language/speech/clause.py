"""A spoken clause as a form would write it: 把120个浮标装好 is 安装120个浮标, 请律师给村民讲法12场 is 村民讲法12场.

    clause  = { when | where | agent | for whom | manner }  predicate
    predicate = deed [complement] thing          买吸粪车, 装好浮标
              | 把 thing deed [complement]       把浮标装好
              | thing { manner } deed [complement]    浮标装120个, 河道要清
              | place deed thing                 村口装路灯

Only what speech adds is taken away and only short verbs are replaced; a clause that is written already stays as it is.
"""

import re

from drafter.language.numbers_told import numbers_told
from drafter.language.speech.by_when import BY_WHEN
from drafter.language.speech.cutting import ends_a_word
from drafter.language.speech.deeds import BEFORE_NUMBER, COMPLEMENT, Deed, deed_for, short_deed
from drafter.language.speech.verbs import (
    begins_a_verb,
    begins_with_deed,
    deed_with_object,
    ends_with_deed,
    is_sure_deed,
    leading_verb,
)
from drafter.language.speech.wording import AT, named, said
from drafter.regex import regex

_WHEN = regex(
    "(?:今年|当年|本年|年内|常年|现在|目前|如今|眼下|这次|[春夏秋冬]天|打算|准备|计划(?![生内完飞执])|争取|力争|还要|还得|还(?![原款贷迁建本])|另外|要(?![素点害塞])|必须|抓紧|再(?=[改建修买装换招办补种添租聘])|陆续|分批|下乡|继续|新(?=(?:[买购添]|招|聘|雇)\\d)|新(?=[买添雇]|招(?![生商]))|免费(?=[给为对])|[请找雇]人(?!社局|大|民)(?=[㐀-鿿]{2}))"
)
_WRITTEN = regex("给予|予以|按实际|旨在")
"""What nobody says who speaks: the clause stays as it is."""
_RATE = regex("(?:每(?:个?月|个?季度|半年|年|周|天|日|学期)(?![^，]{0,8}\\d+(?:\\.\\d+)?[万元块]))")
_UNDONE = regex("(?:拆|砍|挖|铲|清|换|收)[掉了完](?=(?:重建|新建|清理|清运|更换|栽植|种植|改造))")
"""危房拆了重建: what is done first is part of it."""
_AGENT = regex(
    "(?:请|让|找|叫|由|委托|聘请|雇|动员|发动)(?P<who>[\u3400-\u9fff]{0,7}?"
    "(?:人|员|师|家|工|者|队|公司|机构|单位|第三方|部门|生|干部|群众|民兵|中心|团|班子|院|厂|高校|媒体|协会))(?:来|去|帮忙?|下田|下乡|到[\u3400-\u9fff]{1,4}?里?)?"
)
_HIRED = regex(
    "(?:请|雇)(?P<many>\\d[\\d.万千百]*(?:个|名|位|人))(?P<who>[\u3400-\u9fff]{1,6}?(?:人|员|师|工|安|者|医|生|家))(?P<work>.*)"
)
_HIRED_FOR = regex(
    "(?P<where>[\u3400-\u9fff]{0,14}?)(?<![申邀聘约])(?:请|雇|找)(?P<many>\\d+)个?人(?P<work>(?!员)[\u3400-\u9fff]{2,6})"
)
"""中心窗口请6个人值班: what they do calls them, and not where."""
_DUTY = regex(
    "(?:(?<=^)|(?<=[，,。；]))(?P<where>[\u3400-\u9fff]{2,12}?)(?:要|得|须|需要|必须)?(?:有|派|留)?人(?:来|去)?(?P<duty>守|看|管|盯|值班|值守|看护|巡查|打扫|保洁)(?:着|住)?"
    "，(?:一共|共|得)?(?:请|雇|找|要)(?:了)?(?P<many>\\d+)个?人(?=$|[，,。；])"
)
"""水闸得有人守，请4个人: the duty stands before those who are hired for it."""
_AT_ALL_HOURS = regex("(?:夜里|夜间|晚上|白天|平时|常年|长期|一直|全天|每天)+$")
_DUTIES = {"打扫": "保洁", "打扫卫生": "保洁", "守": "值守", "看": "看护", "管": "管护", "盯": "看护"}
_BROUGHT = regex(
    "[往向到](?P<many>\\d+[个所家])(?P<where>[\u3400-\u9fff]{1,8}?)(?P<deed>[送运发派])(?P<thing>[\u3400-\u9fff]{1,8})"
)
_THERE_IS = regex(
    "(?:[\u3400-\u9fff]{0,6}?(?:[里上中内场所站院馆队库园局县市]|基地|中心))?(?:现在|目前|眼下|如今)?(?:一共|总共)?(?:(?:(?:[住养管存放停摆供]|停放|存放|摆放|饲养|圈养|收养|居住|安置)着|住了)|(?:现在|目前|眼下|如今)(?:有|共有)|现有)(?=[\u3400-\u9fff\\d])"
)
"""场里养着马12匹: that they are there is no deed."""
_FLOORS = regex(
    "(?<=[租赁建修装改造])(?:了)?(?:\\d+|[一二两三四五六七八九十]+)层[，、 ]?(?:一?共|合计|总共|面积)?(?=\\d+(?:\\.\\d+)?万?(?:平|㎡))"
)
"""楼租两层，900平方米."""
_WHOM = regex(
    "(?:给(?!水(?!库|源|利)|[排予])|帮(?![扶助教带办])|替(?![换代])|为(?!民)|对(?![口外标接照应策比])|向(?!阳))"
)
_IN_WRITING = ("为", "向", "对")
_DOES = regex("(?:上门)?(?:做(?![好法工大强到])|搞)")
_LIGHT = regex("(?:进行|开展|实施|给予|予以|提供|组织)$")
_SHORTEST_WHOM = 2
_MANNER = regex(
    "(?:要|得|须|应|都|全部|(?<![安齐健完])全|需要|也|再|逐[个一户村]|挨个|挨[户家]|统一|集中|上门|一年|全年|今年|每年|计划|打算|准备|估摸着?|估计|预计|一共|一次性|要求)+$"
)
_PLACE = regex("[院校站所村镇乡县区点处口里上边库场馆园街河江湖海岸沟渠路道楼户山林车堂房厅室舍厨]$")
_INTO = regex("^(?:[换改]|更换|改造|置换|替换)(?:成|为)")
_FOR_USE = regex("(?:给|供|让)[\u3400-\u9fff]{2,8}?(?:使?用)$|用(?:一年|[\\d一二三两]+个月)$")
_PEOPLE_TOLD = regex("(\\d[\\d.]*[万千百]?[名人位户])")
_GIVEN = regex("(?:补贴|补助金?|津贴|慰问金|奖金|工资|生活费|保险)(?=$|\\d)")
"""Money that is called by those who get it."""
_NUMBER_FIRST = regex(
    r"(?P<thing>[\u3400-\u9fff]{2,}?)(?P<many>\d+[\u3400-\u9fff])(?:要|得|需要)(?P<deed>[\u3400-\u9fff]{1,2})"
)
_MEASURE_ONLY = regex("(?:数量|[\u3400-\u9fff]数|率|面积|长度|成本|单价|标准|时限)$")
_A_THING = regex("[\u3400-\u9fffA-Z]{2}")
_ENOUGH = 2
_PRICED = regex("[每一单按](?![批])|[人户台亩生]均")
_HOTLINE = regex(r"^\d{3,5}(?=[\u3400-\u9fff]{2})")
"""A number that is a name: 120急救车, 12345热线."""
_STOP = regex(r"[，,。；;：:、\s（）×*!！]+")


def as_written(line: str) -> str:
    """A line with its clauses in the words of a form; dates, stops and brackets stay where they are."""
    line = _FLOORS.sub("", _DUTY.sub(_on_duty, line))
    dates = [(found.start(), found.end()) for found in BY_WHEN.finditer(line)]
    money = [(one.start, one.end) for one in numbers_told(line) if one.is_money]
    kept = sorted({*dates, *money, *((one.start(), one.end()) for one in _STOP.finditer(line))})
    said, done = "", 0
    for start, end in kept:
        if start >= done:
            said += written_clause(line[done:start]) + line[start:end]
            done = end
    return said + written_clause(line[done:])


def written_clause(clause: str) -> str:
    """One clause of a task in the words of a form; as it is where it holds no short verb and nothing that speech adds."""
    if _PRICED.match(clause) or len(clause) <= _ENOUGH or _WRITTEN.search(clause):
        return clause
    lead, rest = _without_lead(clause)
    for way in (_hired, _brought, _handled, _for_whom, _deed_first, _thing_first, _at_place):
        if (found := way(rest)) is not None:
            return lead + found
    return lead + rest


def _without_lead(clause: str) -> tuple[str, str]:
    """How often, which stays; and the clause without when, where and by whom something is done."""
    there = _THERE_IS.match(clause)
    bare = clause[there.end() :] if there and len(clause) - there.end() > _ENOUGH else clause
    lead, rest = "", _UNDONE.sub("", _FOR_USE.sub("", bare))
    while True:
        if rate := _RATE.match(rest):
            lead, rest = lead + rate[0], rest[rate.end() :]
            continue
        when = _WHEN.match(rest)
        agent = None if when else _AGENT.match(rest)
        at = AT.match(rest)
        if at is not None and deed_with_object(rest[at.end() :]):
            rest = rest[at.end() :]
            continue
        taken = when or (agent if agent and _acts(rest[agent.end() :]) else None)
        if taken is None or len(rest) - taken.end() < _ENOUGH:
            return lead, rest
        rest = rest[taken.end() :]


def _acts(text: str) -> bool:
    """Whether a text begins with what somebody does."""
    return bool(begins_with_deed(text) or short_deed(text, 0) or re.match("给|把|为|对|上课|讲", text))


def _brought(text: str) -> str | None:
    """往10个街道站点送报: over how many places it is spread."""
    found = _BROUGHT.fullmatch(text)
    deed = short_deed(text, found.start("deed")) if found else None
    if found is None or deed is None or not deed.written:
        return None
    return f"{named(found['thing'])}{deed.written}覆盖{found['where']}{found['many']}"


def _on_duty(found: re.Match[str]) -> str:
    where = _AT_ALL_HOURS.sub("", AT.sub("", found["where"]) or found["where"])
    return f"{where}{_DUTIES.get(found['duty'], found['duty'])}人员{found['many']}人"


def _hired(text: str) -> str | None:
    """请20个保安看护古建筑: what they are hired for is another matter than how many there are."""
    if found := _HIRED_FOR.fullmatch(text):
        return f"{_DUTIES.get(found['work'], found['work'])}人员{found['many']}人"
    found = _HIRED.fullmatch(text)
    return f"聘用{found['who']}{found['many']}" if found else None


def _handled(text: str) -> str | None:
    """把 a thing, and what is done to it."""
    if not re.match("(?:把(?![手关])|将(?![军来近]))", text):
        return None
    inner = text[1:]
    for place in range(_ENOUGH, len(inner)):
        if _INTO.match(inner[place:]):
            return None  # 把旧路灯换成太阳能路灯: the new thing counts
        deed = short_deed(inner, place) or _long_deed(inner, place)
        if deed is not None and (deed.end == len(inner) or BEFORE_NUMBER.match(inner, deed.end)):
            return said(deed, _MANNER.sub("", inner[:place]), inner[deed.end :])
    return None


def _for_whom(text: str) -> str | None:
    """给 somebody, and what is done for them; how many they are stays with what they get."""
    begun = _WHOM.match(text)
    if begun is None or (begun[0] in _IN_WRITING and _has_written_verb(text, begun.end())):
        return None
    for place in range(begun.end() + _SHORTEST_WHOM, len(text)):
        if (light := _DOES.match(text, place)) and len(text[light.end() :]) > 1:
            return f"{text[begun.end() : place]}{text[light.end() :]}"
        deed = short_deed(text, place) or _sure_deed(text, place)
        if deed is None or not deed.written or ends_with_deed(text[begun.end() : place + 1]):
            continue
        if begun[0] in _IN_WRITING and ends_a_word(text, place):
            continue  # 为残疾人验配助听器
        if _LIGHT.search(text[:place]):
            return None
        return _given(deed, text[: begun.end()], text[begun.end() : place], text[deed.end :])
    return None


def _has_written_verb(text: str, begin: int) -> bool:
    """Whether a verb of writing follows those for whom it is: 为百岁老年人发放高龄津贴 stays as it is."""
    return any(is_sure_deed(leading_verb(text[place:])) for place in range(begin + _SHORTEST_WHOM, len(text) - 2))


def _given(deed: Deed, to: str, whom: str, thing: str) -> str | None:
    """What somebody is given; persons that were counted are as many as get it."""
    if len(thing) < _ENOUGH:
        return None
    if to[:1] in "给对" and BEFORE_NUMBER.match(thing) and not re.search(r"\d", whom):
        return f"{named(whom)}{deed.written}{thing}"  # 给下水道清淤38公里
    many = _PEOPLE_TOLD.match(whom)
    if many and not re.search(r"\d", thing):
        thing, whom = f"{thing}{many[1]}", whom[many.end() :]
    elif re.search(r"\d", whom):
        return f"{to}{whom}{deed_for(deed, thing)}{thing}"
    rate = _RATE.search(whom)
    whom = whom[: rate.start()] if rate else whom
    return (rate[0] if rate else "") + said(deed, "", whom + thing if _GIVEN.match(thing) else thing)


def _deed_first(text: str) -> str | None:
    """买吸粪车3辆, 装好浮标, 印800册普法读本."""
    deed = short_deed(text, 0)
    if deed is None or begins_with_deed(text) or text[deed.end :].startswith("并"):
        return None
    return said(deed, "", text[deed.end :]) if len(text) - deed.end > 1 else None


def _thing_first(text: str) -> str | None:
    """浮标装120个, 河里淤泥要挖: the verb stands right before the number, or at the end."""
    written = begins_with_deed(text)
    if behind := _NUMBER_FIRST.fullmatch(text):  # 厕所260个要修
        deed = short_deed(behind["deed"], 0) or _long_deed(behind["deed"], 0)
        return said(deed, behind["thing"], behind["many"]) if deed and deed.written else None
    for place in range(len(text) - 1, 1, -1):
        deed = short_deed(text, place) or (_sure_deed(text, place) if text[place - 1] in "要得需都全" else None)
        if deed is None or not (deed.end == len(text) or BEFORE_NUMBER.match(text, deed.end)):
            continue
        if written and text[place - 1] not in "要得需":
            continue  # 增殖放流鱼苗种120万尾 has its verb
        if deed.end == place + 1 and begins_a_verb(text[place - 1]) and ends_a_word(text, place):
            continue  # 航道扫测 is written already
        thing = _MANNER.sub("", text[:place])
        if re.search(r"[\d一二三]", _HOTLINE.sub("", thing)) or len(thing) < 1 or ends_with_deed(text[: place + 1]):
            continue
        if text[place - 1] == "新":
            thing = thing.removesuffix("新")
            deed = deed._replace(written="新建" if deed.spoken in "修建盖" else deed.written)
        return said(deed, thing, text[deed.end :])
    return None


def _at_place(text: str) -> str | None:
    """村口装路灯: where, what is done, and what it is done to."""
    if begins_with_deed(text):
        return None
    number = re.search(r"\d", text)
    end = number.start() if number else len(text)
    for place in range(_ENOUGH, end):
        deed = _sure_deed(text, place) or (None if leading_verb(text[place:]) else short_deed(text, place))
        if deed is None or not deed.written or ends_with_deed(text[: place + 1]) or begins_with_deed(text[:place]):
            continue
        if (
            _A_THING.match(text, deed.end)
            and not _MEASURE_ONLY.search(text[deed.end : end])
            and (found := _done_there(deed, text, place, end)) is not None
        ):
            return found
    return None


def _done_there(deed: Deed, text: str, place: int, end: int) -> str | None:
    """The clause without its place, which may be the one that does it, or the thing that something is done about."""
    where, thing = text[:place], text[deed.end :]
    if deed.spoken == "请" and (agent := _AGENT.match(text, place)) and (does := short_deed(text, agent.end())):
        name = f"{where}{named(text[does.end :])}"
        return f"{name}{deed_for(does, name)}"
    if ends_with_deed(text[deed.end : end]):
        return None
    if where[-1] in "车机船" and end < len(text):
        return said(deed, where + text[deed.end : end], text[end:])
    is_short = len(deed.spoken) == 1
    return said(deed, "", thing) if is_short and (_PLACE.search(where) or deed.spoken in "请雇") else None


def _sure_deed(text: str, place: int) -> Deed | None:
    """The same of verbs that are never part of a noun."""
    deed = _long_deed(text, place)
    return deed if deed and is_sure_deed(deed.spoken) else None


def _long_deed(text: str, place: int) -> Deed | None:
    """A verb of two characters or more at a place, with its complement."""
    verb = leading_verb(text[place:])
    if not verb:
        return None
    done = re.compile(COMPLEMENT).match(text, place + len(verb))
    return Deed(verb, verb, done.end() if done else place + len(verb))

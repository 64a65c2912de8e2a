"""Numbers as people say them, in the words of a form: 一台68万封顶 is 每台不超过68万元, 一天两趟 每天2趟, 春秋两季各一次 2次."""

import re

from drafter.language.numbers_told import COUNTED_IN
from drafter.language.numerals import read_number
from drafter.language.speech.by_when import EVENT
from drafter.language.speech.persons import are_persons, tells_of_persons
from drafter.language.speech.running_costs import is_spent

_COUNTED = COUNTED_IN.pattern
_STOP = re.compile(r"([，,。；;：:、\s（）！!]+)")
_LIMIT = "(?:不能?超过?|不超|不高于|最多|封顶|控制在|压[在到]|限价|≤)"
_TIME = "(?:[一每]个?(?P<{}>年|月|季度|学期|天|日|周|回|次|趟))?"
_PRICE = re.compile(
    rf"(?P<lead>(?:[\u3400-\u9fff]{{1,6}}的|[\u3400-\u9fff]{{2,8}}?(?:费|补贴|津贴|餐)|[\u3400-\u9fff]{{1,2}})?)(?<!每[户人家村校亩])一(?P<unit>个(?:人|位子|班|村|点)|(?!次性|个月)(?:{_COUNTED}))(?:[（(][^（）]*[）)])?{_TIME.format('time')}"
    rf"(?P<how>(?![多以半])[\u3400-\u9fff]{{0,6}}?)(?P<limit>{_LIMIT}?)(?P<money>\d+(?:\.\d+)?(?:[万千百]\d?)?)(?P<coin>元|块钱?|)(?P<after>以内|之内|内|以下|封顶|左右|上下|)"
)
_OF_KIND = re.compile(
    rf"(?P<kind>[\u3400-\u9fff]{{1,4}}的)(?P<money>\d+(?:\.\d+)?万?)(?:元|块钱?)?一(?P<unit>{_COUNTED})"
)
"""大的180一个."""
_OF_TIME = re.compile(
    rf"[一每](?:个?(?P<time>月|年|天|日|季度|学期))(?P<how>[\u3400-\u9fff]{{0,3}}?)(?P<limit>{_LIMIT}?)(?P<money>\d+(?:\.\d+)?万?)(?P<coin>元|块钱?|)(?P<after>以内|之内|内|以下|封顶|左右|)"
)
_PAID = re.compile("补|给|奖|发|出")
_GIVEN_INSIDE = re.compile(
    r"(?P<lead>.*?\d[\d.]*[万千百]?[名人位户].*?)(?:每人)?(?:每个?(?P<time>年|月|天|学期))?(?:发放?|补助?|给|奖励?)(?P<money>\d[\d.]*万?(?:元|块钱?))的?(?P<thing>[\u3400-\u9fff]{2,8})"
)
"""给186名村医每月发800块补贴: the money stands before what it is called."""
_PEOPLE = ("个人", "人", "名", "位")
_OFTEN = re.compile(
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
_FEES = {
    "伙食": "伙食费",
    "吃饭": "伙食费",
    "饭": "伙食费",
    "误餐": "误餐补贴",
    "吃": "伙食费",
    "饲料": "饲料费",
    "住宿": "住宿费",
    "交通": "交通费",
    "电话": "电话费",
    "误工": "误工补贴",
}
"""What each day or piece costs, as speech says it in short: 伙食一人一天40."""
_A_MONTH = re.compile("(?<=[\u3400-\u9fff])一个月(?=\\d)(?![\\d.]+万(?:$|[，,。；;、\\s]))")
"""How often rather than how long: 门诊一个月2万."""
_TENTHS = re.compile("([五六七八九])成(?=以上|的|多)")
_BEFORE_AND_AFTER = re.compile(
    r"(?P<told>\d+[次轮遍])?（[^（）\d，；]{0,6}前后各(?P<each>\d+|一|两)(?P<unit>次|轮|遍)[^（）\d，；]{0,4}）"
)
"""水深测量（疏浚前后各2次）: how its number comes about, or both together where none was told."""
_EACH_SEASON = re.compile(
    r"(?P<when>(?:[春夏秋冬](?:天|季)?[、和]?){2,4}(?:[两二三四]季|季)?|(?:[汛雨旱]期|[枯丰]水?期?|寒假|暑假)[、和](?:[汛雨旱]期|[枯丰]水?期?|寒假|暑假))"
    r"(?P<doing>[^，。；\d]*?)各(?P<more>[\u3400-\u9fff]{0,3}?)[一1](?P<unit>次|遍|轮|回|场)"
)
_SEASONS_APART = re.compile(r"(?:(?:[春夏秋冬]天?|[上下]半年|寒假|暑假)[一1](?P<unit>次|遍|轮|回|场)[、，]?){2,4}")
_RUNNING = re.compile(
    r"(?:一年的)?(?P<thing>(?:(?![一每])[\u3400-\u9fff、]){2,12}?)(?:[一每](?:个?(?P<month>月))|[一每]年|全年)?(?:差不多|大概|大约|得|要|需要?|花|付|约)*(?P<money>\d+(?:\.\d+)?万|\d{3,})(?:元|块钱?)?(?:左右|上下)?"
)
"""电费一年差不多9万: what runs on is paid by the month or by the year."""
_MADE = {"拍": "拍摄", "做": "制作", "录": "录制"}
_GROWS = re.compile("门诊|客|流量|阅读|点击|浏览|访问|产|销|用量|处理|检测|供水|供电|接待|发电|受理|次|得|要")
"""What is counted rather than paid: 门诊一个月2万."""
_EACH_GETS = re.compile("[补津]贴|补助|工资|薪酬|(?<!租)金|社保|保费")
"""Money of which each person has his own: 低保金一个月800."""
_PUBLISHED = re.compile(
    r"(?P<thing>[\u3400-\u9fff]{2,10}?)[一每](?:个?(?P<period>月|周|星期|礼拜|天|年|季度))(?:要|得|至少|不少于)*(?P<does>出|发|更新|推送|推|拍|做|录)(?:至少|不少于)?(?P<number>\d+|[一二两三四五六七八九十]+)(?P<unit>条|篇|期)(?:以上)?"
)
"""公众号一周出3篇."""
_OF_THING = re.compile(
    rf"(?P<thing>(?![一每])[\u3400-\u9fff]{{2,8}})一(?P<unit>(?!次性|个月)(?:{_COUNTED}))(?P<money>\d+(?:\.\d+)?万?)(?:元|块钱?)(?:以内|封顶)?"
)
"""救生衣一件150块."""
_RATE_BEFORE = re.compile(r"每(?:个?(季度|月|周|年|学期|半年))[一1](次|遍|轮)(?P<rest>[\u3400-\u9fff].+)")
_ONE_PLACE = re.compile(
    "(?:(?<=^)|(?<=[，,。；;：:、\\s]))一个(?=(?:乡镇?|村|班|社区|学校|县|点|组|街道|园区)(?!\\d+(?:\\.\\d+)?(?:万|块|元)))"
)
_OF_EACH_PLACE = re.compile(
    "每个?[\u3400-\u9fff]{1,3}?(?:各|搞|办|演|开展|举行|放映?|建|设)?\\d+(?:次|场|个|期|轮)(?=，?(?:一?共|合计|总计|全年)\\d)"
)
"""防汛演练每个乡搞1次，共16次: the total is told."""
_FIRST_MONTHS = re.compile("前([两二三四五六七八九2-9])个月(?=[^，。；]{0,10}(?:完|好|到位|发放|拨付))")
_DATE_BEHIND = re.compile(
    rf"(?:{EVENT}|汛)(?:到?来|来临|开始)?(?:之?前)?（(\d{{1,2}}月(?:\d{{1,2}}[日号]|[底初]))前?）"
)
"""汛前（4月20日前）: the day says more."""
_QUOTED_DAY = re.compile('[“"「](八一|七一|五一|十一|两会|双节)[”"」](?=节?前)')
_SINCE_USED = re.compile("(?<=[日号月])起(?=(?:正式)?(?:投用|启用|投入使用|通车|开放))")
_TO_ACCOUNT = re.compile("(?<=前)(?:[发打拨付]到[\u3400-\u9fff]{0,6}(?:手[里上中]|卡[里上]|账[上户]))(?=$|[，,。；;])")
"""发到农户手里: paid."""
_PAID_OFF = re.compile("(?<=前)(?:[付结交缴]清|付完)(?=$|[，,。；;])")
_BY_CARD = re.compile("(?<=前)打[卡款](?:到人|到账)?(?=$|[，,。；;])")
_DAY_ALONE = re.compile("(?<![\\d月])(?:每个?月)?(\\d{1,2})[日号](?:之?前)")
_ONE_OF = re.compile(rf"(?<=[买编写建修装拍添配开打挖架造])一(?=(?:{_COUNTED})[\u3400-\u9fff]{{2}})(?!一[起路面体直])")
"""编一本地方志."""
_NO_COIN = re.compile(rf"(每(?:人|户|{_COUNTED})(?:每[年月天])?(?:补助?|奖励?|给|发)?)(\d{{2,}}(?:\.\d+)?)(以内|左右|)")
"""每人100."""
_ALL_DONE = re.compile(r"(?:一?共|总共|合计)[建装设配种修买发栽]好?(?=\d)")
"""每个村建1个农家书屋，共建36个: what was told is done."""
_SPREAD_OVER = re.compile(
    r"(?:(?<=^)|(?<=[，,。；;：:\s]))(?:全[市县区]的?)?(\d+[所个家])(学校|中小学|小学|村|行政村|社区|小区|乡镇|街道|单位|企业|站点?|卫生院|医院|园区)(?:里|上)?(?:一共|总共|共计?)(?=\d)"
)
"""24所学校一共52个: over how many it is spread, and how many there are."""
_LESSONS = re.compile(
    r"(?:(?<=^)|(?<=[，,。；;]))(?:全年|一年|每年|[一两二三]个?(?:学期|学年))?(?:一?共|总共)?[上开]?(?P<many>\d+)(?P<unit>节|课时|学时)课(?=$|[，,。；;])"
)
"""两个学期上160节课."""
_EACH_TOTALLED = re.compile(
    r"(?:(?P<places>\d+)个(?P<place>行政村|自然村|村|乡镇|社区|学校|街道|单位|小区))?，?每个?(?:行政村|自然村|村|乡镇?|社区|学校|校|班|站|街道|单位|小区)"
    r"(?:每(?:月|季度|年|周|学期))?(?P<verb>[\u3400-\u9fff]{1,2}?)(?:[一1两二]|\d+)(?P<unit>场|次|期|轮|节)(?P<thing>[\u3400-\u9fff]{0,8})"
    r"，?(?:一年|全年|每年|全[市县区]|一?共|合计|总共|共计)+(?P<many>\d+)(?P=unit)"
)
"""218个村每个村每月放一场电影，一年2616场: the total is told."""
_REACHES = re.compile(r"(?:[发送贴配]放?[到至])(?=\d+(?:个|所|家)[\u3400-\u9fff])")
"""宣传册发到218个村: over how many it is spread."""
_A_LITTLE = re.compile("(?:(?:坏|旧|破|老化)[了掉]?的?)?([修补换洗清扫查刷])一\\1")
"""坏的修一修."""
_BROKEN_SO = re.compile(
    "(?P<thing>[\u3400-\u9fff]{2,12}?)(?:[都全]|有的)*(?:坏|旧|老化|破|报废)了，(?:得|要|需要?|准备)*(?P<deed>[换修买补])(?=\\d)"
)
"""安检仪坏了，换2台: what is done to the thing that was named."""
_PLAIN_COUNT = (
    (re.compile("差不多(?=\\d)"), "约"),
    (re.compile("(?<=[\\d万元块])打住"), "以内"),
    (re.compile("(?<=\\d)个(?=班(?:\\s*\\d|\\s*每))"), ""),
    (re.compile("(?<=\\d)来(?=[个家所户名人台座处])"), ""),
    (re.compile("(?<=\\d)个人(?![次大才员民])"), "人"),
    (re.compile("(?<=\\d间)房(?=$|[，,。；;])"), ""),
    (re.compile("(?<=\\d[台套辆件个部张把])新的(?=$|[，,。；;])"), ""),
)
"""差不多6趟, 180来所, 28个人, 换2台新的: the number and its unit."""
_MORE_HOURS = re.compile("(?<=每[天周月日])(?:多|再|要)*(?:开放?|延长|延时|放)?(?=\\d+小时)")
_FEE_OF = re.compile(
    rf"(?:(?<=^)|(?<=[，,。；;：:、\s]))(?P<where>[\u3400-\u9fff]{{0,6}}?)(?P<many>\d+(?:\.\d+)?万?(?:{_COUNTED}))(?P<thing>[\u3400-\u9fff]{{1,8}}?)的?"
    r"(?P<fee>[水电气热网油话物]{1,2}费|(?:物业|租赁|保险|运行|取暖)费|租金|房租)(?:，?(?:全年|一年|每年|年)?(?:得|要|大概|约|共)*(?P<money>\d+(?:\.\d+)?万)元?)?(?=$|[，,。；;])"
)
"""城区9600盏路灯的电费，全年150万: what is paid, and for how many."""
_CLOCK = re.compile("(?<=[\\d十百千万])个?(?:钟头|小时)")


def numbers_as_written(line: str) -> str:
    """A line with its spoken prices, rates and seasons in the words of a form; all other clauses stay as they are."""
    line = _SEASONS_APART.sub(
        lambda found: f"{_count(found[0], found['unit'])}{found['unit']}", _CLOCK.sub("小时", line)
    )
    for said, written in _PLAIN_COUNT:
        line = said.sub(written, line)
    line = _BROKEN_SO.sub(r"\g<thing>\g<deed>", line)
    line = _EACH_TOTALLED.sub(_totalled, _A_LITTLE.sub(r"\1", line))
    line = _FEE_OF.sub(_fee_of, _MORE_HOURS.sub("", _REACHES.sub("覆盖", line)))
    line = _TENTHS.sub(lambda found: f"{read_number(found[1])}0%", line)
    line = _BEFORE_AND_AFTER.sub(_both, line)
    line = _LESSONS.sub(r"课程\g<many>\g<unit>", line)
    line = re.sub(r"(?:大概|大约)来(?=\d)", "约", line)
    line = _ONE_OF.sub("1", _ALL_DONE.sub("共", line))
    line = _dates(_SPREAD_OVER.sub(r"覆盖\1\2，共", line))
    line = _EACH_SEASON.sub(_each_season, line)
    line = _OF_EACH_PLACE.sub("", _ONE_PLACE.sub("每个", line))
    parts = _STOP.split(line)
    return _A_MONTH.sub("每月", "".join(_clause(part, "".join(parts)) for part in parts))


def _totalled(found: re.Match[str]) -> str:
    over = f"，覆盖{found['place']}{found['places']}个" if found["places"] else ""
    return f"{found['verb']}{found['thing']}{found['many']}{found['unit']}{over}"


def _fee_of(found: re.Match[str]) -> str:
    money = f"不超过{found['money']}元" if found["money"] else ""
    return f"{found['where']}{found['thing']}{found['fee']}{money}，保障{found['thing']}{found['many']}"


def _dates(line: str) -> str:
    """前三个月 as 3月底前, 开学（9月1号） as 9月1号前, and the 10号 of every month."""
    line = _FIRST_MONTHS.sub(lambda found: f"{read_number(found[1])}月底前", _DATE_BEHIND.sub(r"\1前", line))
    line = _PAID_OFF.sub("支付", line)
    line = _BY_CARD.sub("资金发放", _TO_ACCOUNT.sub("发放", line))
    line = _SINCE_USED.sub("前", _QUOTED_DAY.sub(r"\1", line))
    return _DAY_ALONE.sub(r"每月\1日前", line) if re.search("[一每]个?月", line) else line


def _both(found: re.Match[str]) -> str:
    each = read_number(found["each"].replace("两", "二"))
    return found["told"] or (found[0] if each is None else f"{2 * each}{found['unit']}")


def _count(words: str, unit: str) -> int:
    return words.count(unit)


def _each_season(found: re.Match[str]) -> str:
    many = len(re.findall("[春夏秋冬]|期|寒假|暑假", found["when"]))
    if re.search("[、和]", found["when"]) and "期" in found["when"]:
        many = len(re.split("[、和]", found["when"]))
    return f"{found['doing']}{found['more']}{many}{found['unit']}"


def _running(found: re.Match[str]) -> str:
    """A month of it is a price, a year of it a sum; only of what is surely paid for as it runs."""
    by_each = _EACH_GETS.search(found["thing"]) and (found["month"] or "万" not in found["money"])
    if by_each and found["month"] and "万" not in found["money"]:
        return f"{found['thing']}每人每月不超过{found['money']}元"
    monthly = found["month"] and not (_GROWS.search(found["thing"]) or are_persons(found["thing"]))
    if by_each or not (monthly or is_spent(found["thing"])):
        return ""
    return f"{found['thing']}{'每月' if found['month'] else ''}不超过{found['money']}元"


def _published(found: re.Match[str]) -> str:
    number = read_number(found["number"].replace("两", "二"))
    period = _PERIODS.get(found["period"], found["period"])
    return (
        ""
        if number is None
        else f"{found['thing']}{_MADE.get(found['does'], '编发' if found['unit'] == '期' else '内容发布')}每{period}{number}{found['unit']}"
    )


def _clause(clause: str, line: str) -> str:
    if found := _NO_COIN.fullmatch(clause):
        return f"{found[1]}{found[2]}元{found[3]}"
    if found := _OF_TIME.fullmatch(clause):
        return _of_time(found, line) or clause
    for pattern, written in _WAYS:
        if (found := pattern.fullmatch(clause)) and (form := written(found)):
            return form
    return _OFTEN.sub(_often, clause)


def _price(found: re.Match[str]) -> str:
    unit = "人" if found["unit"] == "个人" else found["unit"].removesuffix("位子")
    is_money = found["coin"] or found["after"] or found["limit"] or re.search(r"\d{2}|[万千百]", found["money"])
    if not is_money or found["unit"] in ("年", "月", "天"):
        return ""
    noun = found["how"]
    paid = "补助" if _PAID.search(noun) and not noun.endswith(("费", "金", "贴", "助")) else noun
    lead = _FEES.get(found["lead"], found["lead"])
    kind = lead if lead.endswith(("费", "贴", "餐")) else ""
    time = "次" if found["time"] in ("回", "次", "趟") else f"每{found['time']}" if found["time"] else ""
    return f"{kind}每{unit}{time}{paid if len(paid) > 1 else ''}不超过{_money(found)}"


def _of_kind(found: re.Match[str]) -> str:
    return f"每{found['unit']}不超过{found['money']}元"


def _of_time(found: re.Match[str], line: str) -> str:
    """一个月800 is what each person gets where persons were named, else what the month costs."""
    if not (found["coin"] or re.search(r"\d{3}|万", found["money"])):
        return ""
    of_persons = tells_of_persons(line) if found["time"] not in ("天", "日") else re.search(r"\d[名人位]", line)
    return f"{'每人' if of_persons else ''}每{found['time']}不超过{_money(found)}"


def _money(found: re.Match[str]) -> str:
    """9万8 as 9.8万元, all others as they are."""
    whole, wan, rest = found["money"].partition("万")
    return f"{whole}.{rest}万元" if wan and rest else f"{found['money']}元"


def _given(found: re.Match[str]) -> str:
    time = f"每{found['time']}" if found["time"] else ""
    return f"{found['lead']}发放{found['thing']}，每人{time}{found['money']}"


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


_WAYS = (
    (_GIVEN_INSIDE, _given),
    (_PRICE, _price),
    (_OF_KIND, _of_kind),
    (_OF_THING, lambda found: f"{found['thing']}，每{found['unit']}不超过{found['money']}元"),
    (_RUNNING, _running),
    (_PUBLISHED, _published),
    (_RATE_BEFORE, _rate_before),
)

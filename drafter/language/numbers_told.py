"""The numbers in a line of Chinese: which of them say how many, which how much money, and which are no amount at all.

`改造投放点62个，每个4.2万元` tells of 62 (个) and 4.2 (万元). The digits of a year, a rank, a model, a time of the day or a share
tell of nothing: 2026年, 第3届, A4, 24小时, 35至64岁, 95%.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration.target import Comparator
from drafter.language.numerals import read_number
from drafter.language.targets import BY_SIGN, BY_WORD_AFTER
from drafter.regex import regex

_MEASURES = (
    "平方公里 平方千米 平方米 平方 平米 立方米 立方 公里 千米 海里 米 公顷 亩次 亩 千瓦时 千瓦 兆瓦 公斤 千克 吨 斤 升 "
    "TB GB MB PB Mbps Gbps kW MW kWh km kg ㎡ m² m³ m2 m3 "
    "人次 人天 人日 人月 人份 人 名 位 户次 户 家次 家 头只 头次 头份 头 只 羽份 羽 尾 匹 峰 个半天 半天 "
    "个工作日 工作日 个月 个 项次 项 件次 件套 件 份次 份 篇次 篇 场次 场 次 批次 批 期 班次 班 门次 门 节 台次 台套 台件 台班 台 套次 套件 套 "
    "辆次 辆 架次 架 艘次 艘 部 本 册次 册 卷 盒 张次 张 条次 条 支次 支 枝 处次 处 座次 座 间次 间 栋 幢 所次 所 孔 口 眼 盏 组 幅 块 棵 株 丛 "
    "航次 剂次 剂 针次 针 瓶 桶 箱 袋 包 捆 副 双 把 面 枚 顶 床次 床 例次 例 起 笔 宗 单 种 课时 学时 小时 分钟 天 周 车次 趟 点位 点次 点 路 段 片 "
    "标箱 学期 页 轮次 轮 标段 集 期次 讲 课 首 具 根 方 柜 亿次 届 类 字 辑 单位 治疗量"
)
_MEASURE = "|".join(sorted(map(re.escape, _MEASURES.split()), key=len, reverse=True))
COUNTED_IN = regex(_MEASURE)
"""Words that people count in."""
_OF_TIME = "小时|分钟|天|周|个月|个工作日|工作日|学期|课时|学时"
_OF_EXTENT = regex(
    f"(?:{_OF_TIME}|平方公里|平方千米|平方米|平方|平米|立方米|立方|公里|千米|海里|米|公顷|亩|吨|公斤|千克|斤|升|千瓦|兆瓦|座|㎡|km|m²|m³)"
)
_LETTERS = r"A-Za-z"
_LATIN = "TB|GB|MB|PB|[MG]bps|[kM]W|kWh|km|kg|m[23²³]?"
_NUMBER = (
    r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
    r"(?:(?:[十百]?[万亿]+|千[万亿]+|[十百千](?![米瓦克伏分佳]))(?:\d+(?:\.\d+)?(?:[十百千]?万|[十百千](?![米瓦克伏分]))?)*)?"
)
_SPELLED = "[一二两三四五六七八九十百千万零〇]{1,9}"
_TO = "[-—–~～至到]{1,2}"
_SIGN = "|".join(sorted(map(re.escape, BY_SIGN), key=len, reverse=True))
_END = r"(?=$|[\s，,。；;：:！!、）)（(“”\"]|左右|上下|[和与及并]|以及|不等)"
_OF_CLOCK = r"(?<![3-9]\d)(?<![3-9]\d\s)(?<!2[5-9])(?<!2[5-9]\s)(?<!\d{3})(?<!\d{3}\s)点(?![位次])"
"""An hour: nobody counts 48 of them."""
_RANK = (
    f"周?岁|级|届(?=[\u3400-\u9fff])|号|年级|楼|层|{_OF_CLOCK}|时(?!长|段)|线|折|倍|周年|年代|千伏|度|代|型|寸|年|月|日|成(?![员果立品功人本])"
    "|个百分点|个点(?=[贴利息涨降，]|$)|百分点|%|％|‰|℃|公分|厘米|毫米|微克|类(?=[\u3400-\u9fff])|星|克|毫克|毫升|A级|期(?=工程|项目|建设)|大(?=[^米豆棚])"
)
_NO_AMOUNT = regex(
    rf"第\s*(?:\d+|[一二三四五六七八九十]+)(?:\s*(?:{_TO}|[、，和])\s*第?(?:\d+|[一二三四五六七八九十]+)(?=[^\d.]))*"
    rf"|[{_LETTERS}φΦ#№]-?\d+(?:\.\d+)?(?:[{_LETTERS}]+\d*)*"
    rf"|(?<![\d.])\d+(?:\.\d+)?(?:\s*{_TO}\s*\d+(?:\.\d+)?)?\s*(?:{_RANK})(?:\s*{_TO}\s*\d+(?:\.\d+)?\s*(?:{_RANK}))?"
    rf"|\d+(?:[·•+:∶/]\d+)+|(?<!\d)20\d{{6}}(?!\d)|(?<!\d)\d{{4}}[-.]\d{{1,2}}[-.]\d{{1,2}}|\d+[×xX*]24|24小时|\d+(?:\.\d+)?[×xX*]\d+(?:\.\d+)?(?:毫米|厘米|mm|cm)"
    rf"|百分之[一二三四五六七八九十百零点]+|[一二两三四五六七八九]成(?=以上|[，。；]|$)"
    rf"|\d+(?:\.\d+)?(?!(?:{_LATIN})(?![{_LETTERS}]))[{_LETTERS}]+"
    rf"|每\s*\d+\s*(?:个?[{_LETTERS}\u3400-\u9fff])"
    r"|(?<!\d)\d{3,5}(?=热线|专线|平台|电话|服务台)"
    r"|一[\u3400-\u9fff]{1,2}一(?!千|百|十|万)[\u3400-\u9fff]"
    rf"|各[\u3400-\u9fff]{{1,3}}?(?:{_NUMBER}|{_SPELLED})(?:轮|次|遍|批|期|场)"
    rf"|{_NUMBER}\s*(?:{_OF_TIME})(?:以内|之内|内|前)"
)
_VAGUE = regex(
    rf"(?:大约|大概|约|近|超过|超|共)?(?:{_NUMBER}\s*[余多几]\s*[万亿]?|[数几](?:[十百千万]+[余多]?|(?=[个家场次名台件份期]))"
    rf"|(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)[十百千万]*|[一二两三四五六七八九]?[十百千万]+[余多几来]|上[十百千]万?)"
    rf"\s*[万亿]?(?:{_MEASURE})(?!制|化|学)|{_NUMBER}[余多几][万亿]?(?=$|[，,。；;])"
)
_BATCH = regex(rf"(?<=[\u3400-\u9fff])(?:若干(?:{_MEASURE})?|一批){_END}")
_RANGE = regex(
    rf"(?:{_NUMBER}|{_SPELLED})\s*(?P<first>{_MEASURE}|万元|元)?\s*{_TO}\s*(?:{_NUMBER}|{_SPELLED})\s*(?P<unit>万?元|{_MEASURE})"
)
_AMOUNT = regex(
    rf"(?:(?P<sign>{_SIGN})\s*)?(?P<number>(?<![\d.,]){_NUMBER})\s*"
    rf"(?P<unit>元|块钱|块(?=$|[，。；]|一(?:{_MEASURE}))|(?:{_MEASURE})(?:（[\u3400-\u9fff]）)?|(?![的之以左上不])[\u3400-\u9fff]{{1,2}}{_END})?"
)
_IN_WORDS = regex(rf"(?P<number>{_SPELLED})\s*(?P<unit>{_MEASURE})")
_SURE_BEFORE_THING = regex("[场家份台套间栋册篇辆]")
_AFTER = regex("(?:及?以上|及?以下|以内|之内|左右|上下|不等)(?P<thing>[的]?[\u3400-\u9fff])?")
_SIZE_BEFORE = regex(
    "(?:宽|高|深|厚|直径|口径|管径|间距|跨径|跨度|不足|年满|满|距|第|超前|为期|净空|库容|装机|编号|热线|电话|学制)(?:度|约|为)?$"
)
_ON_AVERAGE = regex("(?:平均|人均)[\u3400-\u9fff]{0,3}$")
"""How long it takes each on average is nothing that is done: 平均住4天."""
_COSTS = regex(
    "(?:每[\u3400-\u9fff]{1,4}|(?<![唯统])[一1][\u3400-\u9fff]|均|[价费金补贴助付奖]|标准|[再另]加|增设|不超过|最多|控制在)(?:[是为约要给发]|不超过|最多|控制在)*$"
)
"""What makes 15块 a price rather than a number of pieces."""
_EACH = regex(rf"\s*[/／]\s*(?P<each>[\u3400-\u9fff]{{1,2}}){_END}|\s*[/／]\s*(?P<other>{_MEASURE})")
_PERIODS = ("月", "季度", "季", "周", "天", "日", "半年")
_MAGNITUDE_OF_UNIT = regex("[万亿]+$|(?<=[十百千])万$")


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its unit at its place in a line; `quantity` is None where it is no single number (两三百, 30至50)."""

    start: int
    end: int
    quantity: Decimal | None
    unit: str
    comparator: Comparator | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is told in 元."""
        return self.unit.endswith("元")


def numbers_told(line: str) -> tuple[Told, ...]:
    """All amounts and sums of money in a line, from left to right. Blanks beside the numbers may stay."""
    found: list[Told] = []
    place = 0
    while place < len(line):
        told, place = _next(line, place)
        if told is not None:
            found.append(told)
    return tuple(found)


def is_extent(unit: str) -> bool:
    """Whether a unit measures what stands behind it rather than counts it: 10吨洒水车, 3天培训班."""
    return _OF_EXTENT.match(unit.lstrip("万亿")) is not None


def is_people(unit: str) -> bool:
    """Whether a unit counts persons or households."""
    return re.match("[万亿]?(?:人|名|位|户)", unit) is not None


def is_time(unit: str) -> bool:
    """Whether a unit is a length of time: 3天, 90分钟."""
    return re.fullmatch(_OF_TIME, unit) is not None


_START = regex(
    rf"\d|[φΦ#№第{_LETTERS}一二两三四五六七八九十百千万几数若上每≥≤><=]|百分之|{_SIGN}|大约|大概|约|近|超|共|各"
)


def _next(line: str, place: int) -> tuple[Told | None, int]:
    """The amount that begins at the next place where one may, and where to go on."""
    begin = _START.search(line, place)
    if begin is None:
        return None, len(line)
    start = begin.start()
    for pattern, read in _KINDS:
        match = pattern.match(line, start)
        if match is not None:
            told, is_read = read(line, match)
            if is_read:
                return told, max(match.end(), start + 1)
    return None, start + 1


def _nothing(_line: str, _match: re.Match[str]) -> tuple[None, bool]:
    return None, True


def _vague(_line: str, match: re.Match[str]) -> tuple[Told, bool]:
    unit = re.search(rf"(?:{_MEASURE})$", match[0])
    return Told(match.start(), match.end(), None, unit[0] if unit else "批"), True


def _range(_line: str, match: re.Match[str]) -> tuple[Told | None, bool]:
    return Told(match.start(), match.end(), None, match["unit"]), True


def _amount(line: str, match: re.Match[str]) -> tuple[Told | None, bool]:
    unit = match["unit"] or ""
    number, magnitude = _apart(match["number"])
    quantity = read_number(number)
    before = line[: match.start()]
    is_size = _SIZE_BEFORE.search(before) is not None and not unit.endswith("元")
    is_size = is_size or (is_time(unit) and _ON_AVERAGE.search(before) is not None)
    if quantity is None or (not unit and not magnitude) or is_size:
        return None, True
    if not unit:  # 补助30万, 单价2.6万: money, if anything
        unit = "元" if re.match(_END, line[match.end() :]) or match.end() == len(line) else ""
        if not unit:
            return None, True
    comparator = BY_SIGN.get(match["sign"] or "")
    after = _AFTER.match(line, match.end())
    if after is not None:
        if after["thing"] and not after[0].startswith(("左右", "上下")) and not unit.endswith("元"):
            return None, True  # 10人以上企业
        comparator = comparator or BY_WORD_AFTER.get(after[0].rstrip(after["thing"] or ""))
    of_one = line.startswith("一", match.end())  # 2600块一张
    is_money = unit == "块钱" or (unit == "块" and (of_one or _COSTS.search(line[: match.start()]) is not None))
    unit = magnitude + ("元" if is_money else unit)
    each = None if unit.endswith("元") else _EACH.match(line, match.end())
    if each is None:
        return Told(match.start(), match.end(), quantity, unit, comparator), True
    period = each["each"] or ""
    if period not in (*_PERIODS, "年"):
        return None, True  # 80人/次 is the size of each
    unit = unit if period == "年" else f"{unit}/{period}"
    return Told(match.start(), each.end(), quantity, unit, comparator), True


def _in_words(line: str, match: re.Match[str]) -> tuple[Told | None, bool]:
    """三千册, 讲座六场: sure at the end of a clause, or before what is counted where the word is no part of a name."""
    if match["number"] == "一" and re.compile(r"\s*\d").match(line, match.end()):
        return None, True  # 一场8000 is what one costs
    at_end = re.compile(_END).match(line, match.end()) is not None
    several = len(match["number"]) > 1 and not match["number"].startswith(("百", "千", "万"))
    before = line[: match.start()]
    named = at_end and len(before) > 1 and not before.endswith(("第", "（"))
    sure = _SURE_BEFORE_THING.match(match["unit"]) is not None or several
    if (
        not (named or (sure and (not before or re.search("[\u3400-\u9fff]$", before))))
        or match["number"][0] in "百千万零"
    ):
        return None, False
    quantity = read_number(match["number"])
    return (None, False) if quantity is None else (Told(match.start(), match.end(), quantity, match["unit"]), True)


def _apart(number: str) -> tuple[str, str]:
    """`1.2万` as 1.2 and 万, which is part of the unit; `5百` and `13万2千` are whole numbers."""
    found = _MAGNITUDE_OF_UNIT.search(number)
    if (
        found is None
        or re.search("[万亿].*[万亿]", number[: found.end() - 1])
        or re.search("[万亿]", number[: found.start()])
    ):
        return number, ""
    return number[: found.start()], found[0]


_KINDS = (
    (_NO_AMOUNT, _nothing),
    (_VAGUE, _vague),
    (_BATCH, _vague),
    (_RANGE, _range),
    (_AMOUNT, _amount),
    (_IN_WORDS, _in_words),
)

"""What an official calls the indicators of a task: 智能回收箱购置数量, 智能回收箱购置单价, 垃圾分类投放点改造完成时间."""

import re
from functools import lru_cache

from drafter.language.for_whom import without_whom
from drafter.language.task_parts import Counted, Price, Task
from drafter.language.units import measure_of
from drafter.language.verbs import (
    deed_at_end,
    ends_with_deed,
    verb_behind,
    without_agent,
    without_empty_verbs,
)

_SCOPE = re.compile(
    r"^(?:(?:\d{4}|[一二〇零三四五六七八九]{4})年(?:度|全年)?|每年|\d{1,2}(?:[-至~到]\d{1,2})?月份?|[上下]半年|第?[1-4一二三四]季度|全[市县区省镇乡年校院局州旗国]|本[市县区省镇乡年校院局级]|年度|年内|辖区内?|各级|区域内|市域内|县域内|当年|今年)(?:范围内?)?(?=[^内].)"
)
_ADVERBIAL = re.compile(
    "^(?:在|于|委托|由|联合|会同|通过|按照|根据|围绕|依托|结合|采取|采用|利用|针对|聚焦)[^，。]{1,20}?(?=开展|进行|实施|举办|组织|建设|发放|提供|新建|改造|购置|采购|购买|租用|招聘|引进)"
)
_OF = re.compile("的(?![士确]|话)(?<![目标]的)")
_IDLE = re.compile(
    "各类|各种|各项|各级各类|相关|有关|一定|必要|若干|(?:(?<=.)免费(?!开放|乘|师范|教科书|教材|午餐|早餐|营养))|等$"
)
_MEASURED = re.compile(
    "(?:人数|人次|数量|场次|次数|面积|长度|里程|数|量|户数|户次|期数|班次|天数|时长|规模|容量|带宽|频次|批次|件数|率|吨位|床位数|总长|年限)$"
)
_MEASURE_NOUN = re.compile("(?:面积|长度|里程|数量|人数|户数)$")
_AMOUNTS = frozenset(
    ["吨", "公斤", "千克", "斤", "升", "立方米", "立方", "m³", "m3", "方", "TB", "GB", "MB", "PB", "千瓦时", "kWh"]
)
"""Units of what flows or is heaped up; done to a thing it is a 量: 生活污水处理量."""
_MEASURES = {
    **dict.fromkeys(("天", "工作日", "个工作日"), "天数"),
    **dict.fromkeys(("小时", "分钟"), "时长"),
    **dict.fromkeys(("平方公里", "平方千米", "亩次"), "面积"),
    "个月": "月数",
    "周": "周数",
    "课时": "课时数",
    "学时": "学时数",
    "人天": "人天数",
    "例": "例数",
    "份": "份数",
    "页": "页数",
    "单": "单数",
    "宗": "宗数",
    "轮": "轮次",
    "期次": "期数",
    "次": "次数",
    "海里": "里程",
    "千米": "长度",
    "km": "长度",
    "千瓦": "装机容量",
}
"""What an amount is called at its end where `measure_of` has no word of its own; all other units in 次 are called as they are."""
_TRAVELLED = re.compile("(?:养护|管护|巡护|巡查|巡检|保洁|清扫|维护|管理|巡逻)$")
_GIVEN_MONEY = re.compile(
    "补助|补贴|救助|慰问|奖励|奖补|资助|津贴|劳务|工资|奖学金|助学金|抚恤|优待|供养|赡养|补偿|低保|报酬"
)
_ENDS_AS_GIVEN = re.compile(f"(?:{_GIVEN_MONEY.pattern}|金|费)$")
_BOUGHT = re.compile(
    "(?:购置|采购|租用|租赁|印制|印刷|订购|订阅|征订|配备|更新|更换|添置|制作|安装|收购|出版|编印|购买|配发|加装)$"
)
_PER = {
    **dict.fromkeys(("人", "名", "位", "人次", "生"), "人均"),
    **dict.fromkeys(("场", "场次"), "单场"),
    "次": "单次",
    "期": "单期",
    "班": "单班",
    "批": "单批",
    "月": "月均",
    "天": "日均",
    "年": "年均",
}
"""What the costs of one are called; of all other things they are a 单价 or a 单位成本."""
_UNDERTAKING = re.compile("(?:项目|工程|活动|服务|课题|外包|作业)$")
_PAID_OUT = re.compile("(?:工资|津贴|报酬|[保学问老恤养助偿]金)$")
_LIST_IN_BRACKETS = re.compile("（[^（）]*[、，][^（）]*）")
_ENDS_ALL = re.compile("(?:全部|整体|工程|项目|并|且|、|和|完工|竣工|交工|交付|投入使用|建成|到位)+(?:验收|使用)?")
_FINISHED = re.compile("(?:完成|工作|任务)+$")


def output_name(counted: Counted, task: Task) -> str:
    """The 数量指标 that an amount of a task becomes: 购置智能回收箱 counted in 台 is 智能回收箱购置数量.

    For whom it is done, empty verbs and other padding are left out, unless nothing else would be left. Two amounts of a
    project may come to one name; `counted.what` and `task.for_whom` tell them apart.
    """
    unit = counted.amount.unit or ""
    return _measured(*_parts(counted.what or task.what), unit)


def price_name(price: Price, task: Task) -> str:
    """The 经济成本指标 that a price becomes: 智能回收箱购置单价, 营养膳食补助标准, 业务培训人均成本."""
    name = _MEASURE_NOUN.sub("", _core(price.what or task.what))
    if name.endswith("标准"):
        return name
    if price.paid_as and price.paid_as not in name and not _ENDS_AS_GIVEN.search(name):
        return f"{name}{price.paid_as}标准"
    if _GIVEN_MONEY.search(name) or name.endswith("费"):
        return f"{name}标准"
    per = re.split("[·/]", (price.limit.unit or "").partition("/")[2])[0]
    if per in _PER:
        return f"{name}{_PER[per]}成本"
    is_good = _BOUGHT.search(name) or not (ends_with_deed(name) or _UNDERTAKING.search(name))
    return f"{name}单价" if is_good else f"{name}单位成本"


def finish_name(task: Task) -> str:
    """The 时效指标 that the date of a task becomes: 垃圾分类投放点改造完成时间, 项目完成时间 where it ends all (10月底前完工)."""
    name = _core(task.counted[0].what if task.counted else task.what)
    if name.endswith("时间"):
        return name
    if not task.counted and task.by_when and task.by_when in task.what:  # nothing but a date was told
        return "项目完成时间"
    bare = _FINISHED.sub("", name)
    return f"{bare}完成时间" if bare and not _ENDS_ALL.fullmatch(bare) else "项目完成时间"


def _core(what: str) -> str:
    thing, deed = _parts(what)
    return _joined(thing, deed)


def _measured(thing: str, deed: str, unit: str) -> str:
    name = _joined(thing, deed)
    if name.endswith("费") and ends_with_deed(name[:-1]):  # 专家咨询费30人次 counts consultations
        name = name[:-1]
    if _MEASURED.search(name):
        return name
    bare, _, rate = unit.lstrip("十百千万亿").partition("/")
    measure = _measure(name, deed or deed_at_end(name), bare)
    if rate and measure == "次数":
        measure = "频次"
    if measure in ("人数", "户数") and _PAID_OUT.search(name):
        return f"{name}发放{measure}"
    return name + _not_twice(name, measure)


def _measure(name: str, deed: str, unit: str) -> str:
    if unit in _AMOUNTS:
        return "量" if deed else "数量"
    if unit in ("公里", "千米", "km") and _TRAVELLED.search(name):
        return "里程"
    if name.endswith("人员"):
        return "数量"
    if name.endswith("人口"):
        return "数"
    if unit == "件":
        return "数" if "件" in name else "数量"
    return _MEASURES.get(unit) or (unit if unit.endswith("次") else measure_of(unit))


def _not_twice(name: str, measure: str) -> str:
    """场次 behind 培训班次 and 人次 behind 人 would say a word twice."""
    return measure[1:] if len(measure) > 1 and name.endswith(measure[0]) and measure != "人数" else measure


def _joined(thing: str, deed: str) -> str:
    """The verb behind its thing, but before the noun of a measure: 水土流失治理面积; and before a thing of one character."""
    if not deed:
        return thing
    noun = _MEASURE_NOUN.search(thing)
    if noun:
        return thing[: noun.start()] + deed + noun[0]
    return f"{deed}{thing}" if len(thing) == 1 else f"{thing}{deed}"


@lru_cache(maxsize=1_024)
def _parts(what: str) -> tuple[str, str]:
    """The thing and the verb behind it, without padding; the verb is '' where it stays where it was."""
    bare = _without_padding(what)
    thing, deed = verb_behind(bare)
    thing = _without_padding(thing) if deed else thing
    thing = _IDLE.sub("", _OF.sub("", _LIST_IN_BRACKETS.sub("", thing)))
    return (thing, deed) if len(thing) else (bare or what, "")


def _without_padding(what: str) -> str:
    """Without scope, adverbials, for whom and empty verbs at the beginning, as often as one shows behind another."""
    text = what
    while True:
        bare = without_empty_verbs(_ADVERBIAL.sub("", _SCOPE.sub("", text)))
        bare = _SCOPE.sub("", without_whom(bare))
        bare = without_agent(bare)
        if bare == text or len(bare) < 2:
            return text
        text = bare

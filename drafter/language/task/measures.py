"""How an amount is measured, as the end of a name says it: 数量 of machines, 处理量 of sewage, 养护里程 of roads."""

import re

from drafter.language.speech.verbs import deed_at_end, ends_with_deed
from drafter.language.task.thing_and_deed import is_insurance, joined
from drafter.language.units import measure_of
from drafter.regex import regex

_MEASURED = regex(
    "(?:人数|人次|数量|场次|次数|面积|长度|里程|数|(?<![测计考质])量|户数|户次|期数|班次|天数|时长|规模|容量|带宽|频次|批次|件数|率|吨位|床位数|总长|年限)$"
)
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
    "字": "字数",
    "类": "种类数",
    "轮": "轮次",
    "趟": "趟次",
    "期次": "期数",
    "次": "次数",
    "遍": "次数",
    "种": "种类数",
    "海里": "里程",
    "千米": "长度",
    "km": "长度",
    "千瓦": "容量",
}
"""What an amount is called at its end where `measure_of` has no word of its own; all other units in 次 are called as they are."""
_TRAVELLED = regex("(?:养护|管护|巡护|巡查|巡检|保洁|清扫|维护|管理|巡逻)$")
GIVEN_MONEY = regex(
    "补助|补贴|直补|贴息|扶持|扶助|兑付|救助|慰问|奖励|奖补|资助|津贴|劳务|工资|奖学金|助学金|抚恤|优待|供养|赡养|补偿|低保|报酬"
)
_PAYING = ("支付", "缴纳")
FLOWS = regex("用?[电水气油热]$")
"""What is paid for as it is used up."""
_PAID_OUT = regex("(?:工资|津贴|报酬|[保学问老恤养助偿]金|资金|经费)$")


def measured(thing: str, deed: str, unit: str) -> str:
    """The name of an amount of a thing in a unit, with what is done to it: 智能回收箱购置数量 in 台."""
    if deed in _PAYING and unit.lstrip("万亿") in _AMOUNTS and FLOWS.search(thing):
        return f"{thing}量"  # 支付路灯用电1380万千瓦时
    name = joined(thing, deed)
    if name.endswith("班次") and unit.startswith("期"):  # 主体班次9期
        return f"{name}期数"
    if name.endswith("费") and ends_with_deed(name[:-1]):  # 专家咨询费30人次 counts consultations
        name = name[:-1]
    if _MEASURED.search(name):
        return name
    bare, _, rate = re.sub("^[十百千万亿]+(?![瓦米克])", "", unit).partition("/")
    measure = _measure(name, deed or deed_at_end(name), bare)
    name = name.removesuffix("时间") if measure == "时长" else name
    if rate and measure == "次数":
        measure = "频次"
    if is_insurance(name):
        return f"{name}投保{measure}"
    if measure in ("人数", "户数") and (_PAID_OUT.search(name) or name.endswith("费")):
        return f"{name}发放{measure}"
    return name + _not_twice(name, measure)


def _measure(name: str, deed: str, unit: str) -> str:
    if unit == "家" and GIVEN_MONEY.search(name):
        return "户数" if re.search("企业|商户|经营户|主体|合作社|农场", name) else "家数"
    if unit == "件":
        return "数" if re.search("件|纠纷|诉求|投诉|信访|警情", name) else "数量"
    return _by_name(name, deed, unit) or _MEASURES.get(unit) or (unit if unit.endswith("次") else measure_of(unit))


def _by_name(name: str, deed: str, unit: str) -> str:
    if unit in _AMOUNTS:
        return "量" if deed else "数量"
    if unit in ("公里", "千米", "km") and _TRAVELLED.search(name):
        return "里程"
    if name.endswith("人员"):
        return "数量"
    return "数" if name.endswith("人口") else ""


def _not_twice(name: str, measure: str) -> str:
    """场次 behind 培训班次 and 人次 behind 人 would say a word twice."""
    return measure[1:] if len(measure) > 1 and name.endswith(measure[0]) and measure != "人数" else measure

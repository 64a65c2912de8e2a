"""How a purpose words a measure: the number and its unit, up or down, when; and what the measure is called on a form."""

import re
from decimal import Decimal

from drafter.language.numbers_told import COUNTED_IN, is_extent
from drafter.language.text import half_width
from drafter.language.units import measure_of
from drafter.regex import regex

_REMARK = regex(r"（[^（）\d]{1,8}）")
_SPACED = regex(r"(?<=[\u3400-\u9fff\d])\s+|\s+(?=[\u3400-\u9fff\d])")
NUMBER = r"\d+(?:\.\d+)?\s*"
UNIT = r"(?:%|‰|[万亿]?(?![提增涨升降减压缩恢扩])[\u3400-\u9fff]{1,4}?(?:/[\u3400-\u9fff]{1,3}?)?)"
_HOTLINE = regex(rf"(?<!\d)(?:123\d\d|1[12]\d|96\d{{3,4}})(?=(?!{COUNTED_IN.pattern})[\u3400-\u9fff]{{2}})")
"""A number that is the name of a service: 12345投诉办结率."""
_DIGIT = 0xE200
_DIGITS = {ord(str(digit)): chr(_DIGIT + digit) for digit in range(10)}
_SHOWN = {_DIGIT + digit: str(digit) for digit in range(10)}
"""What its digits are while a clause is read."""
LETTER = "\u3400-\u9fffA-Za-z\ue200-\ue209、“”"
RISES = "提高|提升|增加|增长|上升|扩大|恢复|拉升|提|增|涨|升"
FALLS = "降低|下降|减少|缩短|压减|压降|压缩|缩减|降|减|少|压|缩"
_WRITTEN = {
    "提": "提高",
    "上升": "提高",
    "下降": "降低",
    "增": "增加",
    "涨": "提高",
    "升": "提高",
    "拉升": "提高",
    "少": "减少",
    "减": "减少",
}
_WRITTEN |= {"降": "降低", "压": "压减", "缩": "缩短", "压缩": "压减"}
"""What people say of a change, and what a form calls it."""
PIECES = ("起", "件", "例", "次", "户", "人", "人次", "家", "宗")
SHARES = ("%", "‰")
_PADDING = regex("^(?:使得?|让|将|把|确保|保证|实现|力争|推动|促进|帮助|保持|今年|全[市县区省镇]的?)(?=..)")
_SAYS_A_SHARE = regex("[率度量数额]$|比例|比重|占比|水平|指数|幅度|[升降]幅")
_SAYS_A_MEASURE = regex(
    "[率度量数额值费产能]$|次数|人次|人数|时间|时长|面积|长度|里程|收入|产值|成本|天数|[间件户]数|指数|价格?$|[浓深]度"
)
_USED_UP = ("肥", "药", "水", "电", "油", "煤", "气", "饲料")
_LASTS = {"分钟": "时间", "小时": "时间", "秒": "时间", "天": "天数", "个工作日": "时间", "工作日": "时间"}
WAS = r"(?:(?:[去上]年|上一?届|上一?次|目前|现在|眼下|现有|现状|原来|原先|以前|此前|往年|\d{4}年(?:底|末|度)?)的?(?:均值|平均值)?)+"
IS = "(?:今年|这一?[次届]|本[次届]|明年|来年|本年|本年度|年底前?|年内|到|力争|争取|计划|预计|希望|目标|想|要|能|打算|尽量|确保|保证|把它?|将)+"
YEAR = r"(?:\d{4}年度?的?)"
_WHENEVER = regex(rf"^(?:{WAS}|{YEAR}|年底前?|年末|年内|今年|明年|计划|力争|争取|预计|希望|一年|每年|一[次场回])(?=..)")
_OF_A_MEASURE = regex("的(?=(?:时间|数量|比例|比重|人数|次数|面积|人次)$)")
_NO_NAME = regex(
    "^[个起件次户家人][减增提降压缩]|^[我咱你他它这那]|^(?:大家|老百姓|群众)(?=[都也要能])|[的了着地得也都就还]$|时候"
)
_LONGEST_NAME = 18


def made_plain(clause: str) -> str:
    """Half width, without remarks and without the spaces that some people put around numbers: 由 86% 提高到 95%."""
    even = _REMARK.sub("", _SPACED.sub("", half_width(clause)).replace("(", "（").replace(")", "）"))
    return _HOTLINE.sub(lambda found: found[0].translate(_DIGITS), even)


def verb_of_change(was: Decimal, now: Decimal, unit: str) -> str:
    """The verb that goes with a change: a share is 提高 or 降低, a count 增加 or 减少, a wait 缩短."""
    bare = unit.lstrip("万亿")
    if bare in _LASTS:
        return "延长" if now > was else "缩短"
    if bare in PIECES:
        return "增加" if now > was else "减少"
    return "提高" if now > was else "降低"


def written(how: str) -> str:
    """What a form calls a change: 涨 is 提高."""
    return _WRITTEN.get(how, how)


def printed(name: str) -> str:
    """A name with the digits of its hotline again."""
    return name.translate(_SHOWN)


def can_be_called(name: str) -> bool:
    """Whether it is a name at all: what is left of 我们今年争取控制在2次以内 is none."""
    return 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name)


def measure_by(unit: str) -> str:
    """By what a change is counted, as the end of a name says it: 率 for a share, 起数 for so many."""
    if unit == "%":
        return "率"
    if unit == "个百分点":
        return "幅度"
    return f"{unit}数" if unit in PIECES else ""


def measure_named(name: str, unit: str) -> str:
    """A name that says how it is measured: 断交 in 次 is 断交次数, 入园 in % is 入园率."""
    bare = unit.lstrip("万亿").strip()
    if re.fullmatch(IS, name):
        return ""
    if not name or "元" in unit:
        return name
    if bare in SHARES:
        return name if _SAYS_A_SHARE.search(name) else f"{name.removesuffix('的人')}率"
    if name.endswith("人") and bare in ("", "人", "名"):
        return f"{name.replace('的人', '人')}数"
    if _SAYS_A_MEASURE.search(name):
        return name
    measure = f"{bare}数" if bare in PIECES and not bare.endswith("人次") else measure_of(bare)
    used_up = name.endswith(_USED_UP) and is_extent(bare)
    return f"{name}{'用量' if used_up else _LASTS.get(bare, measure)}"


def without_when(words: str) -> str:
    """A name without when, whose and how often: 到馆的人 of 让一年到馆的人, 大雪封路时间 of 一场大雪封路的时间."""
    bare = _WHENEVER.sub("", _PADDING.sub("", words))
    return _OF_A_MEASURE.sub("", bare)

"""Sums of money that a task costs as a whole: 支付路灯电费820万元; no price of one, and nothing that is got or spared."""

import re
from collections.abc import Iterable

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numbers_told import Told
from drafter.language.task.thing_and_deed import can_be_called, thing_and_deed

_STOP = re.compile(r"[，,。；;：:\s（）]")
_LEAD = re.compile(
    "(?:计划|预算|预计|安排|使用|所需|需要?|资金|经费|金额|合计|共计|总计|一共|一年|(?<![公一总])共|约|大约|不超过|控制在|为|[\\s：:])+$"
)
_WHOLE_YEAR = re.compile("^(?:全年|每年|年度|本年度?|当年|今年)")
_PAYING = re.compile(
    "^(?:支付|缴纳|发放|发(?![放热电展明行票射])|付(?!款)|拨付|兑付|兑现|结算|安排|保障|承担|给付|落实|(?:奖励|资助)(?=.{4}))(?=[\u3400-\u9fff]{2})"
)
_SPENT = re.compile(
    "(?<!免)(?:[水电气热油运修租网话]费|[\u3400-\u9fff]{2}费|租金|补贴|补助金?|津贴|贴息|奖励金?|奖补|奖金|工资|薪酬|[伙取]暖费|社保|保费|抚恤金|"
    "优待金|柴油|汽油|燃油|油料|燃煤|耗材|物业|物业保洁|保洁服务|安保服务|水电|水电暖|补偿[金款]?|[助奖]学金|慰问金|救助金|低保金|供养金|养老金|安家费)(?:资金|经费)?$"
)
"""How things are called that money is spent on."""
_BARE = re.compile(
    "(?:各类|各项|相关|财政|专项|政府|项目)*(?:补贴|补助|奖励|奖补|奖金|补偿|津贴|费用|经费|工资|贴息|社保|保费|管理费|业务费|工作经费)(?:金|款|资金|经费)?"
)
"""Names that say nothing of what the money is for."""
_NOT_SPENT = re.compile(
    "追[讨缴回索]|讨回|讨薪|拖欠|清欠|减免|免除|免收|减征|征收|收[取缴入回]|挽回|节约|节省|降低|减少|争取|撬动|带动|引[进资]|筹[集措]|募集|化解|"
    "销售|产值|营业|利润|税|罚|每(?!年)|各|其中|人均|户均|单价|标准|提高|增加|缺口|结转"
)


def is_spent(thing: str) -> bool:
    """Whether money is spent on a thing as it runs: 路灯电费, 物业保洁; not on 补贴 alone."""
    return _SPENT.search(thing) is not None and not (_BARE.fullmatch(thing) or _NOT_SPENT.search(thing))


def sum_told(before: str, money: Told) -> tuple[str, QuantitativeTarget] | None:
    """What a sum of money is spent on, and that it may cost at most so much: 路灯电费 in `支付路灯电费820万元`; else None.

    `before` are the words before the sum. Only money that is surely spent counts: what is got, spared or moved by the
    project is no cost of it.
    """
    words = next(iter(reversed(_STOP.split(before.rstrip()))))
    words = _WHOLE_YEAR.sub("", _LEAD.sub("", words)).lstrip("、和及与")
    if money.quantity is None or money.comparator in (Comparator.AT_LEAST, Comparator.ABOVE):
        return None
    if _NOT_SPENT.search(before) or re.search("不低于|不少于|至少", before):
        return None
    name = thing_and_deed(_PAYING.sub("", words))[0]
    if not _SPENT.search(name) or _BARE.fullmatch(name) or not can_be_called(name):
        return None
    return name, QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=money.quantity, unit=money.unit)


def apart(told: Iterable[tuple[str, QuantitativeTarget] | None]) -> tuple[tuple[str, QuantitativeTarget], ...]:
    """Without those that are none, and without two sums of one name."""
    found = list(dict.fromkeys(one for one in told if one is not None))
    names = [name for name, _ in found]
    return tuple(one for one in found if names.count(one[0]) == 1)

"""Sums of money that a task costs as a whole: 支付路灯电费820万元; no price of one, and nothing that is got or spared."""

import re
from collections.abc import Iterable

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numbers_told import Told
from drafter.language.speech.running_costs import BARE, NOT_SPENT, SPENT
from drafter.language.task.thing_and_deed import can_be_called, thing_and_deed

_STOP = re.compile(r"[，,。；;：:\s（）]")
_LEAD = re.compile(
    "(?:计划|预算|预计|安排|使用|所需|需要?|资金|经费|金额|合计|共计|总计|一共|一年|(?<![公一总])共|约|大约|不超过|控制在|为|[\\s：:])+$"
)
_WHOLE_YEAR = re.compile("^(?:全年|每年|年度|本年度?|当年|今年)")
_PAYING = re.compile(
    "^(?:支付|缴纳|发放|发(?![放热电展明行票射])|付(?!款)|拨付|兑付|兑现|结算|安排|保障|承担|给付|落实|(?:奖励|资助)(?=.{4}))(?=[\u3400-\u9fff]{2})"
)


def sum_told(before: str, money: Told) -> tuple[str, QuantitativeTarget] | None:
    """What a sum of money is spent on, and that it may cost at most so much: 路灯电费 in `支付路灯电费820万元`; else None.

    `before` are the words before the sum. Only money that is surely spent counts: what is got, spared or moved by the
    project is no cost of it.
    """
    words = next(iter(reversed(_STOP.split(before.rstrip()))))
    words = _WHOLE_YEAR.sub("", _LEAD.sub("", words)).lstrip("、和及与")
    if money.quantity is None or money.comparator in (Comparator.AT_LEAST, Comparator.ABOVE):
        return None
    if NOT_SPENT.search(before) or re.search("不低于|不少于|至少", before):
        return None
    name = thing_and_deed(_PAYING.sub("", words))[0]
    if not SPENT.search(name) or BARE.fullmatch(name) or not can_be_called(name):
        return None
    return name, QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=money.quantity, unit=money.unit)


def apart(told: Iterable[tuple[str, QuantitativeTarget] | None]) -> tuple[tuple[str, QuantitativeTarget], ...]:
    """Without those that are none, and without two sums of one name."""
    found = list(dict.fromkeys(one for one in told if one is not None))
    names = [name for name, _ in found]
    return tuple(one for one in found if names.count(one[0]) == 1)

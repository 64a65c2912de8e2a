"""Sums of money that a task costs as a whole: 支付路灯电费820万元; no price of one, and nothing that is got or spared."""

import re
from collections.abc import Iterable

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numbers_told import Told
from drafter.language.speech.running_costs import BARE, NOT_SPENT, SPENT
from drafter.language.task.thing_and_deed import can_be_called, thing_and_deed
from drafter.regex import regex

_STOP = regex(r"[，,。；;：:\s（）]")
_LEAD = regex(
    "(?:计划|预算|预计|安排|使用|所需|需要?|资金|经费|金额|合计|共计|总计|一共|一年|(?<![公一总])共|约|大约|不超过|控制在|为|[\\s：:])+$"
)
_WHOLE_YEAR = regex("^(?:全年|每年|年度|本年度?|当年|今年)")
_PAYING = regex(
    "^(?:支付|缴纳|发放|发(?![放热电展明行票射])|付(?!款)|拨付|兑付|兑现|结算|安排|保障|承担|给付|落实|(?:奖励|资助)(?=.{4}))(?=[\u3400-\u9fff]{2})"
)


_CALLED_MONEY = regex(
    "(?:^|(?<=[\\s\u3400-\u9fff\\d]))(?P<what>合同价|合同金额|合同额|控制价|中标价|年费|服务费|设备费|材料费|奖励经费|补助经费|尾款)?(?:需要?|计划|预算|合计|约|共|不超过|控制在|最多|为|是|[\\s])*$"
)
_WHOLE_YEAR_BEHIND = regex("(?:每年|全年|一年)(?:不超过|约|共)?$")
_AMOUNT_BEFORE = regex(r"\d[\d.]*[万千百]?[\u3400-\u9fffA-Za-z]{1,3}\s*$")
_ONLY_MONEY = regex("(?:费用|经费|资金|预算|计划|合计|总计|共计|需要?|约|共|不超过|控制在|为|[\\s])*$")
_COMES_IN = regex("产值|交易|成交|贷款|融资|授信|担保|投资|收入|增收|营收|核减|到位|社会资本|企业自筹")
_ENDS = regex(r"(?:左右|以内|之内|上下)?(?:$|[，,。；;）)\s])")
_OFTEN = regex("每(?:个?月|季度|周|半年|学期|天)")
"""How often it is done says nothing of the money: 每月测评一次."""
_PART_ENDS = regex(r"(?:左右|以内|之内|上下)?(?:$|[，,。；;、）)\s])")
_TAKEN = regex("(?:[追收]|登记|签[约订]|归集|执行|化解|清偿|处置|案值|涉案)[^，。；、]*$")
"""Money that is moved by what is done: 清偿欠款, 签订合同."""
_GOT = regex(
    "到位|送审|产值|交易|成交|贷款|融资|授信|担保|保额|注册|固定资产|投资|收入|增收|营收|审减|核减|总额|金额|规模|库存|标的|价值|经济|达到|实现|完成|吸引|社会资本|企业自筹"
)
"""Money that comes in or is only spoken of."""


def sum_told(before: str, money: Told) -> tuple[str, QuantitativeTarget] | None:
    """What a sum of money is spent on, and that it may cost at most so much: 路灯电费 in `支付路灯电费820万元`; else None.

    `before` are the words before the sum. Only money that is surely spent counts: what is got, spared or moved by the
    project is no cost of it.
    """
    words = next(iter(reversed(_STOP.split(before.rstrip()))))
    words = _WHOLE_YEAR.sub("", _LEAD.sub("", words)).lstrip("、和及与")
    limit = _at_most(money)
    if limit is None or NOT_SPENT.search(before) or re.search("不低于|不少于|至少", re.split("[，,。；;]", before)[-1]):
        return None
    name = thing_and_deed(_PAYING.sub("", words))[0]
    if not SPENT.search(name) or BARE.fullmatch(name) or not can_be_called(name):
        return None
    return name, limit


def whole_cost_told(before: str, behind: str, money: Told) -> tuple[str, QuantitativeTarget] | None:
    """What the rest of the task costs as a whole: '' and the limit in `电子班牌安装 60 块 18万元`, 年费 in 舆情监测服务，年费38万元; else None.

    The sum stands at the end of its clause, behind an amount or behind a word that only says that it is money.
    """
    clause = next(iter(reversed(re.split("[，,。；;：:（）]", before.rstrip("（ ")))))
    clause = _WHOLE_YEAR_BEHIND.sub("", clause)
    label = _CALLED_MONEY.search(clause)
    rest = clause[: label.start()] if label else clause
    limit = _at_most(money)
    if limit is not None and _stands_alone(before, re.split(r"\s", clause)[-1], behind):
        return "", limit
    got = _GOT.search(before.removesuffix(clause) if label and label["what"] else before)
    if limit is None or NOT_SPENT.search(clause) or got or not _ENDS.match(behind):
        return None
    what = label["what"] or "" if label else ""
    if not (what or _AMOUNT_BEFORE.search(rest)) or re.search("每|一个?月", clause):
        return None
    return what, limit


def part_told(before: str, behind: str, money: Told) -> QuantitativeTarget | None:
    """What a part of a task may cost at most, where the words before it say what that is: 12.3万元 in 弹药运输12.3万元; else None."""
    clause = re.split("[，,。；;：:（）、]", before)[-1]
    moved = NOT_SPENT.search(clause) or _GOT.search(clause) or _COMES_IN.search(clause) or _TAKEN.search(before)
    return None if moved or not _PART_ENDS.match(behind) else _at_most(money)


def _at_most(money: Told) -> QuantitativeTarget | None:
    """The sum as a limit; None where it is no single number, or at least so much."""
    if money.quantity is None or money.comparator in (Comparator.AT_LEAST, Comparator.ABOVE):
        return None
    return QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=money.quantity, unit=money.unit)


def _stands_alone(before: str, clause: str, behind: str) -> bool:
    """Whether a sum is a clause of its own behind an amount, with no word of what it is: 异地备份1次，6万元."""
    counted = re.search(r"\d[\d.]*[万千百]?[\u3400-\u9fffA-Za-z]|[，,][^，,]*(?:费用|经费)[^，,]*$", before) is not None
    spent = (
        NOT_SPENT.search(_OFTEN.sub("", re.sub("（[^（）]*）", "", before))) is None
        and _COMES_IN.search(before) is None
    )
    return counted and spent and _ONLY_MONEY.fullmatch(clause) is not None and _ENDS.match(behind) is not None


def apart(told: Iterable[tuple[str, QuantitativeTarget] | None]) -> tuple[tuple[str, QuantitativeTarget], ...]:
    """Without those that are none, and without two sums of one name."""
    found = list(dict.fromkeys(one for one in told if one is not None))
    names = [name for name, _ in found]
    return tuple(one for one in found if names.count(one[0]) == 1)

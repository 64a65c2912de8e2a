"""What a task costs: the prices of one of what it counts, and the sums that are paid as a whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.declaration.decimals import plain
from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import is_people, is_time, numbers_told
from drafter.language.speech.running_costs import BARE
from drafter.language.speech.verbs import begins_with_deed
from drafter.language.task.amounts import Amounts
from drafter.language.task.beside import PRICE, TOTAL
from drafter.language.task.called import is_name
from drafter.language.task.costs_of_clauses import GIVEN, LASTS, SumPaid, comes_to, cost_of_clause
from drafter.language.task.counted import Counted
from drafter.language.task.prices import PriceTold, price_told
from drafter.language.task.proper_name import shorter
from drafter.language.task.sums import apart, part_told, sum_told, whole_cost_told
from drafter.language.task.thing_and_deed import core_name
from drafter.language.units import same_unit
from drafter.regex import regex


@dataclass(frozen=True, slots=True)
class Price:
    """What one of something may cost at most; its unit says one of what: 万元/个, 元/生·天.

    `paid_as` is the word for money that is given rather than spent: 补偿 in 每头补偿3000元.
    """

    what: str
    limit: QuantitativeTarget
    paid_as: str = ""


_OWN_NOUN = regex(
    "(?!费用?(?:标准)?$)[\u3400-\u9fff]{0,6}?(?:费用?|补贴|补助金?|津贴|奖金|奖励|补偿金?|贴息|租金|工资|慰问金|救助金|助学金|保险|保费)(?:标准)?[为按是约]?$"
)
_MONTHS = regex(r"^\d{1,2}月?(?:[-—–~～至到]+\d{1,2})月(?:份)?")
"""5—9月值守补助每人每月2500元: when it is paid is no part of its name."""
_PRICED = regex("^(?:的|一次性|专项|定额)*(?:补助|补贴|奖励|奖补|资助|救助)(?:金|资金|经费)?")
_ONLY_PRICE = regex("(?:补助|补贴|奖励|发放|收费|支出|执行)?(?:标准|单价|价格|成本)")
_RISES_TO = regex("(?:提高|提升|增加|调整)?[到至为]$")
_LABEL = regex("(?:^|[，,；;、（\\s])((?!其中|另外|每|约)[\u3400-\u9fff]{2,6})$")
"""Which of them a price is for: 小学每生每年1000元，初中每生每年1250元."""
_PAID_FOR = regex("[\u3400-\u9fff]{2}(?:补助|补贴|救助|津贴|奖励|资助|慰问)$")
_LONGEST = 20
"""Characters of a name for several things."""
_OWN_THING = 4
"""Characters from which words before a price name a thing of its own."""
_FEE = regex("(?:服务|劳务|设备|材料|维护|租赁|管理)费")
"""What says of a sum no more than that it is a fee."""
_PERIODS = ("月", "年", "天", "学期")
_TOTAL_OF_MONEY = regex(
    "(?:[，,、\\s]|一个月|计划|预算|预计|总?投资|总?投入|总价|安排|使用|所需|需|资金|经费|金额|费用|合计|共计|总计|共|约|不超过|为|控制)+$"
)


@dataclass(frozen=True, slots=True)
class Money:
    """A line with a mark in the place of each price and each other sum of money, the prices, and what is surely spent as a whole.

    `whole` is what all of the task costs, where it says no more than so much money: 电子班牌安装60块18万元; `paid` is
    each sum that is no price, in the order of the line.
    """

    line: str
    prices: list[PriceTold]
    sums: tuple[Price, ...]
    whole: tuple[str, QuantitativeTarget] | None
    paid: tuple[SumPaid, ...] = ()


def money_told(line: str) -> Money:
    """The money of a line, from left to right."""
    prices: list[PriceTold] = []
    wholes: list[tuple[str, QuantitativeTarget] | None] = []
    paid: list[SumPaid] = []
    marked, done = "", 0
    for money in (one for one in numbers_told(line) if one.is_money):
        price = price_told(line, money)
        if price is None:
            before = line[done : money.start]
            wholes.append(whole_cost_told(before, line[money.end :], money))
            lead = _TOTAL_OF_MONEY.search(before)
            alone = lead is not None and "，" in lead[0]
            paid.append(SumPaid(sum_told(before, money), part_told(before, line[money.end :], money), alone))
            marked += (before[: lead.start()] if lead else before) + TOTAL
            done = money.end
            continue
        words = line[done : price.start]
        label = _LABEL.search(words)
        of_it = line[price.start] not in "，,"  # 帮助寻亲，每位6000元 is no price of 寻亲
        own = _own_thing(words) if of_it else ""
        prices.append(replace(price, noun=_noun_before(words), own=own, label=label[1] if label else ""))
        behind = _PRICED.match(line, price.end)
        end = behind.end() if behind else price.end
        marked += line[done : max(done, price.start)] + (behind[0].lstrip("的") if behind else "")
        marked += ("，" if line[price.start] in "，," else "") + PRICE
        done = end
    sums = tuple(Price(*one) for one in apart(one.spent for one in paid))
    whole = wholes[0] if len(wholes) == 1 and not (prices or sums) else None
    return Money(marked + line[done:], prices, sums, whole, tuple(paid))


def prices_told(money: Money, found: Amounts) -> tuple[Price, ...]:
    """The prices, each of what it is for."""
    return _surely_apart(_of_each(_priced(money.prices, found), money.line, found))


def _of_each(prices: Iterator[tuple[Price, str]], line: str, found: Amounts) -> Iterator[tuple[Price, str]]:
    """A price behind a list is of each of it: 购置电脑20台、打印机5台，每台不超过3000元."""
    for price, label in prices:
        place = next((at for at, one in enumerate(found.counted) if (one.lead or one.what) == price.what), 0)
        first = place
        while first and _in_a_list(line, *found.counted[first - 1 : first + 1], of_last=first == place):
            first -= 1
        listed = [core_name(one.lead or one.what) for one in found.counted[first : place + 1]]
        together = _together(listed)
        if first < place and len(together) <= _LONGEST:
            yield replace(price, what=together), label
        else:
            yield from ((replace(price, what=what), label) for what in listed[:-1])
            yield price, label


def _together(names: Sequence[str]) -> str:
    """One name for what one price is of: 大米、食用油购置 for 大米购置 and 食用油购置."""
    shared = names[0][-min(map(len, names)) + 1 :] if len(names) > 1 else ""
    while shared and not all(name.endswith(shared) for name in names):
        shared = shared[1:]
    return "、".join(name.removesuffix(shared) for name in names) + shared


def _in_a_list(line: str, first: Counted, then: Counted, *, of_last: bool) -> bool:
    """Whether two amounts stand in a list with nothing said of the first alone: 大米300吨、食用油50吨，每吨…; the price is behind the last."""
    numbers = [rf"{plain(one.amount.quantity)}\s?{re.escape(one.amount.unit or '')}" for one in (first, then)]
    behind = rf"[\u3400-\u9fff]{{0,4}}[，,]?[\u3400-\u9fff]{{0,8}}{PRICE}" if of_last else ""
    in_order = rf"{numbers[0]}、[^，。；、\d{PRICE}]{{2,}}(?:不少于)?{numbers[1]}{behind}"
    return same_unit(first.unit, then.unit) and re.search(in_order, line) is not None


def sums_told(money: Money, found: Amounts, prices: Sequence[Price], doing: str) -> tuple[Price, ...]:
    """What is paid as a whole: 路灯电费820万元, and 电子班牌安装成本 of a task that says only how much money.

    `doing` is what the task does. Where there are several sums, or prices too, each sum is of what its own clause says.
    """
    if len(money.paid) > 1 or prices or not (money.sums or money.whole):
        told = (cost_of_clause(one, place, found.counted) for one, place in zip(money.paid, found.paid, strict=False))
        limits = [price.limit for price in prices]
        own = (Price(*one) for one in told if one is not None and not comes_to(one[1], limits, found.counted))
        return tuple(dict.fromkeys(own)) if len(money.paid) == len(found.paid) else ()
    last = found.counted[-1].what if found.counted else ""
    if money.whole is None:
        fees = ((one, core_name(doing) + one.what) for one in money.sums)
        return tuple(
            replace(one, what=of_it) if _FEE.fullmatch(one.what) and is_name(of_it) else one for one, of_it in fees
        )
    label, limit = money.whole
    name = core_name(LASTS.sub("", last if last and label.endswith("价") else doing))
    called = label or ("" if GIVEN.search(name) else "成本")
    name = name.partition(called)[0] if called else name
    return (Price(f"{name}{called}", limit),) if is_name(name) and not BARE.fullmatch(name) else ()


def _surely_apart(prices: Iterator[tuple[Price, str]]) -> tuple[Price, ...]:
    """Prices of one and the same thing that differ are called by what each is for (小学, 初中); where nothing says it, they go."""
    told = list(dict.fromkeys(prices))
    kinds = [(one.what, one.paid_as, one.limit.unit) for one, _ in told]
    labels = [label for _, label in told]
    sure = all(labels) and len(set(labels)) == len(labels)
    return tuple(
        _of_kind(one, label) if kinds.count(kind) > 1 else one
        for (one, label), kind in zip(told, kinds, strict=True)
        if kinds.count(kind) == 1 or sure
    )


def _of_kind(price: Price, label: str) -> Price:
    """The price of one kind: 小学生活补助 of 义务教育阶段学生生活补助."""
    paid = _PAID_FOR.search(price.what) if not (begins_with_deed(label) or label[0] in "不未") else None
    return replace(price, what=f"{label}{paid[0]}" if paid else f"{core_name(price.what)}（{label}）")


def _noun_before(words: str) -> str:
    """记账补贴 in a clause of its own: 住户记账调查300户，记账补贴150元/户·月."""
    *others, last = re.split(r"[，,。；;：:\s（）、]", words)
    last = _MONTHS.sub("", last)
    found = _OWN_NOUN.fullmatch(last) if others else None
    return re.sub("(?:标准|(?<!费)用)?[为按是约]?$", "", last) if found else ""


def _own_thing(words: str) -> str:
    """What a price is of where its own clause says it: 法庭改造4个，科技法庭设备≤32万元/套."""
    *others, last = re.split(r"[，,。；;：:\s）、]", words)
    bare = _ONLY_PRICE.sub("", last)
    own = bool(others) and len(bare) >= _OWN_THING and bare == last and not re.search(r"\d", bare)
    return bare if own and not re.search("每|均|单个|最高|其中", bare) and is_name(bare) else ""


def _is_of_none(price: PriceTold, before: Sequence[Counted]) -> bool:
    """Whether a price is of 套 or 台 where several things are counted otherwise: 平板200台、电源200个，每套1800元 is of both together."""
    return price.per in ("套", "台套", "组") and len({one.what for one in before}) > 1 and not price.own


def _named(price: PriceTold, counted: Sequence[Counted]) -> list[Counted]:
    """Those that a price calls by their last words where several are counted in 个: 每个点 of 16个品系、3个试验点, 每窗口 of 2个窗口."""
    things = [one for one in counted if one.unit == "个" and one.lead]
    by_piece = [replace(one, lead="") for one in things if f"每个{one.what[-1]}" in price.said]
    called_so = [one for one in counted if one.unit == "个" and price.first and one.what.endswith(price.first)]
    return by_piece or called_so


def _is_of_all(price: PriceTold, alike: Sequence[Counted], doing: str) -> bool:
    """Whether a price with a clause of its own is of all that a head counts in one unit.

    开展档案数字化加工，文书档案60万页、婚姻档案40万页，加工单价0.55元/页.
    """
    many = len(alike) > 1 and all(one.unit == alike[0].unit for one in alike)
    return many and not price.label and is_name(doing) and not any(doing == (one.lead or one.what) for one in alike)


def _priced(prices: list[PriceTold], found: Amounts) -> Iterator[tuple[Price, str]]:
    """Each price, and which kind of it, with what it is for: the amount before it that is counted so, else the one beside it."""
    each_its_own = 1 < len(prices) == len({place for place, _ in found.beside})
    for price, (place, head) in zip(prices, found.beside, strict=False):
        before, after = found.counted[:place], [one for one in found.counted[place:] if not is_time(one.unit)]
        alike = [one for one in before if price.per and same_unit(one.unit, price.first) and not one.is_part]
        if each_its_own and before and before[-1].is_part and same_unit(before[-1].unit, price.first):
            alike = before[-1:]  # 其中大型4座每座8万元，小型11座每座5万元
        told = _RISES_TO.sub("", head)
        alike = _named(price, before) or alike
        doing = [one for one in before if price.per and one.unit == f"{price.per}次"]
        per_time = replace(price, per=doing[-1].unit) if doing else price  # 180户次，户均1600元
        if not alike and not doing and price.per in _PERIODS and before and is_people(before[-1].unit):
            per_time = replace(price, per=f"人·{price.per}")  # 护理补贴3080人（100元/月）
        beside = (alike or doing or before)[-1:] or ([] if told and not _ONLY_PRICE.fullmatch(told) else after[:1])
        limit = per_time.limit((beside or after)[0].unit if beside or after else "")
        if _is_of_none(price, before) and not (alike or doing):
            continue
        what = beside[0].lead or beside[0].what if beside else told or found.what
        if not each_its_own and _is_of_all(price, alike, found.doing):
            what = found.doing
        if price.own and not price.noun and price.per and not any(price.own in one.what for one in alike):
            what = price.own
        if what and not is_name(what):
            what = shorter(what)
            if not what or not is_name(what):
                continue
        if limit is not None:
            yield Price(what, limit, price.noun or price.paid_as), price.label

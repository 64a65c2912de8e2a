"""A task line read into its parts: what is done, how much of it, at what price, by when, for whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.declaration.target import QuantitativeTarget
from drafter.language.counted import Counted, without_rates_of_totals
from drafter.language.for_whom import whom_told
from drafter.language.numbers_told import numbers_told
from drafter.language.prices_told import PriceTold, price_told
from drafter.language.spoken_indicator import without_numbering
from drafter.language.task_amounts import PRICE, TOTAL, Amounts, amounts_of
from drafter.language.text import half_width, one_line, tightened
from drafter.language.units import same_unit
from drafter.language.verbs import says_nothing

__all__ = ["Counted", "Price", "Task", "read_task"]

_LONGEST = 300
"""Characters of a task that are read; what stands behind them says no more of it."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one of something may cost at most; its unit says one of what: 万元/个, 元/生·天.

    `paid_as` is the word for money that is given rather than spent: 补偿 in 每头补偿3000元.
    """

    what: str
    limit: QuantitativeTarget
    paid_as: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task in its parts; `doubts` are sentences for the person about numbers that are none."""

    text: str
    what: str
    counted: tuple[Counted, ...]
    prices: tuple[Price, ...]
    by_when: str | None
    for_whom: str | None
    doubts: tuple[str, ...]


_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
_BY_WHEN = re.compile(
    r"(?:于|在)?((?:(?:\d{4}年|今年|当年|本年|每年|次年)?"
    rf"(?:{_MONTH}(?:份|\d{{1,2}}[日号]|[底末初]|[上中下]旬)?|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|年[底末中]|[上下]半年|第?[1-4一二三四]季度[末底]?)"
    r"|每(?:月|季度?|年|周|半年)(?:\d{1,2}[日号]|[末底初])?|(?:主?汛期|春节|元旦|清明|端午|五一|国庆|中秋|供暖[季期]?|采暖季?|开学|入冬|雨季|防火期|换届|春耕)(?:节|来临|到来)?)"
    r"(?:之前|以前|前|之内|内(?!涝|部|容|外|科|河)))[，,]?"
)
_AT_END = re.compile(
    rf"(?:于|在)((?:\d{{4}}年)?{_MONTH}(?:底|末|中旬|上旬|下旬|\d{{1,2}}[日号])?)(?=完成|完工|竣工|建成)"
)
_PRICED = re.compile("^(?:的|一次性|专项|定额)*(?:补助|补贴|奖励|奖补|资助|救助)(?:金|资金|经费)?")
_ONLY_PRICE = re.compile("(?:补助|补贴|奖励|发放|收费|支出|执行)?(?:标准|单价|价格|成本)")
_RISES_TO = re.compile("(?:提高|提升|增加|调整)?[到至为]$")
_TOTAL_OF_MONEY = re.compile(
    "(?:[，,、\\s]|计划|预算|预计|总?投资|总?投入|总价|安排|使用|所需|需|资金|经费|金额|费用|合计|共计|总计|共|约|不超过|为|控制)+$"
)


@lru_cache(maxsize=1_024)
def read_task(line: str) -> Task:
    """The parts of a task as it was typed or pasted.

    `改造垃圾分类投放点62个（含雨棚），每个不超过4.2万元` counts 62 (个) and has a price of ≤4.2 (万元/个). Years, ranks, models,
    times, shares and sums of money are no amounts; `两三百人` is none either, and is doubted.
    """
    text = _without_all_numbering(one_line(line))
    plain = _plain(text)
    by_when, plain = _without_deadlines(plain)
    marked, prices = _with_money_marked(plain)
    found = amounts_of(marked)
    vague = [*found.vague, *(price.words for price in prices if price.money.quantity is None)]
    return Task(
        text=text,
        what=found.what if found.counted or not says_nothing(found.what) else text,
        counted=tuple(without_rates_of_totals(found.counted)),
        prices=tuple(_priced(prices, found)),
        by_when=by_when,
        for_whom=whom_told(plain),
        doubts=tuple(f"“{words}”不是一个确定的数，请写一个数" for words in dict.fromkeys(vague)),
    )


def _with_money_marked(line: str) -> tuple[str, list[PriceTold]]:
    """The line with a mark in the place of each price and each other sum of money; and the prices."""
    prices: list[PriceTold] = []
    marked, done = "", 0
    for money in (one for one in numbers_told(line) if one.is_money):
        price = price_told(line, money)
        if price is None:
            before = line[done : money.start]
            lead = _TOTAL_OF_MONEY.search(before)
            marked += (before[: lead.start()] if lead else before) + TOTAL
            done = money.end
            continue
        prices.append(price)
        behind = _PRICED.match(line, price.end)
        end = behind.end() if behind else price.end
        marked += line[done : max(done, price.start)] + (behind[0].lstrip("的") if behind else "") + PRICE
        done = end
    return marked + line[done:], prices


def _priced(prices: list[PriceTold], found: Amounts) -> Iterator[Price]:
    """Each price with what it is for: the amount before it that is counted so, else the one beside it."""
    for price, (place, head) in zip(prices, found.beside, strict=False):
        before, after = found.counted[:place], found.counted[place:]
        alike = [one for one in before if price.per and same_unit(one.unit, price.per)]
        told = _RISES_TO.sub("", head)
        beside = (alike or before)[-1:] or ([] if told and not _ONLY_PRICE.fullmatch(told) else after[:1])
        limit = price.limit((beside or after)[0].unit if beside or after else "")
        if limit is not None:
            yield Price(beside[0].what if beside else told or found.what, limit, price.paid_as)


def _without_all_numbering(text: str) -> str:
    while (bare := without_numbering(text)) != text and bare:
        text = bare
    return text


def _plain(text: str) -> str:
    """Half-width letters and digits, brackets alike, and no blanks beside numbers; other blanks part clauses."""
    plain = "".join(
        half_width(sign) if sign.isalnum() or sign in "％．＋－／＝＞＜　" else sign for sign in text[:_LONGEST]
    )
    plain = plain.replace("(", "（").replace(")", "）").replace("，", "，").replace("不得", "不")
    return re.sub(r"(?<=\d) (?=[A-Za-z㎡])", "", tightened(re.sub(r"\s+", " ", plain)))


def _without_deadlines(line: str) -> tuple[str | None, str]:
    found = list(_BY_WHEN.finditer(line))
    ahead = _AT_END.search(line)
    when = found[0][1] if found else ahead[1] if ahead else None
    return when, _AT_END.sub("", _BY_WHEN.sub(_stop_for, line)) if when else line


def _stop_for(found: re.Match[str]) -> str:
    """What stands in the place of a date: nothing at the beginning of a clause, else its end."""
    return "，" if re.search(r"[^\s，,。；;：:（(、]$", found.string[: found.start()]) else ""

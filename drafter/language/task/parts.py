"""A task line read into its parts: what is done, how much of it, at what price, by when, for whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import COUNTED_IN, numbers_told
from drafter.language.spoken_indicator import without_numbering
from drafter.language.task.amounts import PRICE, TOTAL, Amounts, amounts_of
from drafter.language.task.counted import Counted, without_rates_of_totals
from drafter.language.task.deadlines import Deadline, without_deadlines
from drafter.language.task.for_whom import whom_told
from drafter.language.task.prices import PriceTold, price_told
from drafter.language.task.promises import limits_told, rates_told
from drafter.language.task.sums import apart, sum_told
from drafter.language.task.thing_and_deed import can_be_called, is_bare_deed
from drafter.language.task.verbs import says_nothing
from drafter.language.task.written import as_written
from drafter.language.text import half_width, one_line, tightened
from drafter.language.units import same_unit

__all__ = ["Counted", "Deadline", "Price", "Task", "read_task"]

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
    """A task in its parts; `doubts` are sentences for the person about numbers that are none.

    `sums` are what it costs as a whole (路灯电费820万元, in 元 or 万元), told only where no price is. `rates` are shares in
    % and `limits` lengths of time that it promises; `what` of both is the name that an indicator of them has.
    """

    text: str
    what: str
    counted: tuple[Counted, ...]
    prices: tuple[Price, ...]
    deadlines: tuple[Deadline, ...]
    for_whom: str | None
    doubts: tuple[str, ...]
    sums: tuple[Price, ...] = ()
    rates: tuple[Counted, ...] = ()
    limits: tuple[Counted, ...] = ()

    @property
    def is_measured(self) -> bool:
        """Whether it tells anything that an indicator can show."""
        return bool(self.counted or self.prices or self.deadlines or self.sums or self.rates or self.limits)

    @property
    def by_when(self) -> str | None:
        """The first date by which something is done; `deadlines` has them all."""
        return self.deadlines[0].by_when if self.deadlines else None


_IN_STEPS = re.compile(
    r"(?<![部百区划])分(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:批次?|次|步|阶段|年(?!级)|片区?|标段)(?=.)，?"
    r"|(?<![部百区划])分(?=\d{1,2}(?:期|班|场|轮))"
)
_ONE_OF_EACH = re.compile(
    rf"每个?[\u3400-\u9fff]{{1,4}}?(配备?|设置?|建设?|安装|发放?|聘用|聘请|选聘|选派)\d+(?:{COUNTED_IN.pattern})(?=[\u3400-\u9fff]{{2}}.*\d)"
)
"""每个村配1名村医，共186名: the first number is of each."""
"""How something is done rather than how much of it: 分4批审核拨付."""
_ONCE = re.compile(
    r"(?:每(?:季度?|半年|年|月|周|学期)(开展|组织|进行|举办|召开)|(各[\u3400-\u9fff]{1,3}?))[一1](?:次|轮|遍|场)(?=[\u3400-\u9fff]{2}.*\d|[\u3400-\u9fff]{2,}$)"
)
"""How often something is done before what is counted: 每半年开展一次职业健康检查820人."""
_IN_ONE = re.compile(r"(?<=[\u3400-\u9fff，,])一(天|周|月)(?=(?:不少于|至少|约)?\d+[次遍趟轮])")
"""厕所保洁一天不少于4次 is 4次 of each day."""
_SINCE = re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底初]|份)?起，?")
_OWN_NOUN = re.compile(
    "(?!费用?(?:标准)?$)[\u3400-\u9fff]{0,6}?(?:费用?|补贴|补助金?|津贴|奖金|奖励|补偿金?|贴息|租金|工资|慰问金|救助金|助学金|保险|保费)(?:标准)?[为按是约]?$"
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
    plain = _plain(as_written(text[:_LONGEST]))
    deadlines, plain = without_deadlines(plain)
    marked, prices, sums = _with_money_marked(plain)
    found = amounts_of(marked)
    vague = [*found.vague, *(price.words for price in prices if price.money.quantity is None)]
    what = found.what if found.counted or not says_nothing(found.what) else text
    counted = tuple(one for one in without_rates_of_totals(found.counted) if _is_name(one.what))
    main = counted[0].what if counted else what
    doing = {one.lead or one.what for one in counted}
    head = doing.pop() if len(doing) == 1 else ""  # 合格率 of two things is of neither
    return Task(
        text=text,
        what=what,
        counted=counted,
        prices=_surely_apart(_priced(prices, found)),
        deadlines=tuple(one for one in deadlines if one.what or one.by_when in main or can_be_called(main)),
        for_whom=whom_told(plain),
        doubts=tuple(f"“{words}”不是一个确定的数，请写一个数" for words in dict.fromkeys(vague)),
        sums=() if prices else sums,
        rates=rates_told(plain, head),
        limits=limits_told(plain, head),
    )


def _with_money_marked(line: str) -> tuple[str, list[PriceTold], tuple[Price, ...]]:
    """The line with a mark in the place of each price and each other sum of money; the prices; and what is surely spent."""
    prices: list[PriceTold] = []
    totals: list[tuple[str, QuantitativeTarget] | None] = []
    marked, done = "", 0
    for money in (one for one in numbers_told(line) if one.is_money):
        price = price_told(line, money)
        if price is None:
            before = line[done : money.start]
            totals.append(sum_told(before, money))
            lead = _TOTAL_OF_MONEY.search(before)
            marked += (before[: lead.start()] if lead else before) + TOTAL
            done = money.end
            continue
        prices.append(replace(price, noun=_noun_before(line[done : price.start])))
        behind = _PRICED.match(line, price.end)
        end = behind.end() if behind else price.end
        marked += line[done : max(done, price.start)] + (behind[0].lstrip("的") if behind else "") + PRICE
        done = end
    return marked + line[done:], prices, tuple(Price(*one) for one in apart(totals))


def _surely_apart(prices: Iterator[Price]) -> tuple[Price, ...]:
    """Without prices of one and the same thing that differ: 简易案件50元/件、复杂案件200元/件 have names of their own."""
    told = list(dict.fromkeys(prices))
    alike = [(one.what, one.paid_as, one.limit.unit) for one in told]
    return tuple(one for one, kind in zip(told, alike, strict=True) if alike.count(kind) == 1)


def _is_name(what: str) -> bool:
    return can_be_called(what) and not is_bare_deed(what)


def _noun_before(words: str) -> str:
    """记账补贴 in a clause of its own: 住户记账调查300户，记账补贴150元/户·月."""
    *others, last = re.split(r"[，,。；;：:\s（）、]", words)
    found = _OWN_NOUN.fullmatch(last) if others else None
    return re.sub("(?:标准|用)?[为按是约]?$", "", last) if found else ""


def _priced(prices: list[PriceTold], found: Amounts) -> Iterator[Price]:
    """Each price with what it is for: the amount before it that is counted so, else the one beside it."""
    for price, (place, head) in zip(prices, found.beside, strict=False):
        before, after = found.counted[:place], found.counted[place:]
        alike = [one for one in before if price.per and same_unit(one.unit, price.per)]
        told = _RISES_TO.sub("", head)
        doing = [one for one in before if price.per and one.unit == f"{price.per}次"]
        per_time = replace(price, per=doing[-1].unit) if doing else price  # 180户次，户均1600元
        beside = (alike or doing or before)[-1:] or ([] if told and not _ONLY_PRICE.fullmatch(told) else after[:1])
        limit = per_time.limit((beside or after)[0].unit if beside or after else "")
        what = beside[0].lead or beside[0].what if beside else told or found.what
        if limit is not None and (not what or _is_name(what)):
            yield Price(what, limit, price.noun or price.paid_as)


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
    plain = re.sub(r"(?<=\d) (?=[A-Za-z㎡])", "", tightened(re.sub(r"\s+", " ", plain)))
    plain = re.sub(r"(?<=[\u3400-\u9fff]) ?([A-Za-z]+) ?(?=[\u3400-\u9fff])", r"\1", plain)
    plain = _IN_ONE.sub(r"每\1", plain)
    plain = _SINCE.sub("", _ONCE.sub(r"\1\2", plain))
    plain = re.sub(r"(\d)块([1-9])(?![\d\u3400-\u9fff])", r"\1.\2元", plain)  # 6块5
    return re.sub(r"(?<=\d)[：:](?=\d)", "∶", _ONE_OF_EACH.sub(r"\1", _IN_STEPS.sub("", plain)))

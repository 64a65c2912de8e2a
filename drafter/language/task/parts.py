"""A task line read into its parts: what is done, how much of it, at what price, by when, for whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.declaration.decimals import plain as plain_number
from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import COUNTED_IN, is_people, is_time, numbers_told
from drafter.language.spoken_indicator import without_numbering
from drafter.language.task.amounts import PRICE, TOTAL, Amounts, amounts_of
from drafter.language.task.clause import as_written
from drafter.language.task.counted import Counted, without_rates_of_totals, without_told
from drafter.language.task.deadlines import Deadline, without_deadlines
from drafter.language.task.for_whom import whom_told
from drafter.language.task.persons import are_persons
from drafter.language.task.prices import PriceTold, price_told
from drafter.language.task.promises import limits_told, rates_told
from drafter.language.task.proper_name import is_proper, shorter
from drafter.language.task.spoken_numbers import numbers_as_written
from drafter.language.task.sums import apart, sum_told
from drafter.language.task.thing_and_deed import can_be_called, core_name, is_bare_deed, thing_and_deed
from drafter.language.task.unread import unread_in
from drafter.language.task.verbs import deed_at_end, says_nothing
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
    """A task in its parts.

    `vague` are sentences for the person about numbers that are none, `nameless` are amounts of which the words make no
    name that could be printed. `sums` are what it costs as a whole (路灯电费820万元, in 元 or 万元), told only where no
    price is. `rates` are shares in % and `limits` lengths of time that it promises; `what` of both is the name that an
    indicator of them has. `unread` are its words with a number or a date that none of these parts shows.
    """

    text: str
    what: str
    counted: tuple[Counted, ...]
    prices: tuple[Price, ...]
    deadlines: tuple[Deadline, ...]
    for_whom: str | None
    vague: tuple[str, ...]
    nameless: tuple[Counted, ...] = ()
    sums: tuple[Price, ...] = ()
    rates: tuple[Counted, ...] = ()
    limits: tuple[Counted, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[QuantitativeTarget, ...]:
        """All numbers that its parts show."""
        return (
            *(one.amount for one in (*self.counted, *self.rates, *self.limits)),
            *(one.limit for one in (*self.prices, *self.sums)),
        )

    @property
    def is_counted(self) -> bool:
        """Whether it tells any amount."""
        return bool(self.counted or self.nameless)

    @property
    def is_measured(self) -> bool:
        """Whether it tells anything that an indicator can show."""
        return bool(self.counted or self.prices or self.deadlines or self.sums or self.rates or self.limits)

    @property
    def doubts(self) -> tuple[str, ...]:
        """All that the person should be asked about the words of the task."""
        asked = (f"没有看懂“{_amount(one)}”数的是什么，请把它的名称写在数的前面" for one in self.nameless)
        return (*self.vague, *asked)

    @property
    def lost(self) -> tuple[str, ...]:
        """All words with a number or a date that make no row of the form."""
        return (*self.unread, *(_amount(one) for one in self.nameless))

    @property
    def by_when(self) -> str | None:
        """The first date by which something is done; `deadlines` has them all."""
        return self.deadlines[0].by_when if self.deadlines else None


_IN_STEPS = re.compile(
    r"(?<![部百区划])分(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:批次?|次|步|阶段|年(?!级)|片区?|标段)(?=.)，?"
    r"|(?<![部百区划])分(?=\d{1,2}(?:期|班|场|轮))"
)
"""How something is done rather than how much of it: 分4批审核拨付."""
_ONE_OF_EACH = re.compile(
    rf"每个?[\u3400-\u9fff]{{1,4}}?(配备?|设置?|建设?|安装|发放?|聘用|聘请|选聘|选派|装|修|买|种)(?:\d+|一)(?:{COUNTED_IN.pattern})(?=[\u3400-\u9fff]{{2}}.*\d)"
)
"""每个村配1名村医，共186名: the first number is of each."""
_ONCE = re.compile(
    r"(?:每(?:季度?|半年|年|月|周|学期)(开展|组织|进行|举办|召开)|(各[\u3400-\u9fff]{1,3}?))[一1](?:次|轮|遍|场)(?=[\u3400-\u9fff]{2}.*\d|[\u3400-\u9fff]{2,}$)"
)
"""How often something is done before what is counted: 每半年开展一次职业健康检查820人."""
_MONTHS_OF_PRICE = re.compile(r"(?<=[月天日])[×xX*]\d+个?(?:月|天|年)(?=$|[=＝，,。；;、）])")
"""30元/月×12个月 is reckoned, and counts nothing."""
_SINCE = re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底初]|份)?起，?")
_OWN_NOUN = re.compile(
    "(?!费用?(?:标准)?$)[\u3400-\u9fff]{0,6}?(?:费用?|补贴|补助金?|津贴|奖金|奖励|补偿金?|贴息|租金|工资|慰问金|救助金|助学金|保险|保费)(?:标准)?[为按是约]?$"
)
_PRICED = re.compile("^(?:的|一次性|专项|定额)*(?:补助|补贴|奖励|奖补|资助|救助)(?:金|资金|经费)?")
_ONLY_PRICE = re.compile("(?:补助|补贴|奖励|发放|收费|支出|执行)?(?:标准|单价|价格|成本)")
_RISES_TO = re.compile("(?:提高|提升|增加|调整)?[到至为]$")
_OWN_THING = 4
"""Characters from which words before a price name a thing of its own."""
_PERIODS = ("月", "年", "天", "学期")
_TOTAL_OF_MONEY = re.compile(
    "(?:[，,、\\s]|一个月|计划|预算|预计|总?投资|总?投入|总价|安排|使用|所需|需|资金|经费|金额|费用|合计|共计|总计|共|约|不超过|为|控制)+$"
)


@lru_cache(maxsize=1_024)
def read_task(line: str) -> Task:
    """The parts of a task as it was typed or pasted.

    `改造垃圾分类投放点62个（含雨棚），每个不超过4.2万元` counts 62 (个) and has a price of ≤4.2 (万元/个). Years, ranks, models,
    times, shares and sums of money are no amounts; `两三百人` is none either, and is doubted.
    """
    text = _without_all_numbering(one_line(line))
    told = numbers_as_written(_plain(text))
    plain = as_written(told)
    deadlines, plain = without_deadlines(plain)
    marked, prices, sums = _with_money_marked(plain)
    found = amounts_of(marked)
    vague = [*found.vague, *(price.words for price in prices if price.money.quantity is None)]
    what = found.what if found.counted or not says_nothing(found.what) else text
    amounts = [_of_persons(one) for one in without_rates_of_totals(found.counted) if one.unit != "年"]
    called = [(one, _called(one)) for one in amounts]
    counted = tuple(name for _, name in called if name is not None)
    nameless = tuple(one for one, name in called if name is None)
    main = counted[0].what if counted else what
    head = _head(counted)
    limits = limits_told(plain, head)
    task = Task(
        text=text,
        what=what,
        counted=without_told(limits, counted),
        prices=_surely_apart(_priced(prices, found)),
        deadlines=tuple(_dated(deadlines, main)),
        for_whom=whom_told(plain),
        vague=tuple(f"“{words}”不是一个确定的数，请写一个数" for words in dict.fromkeys(vague)),
        nameless=without_told(limits, nameless),
        sums=() if prices else sums,
        rates=rates_told(plain, head),
        limits=limits,
    )
    shown = [*task.shown, *(one.amount for one in task.nameless)]
    return replace(task, unread=unread_in(told, shown, (one.by_when for one in task.deadlines)))


def _head(counted: Iterable[Counted]) -> str:
    """What the task does where that is one thing: 合格率 of two things is of neither."""
    doing = {one.lead or one.what for one in counted}
    return doing.pop() if len(doing) == 1 else ""


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
        words = line[done : price.start]
        prices.append(replace(price, noun=_noun_before(words), own=_own_thing(words)))
        behind = _PRICED.match(line, price.end)
        end = behind.end() if behind else price.end
        marked += line[done : max(done, price.start)] + (behind[0].lstrip("的") if behind else "")
        marked += ("，" if line[price.start] in "，," else "") + PRICE
        done = end
    return marked + line[done:], prices, tuple(Price(*one) for one in apart(totals))


def _surely_apart(prices: Iterator[Price]) -> tuple[Price, ...]:
    """Without prices of one and the same thing that differ: 简易案件50元/件、复杂案件200元/件 have names of their own."""
    told = list(dict.fromkeys(prices))
    alike = [(one.what, one.paid_as, one.limit.unit) for one in told]
    return tuple(one for one, kind in zip(told, alike, strict=True) if alike.count(kind) == 1)


def _of_persons(one: Counted) -> Counted:
    """看守员31个 are 31人."""
    name = thing_and_deed(one.what)[0]
    if one.unit != "个" or not (are_persons(name) or are_persons(name.removesuffix(deed_at_end(name)))):
        return one
    unit = (one.amount.unit or "").replace("个", "人", 1)
    return replace(one, amount=one.amount.model_copy(update={"unit": unit}))


def _called(one: Counted) -> Counted | None:
    """An amount with a name that can be printed: its own words, else the safe end of them; None where there is none."""
    if _is_name(one.what):
        return one
    short = shorter(one.what)
    return replace(one, what=short, lead="") if short and _is_name(short) else None


def _dated(deadlines: Iterable[Deadline], main: str) -> Iterator[Deadline]:
    """The dates of something that has a name; those that name nothing proper are of the task's main thing."""
    for one in deadlines:
        what = one.what if _has_time(one.what) else ""
        if what or one.by_when in main or (can_be_called(main) and _has_time(main)):
            yield replace(one, what=what)


def _has_time(what: str) -> bool:
    """Whether a date can be of it: not of a share, nor of what has no proper name."""
    return bool(what) and not what.endswith("率") and is_proper(core_name(what))


def _amount(one: Counted) -> str:
    return f"{plain_number(one.amount.quantity)}{one.amount.unit or ''}"


def _is_name(what: str) -> bool:
    return can_be_called(what) and not is_bare_deed(what) and is_proper(core_name(what))


def _noun_before(words: str) -> str:
    """记账补贴 in a clause of its own: 住户记账调查300户，记账补贴150元/户·月."""
    *others, last = re.split(r"[，,。；;：:\s（）、]", words)
    found = _OWN_NOUN.fullmatch(last) if others else None
    return re.sub("(?:标准|用)?[为按是约]?$", "", last) if found else ""


def _own_thing(words: str) -> str:
    """What a price is of where its own clause says it: 法庭改造4个，科技法庭设备≤32万元/套."""
    *others, last = re.split(r"[，,。；;：:\s）、]", words)
    bare = _ONLY_PRICE.sub("", last)
    own = bool(others) and len(bare) >= _OWN_THING and bare == last and not re.search(r"\d", bare)
    return bare if own and not re.search("每|均|单个|最高|其中", bare) and _is_name(bare) else ""


def _priced(prices: list[PriceTold], found: Amounts) -> Iterator[Price]:
    """Each price with what it is for: the amount before it that is counted so, else the one beside it."""
    for price, (place, head) in zip(prices, found.beside, strict=False):
        before, after = found.counted[:place], [one for one in found.counted[place:] if not is_time(one.unit)]
        alike = [one for one in before if price.per and same_unit(one.unit, price.per)]
        told = _RISES_TO.sub("", head)
        doing = [one for one in before if price.per and one.unit == f"{price.per}次"]
        per_time = replace(price, per=doing[-1].unit) if doing else price  # 180户次，户均1600元
        if not alike and not doing and price.per in _PERIODS and before and is_people(before[-1].unit):
            per_time = replace(price, per=f"人·{price.per}")  # 护理补贴3080人（100元/月）
        beside = (alike or doing or before)[-1:] or ([] if told and not _ONLY_PRICE.fullmatch(told) else after[:1])
        limit = per_time.limit((beside or after)[0].unit if beside or after else "")
        what = beside[0].lead or beside[0].what if beside else told or found.what
        if price.own and not price.noun and price.per and not any(price.own in one.what for one in alike):
            what = price.own
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
    plain = re.sub(r"\s*[|｜]\s*", " ", plain.replace("(", "（").replace(")", "）").replace("不得", "不"))
    plain = re.sub(r"(?<=\d) (?=[A-Za-z㎡])", "", tightened(re.sub(r"\s+", " ", plain)))
    plain = re.sub(r"(?<=[\u3400-\u9fff]) ?([A-Za-z]+) ?(?=[\u3400-\u9fff])", r"\1", plain)
    plain = _MONTHS_OF_PRICE.sub("", plain)
    plain = _SINCE.sub("", _ONCE.sub(r"\1\2", plain))
    plain = re.sub(r"(\d)块([1-9])(?![\d\u3400-\u9fff])", r"\1.\2元", plain)  # 6块5
    return re.sub(r"(?<=\d)[：:](?=\d)", "∶", _ONE_OF_EACH.sub(r"\1", _IN_STEPS.sub("", plain)))

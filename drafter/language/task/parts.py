"""A task line read into its parts: what is done, how much of it, at what price, by when, for whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.declaration.decimals import plain as plain_number
from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import is_people
from drafter.language.speech.clause import as_written
from drafter.language.speech.colloquial import spoken_words
from drafter.language.speech.numbers import numbers_as_written
from drafter.language.speech.persons import are_persons
from drafter.language.speech.verbs import begins_with_deed, deed_at_end, says_nothing
from drafter.language.task.amounts import amounts_of
from drafter.language.task.beside import PRICE, TOTAL
from drafter.language.task.called import called, of_persons
from drafter.language.task.costs import Price, money_told, prices_told, sums_told
from drafter.language.task.counted import Counted, without_breakdowns, without_rates_of_totals, without_told
from drafter.language.task.deadlines import Deadline, without_deadlines
from drafter.language.task.for_whom import whom_told
from drafter.language.task.promises import limits_told, rates_told
from drafter.language.task.proper_name import is_proper
from drafter.language.task.respective import with_own_numbers
from drafter.language.task.thing_and_deed import can_be_called, core_name, thing_and_deed
from drafter.language.task.typed import made_even, made_straight, without_all_numbering, without_last_year
from drafter.language.task.unread import unread_in
from drafter.language.text import one_line
from drafter.regex import regex

__all__ = ["Counted", "Deadline", "Price", "Task", "read_task"]


_CLAUSE = regex("[，,。；;]")
_OFTEN_IN_WRITING = regex(
    r"每(?:半?月|季度?|周|半?年)\d+次[，,]?共\d|[春夏秋冬汛上][、和与季期两下半年]*[^，。；]{0,6}各[^，。；\d]{0,10}\d次"
)
"""How often, as a form says it: 每月1次共12次, 春秋两季各1次."""


_BOUND = regex("不超过|每人|约|(?<=\\d)元")
"""What a price is read with: 每月约6.8万元 is written as it is."""
_WHEN = regex("^(?:年内|全年|今年|当年|本年度?|每年)")


@dataclass(frozen=True, slots=True)
class Task:
    """A task in its parts.

    `vague` are sentences for the person about numbers that are none, `nameless` are amounts of which the words make no
    name that could be printed. `sums` are what it costs as a whole (路灯电费820万元, in 元 or 万元), told only where no
    price is. `rates` are shares in % and `limits` lengths of time that it promises; `what` of both is the name that an
    indicator of them has. `unread` are its words with a number or a date that none of these parts shows. `spoken` says that
    its words are not those of a form.
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
    spoken: bool = False

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


@lru_cache(maxsize=1_024)
def read_task(line: str) -> Task:
    """The parts of a task as it was typed or pasted.

    `改造垃圾分类投放点62个（含雨棚），每个不超过4.2万元` counts 62 (个) and has a price of ≤4.2 (万元/个). Years, ranks, models,
    times, shares and sums of money are no amounts; `两三百人` is none either, and is doubted.
    """
    text = without_all_numbering(one_line(line))
    typed = without_last_year(made_even(text))
    told = numbers_as_written(typed)
    plain = as_written(with_own_numbers(made_straight(told)))
    spoken = (
        bool(spoken_words(text))
        or any(map(_is_speech, _CLAUSE.split(told)))
        or (_BOUND.sub("", told) != _BOUND.sub("", typed) and _OFTEN_IN_WRITING.search(typed) is None)
    )
    deadlines, plain = without_deadlines(plain)
    money = money_told(plain)
    found = amounts_of(money.line)
    vague = [*found.vague, *(price.words for price in money.prices if price.money.quantity is None)]
    what = found.what if found.counted or not says_nothing(found.what) else text
    totals = without_rates_of_totals(found.counted)
    amounts = [of_persons(one) for one in totals if one.unit != "年"]
    names = [(one, called(one)) for one in amounts]
    counted = tuple(name for _, name in names if name is not None)
    nameless = tuple(one for one, name in names if name is None)
    if not counted and len(nameless) == 1 and (of_all := _of_all(money.line, nameless[0])):
        counted, nameless, found.counted = (of_all,), (), [of_all]
    main = counted[0].what if counted else what
    prices = prices_told(money, found)
    named, counted = counted, without_breakdowns(counted, {one.what for one in prices})
    head = _head(counted)
    doing = next((one.what for one in counted if found.what.startswith("覆盖") and not one.what.startswith("覆盖")), "")
    limits = limits_told(plain, head)
    task = Task(
        text=text,
        what=what,
        counted=without_told(limits, counted),
        prices=prices,
        deadlines=tuple(_dated(deadlines, main)),
        for_whom=whom_told(plain),
        vague=tuple(f"“{words}”不是一个确定的数，请写一个数" for words in dict.fromkeys(vague)),
        nameless=without_told(limits, nameless),
        sums=sums_told(money, found, prices, doing or found.doing or main),
        rates=rates_told(plain, head),
        limits=limits,
        spoken=spoken,
    )
    told_by_others = (
        *(one for one in named if one not in counted),
        *(one for one in found.counted if one not in totals),
    )
    reckoned = (one.amount for one in told_by_others)  # parts of a whole, 每月1次 of 全年12次
    shown = [*task.shown, *(one.amount for one in task.nameless), *reckoned]
    return replace(task, unread=unread_in(told, shown, (one.by_when for one in task.deadlines)))


def _is_speech(clause: str) -> bool:
    """Whether a clause is put in other words by a form; one that begins with a verb of writing is none: 委托机构参与审计."""
    bare = _WHEN.sub("", clause)
    return as_written(bare) != bare and not (begins_with_deed(bare) or bare.startswith("委托"))


def _head(counted: Iterable[Counted]) -> str:
    """What the task does where that is one thing: 合格率 of two things is of neither."""
    doing = {one.lead or one.what for one in counted}
    if len(doing) == 1:
        return doing.pop()
    things = {thing.removesuffix(deed_at_end(thing)) for one in counted if (thing := thing_and_deed(one.what)[0])}
    return things.pop() if len(things) == 1 else ""


def _of_all(line: str, one: Counted) -> Counted | None:
    """破损档案抢救修复，挑最急的先修800卷: an amount whose own clause makes no name, of what the first clause says is done."""
    head, stop, rest = line.partition("，")
    if not stop or re.search(rf"\d|去年|上年|[{PRICE}{TOTAL}]", head) or re.search("去年|上年|原有|其中|每", rest):
        return None
    named = replace(one, what=head, lead="")
    if is_people(one.unit) and not are_persons(core_name(head)):
        return None
    return called(of_persons(named))


def _dated(deadlines: Iterable[Deadline], main: str) -> Iterator[Deadline]:
    """The dates of something that has a name; those that name nothing proper are of the task's main thing."""
    for one in deadlines:
        what = one.what if _has_time(one.what) and not core_name(one.what).startswith("到") else ""  # 配到放映队
        if what or one.by_when in main or (can_be_called(main) and _has_time(main)):
            yield replace(one, what=what)


def _has_time(what: str) -> bool:
    """Whether a date can be of it: not of a share, nor of what has no proper name."""
    return bool(what) and not what.endswith("率") and is_proper(core_name(what))


def _amount(one: Counted) -> str:
    return f"{plain_number(one.amount.quantity)}{one.amount.unit or ''}"

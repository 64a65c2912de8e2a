"""A task as the goal tells it: as it was typed, or in one sentence composed of its parts, in the words of its rows."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.declaration.decimals import plain
from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numbers_told import numbers_told
from drafter.language.speech.verbs import is_sure_deed
from drafter.language.speech.written import in_words_of_a_form
from drafter.language.task.counted import Counted
from drafter.language.task.lines import without_about
from drafter.language.task.parts import Price, Task, read_task
from drafter.language.task.thing_and_deed import MEASURE_NOUN, core_name, joined, thing_and_deed
from drafter.language.task.typed import without_last_year
from drafter.language.text import share_of_pairs, tightened
from drafter.language.units import same_unit
from drafter.regex import regex

_STOP = regex("[，,。；;：:（）\\s]")
_NO_THING = regex(
    r"[\d.]+[\u3400-\u9fff]?|大概|大约|左右|每[\u3400-\u9fff]|一[场台个本家户年天月]|以内|块|元|万|千|百|不超过|共"
)
_SHORTEST = 3
"""Characters of a clause from which it speaks of something."""
_PRICE = "每|[人户生亩]均|单[价户个人]|均价|标准|不超过|最高"
_NEXT_CLAUSE = regex(
    rf"(?P<rest>(?:/[\u3400-\u9fff·]{{1,4}}|(?![和与及至到、])[\u3400-\u9fff]{{1,4}})?)\s+"
    rf"(?=\d{{1,2}}月|\d{{4}}年|{_PRICE}|\d[\d.]*\s?[\u3400-\u9fff]|[^\d\s，,、；;]{{1,12}}\s?[约≥≤]?\d|[\u3400-\u9fff]{{2,6}}前)"
)
"""What follows an amount behind a blank and is a clause of its own: a day, a price, another amount."""
_MORE_OF_IT = regex(r"\d[\d.]*\s?(?!万?元|个?月|年|日|季度)[\u3400-\u9fff]")
"""1处 640平方米: how much else of the same."""
_BEHIND_BRACKET = regex(rf"(?<=）)(?<!（[件台套个处间条辆份]）)(?:\s+(?=\S)|(?={_PRICE}|\d[\d.]*万?元))")
_WITHIN = regex("(?:每[\u3400-\u9fff]{1,4}|单价|标准|价格|费用?)（[^（）]*）$")
"""Brackets in the middle of a price: 每村（社区）每年, 加工单价（含质检）."""
_BEFORE_PRICE = regex(
    rf"(?P<each>(?<=[\s，,、；（])每[^\s，,；、\d（）]{{1,10}})?(?<=[\u3400-\u9fff）])(?<![过按为约价于达至])\s+(?={_PRICE})"
)
"""A blank before a price, and not inside one: 每人每月 不超过800元."""
_NO_COIN = regex(r"(每[\u3400-\u9fff]{1,8}\d[\d.]*万)(?=$|[，,。；;）])")
"""每公里35万."""
_BESIDE_LETTERS = regex("(?<=[A-Za-z]) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=[A-Za-z])")
"""VOCs 走航监测 has no blank in print; 900 TB does."""
_BEFORE_UNIT = regex("(?<=\\d)\\s+(?=[\u3400-\u9fff])")
_AMOUNT_FIRST = regex(r"(?:(?<=\d[\u3400-\u9fff])|(?<=[%％]))\s+(?=[\u3400-\u9fff])")
_BARS = regex(r"\s*[|｜]\s*")
"""What stood between the cells of a pasted row."""
_COVERS = regex("^(.*?)(覆盖|惠及|保障)([\u3400-\u9fff]+)$")


@lru_cache(maxsize=1_024)
def told_in_goal(line: str) -> str:
    """A task as the goal tells it: as it was typed where that is written Chinese, else composed of its parts, else put in writing."""
    task, even = read_task(line), without_last_year(_BARS.sub("，", line.rstrip("。；， ")))
    if not task.spoken:
        return without_about(_with_stops(even))
    return sentence(task) or without_about(_with_stops(in_words_of_a_form(even)))


def _with_stops(line: str) -> str:
    """The line with commas where blanks part its clauses: 骨干教师轮训 6 期 每期 60 人 is 骨干教师轮训6期，每期60人."""
    line = _BEFORE_UNIT.sub("", line)
    for told in reversed(numbers_told(line)):
        apart = _NEXT_CLAUSE.match(line, told.end)
        name = _STOP.split(line[: told.start].rstrip())[-1]
        rest = line[apart.end() :] if apart else ""
        names_next = apart and len(apart["rest"]) > 1 and not apart["rest"].startswith("/") and rest[:1].isdigit()
        if apart and len(name) > 1 and not (is_sure_deed(name) or names_next):
            line = f"{line[: told.end]}{apart['rest']}{'、' if _MORE_OF_IT.match(rest) else '，'}{rest}"
    line = _BEFORE_PRICE.sub(lambda found: found["each"] or "，", _BEHIND_BRACKET.sub(_behind_bracket, line))
    return _NO_COIN.sub(r"\1元", _BESIDE_LETTERS.sub("", tightened(_AMOUNT_FIRST.sub("", line))))


def _behind_bracket(found: re.Match[str]) -> str:
    return "" if _WITHIN.search(found.string, 0, found.start()) else "，"


def sentence(task: Task) -> str | None:
    """`更换路灯1200盏，每盏不超过300元` of 路灯坏了的换掉，大概1200盏，一盏300块以内; None where a number of it makes no part.

    Nothing that was told may be missing from a goal: a task that was not read to its end has no such sentence.
    """
    if task.lost or task.vague or not (task.counted or task.sums or any(one.what for one in task.deadlines)):
        return None
    told = "，".join(_clauses(task))
    return told if _speaks_of(told, _STOP.split(task.text)[0]) else None


def _speaks_of(told: str, first: str) -> bool:
    """Whether the sentence has what the first clause speaks of: there stands what the task is about."""
    bare = _NO_THING.sub("", first)
    return len(bare) < _SHORTEST or share_of_pairs(bare, told) > 0


def _clauses(task: Task) -> Iterator[str]:
    left, said, before = list(task.prices), "", ""
    for one in task.counted:
        name, amount = _told(one)
        goes_on = bool(said) and name == before
        said = f"{said}{'' if amount.startswith('，') else '、'}{amount}" if goes_on else f"{name}{amount}"
        before = name
        of_it = [price for price in left if _is_of(price, one)] or (left if len(task.counted) == 1 else [])
        if of_it or one is task.counted[-1] or not _goes_on(task, one):
            yield said
            said = ""
        yield from (_price(price) for price in of_it)
        left = [price for price in left if price not in of_it]
    yield from (core_name(price.what) + _price(price) for price in left)
    yield from (f"{one.what}不超过{_amount(one.limit)}" for one in task.sums)
    yield from (f"{one.what}{_bound(one.amount)}{_amount(one.amount)}" for one in (*task.rates, *task.limits))
    yield from (f"{one.by_when}完成{core_name(one.what)}" for one in task.deadlines)


def _goes_on(task: Task, one: Counted) -> bool:
    """Whether the next amount is of the same: 接待团组6批、90人次."""
    following = task.counted[task.counted.index(one) + 1]
    return _told(following)[0] == _told(one)[0]


def _told(one: Counted) -> tuple[str, str]:
    """What is done and how much of it: 购置新书 12000册, 巡查 每周2次, 宣传册覆盖 218个村."""
    amount = f"{plain(one.amount.quantity)}{(one.amount.unit or '').partition('/')[0]}"
    if covers := _COVERS.match(one.what):
        return f"{covers[1]}{covers[2]}", f"{amount}{covers[3]}"
    thing, deed = thing_and_deed(one.what)
    name = f"{deed}{thing}" if is_sure_deed(deed) and not MEASURE_NOUN.search(thing) else joined(thing, deed)
    return name, f"，每{one.period}{amount}" if one.period else amount


def _amount(amount: QuantitativeTarget) -> str:
    return f"{plain(amount.quantity)}{amount.unit or ''}"


def _bound(amount: QuantitativeTarget) -> str:
    return "控制在" if amount.comparator in (Comparator.AT_MOST, Comparator.BELOW) else "达到"


def _is_of(price: Price, one: Counted) -> bool:
    """Whether a price is what one of these costs."""
    per = (price.limit.unit or "").partition("/")[2].split("·")[0]
    return same_unit(per, one.unit)


def _price(price: Price) -> str:
    """每人每月补助不超过800元."""
    money, _, per = (price.limit.unit or "").partition("/")
    each = "".join(f"每{one}" for one in per.split("·") if one)
    return f"{each}{price.paid_as}不超过{plain(price.limit.quantity)}{money}"

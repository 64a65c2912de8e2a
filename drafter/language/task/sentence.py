"""A task in one sentence of written Chinese, composed of its parts: what the rows show, the goal says in the same words."""

import re
from collections.abc import Iterator

from drafter.declaration.decimals import plain
from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.speech.verbs import is_sure_deed
from drafter.language.task.counted import Counted
from drafter.language.task.parts import Price, Task
from drafter.language.task.thing_and_deed import MEASURE_NOUN, core_name, joined, thing_and_deed
from drafter.language.text import share_of_pairs
from drafter.language.units import same_unit

_STOP = re.compile("[，,。；;：:（）\\s]")
_NO_THING = re.compile(
    r"[\d.]+[\u3400-\u9fff]?|大概|大约|左右|每[\u3400-\u9fff]|一[场台个本家户年天月]|以内|块|元|万|千|百|不超过|共"
)
_SHORTEST = 3
"""Characters of a clause from which it speaks of something."""
_COVERS = re.compile("^(.*?)(覆盖|惠及|保障)([\u3400-\u9fff]+)$")


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

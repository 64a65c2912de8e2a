"""The goal tells a change or a limit of time, and the row of the same thing another number.

查什么：目标说“由2026年的0.58提高到0.65”“30日内通知到本人”“24小时内办结”，同一件事的指标写的是另一个目标值、另一个基数、另一个时限。
为什么：改了一处忘了另一处，年底不知道按哪个考核。（参照财预〔2021〕101号：目标分解为任务和指标）

示例：
改前：目标：早诊率由2026年的90.2%提高到95%；指标：早诊率（2026年为90.2%） ≥92%
改后：两处都是 95%
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, IndicatorType
from drafter.language.numerals import in_short, read_number
from drafter.language.text import half_width, share_of_pairs, squeezed
from drafter.language.units import same_unit
from drafter.regex import regex
from drafter.review.base import Change, changes_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import thing_of
from drafter.review.rule import Fault, Rule

_WITHIN = regex(
    r"(?P<what>[^，,。；;：:\n\d]*)(?P<number>\d+(?:\.\d+)?)(?P<unit>个?工作日|个?小时|分钟|天|日|个月)(?:以内|之内|内)(?P<done>[^，,。；;\n]*)"
)
_MEASURE = regex("(?:时间|时限|时长|期限|周期|用时)$")
_ALIKE, _SURELY = 0.6, 0.8
_SAME_LIMIT = {"日": "天", "个工作日": "工作日", "个小时": "小时"}


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    goal = dossier.declaration.objectives.annual or ""
    rows = [line for line in dossier.lines if line.number is not None and line.type is not IndicatorType.COST]
    changes = changes_in(goal)
    limits = _limits_in(goal)
    for line in rows if changes or limits else ():
        told = _of_row(line, changes, rows)
        if told is not None:
            yield from _held_against(line, told)
        elif (limit := _limit_of(line, limits)) is not None:
            message = f"目标里写的是“{limit[2]}”，这条指标是 {line.said}"
            yield Fault(line.at_target, message, "同一件事只能有一个时限，请改成一致", choices=_with(line, limit[0]))


def _of_row(line: Line, changes: tuple[Change, ...], rows: list[Line]) -> Change | None:
    """The change of the thing that a row measures, where no other row is called more like it."""
    thing = thing_of(line)
    alike = [one for one in changes if one.what and _likeness(thing, one.what) >= _ALIKE]
    if len(alike) != 1:
        return None
    best = max(_likeness(thing_of(one), alike[0].what) for one in rows)
    return alike[0] if _likeness(thing, alike[0].what) >= best else None


def _likeness(thing: str, what: str) -> float:
    return max(share_of_pairs(thing, what), share_of_pairs(what, thing))


def _held_against(line: Line, told: Change) -> Iterator[Fault]:
    same = told.base.unit in ("", line.unit) or same_unit(told.base.unit, line.unit)
    if not same or line.quantity is None:
        return
    base = line.base if line.base is not None and line.base.unit in ("", told.base.unit) else None
    if line.quantity != told.aim and _likeness(thing_of(line), told.what) >= _SURELY:
        message = f"目标里写的是“{told.words}”，这条指标是 {line.said}"
        yield Fault(line.at_target, message, "同一件事只能有一个数，请改成一致", choices=_with(line, told.aim))
    elif base is not None and base.quantity != told.base.quantity and base.year in (None, told.base.year):
        message = f"目标里的基数是 {in_short(told.base.quantity)}{told.base.unit}，名称括号里是 {in_short(base.quantity)}{base.unit}"
        yield Fault(line.at_name, message, "同一个基数只能有一个数，请与上年的决算、统计核对")


def _limits_in(goal: str) -> list[tuple[Decimal, str, str, str]]:
    """So many days or hours within which something is done: the number, the unit, the words, and what is done."""
    found = []
    for one in _WITHIN.finditer(squeezed(half_width(goal))):
        number = read_number(one["number"])
        if number is not None:
            unit = _SAME_LIMIT.get(one["unit"], one["unit"])
            found.append((number, unit, one[0], one["what"] + one["done"]))
    return found


def _limit_of(line: Line, limits: list[tuple[Decimal, str, str, str]]) -> tuple[Decimal, str, str, str] | None:
    """The limit that the goal sets to what a row of time is about, where that is another."""
    if line.dimension is not Dimension.TIMELINESS:
        return None
    unit = _SAME_LIMIT.get(line.unit, line.unit)
    thing = _MEASURE.sub("", line.name)
    of_it = [one for one in limits if one[1] == unit and share_of_pairs(thing, one[3]) >= _ALIKE]
    return of_it[0] if len(of_it) == 1 and of_it[0][0] != line.quantity else None


def _with(line: Line, quantity: Decimal) -> tuple[Fix, ...]:
    """The row with the number of the goal; which of the two is right, only a person knows."""
    if line.number is None:
        return ()
    return (Fix.to_target(line.path, line.number.model_copy(update={"quantity": quantity})),)


RULE = Rule(
    "B04",
    "goal_change_differs",
    Severity.ERROR,
    "参照财预〔2021〕101号：目标分解为任务和指标",
    look,
    gives_way_to=("goal_number_differs", "goal_share_differs", "target_incomplete", "worse_than_base"),
)

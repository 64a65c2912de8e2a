"""The annual goal tells one amount, and the indicator of the same thing another.

查什么：目标里的数与指标里同一件事的数不一样（名称就是这件事的是错误，只是像的是警告）；目标里同一件事前后两个数。
为什么：改了一处忘了另一处，或者其中一个是去年的。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：目标：培训学员1500人；指标：培训学员人数 ≥2000人
改后：两处都是 2000 人
"""

from collections.abc import Iterator

from drafter.declaration import QuantitativeTarget
from drafter.language.numerals import in_short
from drafter.language.task.parts import Counted
from drafter.language.task.same_thing import called_alike
from drafter.language.task.thing_and_deed import thing_and_deed
from drafter.language.units import amount_in
from drafter.review.base import changes_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import counts_the_same, likeness, promised_in, same_goals, shows, thing_of
from drafter.review.rule import Fault, Rule

_LIKELY, _SURELY = 0.4, 0.8
_SHORTEST = 3
"""Characters of a name that two things don't share by chance."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such indicator."""
    if same_goals(dossier):
        return  # then it is the whole goal that is wrong
    goal = dossier.declaration.objectives.annual or ""
    bases = {one.base.quantity for one in changes_in(goal)}
    told = [counted for counted, _ in promised_in(goal) if counted.amount.quantity not in bases]
    seen: set[int] = set()
    for counted in told:
        line, named = _of_same_thing(dossier.lines, counted, told)
        if line is not None and line.quantity is not None and line.position not in seen:
            seen.add(line.position)
            amount = f"{in_short(counted.amount.quantity)}{counted.amount.unit or ''}"
            message = f"目标里写的是 {amount}，这条指标是 {in_short(line.quantity)}{line.unit}"
            severity = Severity.ERROR if named else None
            choices = _as_told(line, counted)
            yield Fault(line.at_target, message, "同一件事只能有一个数，请改成一致", severity, choices=choices)


def _as_told(line: Line, counted: Counted) -> tuple[Fix, ...]:
    """The row with the number of the goal; which of the two is right, only a person knows."""
    told = amount_in(counted.amount, line.unit) if line.number else None
    if line.number is None or told is None:
        return ()
    return (Fix.to_target(line.path, line.number.model_copy(update={"quantity": told})),)


def _of_same_thing(lines: tuple[Line, ...], counted: Counted, told: list[Counted]) -> tuple[Line | None, bool]:
    """The row that counts the same as an amount which no row shows, by its name (then surely), or the likeliest that the goal leaves out."""
    amount = counted.amount
    rows = [line for line in lines if counts_the_same(line, amount) and line.quantity]
    names = (counted.what, thing_and_deed(counted.what)[0])
    named = [
        line
        for line in rows
        if len(thing := thing_of(line)) >= _SHORTEST and any(called_alike(name, thing) for name in names)
    ]
    if named:
        meant = next((line for line in named if not shows(line, amount)), None)
        return meant, meant is not None and not any(shows(meant, other.amount) for other in told)
    left = [line for line in rows if not any(_same_amount(line, other.amount) for other in told)]
    likely = max(left, key=lambda line: likeness(line, counted.what), default=None)
    like = likeness(likely, counted.what) if likely is not None else 0.0
    shown = [likeness(line, counted.what) for line in lines if shows(line, amount)]
    return (likely if like >= _LIKELY and like > max(shown, default=0.0) else None), like >= _SURELY


def _same_amount(line: Line, amount: QuantitativeTarget) -> bool:
    return counts_the_same(line, amount) and shows(line, amount)


RULE = Rule("B04", "goal_number_differs", Severity.WARNING, "参照财预〔2021〕101号：目标分解为任务和指标", look)

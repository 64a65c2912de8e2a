"""The annual goal tells one amount, and the indicator of the same thing another.

Catches: 培训学员1500人 in the goal beside 培训学员人数 ≥2000人, and two amounts of one thing in the goal.
Why: one of the two was changed later, or one of them is last year's; a reviewer sees two numbers for one thing.
Better: one number in both places.
"""

from collections.abc import Iterator

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.declaration.numerals import in_short
from drafter.declaration.tasks import amounts_told, same_thing
from drafter.declaration.units import MEASURES, amount_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SHORTEST = 3
"""Characters of a name that two things don't share by chance."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such indicator."""
    goal = dossier.declaration.objectives.annual or ""
    told = [one for line in goal.split("\n") for one in amounts_told(line)]
    for number, row in enumerate(dossier.declaration.indicators):
        wanted = row.target
        if not isinstance(wanted, QuantitativeTarget) or not wanted.unit or wanted.unit == "%":
            continue
        said = {
            amount
            for what, one in told
            if _is_about(what, row, wanted.unit) and (amount := amount_in(one, wanted.unit))
        }
        if said - {wanted.quantity}:
            amounts = "、".join(f"{in_short(amount)}{wanted.unit}" for amount in sorted(said))
            message = f"目标里写的是 {amounts}，这条指标是 {in_short(wanted.quantity)}{wanted.unit}"
            yield Fault(f"indicators[{number}].target", message, "同一件事只能有一个数，请改成一致")


def _is_about(what: str, row: Indicator, unit: str) -> bool:
    """Whether a clause of the goal counts what the row counts: the row's name without its measure."""
    name = row.name or ""
    ending = next((one for one in (f"{unit}数", *MEASURES, "数", "量") if name.endswith(one)), "")
    thing = name.removesuffix(ending)
    return len(thing) >= _SHORTEST and same_thing(what, thing)


RULE = Rule("B04", "goal_number_differs", Severity.WARNING, "参照财预〔2021〕101号：目标分解为任务和指标", look)

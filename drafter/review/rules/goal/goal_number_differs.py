"""The annual goal tells one amount, and the indicator of the same thing another.

查什么：目标里的数与指标里同一件事的数不一样；目标里同一件事前后两个数。
为什么：改了一处忘了另一处，或者其中一个是去年的。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：目标：培训学员1500人；指标：培训学员人数 ≥2000人
改后：两处都是 2000 人
"""

from collections.abc import Iterator

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.language.numerals import in_short
from drafter.language.tasks import amounts_told, called_alike, same_thing
from drafter.language.units import MEASURES, amount_in
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
        thing = _thing(row, wanted.unit)
        counts = [(what, count) for what, one in told if (count := amount_in(one, wanted.unit)) is not None]
        said = {count for what, count in counts if thing and same_thing(what, thing)}
        twice = {count for what, count in counts if thing and called_alike(what, thing)} - {wanted.quantity}
        if twice or (said and wanted.quantity not in said):
            amounts = "、".join(f"{in_short(amount)}{wanted.unit}" for amount in sorted(said))
            message = f"目标里写的是 {amounts}，这条指标是 {in_short(wanted.quantity)}{wanted.unit}"
            yield Fault(f"indicators[{number}].target", message, "同一件事只能有一个数，请改成一致")


def _thing(row: Indicator, unit: str) -> str:
    """What a row counts: its name without the measure; nothing where that is too short to tell."""
    name = row.name or ""
    ending = next((one for one in (f"{unit}数", *MEASURES, "数", "量") if name.endswith(one)), "")
    return name.removesuffix(ending) if len(name.removesuffix(ending)) >= _SHORTEST else ""


RULE = Rule("B04", "goal_number_differs", Severity.WARNING, "参照财预〔2021〕101号：目标分解为任务和指标", look)

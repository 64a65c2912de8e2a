"""The annual goal counts a thing in one unit, and its indicator in another.

查什么：目标里的数与指标的数一样，说的也是一件事，单位却不同：目标 6000 页，指标 6000 件。
为什么：页和件、人和人次不是一回事，年底统计口径会对不上。（审核要点：计量单位准确）

示例：
改前：目标：修复破损档案6000页；指标：破损档案修复页数 ≥6000件
改后：破损档案修复页数 ≥6000页
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath, IndicatorType
from drafter.language.task.parts import Counted
from drafter.language.units import ANYTHING, same_unit
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import counts_the_same, likeness, promised, shows
from drafter.review.rule import Fault, Rule

_ALIKE = 0.6
_COINCIDENCE = 5
"""Up to this number two things may be as many by chance."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    told = promised(dossier)
    for line in dossier.lines:
        if line.type is IndicatorType.COST or line.is_share or not line.unit:
            continue
        itself = any(counts_the_same(line, one.amount) and shows(line, one.amount) for one in told)
        other = None if itself else next((one for one in told if _mistaken(line, one, dossier)), None)
        if other is not None and line.number is not None:
            unit = other.amount.unit or ""
            better = line.number.model_copy(update={"unit": unit})
            message = f"目标里用“{unit}”数，这条指标用“{line.unit}”"
            fix = Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")
            yield Fault(line.at_target, message, "同一件事用同一个单位", fix=fix)


def _mistaken(line: Line, told: Counted, dossier: Dossier) -> bool:
    """Whether a row tells the amount in a unit that counts other things, and no row tells it in its own."""
    amount, unit = told.amount, told.amount.unit or ""
    if line.quantity != amount.quantity or amount.quantity <= _COINCIDENCE or likeness(line, told.what) < _ALIKE:
        return False
    if (
        not unit
        or ANYTHING in (unit, line.unit)
        or unit in line.unit
        or line.unit in unit
        or same_unit(unit, line.unit)
    ):
        return False
    return not any(counts_the_same(one, amount) and shows(one, amount) for one in dossier.lines)


RULE = Rule(
    "F04",
    "unit_differs",
    Severity.WARNING,
    "绩效指标审核要点：计量单位准确",
    look,
    gives_way_to=("unit_does_not_fit",),
)

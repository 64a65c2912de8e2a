"""100 % of something that is not in the unit's hands.

查什么：知晓率、满意度、就业率这类由别人决定的，写成 100%。
为什么：目标要合理可行；只要有一个人不知道、不满意就完不成。（目标要求：合理可行）
示例：
改前：政策知晓率 =100%
改后：政策知晓率 ≥90%
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Comparator, Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import TOO_HOPEFUL

_RISES = regex("(?:能力|技能|水平|素质|意识).{0,4}(?:提升|提高|增强)")
_USUAL = (Decimal(95), Decimal(90), Decimal(85))


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        others = line.dimension is Dimension.BENEFICIARY_SATISFACTION or TOO_HOPEFUL.search(line.name)
        if line.unit == "%" and line.quantity == 100 and (others or _RISES.search(line.name)):
            message = f"“{line.name}”写了 100%，但不是本单位说了算的"
            yield Fault(line.at_target, message, "按往年调查结果写，例如：≥90%", choices=_less(line))


def _less(line: Line) -> tuple[Fix, ...]:
    if line.number is None:
        return ()
    told = [line.number.model_copy(update={"comparator": Comparator.AT_LEAST, "quantity": one}) for one in _USUAL]
    return tuple(Fix.to_target(line.path, one) for one in told)


RULE = Rule(
    "F07",
    "all_of_what_others_decide",
    Severity.WARNING,
    "审核要点：指标值合理可行",
    look,
    gives_way_to=("exactly_of_rate", "no_satisfaction"),
)

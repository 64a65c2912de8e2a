"""What the money changes is not said.

Catches: no 效益指标.
Why: a goal must name an expected effect, not only the work.
Better: one effect that can be judged: who is better off, by how much.
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for the whole form."""
    if not any(row.type is IndicatorType.OUTCOME for row in dossier.declaration.indicators):
        yield Fault("indicators", "没有效益指标", "写明项目带来什么变化，例如：政策知晓率 ≥90%")


RULE = Rule("A08", "outcome_missing", Severity.ERROR, "中发〔2018〕34号；参照财预〔2021〕101号（效益指标）", look)

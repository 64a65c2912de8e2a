"""What the money changes is not said.

查什么：没有一条效益指标。
为什么：目标要说带来什么效果，不能只说做了什么。（中发〔2018〕34号；参照财预〔2021〕101号）
示例：
改前：只有产出指标和满意度指标
改后：社会效益指标 | 受益群众人次 ≥6000人次
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for the whole form."""
    if not any(row.type is IndicatorType.OUTCOME for row in dossier.declaration.indicators):
        advice = "写明项目带来什么变化，例如：政策知晓率 ≥90%"
        yield Fault("indicators", "没有效益指标", advice, lacks=Dimension.SOCIAL)


RULE = Rule(
    "A08",
    "outcome_missing",
    Severity.ERROR,
    "中发〔2018〕34号；参照财预〔2021〕101号（效益指标）",
    look,
    needs_all_rows=True,
)

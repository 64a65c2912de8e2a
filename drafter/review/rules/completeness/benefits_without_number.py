"""The benefits say nothing that could be counted.

查什么：效益指标只有可持续影响，或者没有一条有数。
为什么：“有效保障”“持续影响”年底没法评，效益一栏等于没有。（参照财预〔2021〕101号：效益指标、量化易评）
示例：
改前：效益指标只有“长效管理制度健全性：健全”
改后：社会效益指标 | 受益群众人次 ≥6000人次
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault, at the first of these rows."""
    rows = [line for line in dossier.lines if line.type is IndicatorType.OUTCOME]
    if not rows:
        return
    if all(line.dimension is Dimension.SUSTAINABILITY for line in rows):
        advice = "加一条社会效益、经济效益或生态效益：谁受益、受益多少"
        yield Fault(rows[0].path, "效益指标只有可持续影响", advice, lacks=Dimension.SOCIAL)
    elif not any(line.number or any(sign.isdigit() for sign in line.words) for line in rows):
        advice = "至少一条写数：受益多少人、提高几个百分点、少了多少投诉"
        yield Fault(rows[0].path, "效益指标没有一条有数", advice, lacks=Dimension.SOCIAL)


RULE = Rule(
    "N06",
    "benefits_without_number",
    Severity.WARNING,
    "参照财预〔2021〕101号（效益指标、量化易评）",
    look,
    needs_all_rows=True,
)

"""What will be produced is not said.

查什么：没有产出指标，或者没有数量指标（错误）；没有质量指标（警告）。
为什么：没有数，年底没法判断做没做完。（参照财预〔2021〕101号：产出指标）
示例：
改前：只有“验收合格率”
改后：加一条：修缮面积 ≥850平方米
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """The gravest gap only."""
    rows = dossier.declaration.indicators
    dimensions = {row.dimension for row in rows}
    if not any(row.type is IndicatorType.OUTPUT for row in rows):
        yield Fault("indicators", "没有产出指标", "至少填写数量指标和质量指标", lacks=Dimension.QUANTITY)
    elif Dimension.QUANTITY not in dimensions:
        yield Fault("indicators", "没有数量指标", "写明今年做多少：几家、几人次、几份", lacks=Dimension.QUANTITY)
    elif Dimension.QUALITY not in dimensions:
        advice = "写明做到什么标准，例如：验收合格率 =100%"
        yield Fault("indicators", "没有质量指标", advice, Severity.WARNING, lacks=Dimension.QUALITY)


RULE = Rule("A06", "output_missing", Severity.ERROR, "参照财预〔2021〕101号（产出指标）", look, needs_all_rows=True)

"""Nothing says what it may cost.

查什么：没有一条成本指标（放在“产出”下面的成本指标也算有）。
为什么：上海 2025 年的指引要求项目原则上都设成本指标；修缮、采购、补贴尤其如此。（参照上海市核心绩效目标和指标设置指引）
示例：
改前：850,000 元修缮项目，没有成本指标
改后：每平方米修缮成本 ≤1000元/平方米
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for a form that has other indicators, but none of cost."""
    lines = dossier.lines
    if lines and not any(line.type is IndicatorType.COST for line in lines):
        advice = "写单位成本，例如：人均培训成本 ≤400元/人、每平方米修缮成本 ≤1000元"
        yield Fault("indicators", "没有成本指标", advice, lacks=Dimension.ECONOMIC_COST)


RULE = Rule(
    "A10",
    "cost_missing",
    Severity.WARNING,
    "参照上海市项目支出核心绩效目标和指标设置指引（2025年，成本指标）；中发〔2018〕34号",
    look,
    needs_all_rows=True,
)

"""The total cost is the only cost indicator.

查什么：成本指标只有“项目总成本”一类的总数。
为什么：总成本就是申请的资金，等于没说；上海的指引把成本分成总额、单位和分项。（参照上海市项目支出核心绩效目标和指标设置指引，2025 年）
示例：
改前：项目总成本 ≤30万元
改后：项目总成本 ≤30万元；每场演出成本 ≤25000元/场
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import money_of, names_total_cost


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault at the first cost row."""
    rows = [line for line in dossier.lines if line.type is IndicatorType.COST]
    if rows and all(names_total_cost(line) and money_of(line) is not None for line in rows):
        advice = "加一条单位成本或者分项成本：每场、每人、每平方米多少元"
        yield Fault(rows[0].path, f"成本指标只有“{rows[0].name}”", advice, lacks=Dimension.ECONOMIC_COST)


RULE = Rule(
    "N15",
    "only_total_cost",
    Severity.WARNING,
    "参照上海市项目支出核心绩效目标和指标设置指引（2025年，成本指标）",
    look,
    needs_all_rows=True,
)

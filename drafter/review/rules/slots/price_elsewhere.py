"""A price stands among the outputs.

查什么：数量、质量、时效指标的单位是每个多少钱（元/台、元/平方米），名称说的是单价、造价、费用。发给别人的补贴标准不算。
为什么：一个花多少钱是成本指标，不是产出。（参照财预〔2021〕101号：成本指标）

示例：
改前：数量指标 | 作业核验单价 ≤0.8元/亩
改后：经济成本指标 | 作业核验单价 ≤0.8元/亩
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.language.cost import MONEY_IN_YUAN
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_PRICE = regex("(?:单价|造价|价格|成本|费用?|开支|支出)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        money, _, each = line.unit.partition("/")
        if line.type is IndicatorType.OUTPUT and each and money in MONEY_IN_YUAN and _PRICE.search(line.name):
            yield Fault.misplaced(line, "说的是花多少钱", Dimension.ECONOMIC_COST)


RULE = Rule("D08", "price_elsewhere", Severity.ERROR, "参照财预〔2021〕101号（成本指标）", look)

"""A unit cost does not say of what.

查什么：名称是“单位成本”，指标值的单位却只有元、万元，没有写每户、每平方米。
为什么：三千元一户还是三千元一共，差得远。（参照财预〔2021〕101号：成本指标；审核要点：计量单位准确）

示例：
改前：家庭适老化改造单位成本 ≤3000元
改后：家庭适老化改造单位成本 ≤3000元/户
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.language.cost import MONEY_IN_YUAN
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.COST and line.name.endswith("单位成本") and line.unit in MONEY_IN_YUAN:
            yield Fault(
                line.at_target, f"“{line.name}”{line.said}，没有说每个什么", "单位写全：元/户、元/平方米、元/场"
            )


RULE = Rule(
    "F04",
    "price_of_what",
    Severity.WARNING,
    "参照财预〔2021〕101号（成本指标）",
    look,
    gives_way_to=("cost_above_money", "cost_in_wrong_unit"),
)

"""Money stands in a row that counts things.

查什么：数量指标的名称说的是数量、人数、次数，单位却是元。
为什么：多半是把单价截到了数量里；钱写在成本指标里，数量写多少个。（参照财预〔2021〕101号：数量指标）

示例：
改前：数量指标 | 护理员数量 ≥2600元
改后：数量指标 | 护理员人数 ≥12人；经济成本指标 | 护理员人均费用 ≤2600元/人·月
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MONEY = regex("[百千万亿]*(?:元|块钱)")
_COUNTED = regex("(?<!资金)(?:数量|人数|次数|场次|户数|件数|面积|长度|个数|台数|人次|份数)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.OUTPUT and _MONEY.fullmatch(line.unit) and _COUNTED.search(line.name):
            message = f"“{line.name}”数的是东西，指标值 {line.said} 却是钱"
            yield Fault(line.at_target, message, "数量写做多少；单价、金额放到成本指标")


RULE = Rule(
    "F04",
    "money_as_amount",
    Severity.ERROR,
    "参照财预〔2021〕101号（数量指标）",
    look,
    gives_way_to=("input_as_output",),
)

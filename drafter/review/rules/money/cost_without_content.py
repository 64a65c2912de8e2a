"""A cost indicator says nothing of what things cost.

查什么：成本指标只写“不超预算”“成本控制合理”；写预算执行率、成本控制率；单位不是钱。手续费率、成本降低率这类不算。
为什么：不超预算是法定要求，不用设指标；预算执行率自评时系统另外算 10 分。（参照财预〔2021〕101号：成本指标）
示例：
改前：超预算情况 =0个
改后：人均培训成本 ≤400元/人
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_EMPTY = regex(
    "预算执行|执行率|超(?:出|过)?预算|预算(?:成本|金额|总额)?(?:数|内|控制|范围)|成本控制(?:率|情况|合理性|有效性|程度)|(?:控制|支出|资金使用).{0,4}(?:合理|合规|规范)性|资金使用率|不超概算|成本合理性"
)
_LAWFUL_SHARE = regex(
    "费率|费用率|手续费|利率|贴息|降低|下降|增幅|增长|增速|涨幅|节约|节省|减少|比例|占比|补贴率|税率|补助标准|折扣|优惠|报销|支付标准"
)
_MONEY = regex("元|美元|欧元|角|分")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row; harm to society and nature is not counted in money alone."""
    for line in dossier.lines:
        if line.type is not IndicatorType.COST or line.dimension is not Dimension.ECONOMIC_COST or not line.name:
            continue
        why = _why(line)
        if why:
            yield Fault(
                line.path,
                f"成本指标“{line.name}”{why}",
                "写单位成本或者分项成本：每人、每平方米、每场多少元",
                another=True,
            )


def _why(line: Line) -> str:
    if _EMPTY.search(line.name) or (line.words and _EMPTY.search(line.words)):
        return "只说不超预算，没有说多少钱"
    if line.words and not any(sign.isdigit() for sign in line.words):
        return f"的指标值“{line.words}”不是钱"
    odd = line.unit and not _MONEY.search(line.unit) and not (line.is_share and _LAWFUL_SHARE.search(line.name))
    return f"的单位“{line.unit}”不是钱" if odd else ""


RULE = Rule(
    "B05",
    "cost_without_content",
    Severity.WARNING,
    "参照财预〔2021〕101号（成本指标）；预算执行率自评时另计",
    look,
    gives_way_to=(
        "placeholder_left",
        "time_elsewhere",
        "amount_elsewhere",
        "quality_elsewhere",
        "satisfaction_elsewhere",
    ),
)

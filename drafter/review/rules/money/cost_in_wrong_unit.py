"""A cost target counts in the wrong unit.

查什么：成本指标的数与申请的资金正好差一千倍以上：元的数写了万元，或者万元的数写了元。
为什么：单位错了，成本指标就差一万倍。（申报表填报要素：计量单位）
示例：
改前：项目总成本 ≤300000万元（申请 300,000.00 元）
改后：项目总成本 ≤30万元
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import FieldPath, IndicatorType
from drafter.language.cost import MONEY_IN_YUAN
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money, money_of, names_total_cost

_THOUSANDFOLD = 1_000
_TEN_THOUSAND = 10_000
_WHOLE = regex("总|合计|全年|年度")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    year = dossier.declaration.funding.annual.total
    if year is None or year < _TEN_THOUSAND:
        return
    for line in dossier.lines:
        cost = money_of(line)
        if line.type is not IndicatorType.COST or cost is None or not cost:
            continue
        too_small = (names_total_cost(line) and cost * _THOUSANDFOLD <= year) or (
            cost * _TEN_THOUSAND == year and _WHOLE.search(line.name) is not None
        )
        if cost >= year * _THOUSANDFOLD or too_small:
            message = f"“{line.name}”{line.said}，与申请的 {in_short_money(year)}差了{'' if too_small else '不止'}上千倍，单位写错了"
            yield Fault(line.at_target, message, "请核对是元还是万元", fix=_in_other_unit(line, year))


def _in_other_unit(line: Line, year: Decimal) -> Fix | None:
    """The same number in the other unit, where that fits the money."""
    other = {"元": "万元", "万元": "元"}.get(line.unit)
    if line.number is None or other is None or line.quantity is None:
        return None
    if line.quantity * MONEY_IN_YUAN[other] > year * 2:
        return None
    better = line.number.model_copy(update={"unit": other})
    return Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")


RULE = Rule("N03", "cost_in_wrong_unit", Severity.ERROR, "申报表填报要素（计量单位）", look)

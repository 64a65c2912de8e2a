"""A target is empty or half said.

Catches: no value; a number without a sign or without a unit; a share outside 0 to 100 % (growth excepted).
Why: the system asks for sign, number and unit; without them the result can't be scored.
Better: ≥95%, =48 家, ≤3 个工作日.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, FieldPath, Indicator, QuantitativeTarget
from drafter.language.spoken_indicator import with_usual_comparator
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_MAY_EXCEED = re.compile("增长|增加|提高|提升|增幅|增速|升幅|变化|下降|降低|降幅|同比|环比|保值")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for number, row in enumerate(dossier.declaration.indicators):
        message = _fault(row)
        if message is not None:
            where = f"indicators[{number}].target"
            yield Fault(where, f"“{row.name or ''}”{message[0]}", message[1], fix=_with_sign(where, row))


def _with_sign(where: str, row: Indicator) -> Fix | None:
    """A number without a sign gets the usual one of its place; a missing unit nobody can guess."""
    if not isinstance(row.dimension, Dimension) or not isinstance(row.target, QuantitativeTarget):
        return None
    target, assumed = with_usual_comparator(row.target, row.dimension)
    return Fix(FieldPath(path=where), str(target), f"改为 {target}") if assumed and row.target.unit else None


def _fault(row: Indicator) -> tuple[str, str] | None:
    target = row.target
    if target is None:
        return "没有指标值", "写明要达到多少，例如：≥95%"
    if not isinstance(target, QuantitativeTarget):
        return None
    if target.comparator is None:
        return f"的指标值 {target} 没有符号", "在前面加上 ≥、= 或 ≤"
    if target.unit is None:
        return f"的指标值 {target} 没有计量单位", "在后面加上单位，例如：家、人次、%"
    if target.unit == "%" and not 0 <= target.quantity <= Decimal(100) and not _MAY_EXCEED.search(row.name or ""):
        return f"的指标值 {target} 超出 0 到 100%", "请核对百分数"
    return None


RULE = Rule("F01", "target_incomplete", Severity.ERROR, "预算管理系统保存校验", look)

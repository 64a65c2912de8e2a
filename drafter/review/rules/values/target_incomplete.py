"""A target is empty or half said.

查什么：没有指标值；有数没有符号，或者没有单位；百分数超出 0 到 100（增长率除外）；符号后面跟文字。
有些地方的表整张不写符号（100% 就是 =100%）或者单位另有一栏，那不算。
为什么：系统要先选符号，再填数和单位，缺一样就存不了。（预算管理系统保存校验）
示例：
改前：督导抽查数 48
改后：督导抽查数 ≥48家
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import Dimension, FieldPath
from drafter.language.spoken_indicator import with_usual_comparator
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_MAY_EXCEED = regex(
    "增长|增加|提高|提升|增幅|增速|升幅|变化|下降|降低|降幅|同比|环比|保值|达产|完成比|超额|投入产出|杠杆|回报|上座率|床位使用|周转|负荷"
)
_BARE = regex("(?:指数|系数|比值|得分|评分|PQI|PCI|pH值?)$", re.IGNORECASE)
_SIGN_AND_WORDS = regex(r"[≥≤>=<](?![≥≤>=<\s]*[\d.])")
_TWO_SIGNS = regex(r"^[≥≤>=<]{2,}")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    numbers = [line for line in dossier.lines if line.number is not None]
    unsigned = dossier.is_foreign  # there 100% is as good as =100%
    unitless = dossier.is_foreign and sum(not line.unit for line in numbers) > 1  # it has a column of its own
    for line in dossier.lines:
        fault = _fault(line, unsigned=unsigned, unitless=unitless)
        if fault is not None:
            severity = Severity.WARNING if dossier.is_foreign and line.number else None
            message = f"“{line.row.name or ''}”{fault[0]}"
            yield Fault(line.at_target, message, fault[1], severity, fix=_with_sign(line))


def _with_sign(line: Line) -> Fix | None:
    """A number without a sign gets the usual one of its place; a missing unit nobody can guess."""
    if not isinstance(line.row.dimension, Dimension) or line.number is None:
        return None
    target, assumed = with_usual_comparator(line.number, line.row.dimension)
    return Fix(FieldPath(path=line.at_target), str(target), f"改为 {target}") if assumed and line.unit else None


def _fault(line: Line, *, unsigned: bool, unitless: bool) -> tuple[str, str] | None:
    number = line.number
    if line.row.target is None or not (number or line.words.strip()):
        return "没有指标值", "写明要达到多少，例如：≥95%"
    if number is None:
        beside = _SIGN_AND_WORDS.match(line.words) or _TWO_SIGNS.match(line.words)
        told = (f"的指标值“{line.words}”符号后面不是数", "符号后面写数和单位；文字前面不写符号")
        return told if beside else None
    if number.comparator is None and not unsigned:
        return f"的指标值 {line.said} 没有符号", "在前面加上 ≥、= 或 ≤"
    if number.unit is None and not unitless and not _BARE.search(line.name):
        return f"的指标值 {line.said} 没有计量单位", "在后面加上单位，例如：家、人次、%"
    beyond = number.unit == "%" and not 0 <= number.quantity <= Decimal(100)
    told = (f"的指标值 {line.said} 超出 0 到 100%", "请核对百分数")
    return told if beyond and not _MAY_EXCEED.search(line.name) else None


RULE = Rule(
    "F01",
    "target_incomplete",
    Severity.ERROR,
    "预算管理系统保存校验",
    look,
    gives_way_to=("placeholder_left", "negative"),
)

"""A part is more than the whole.

查什么：名称是另一条的一部分（首次参展企业、参展企业），数却比它大；目标里“其中”后面几项加起来超过总数。
为什么：部分不会比全部多，总有一个数错了。（审核要点：数据逻辑一致）

示例：
改前：参展企业家次 ≥150家次；首次参展企业数 ≥300家
改后：首次参展企业数 ≥30家
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from drafter.declaration import IndicatorType
from drafter.language.units import amount_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.promises import thing_of
from drafter.review.rule import Fault, Rule

_OF_WHICH = re.compile(r"(\d+(?:\.\d+)?)(万?[\u4e00-\u9fff]{1,3}?)[，,（(：:]*其中[：:，,]?([^。；;）)\n]+)")
_SHORTEST = 3
_ROUNDED = Decimal("1.001")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row, and one for the goal."""
    rows = [one for one in dossier.lines if one.quantity and not one.is_share and one.type is not IndicatorType.COST]
    seen: set[int] = set()
    for part, whole in permutations(rows, 2):
        if part.position not in seen and _is_part(part, whole) and (part.quantity or 0) > (whole.quantity or 0):
            seen.add(part.position)
            message = f"“{part.name}”{part.said}，比第 {whole.position + 1} 行“{whole.name}”{whole.said} 还多"
            yield Fault(part.at_target, message, "部分不会比全部多，请核对两个数")
    for found in _OF_WHICH.finditer(dossier.declaration.objectives.annual or ""):
        parts = [Decimal(one) for one in re.findall(rf"(\d+(?:\.\d+)?){re.escape(found[2])}", found[3])]
        if parts and sum(parts) > Decimal(found[1]) * _ROUNDED:
            message = f"目标里一共 {found[1]}{found[2]}，“其中”加起来是 {sum(parts)}{found[2]}"
            yield Fault("objectives.annual", message, "请核对总数和各项")


def _is_part(part: Line, whole: Line) -> bool:
    """首次参展企业 are some of 参展企业, whether counted in 家 or in 家次."""
    small, big = thing_of(part), thing_of(whole)
    if len(big) < _SHORTEST or small == big or not small.endswith(big) or part.number is None:
        return False
    return (
        part.unit == whole.unit
        or part.unit == whole.unit.removesuffix("次")
        or bool(amount_in(part.number, whole.unit))
    )


RULE = Rule(
    "B04",
    "part_above_whole",
    Severity.WARNING,
    "绩效指标审核要点：数据逻辑一致",
    look,
    gives_way_to=("goal_number_differs",),
)

"""The same matter stands under another 二级指标 in another form of the unit.

查什么：几份表一起检查时，同一个指标名称在本单位另一份表里放在别的二级指标下面。
为什么：一个单位的表口径要一致，两处总有一处放错了。（审核惯例：同类指标口径一致）

示例：
改前：甲表：质量指标 | 安全责任事故数；乙表：社会效益指标 | 安全责任事故数
改后：两份表放在同一个二级指标下面
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    there = {
        row.name: (row.dimension, form.project.name)
        for form in dossier.beside
        for row in form.indicators
        if row.name and row.dimension is not None
    }
    for line in dossier.lines:
        slot, project = there.get(line.row.name or "", (None, None))
        here = line.row.dimension
        if slot is not None and here is not None and slot != here:
            message = f"“{line.name}”在“{project or '另一份表'}”里放在{slot.value}下面，这里放在{here.value}下面"
            yield Fault(line.path, message, "同一件事放在同一个二级指标下面")


RULE = Rule(
    "G10",
    "other_slot_in_other_form",
    Severity.HINT,
    "审核惯例：同类指标口径一致",
    look,
    gives_way_to=("satisfaction_elsewhere", "time_elsewhere", "quality_elsewhere", "amount_elsewhere", "level_wrong"),
)

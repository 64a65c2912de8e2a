"""This year does more than the whole project of several years.

查什么：跨年度项目，今年的指标比项目总目标里同一件事的数还大。
为什么：一年不会比几年一共做得多；多半是两个数填反了，或者改了一处忘了另一处。（上海市申报表样表：阶段性项目填写整个实施期）

示例：
改前：项目总目标：三年摄制专题片12部；指标：专题片摄制数量 =14部
改后：专题片摄制数量 =4部
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.numerals import in_short
from drafter.language.task.parts import Counted
from drafter.language.units import amount_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.promises import likeness, promised_in
from drafter.review.rule import Fault, Rule

_ALIKE = 0.6


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    form = dossier.declaration
    if not form.project.spans_years:
        return
    whole = [counted for counted, _ in promised_in(form.objectives.overall or "")]
    for line in dossier.lines:
        if line.dimension is not Dimension.QUANTITY or line.number is None or not line.unit:
            continue
        alike = [one for one in whole if likeness(line, one.what) >= _ALIKE and _count(one, line) is not None]
        told = max(alike, key=lambda one: _count(one, line) or 0, default=None)
        if told is not None and line.number.quantity > (_count(told, line) or 0):
            amount = f"{in_short(told.amount.quantity)}{told.amount.unit or ''}"
            message = f"“{line.name}”今年 {line.said}，比项目总目标里的 {amount} 还多"
            yield Fault(line.at_target, message, "一年不会比整个实施期还多，请核对两个数")


def _count(told: Counted, line: Line) -> int | None:
    count = amount_in(told.amount, line.unit) if told.amount.unit else None
    return None if count is None else int(count)


RULE = Rule("B02", "year_above_whole", Severity.ERROR, "上海市申报表样表（阶段性项目）", look)

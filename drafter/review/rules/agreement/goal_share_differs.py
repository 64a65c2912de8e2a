"""The annual goal tells one share, and the indicator of the same name another.

查什么：目标里写了指标的名称，后面跟着一个百分数，与这条指标的指标值不一样。
为什么：改了一处忘了另一处，审核不知道信哪个。（参照财预〔2021〕101号：目标分解为任务和指标）

示例：
改前：目标：培训合格率达到98%；指标：培训合格率 ≥95%
改后：两处都是 95%
"""

import re
from collections.abc import Iterator

from drafter.language.numerals import in_short, read_number
from drafter.language.text import half_width, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_SHARE_BEHIND = regex(r"(?<!\d)[^\d，,。；;：:、\n]{0,10}?(\d+(?:\.\d+)?)([%‰])")
_CHANGES = regex("由|从|提高[^到至]|增长|增加|下降|降低|上升|较|比")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    goal = squeezed(half_width(dossier.declaration.objectives.annual or ""))
    for line in dossier.lines:
        if not line.is_share or line.quantity is None or len(line.name) < 3:
            continue
        for place in re.finditer(re.escape(line.name), goal):
            found = _SHARE_BEHIND.match(goal, place.end())
            if found is None or found[2] != line.unit or _CHANGES.search(found[0]):
                continue
            told = read_number(found[1])
            if told is not None and told != line.quantity:
                message = f"目标里写的是 {in_short(told)}{found[2]}，这条指标是 {line.said}"
                choices = (
                    (Fix.to_target(line.path, line.number.model_copy(update={"quantity": told})),)
                    if line.number
                    else ()
                )
                yield Fault(line.at_target, message, "同一件事只能有一个数，请改成一致", choices=choices)
                break


RULE = Rule(
    "B04",
    "goal_share_differs",
    Severity.ERROR,
    "参照财预〔2021〕101号：目标分解为任务和指标",
    look,
    gives_way_to=("target_incomplete",),
)

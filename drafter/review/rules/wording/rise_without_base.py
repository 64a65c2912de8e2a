"""A rise or a change is aimed at without a number and a base.

查什么：名称或指标值说提升、增长、扩大、变化、下降，指标值却没有数，也没有比哪一年；目标里明明写了由多少到多少、却没有一条用上的，是错误。
为什么：没有基数就看不出提没提升。（参照财预〔2021〕101号：历史标准）
示例：
改前：职业培训水平提升情况：提升
改后：持证教师占比较上年提高 ≥3个百分点
"""

import re
from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.regex import regex
from drafter.review.base import changes_in
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_RISE = regex("提升|提高|增长|增加|增强|扩大|变化|下降|降低|减少|增多|上升|改善")
_RISES = regex(
    f"(?:{_RISE.pattern})(?:情况|程度|幅度|水平|率|比例|度)?$|^(?:进一步|有效|不断|持续|明显|显著)?(?:{_RISE.pattern})"
)
_SAYS_NO_MORE = regex(
    f"(?:(?:得到|有所|明显|显著|不断|持续|逐步|进一步|有效|大幅|较大|全面|切实|整体|普遍|稳步|逐年|较上年|比上年|同比|的|了|效果|情况)*(?:{_RISE.pattern}|有效|明显|显著|持续|长期|良好|较好|好|完成|优化|加强))+"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    goal = dossier.declaration.objectives.annual or ""
    aims = {line.quantity for line in dossier.lines if line.type is IndicatorType.OUTCOME}
    unused = next((one for one in changes_in(goal) if one.aim not in aims), None)
    for line in dossier.lines:
        words = line.words
        if words and _SAYS_NO_MORE.fullmatch(words) and (_RISE.search(words) or _RISES.search(line.name)):
            base = "" if re.search("上年|去年|同比", words) else "，也没有说比哪一年"
            message = f"“{line.name}”的指标值“{words}”没有数{base}"
            if unused is not None and line.type is IndicatorType.OUTCOME:
                advice = f"目标里写了“{unused.words}”，用它作一条指标"
                yield Fault(line.at_target, message, advice, Severity.ERROR, another=True)
            else:
                advice = "写基数和幅度，例如：较上年提高 ≥3个百分点、比上年增长 ≥5%"
                yield Fault(line.at_target, message, advice, another=True)


RULE = Rule(
    "F13",
    "rise_without_base",
    Severity.WARNING,
    "参照财预〔2021〕101号（指标值依据：历史标准）",
    look,
    gives_way_to=("value_repeats_name",),
)

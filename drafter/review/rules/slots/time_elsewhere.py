"""Something is said to be in time, but not under 时效.

查什么：名称说的是及时、按时、按期，或者完成时间、响应时间，却不在时效指标下面；指标值是一个日期；或者写“不超过几小时、几个工作日”。
满意度里的“及时性满意度”不算，效益里的“平均用时”也不算。
为什么：多快、什么时候完成是时效指标。（参照财预〔2021〕101号：时效指标）
示例：
改前：质量指标 | 设备验收评审及时性：及时
改后：时效指标 | 设备验收评审完成时间 ≤11月30日
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_IN_TIME = regex("及时|按时|按期|准时|如期")
_MEASURED_IN_TIME = regex("(?:及时|按时|按期|准时|如期)[^，,]{0,6}(?:率|性|情况|程度)$|^(?:按时|按期|准时|如期)完成")
_BY_WHEN = regex("(?:完成|办结|竣工|交付|响应|到货|交货|发放|拨付|修复|处置|处理|验收)(?:的)?(?:时间|时限|日期|时长)$")

_TIME_UNITS = regex("(?:个)?(?:工作日|小时|分钟|天|日)(?:内|以内)?")
"""At most so many hours: how fast something is done, whatever it is called."""
_DAY = regex(
    r"(?:于|在)?(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|初|[上中下]旬)?|第?[一二三四1-4]季度末?|年底|[上下]半年)"
    "(?:之?前|以前|内)?(?:全部)?(?:完成|竣工|交付|到位|结束|提交|上线|验收)?"
)
"""A target that is nothing but a date."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.dimension in (None, Dimension.TIMELINESS, Dimension.BENEFICIARY_SATISFACTION):
            continue
        word = _MEASURED_IN_TIME if line.type is IndicatorType.OUTCOME else _IN_TIME
        by_when = _BY_WHEN.search(line.name) is not None and not _is_faster_service(line)
        if word.search(line.name) or by_when or _is_limit(line) or _DAY.fullmatch(line.words):
            yield Fault.misplaced(line, "说的是时间", Dimension.TIMELINESS)


def _is_faster_service(line: Line) -> bool:
    """How long people wait on the average is what they gain."""
    return line.type is IndicatorType.OUTCOME and line.number is not None and "平均" in line.name


def _is_limit(line: Line) -> bool:
    down = line.sign in (Comparator.AT_MOST, Comparator.BELOW)
    return down and line.type is IndicatorType.OUTPUT and _TIME_UNITS.fullmatch(line.unit) is not None


RULE = Rule(
    "D03",
    "time_elsewhere",
    Severity.ERROR,
    "参照财预〔2021〕101号（时效指标）",
    look,
    gives_way_to=("satisfaction_elsewhere",),
)

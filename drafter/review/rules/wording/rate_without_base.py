"""A rate of change has a number, but nothing to compare with.

查什么：效益指标的名称是下降率、增长率、降幅一类，名称和目标里都没有说跟哪一年比、那一年是多少。
为什么：没有基数，年底算不出百分之几。（参照财预〔2021〕101号：历史标准）

示例：
改前：环卫类投诉下降率 ≥20%
改后：环卫类投诉件数（2026年为186件） ≤150件
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.language.text import half_width, share_of_pairs, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_RATE_OF_CHANGE = regex(
    "(?:下降|降低|减少|压减|压降|缩短|增长|增加|提高|提升|上升|增收)(?:率|比例|幅度|比率)$|(?:降幅|增幅|增速|升幅)$"
)
_COMPARED = regex(r"较|比|同比|环比|上年|去年|年均|以来|基数|基期|原来?的?|[由从]|(?:19|20)\d\d年")
_CLAUSE = regex("[，,。；;\n]")
_ALIKE = 0.5


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    goal = dossier.declaration.objectives.annual or ""
    for line in dossier.lines:
        if _is_bare_rate(line) and not _told_in(goal, line):
            message = f"“{line.name}”{line.said}，没有说跟哪一年比、那一年是多少"
            advice = "把基数写进名称或目标：较上年下降率（上年186件），或者直接写由186件降到150件"
            yield Fault(line.at_target, message, advice)


def _is_bare_rate(line: Line) -> bool:
    """Whether a row is so many per cent more or less, and its name tells neither a year nor a number to compare with."""
    rate = line.is_share and line.type is IndicatorType.OUTCOME and line.base is None
    return rate and _RATE_OF_CHANGE.search(line.name) is not None and _COMPARED.search(line.name) is None


def _told_in(goal: str, line: Line) -> bool:
    """Whether a clause of the goal about the same thing says what it is compared with."""
    thing = _RATE_OF_CHANGE.sub("", line.name)
    return any(
        share_of_pairs(thing, clause) >= _ALIKE and _COMPARED.search(clause)
        for clause in _CLAUSE.split(squeezed(half_width(goal)))
    )


RULE = Rule(
    "F13",
    "rate_without_base",
    Severity.WARNING,
    "参照财预〔2021〕101号（指标值依据：历史标准）",
    look,
    gives_way_to=("moved_by_much_else",),
)

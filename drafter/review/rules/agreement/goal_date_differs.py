"""The goal or a task tells one date, and the row of the same thing another.

查什么：目标（草稿里是任务）说 10 月底前完成，同一件事的时效指标写的是 12 月底前（名称就是这件事的是错误，只剩这两个日期对不上的是警告）。
为什么：两个日期，年底考核不知道按哪个。（参照财预〔2021〕101号：时效指标）

示例：
改前：目标：等级保护测评10月底前完成；指标：等级保护测评完成时间：12月底前
改后：两处都是 10月底前
"""

from collections.abc import Iterator
from datetime import date

from drafter.declaration import Dimension
from drafter.language.dates import read_spoken_date
from drafter.language.task.parts import read_task
from drafter.language.text import share_of_pairs
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_SENTENCE = regex("[。；;\n]")
_CLAUSE = regex("[，,]")
_MONTH = regex(r"\d月")
_MEASURE = regex("(?:开始|完成|办结|竣工|举办|发放|拨付|到位)?(?:时间|日期|时限)$")
_DONE = regex("(?:全部|全面)?(?:完成|完工|竣工|交付|到位|办结|结束)$")
_LIKELY = 0.6
_SOMETHING_IN_COMMON = 0.25
_NO_NAME = 4
"""Up to so many characters beside a date tell a verb, but not what is meant: 全部完成, 办赛."""
_ANY_YEAR = 2024


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row; only where the goal tells a single date of the thing."""
    year = dossier.declaration.fiscal_year or _ANY_YEAR
    goal = dossier.tasks or tuple(_SENTENCE.split(dossier.declaration.objectives.annual or ""))
    told = [(one.what or task.what, one.by_when) for task in map(read_task, goal) for one in task.deadlines]
    if not dossier.tasks:
        told += _told_in_clauses([one for one in goal if not read_task(one).deadlines])
    shown = {day for line in dossier.lines if (day := _day(line.words, year) if line.words else None)}
    left = [(what, when) for what, when in told if (day := _day(when, year)) is not None and day not in shown]
    days = {_day(when, year) for _, when in told}
    alone = [
        line
        for line in dossier.lines
        if line.dimension is Dimension.TIMELINESS and line.words and (day := _day(line.words, year)) and day not in days
    ]
    for line in dossier.lines:
        day = _day(line.words, year) if line.dimension is Dimension.TIMELINESS else None
        thing = _MEASURE.sub("", line.name)
        if day is None or not thing:
            continue
        meant = {when: told_day for what, when in told if _alike(thing, what) and (told_day := _day(when, year))}
        if len(meant) == 1 and day not in meant.values():
            when = next(iter(meant))
            message = f"{'任务' if dossier.tasks else '目标'}里写的是“{when}”，这条指标是“{line.words}”"
            yield Fault(line.at_target, message, "同一件事只能有一个日期，请改成一致", Severity.ERROR)
        elif not meant and len(left) == 1 and alone == [line]:
            yield from _left_over(line, left[0][1], goal)


def _told_in_clauses(sentences: list[str]) -> list[tuple[str, str]]:
    """A sentence of many clauses, read clause by clause: 完整率达到98%以上，筛查任务11月30日前完成."""
    clauses = [one for said in sentences if _MONTH.search(said) for one in _CLAUSE.split(said) if _MONTH.search(one)]
    return [(one.what or task.what, one.by_when) for task in map(read_task, clauses) for one in task.deadlines]


def _left_over(line: Line, when: str, goal: tuple[str, ...]) -> Iterator[Fault]:
    """The one date of the goal that no row tells, and the one row whose date the goal does not tell."""
    clause = next((part for said in goal for part in _CLAUSE.split(said) if when in part), "")
    if share_of_pairs(_MEASURE.sub("", line.name), clause) >= _SOMETHING_IN_COMMON:
        message = f"目标里写的是“{when}”，这条指标是“{line.words}”"
        yield Fault(line.at_target, message, "同一件事只能有一个日期，请改成一致")
    elif len(clause.strip().replace(when, "")) <= _NO_NAME:
        yield Fault.asked(line.at_target, f"“{line.name}”是“{line.words}”，目标里写的“{clause.strip()}”是另一件事吗？")


def _day(words: str, year: int) -> date | None:
    return read_spoken_date(_DONE.sub("", words), year, closing=True)


def _alike(thing: str, what: str) -> bool:
    return max(share_of_pairs(thing, what), share_of_pairs(what, thing)) >= _LIKELY


RULE = Rule(
    "B04",
    "goal_date_differs",
    Severity.WARNING,
    "参照财预〔2021〕101号（时效指标）",
    look,
    gives_way_to=("date_outside_project",),
)

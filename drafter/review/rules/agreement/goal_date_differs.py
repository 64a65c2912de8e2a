"""The goal or a task tells one date, and the row of the same thing another.

查什么：目标（草稿里是任务）说 10 月底前完成，同一件事的时效指标写的是 12 月底前。
为什么：两个日期，年底考核不知道按哪个。（参照财预〔2021〕101号：时效指标）

示例：
改前：目标：等级保护测评10月底前完成；指标：等级保护测评完成时间：12月底前
改后：两处都是 10月底前
"""

import re
from collections.abc import Iterator
from datetime import date

from drafter.declaration import Dimension
from drafter.language.dates import read_spoken_date
from drafter.language.task.parts import read_task
from drafter.language.text import share_of_pairs
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SENTENCE = re.compile("[。；;\n]")
_MEASURE = re.compile("(?:开始|完成|办结|竣工|举办|发放|拨付|到位)?(?:时间|日期|时限)$")
_LIKELY = 0.6
_ANY_YEAR = 2024


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row; only where the goal tells a single date of the thing."""
    year = dossier.declaration.fiscal_year or _ANY_YEAR
    goal = dossier.tasks or tuple(_SENTENCE.split(dossier.declaration.objectives.annual or ""))
    told = [(one.what or task.what, one.by_when) for task in map(read_task, goal) for one in task.deadlines]
    for line in dossier.lines:
        day = _day(line.words, year) if line.dimension is Dimension.TIMELINESS else None
        thing = _MEASURE.sub("", line.name)
        if day is None or not thing:
            continue
        meant = {when: told_day for what, when in told if _alike(thing, what) and (told_day := _day(when, year))}
        if len(meant) == 1 and day not in meant.values():
            when = next(iter(meant))
            message = f"{'任务' if dossier.tasks else '目标'}里写的是“{when}”，这条指标是“{line.words}”"
            yield Fault(line.at_target, message, "同一件事只能有一个日期，请改成一致")


def _day(words: str, year: int) -> date | None:
    return read_spoken_date(words, year, closing=True)


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

"""The goal speaks of something else than the name and the rows do.

查什么：年度总体目标与项目名称没有一个词相同，与多数产出指标也没有。
为什么：多半是从另一个项目的表里粘贴过来的。（参照财预〔2021〕101号：指标从目标分解而来）

示例：
改前：项目名称：水稻种植保险保费补贴；目标：对 9 家农贸市场实施标准化改造……
改后：目标写这个项目自己的任务
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.language.text import share_of_pairs
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import thing_of
from drafter.review.rule import Fault, Rule

_LEAST_ROWS = 3
_HARDLY = 0.34
"""A pair of characters in three is chance: 补贴, 完成."""
_MOSTLY = 0.7


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault; a draft's goal is made of its tasks."""
    form = dossier.declaration
    goal, name = form.objectives.annual or "", form.project.name or ""
    rows = [line for line in dossier.lines if line.type is IndicatorType.OUTPUT and line.name]
    if dossier.tasks or not goal or not name or len(rows) < _LEAST_ROWS or share_of_pairs(name, goal) > 0:
        return
    foreign = [line for line in rows if share_of_pairs(thing_of(line), goal) < _HARDLY]
    if len(foreign) >= _MOSTLY * len(rows):
        message = f"目标里没有提到项目名称“{name}”，也没有提到多数产出指标，是不是别的项目的目标？"
        yield Fault("objectives.annual", message, "目标写这个项目做什么、做多少、带来什么变化")


RULE = Rule(
    "G05",
    "goal_of_other_project",
    Severity.WARNING,
    "参照财预〔2021〕101号（指标从目标分解而来）",
    look,
    gives_way_to=("placeholder_left", "goal_too_short"),
    needs_all_rows=True,
)

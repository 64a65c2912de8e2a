"""The main task has an amount, but nothing says how well it is done.

查什么：排在第一的任务（导入的表是目标里分条写的第一条）有数量指标，质量指标里却没有一条与它有关，也没有总的验收、考核。
为什么：主要任务要有数量、质量、时效；别的指标可能已经管到它，要人来看。（审核要点：主要任务指标完整）

示例：
改前：任务一“城区路灯日常维护9800盏”，质量指标只说更换的灯具
改后：加一条：路灯亮灯率 ≥98%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.task.parts import read_task
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import likeness, numbered_lines, shows
from drafter.review.rule import Fault, Rule

_OF_ALL = regex("验收|考核|质量|合格|达标|准确|完好|正常")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question."""
    told = dossier.tasks or numbered_lines(dossier.declaration.objectives.annual or "")
    quality = [line for line in dossier.lines if line.dimension is Dimension.QUALITY]
    first = read_task(told[0]) if told else None
    if first is None or not first.counted or not quality:
        return
    main = first.counted[0]
    measured = any(shows(line, main.amount) for line in dossier.lines if line.dimension is Dimension.QUANTITY)
    known = any(likeness(line, main.what) > 0 or _OF_ALL.search(line.name) for line in quality)
    if measured and not known:
        yield Fault.asked(quality[0].path, f"主要任务“{main.what}”做到什么标准？质量指标里看不出哪一条说它")


RULE = Rule(
    "G07",
    "main_task_half_measured",
    Severity.HINT,
    "绩效目标审核要点：主要任务指标完整",
    look,
    gives_way_to=("time_elsewhere", "quality_only_done"),
    needs_all_rows=True,
)

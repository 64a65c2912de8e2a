"""A task is mentioned by no row at all.

查什么：草稿里说过的任务（导入的表是目标里分条写的）没有写数量，也没有一条指标提到它。有数量的由 N05 说。
为什么：目标里写了的工作，没有指标就没法考核；漏掉主要任务是最常见的退回原因之一。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：目标：3.诉讼卷宗随案扫描。没有一条指标说扫描
改后：加一条：卷宗随案扫描率 ≥95%，或者把这一句从目标里去掉
"""

from collections.abc import Iterator

from drafter.language.speech.verbs import without_empty_verbs
from drafter.language.task.lines import ends_all
from drafter.language.task.parts import read_task
from drafter.language.task.same_thing import same_thing
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import likeness, numbered_lines
from drafter.review.rule import Fault, Rule

_NOTHING_IN_COMMON = 0.2
_SHORTEST = 4
_MOST_NAMED = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names all such tasks."""
    told = dossier.tasks or numbered_lines(dossier.declaration.objectives.annual or "")
    missing = [f"“{task}”" for line in told if (task := _untold(dossier, line))]
    if missing:
        said = "".join(missing[:_MOST_NAMED]) + ("等" if len(missing) > _MOST_NAMED else "")
        message = f"{'任务' if dossier.tasks else '目标'}里的{said}，没有一条指标提到"
        yield Fault("indicators", message, "加一条指标；不考核的，从目标里去掉")


def _untold(dossier: Dossier, line: str) -> str:
    """What a line says is done, where it tells no amount and no row has anything in common with it; else ''."""
    task = read_task(line)
    what = without_empty_verbs(task.what)
    if task.counted or task.prices or len(what) < _SHORTEST or ends_all(line):
        return ""
    rows = [row for row in dossier.lines if row.name]
    known = any(same_thing(what, row.name) or likeness(row, task.text) > _NOTHING_IN_COMMON for row in rows)
    return "" if known or not rows else task.what


RULE = Rule(
    "G04",
    "task_not_mentioned",
    Severity.WARNING,
    "参照财预〔2021〕101号（目标分解为任务和指标）",
    look,
    gives_way_to=("placeholder_left",),
    needs_all_rows=True,
)

"""The overall goal of a project of several years is word for word that of the year.

查什么：跨年度项目的项目总目标与年度总体目标一字不差。
为什么：总目标说几年一共做什么，年度目标说今年做哪一段；一样就看不出今年做多少。（上海市申报表样表：阶段性项目）

示例：
改前：两栏都是“2027年加装电梯100台”
改后：项目总目标：2026年至2028年加装电梯300台
"""

from collections.abc import Iterator

from drafter.language.text import squeezed
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    form = dossier.declaration
    overall, annual = squeezed(form.objectives.overall or ""), squeezed(form.objectives.annual or "")
    if form.project.spans_years and overall and overall == annual:
        message = "项目总目标与年度总体目标一字不差"
        yield Fault("objectives.overall", message, "总目标写整个实施期一共做什么，年度目标写今年的一段")


RULE = Rule("A05", "overall_repeats_annual", Severity.WARNING, "上海市申报表样表（阶段性项目）", look)

"""The annual goal speaks of several other years, or of a later one.

查什么：年度总体目标里写着一段别的年份，如“2021—2023年度评定”，或者以后的年份。
为什么：有的确实指那几年，有的是抄错了，请看一眼。（申报表填报要素：年度总体目标）
示例：
改前：开展2021—2023年度等级评定（2027 年度的表）
改后：确实评那三年的就不用改
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.years import years_claimed


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names all such years."""
    form = dossier.declaration
    if form.fiscal_year is None:
        return
    start, finish = form.project.planned_start, form.project.planned_finish
    right = set(range(start.year, finish.year + 1)) if start and finish else set()
    single, spans = years_claimed(form.objectives.annual or "")
    later = {year for year in single if year > form.fiscal_year}
    if wrong := sorted((later | spans) - right - {form.fiscal_year}):
        years = "、".join(f" {one} 年" for one in wrong)
        message = f"{form.fiscal_year} 年度的目标里写着{years}"
        yield Fault("objectives.annual", message, "确实指那几年就不用改；抄错了的请改")


RULE = Rule(
    "A04",
    "goal_names_other_year",
    Severity.HINT,
    "申报表填报要素（年度总体目标）",
    look,
    gives_way_to=("goal_of_earlier_year",),
)

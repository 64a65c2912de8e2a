"""The annual goal speaks of an earlier year as if it were this one.

查什么：年度总体目标把以前的年份当今年写（警告），一开头就是以前的年份、通篇没有今年的是错误。文号、规划的起止年、学年、“自某年以来”“较某年”，以及作基数的“由2026年的0.58提高到”不算。
为什么：多半是从上年的表抄来的。（申报表填报要素：年度总体目标）
示例：
改前：2026年完成督导抽查 48 家（2027 年度的表）
改后：2027年完成督导抽查 48 家
"""

from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule
from drafter.review.years import claims_in, years_claimed


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names all such years."""
    form = dossier.declaration
    year, goal = form.fiscal_year, form.objectives.annual or ""
    if year is None:
        return
    first = form.project.planned_start.year if form.project.planned_start else year
    claimed = years_claimed(goal)[0]
    if wrong := sorted(one for one in claimed if one < min(year, first)):
        message = f"{year} 年度的目标里写着{'、'.join(f' {one} 年' for one in wrong)}"
        opens = goal.lstrip().startswith(str(wrong[0])) and claimed == {wrong[0]} and str(year) not in goal
        fix = _this_year(goal, wrong[0], year) if len(wrong) == 1 else None
        yield Fault(
            "objectives.annual",
            message,
            "如果是从上年抄来的请改；确实指那一年就不用改",
            Severity.ERROR if opens else None,
            fix=fix,
        )


def _this_year(goal: str, wrong: int, right: int) -> Fix:
    """One wrong year has one likely right one; with several, a person must look."""
    text = goal
    for found in reversed(list(claims_in(goal))):  # a base of that year stays
        better = found[0].replace(str(wrong), str(right))
        text = f"{text[: found.start()]}{better}{text[found.end() :]}"
    return Fix(FieldPath(path="objectives.annual"), text, f"把 {wrong} 年改为 {right} 年")


RULE = Rule("N07", "goal_of_earlier_year", Severity.WARNING, "申报表填报要素（年度总体目标）", look)

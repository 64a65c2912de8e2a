"""The annual goal speaks of another year.

Catches: a year other than the declared one in 年度总体目标 (for multi-year projects: outside the planned dates).
Why: mostly it was copied from last year's form; sometimes it is right (a review of earlier years).
Better: this year's number, or leave it when it is meant.
"""

import re
from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[—–~～至到-]+\s*((?:19|20)\d\d))?\s*年")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names all such years."""
    form = dossier.declaration
    if form.fiscal_year is None:
        return
    start, finish = form.project.planned_start, form.project.planned_finish
    right = {form.fiscal_year} | (set(range(start.year, finish.year + 1)) if start and finish else set())
    named = {int(year) for found in _YEARS.finditer(form.objectives.annual or "") for year in found.groups() if year}
    if wrong := sorted(named - right):
        years = "、".join(f"{year} 年" for year in wrong)
        message = f"{form.fiscal_year} 年度的目标里写着 {years}"
        advice = "如果是从上年抄来的请改；确实指那一年就不用改"
        fix = _this_year(form.objectives.annual or "", wrong[0], form.fiscal_year) if len(wrong) == 1 else None
        yield Fault("objectives.annual", message, advice, fix=fix)


def _this_year(goal: str, wrong: int, right: int) -> Fix:
    """One wrong year has one likely right one; with several, a person must look."""
    text = _YEARS.sub(lambda found: found[0].replace(str(wrong), str(right)), goal)
    return Fix(FieldPath(path="objectives.annual"), text, f"把 {wrong} 年改为 {right} 年")


RULE = Rule("A04", "goal_names_other_year", Severity.HINT, "申报表填报要素（年度总体目标）", look)

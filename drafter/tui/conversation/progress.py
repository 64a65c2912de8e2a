"""How far an interview is, section by section."""

from drafter.interview import Interview
from drafter.tui.widgets.heading import Stage

OF_KINDS = "细问"
"""One stage for the questions of all project kinds: their titles would not fit."""


def heading_of(interview: Interview) -> tuple[str, list[Stage], int]:
    """What the top line says: year and project, the stages, and how far it is in percent."""
    form = interview.declaration()
    year = f"{form.fiscal_year}年度 · " if form.fiscal_year else ""
    return (f"{year}{form.project.name or '绩效目标申报'}", *stages_of(interview))


def stages_of(interview: Interview) -> tuple[list[Stage], int]:
    """Each section that has open questions, with its mark, and the share of questions settled in percent."""
    route = interview.route()
    asked, settled = {question.id for question in route}, {q.id for q in route if interview.is_settled(q.id)}
    by_title: dict[str, set[str]] = {}
    for section in interview.bank.sections:
        ids = {question.id for question in section.questions} & asked
        by_title.setdefault(OF_KINDS if section.kind else section.title, set()).update(ids)
    stages = [
        Stage(title, "●" if interview.at in ids else "✓" if ids <= settled else "")
        for title, ids in by_title.items()
        if ids
    ]
    stages.append(Stage("检查", "●" if interview.at is None else ""))
    return stages, 100 * len(settled) // max(len(route), 1)

"""How far an interview is, section by section."""

from drafter.interview import Interview
from drafter.tui.widgets.heading import Stage


def stages_of(interview: Interview) -> tuple[list[Stage], int]:
    """Each section that has open questions, with its mark, and the share of questions settled in percent."""
    route = interview.route()
    settled = {question.id for question in route if interview.book[question.id] is not None}
    stages: list[Stage] = []
    for section in interview.bank.sections:
        ids = {question.id for question in section.questions} & {question.id for question in route}
        if ids:
            mark = "●" if interview.at in ids else "✓" if ids <= settled else ""
            stages.append(Stage(section.title, mark))
    stages.append(Stage("检查", "●" if interview.at is None else ""))
    return stages, 100 * len(settled) // max(len(route), 1)

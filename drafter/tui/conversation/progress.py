"""How far an interview is, section by section."""

from drafter.interview import Interview
from drafter.interview.answers.card import things
from drafter.questionnaire.question import asks_for_kinds
from drafter.tui.widgets.heading import Stage

OF_KINDS = "细问"
"""One stage for the questions of all project kinds: their titles would not fit."""


class Progress:
    """Remembers how far the draft was: more questions may come up, but nobody should see their work grow less.

    Only where other kinds of project are chosen it begins anew, for they bring questions of their own, and say so.
    """

    def __init__(self) -> None:
        """Nothing was shown yet."""
        self._kinds: object = None
        self._highest = 0

    def heading(self, interview: Interview) -> tuple[str, list[Stage], int]:
        """What the top line says: year and project, the stages, and how far it is in percent."""
        form = interview.declaration()
        year = f"{form.fiscal_year}年度 · " if form.fiscal_year else ""
        kinds = next((interview.book[one.id] for one in interview.bank.questions() if asks_for_kinds(one)), None)
        chosen = kinds.value if kinds is not None else None
        share = share_of(interview)
        self._highest = max(share, self._highest) if chosen == self._kinds else share
        self._kinds = chosen
        return f"{year}{form.project.name or '绩效目标申报'}", stages_of(interview), self._highest


def share_of(interview: Interview) -> int:
    """How much of what is put to the person is settled, a card being one thing, in percent."""
    put = things(interview.sheet)
    settled = sum(all(interview.is_settled(question.id) for question in thing) for thing in put)
    return 100 * settled // max(len(put), 1)


def stages_of(interview: Interview) -> list[Stage]:
    """Each section that has open questions, with its mark."""
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
    return [*stages, Stage("检查", "●" if interview.at is None else "")]

"""A bank of questions: the common one, which every project is asked, or the one of a project kind."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from drafter.declaration import Dimension
from drafter.declaration.frozen import Frozen
from drafter.questionnaire.condition import TOLD
from drafter.questionnaire.question import IndicatorsQuestion, Question, Recognise, Section

GOAL, BENEFICIARIES = "annual_goal", "beneficiaries"
_, TASKS, PURPOSE = TOLD
"""The common questions that others speak of: the goal that is drafted, whom it is for, what is done and what for."""


class QuestionBank(Frozen):
    """Sections of questions. The common bank has no `kind`.

    `version` is raised by whoever edits a bank; `about` says in a few words what projects of the kind do. `opening` is
    how the goal begins to speak of them where no answer says it better; a bank without one speaks of all the work.
    `recognise` are the words by which a project of the kind is recognised.
    """

    format: Literal[1]
    version: int = Field(default=1, ge=1)
    kind: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    title: str = Field(min_length=1)
    about: str | None = None
    opening: str | None = None
    recognise: Recognise | None = None
    sections: tuple[Section, ...] = Field(min_length=1)

    def questions(self) -> Iterator[Question]:
        """All questions in order, whether open or not."""
        for section in self.sections:
            yield from section.questions


class QuestionIndex:
    """Where each question of a bank stands."""

    def __init__(self, bank: QuestionBank) -> None:
        """Look through the bank once."""
        self._places = {question.id: (section, question) for section in bank.sections for question in section.questions}
        groups = (question for question in bank.questions() if isinstance(question, IndicatorsQuestion))
        self._groups = {group.dimension: group for group in groups}

    def question(self, question_id: str) -> Question | None:
        """The question of this id."""
        found = self._places.get(question_id)
        return found[1] if found else None

    def section_of(self, question_id: str) -> Section | None:
        """The section that holds it."""
        found = self._places.get(question_id)
        return found[0] if found else None

    def group(self, dimension: object) -> IndicatorsQuestion | None:
        """The question for the indicators of a 二级指标."""
        return self._groups.get(dimension.today) if isinstance(dimension, Dimension) else None

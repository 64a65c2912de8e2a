"""What changes from year to year in a project that comes back: its dates, its money, and what is done."""

from drafter.questionnaire.question import Question
from drafter.questionnaire.question_bank import TASKS

CARD, TITLE = "yearly", "今年有什么变化"
"""The one card on which it is asked, by its id and its heading."""
_FIELDS = ("project.planned_start", "project.planned_finish", "funding.")


def is_yearly(question: Question) -> bool:
    """Whether a returning project is asked for it anew."""
    return question.id == TASKS or (question.field or "").startswith(_FIELDS)

"""Questions that are put to a person as one thing: a card with a box for each."""

from dataclasses import dataclass
from itertools import groupby

from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.route import open_questions
from drafter.interview.answers.yearly import CARD, TITLE, is_yearly
from drafter.questionnaire.question import Question


@dataclass(frozen=True, slots=True)
class Card:
    """The open questions that stand on one card, in order; `id` and `title` are its section's, where it has one."""

    id: str
    title: str
    questions: tuple[Question, ...]


@once_a_sheet
def things(sheet: AnswerSheet) -> tuple[tuple[Question, ...], ...]:
    """All that is put to a person, in order: a question by itself, or the open questions of a card together."""
    found: list[tuple[Question, ...]] = []
    for name, run in groupby(open_questions(sheet), key=lambda one: _name(sheet, one)):
        together = tuple(run)
        found += [together] if name is not None else [(one,) for one in together]
    return tuple(found)


def card_of(sheet: AnswerSheet, question_id: str) -> Card | None:
    """The card on which a question stands; None for one that is asked by itself."""
    together = next((thing for thing in things(sheet) if any(one.id == question_id for one in thing)), ())
    name = _name(sheet, together[0]) if len(together) > 1 else None
    return Card(*name, together) if name is not None else None


def _name(sheet: AnswerSheet, question: Question) -> tuple[str, str] | None:
    """The id and the title of the card for which a question is meant; None for one that is asked by itself."""
    if sheet.returning and is_yearly(question):
        return CARD, TITLE
    section = sheet.section_of(question.id)
    return (section.id, section.title) if section is not None and section.card else None

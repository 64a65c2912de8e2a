"""Questions that are put to a person as one thing: a card with a box for each."""

from dataclasses import dataclass

from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.route import open_questions
from drafter.questionnaire.question import Question


@dataclass(frozen=True, slots=True)
class Card:
    """The open questions of a section that stand on one card, in order; `id` and `title` are the section's."""

    id: str
    title: str
    questions: tuple[Question, ...]


@once_a_sheet
def things(sheet: AnswerSheet) -> tuple[tuple[Question, ...], ...]:
    """All that is put to a person, in order: a question by itself, or the open questions of a card together."""
    found: list[tuple[Question, ...]] = []
    last: str | None = None
    for question in open_questions(sheet):
        section = sheet.section_of(question.id)
        card = section.id if section is not None and section.card else None
        if card is not None and card == last:
            found[-1] = (*found[-1], question)
        else:
            found.append((question,))
        last = card
    return tuple(found)


def card_of(sheet: AnswerSheet, question_id: str) -> Card | None:
    """The card on which a question stands; None for one that is asked by itself."""
    section = sheet.section_of(question_id)
    if section is None or not section.card:
        return None
    route = {question.id: question for question in open_questions(sheet)}
    there = tuple(route[one.id] for one in section.questions if one.id in route)
    return Card(section.id, section.title, there) if len(there) > 1 else None

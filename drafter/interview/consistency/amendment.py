"""A change elsewhere that follows from an answer."""

from dataclasses import dataclass

from drafter.interview.answers.answer_book import Answer, AnswerBook
from drafter.interview.answers.parse_amount import Amount
from drafter.interview.linked_amounts.task_amounts import as_before
from drafter.interview.state import State
from drafter.questionnaire.question import Question


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change on offer: the sentence that asks, and the answers after yes and after no.

    `follows` where the place only shows the fact that has changed, and a person wrote nothing there by hand: it then
    changes without being asked about. `change` says in a few words what it changes, in the `row` of this id if in one:
    nobody is told of a row that is off the form because another one shows the same fact. `yes` and `no` are the words of
    the two replies; where a no `leads_to` a question, that is where something else is changed.
    """

    question: Question
    sentence: str
    accepted: AnswerBook
    declined: AnswerBook
    follows: bool = False
    change: str = ""
    row: int | None = None
    yes: str = "一起改"
    no: str = "不改，就这样"
    leads_to: str | None = None


def answered(state: State, question: Question, before: Answer, value: Amount) -> State:
    """The state with another value for an answer, and all that it becomes."""
    return state.with_answers(state.book.with_answer(question.id, as_before(value, before)))

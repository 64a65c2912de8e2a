"""An answer is settled, and the interview goes on: back to where a jump came from, else to what is still open."""

from dataclasses import replace

from drafter.interview.answers import Answer
from drafter.interview.question import Question
from drafter.interview.standing import S


def settle(standing: S, question: Question, answer: Answer, echo: str) -> S:
    """The standing with this answer, at the next question."""
    book = standing.book.with_answer(question.id, answer)
    settled = replace(standing, book=book, echo=f"{question.name}：{echo}")
    back = settled.return_to
    if back is not None and any(open_one.id == back for open_one in settled.route()):
        return replace(settled, at=back, return_to=None)
    return replace(settled, at=settled.next_unsettled(after=question.id), return_to=None)

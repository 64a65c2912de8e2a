"""Replies are journalled in words that stay true.

What is taken is written down as it was offered, and what is chosen by number by its name: a draft, a guess or the order of the
options may be another tomorrow.
"""

from datetime import date
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.numerals import plain
from drafter.interview import Interview, Reply, Say, Take
from drafter.interview.answers import AnswerValue
from drafter.interview.question import ChoicesQuestion
from drafter.interview.question_bank import GOAL
from drafter.interview.reading import Understood, read_answer
from drafter.interview.reply import Spoken


def taken(reply: Reply, interview: Interview) -> Reply:
    """The reply itself, but for what is taken of an offer that question banks, templates or banks make, and for numbers."""
    question = interview.question()
    if isinstance(reply, Say) and isinstance(question, ChoicesQuestion):
        understood = read_answer(question, reply.value, interview.context(question))
        spoken = _spoken(understood.value) if isinstance(understood, Understood) else None
        return reply if spoken is None else Say(spoken, reply.taken)
    if not isinstance(reply, Take) or question is None or not (question.optional or question.id == GOAL):
        return reply
    offer = interview.prefill(question)
    spoken = _spoken(offer.value) if offer else None
    return reply if offer is None or spoken is None else Say(spoken, offer.source.value)


def _spoken(value: AnswerValue) -> Spoken | None:
    """A value as someone would say it; None for lists of lines, which are taken one by one."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, QuantitativeTarget):
        return f"{plain(value.quantity)}{value.unit or ''}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [one for one in value if isinstance(one, str)] if all(isinstance(one, str) for one in value) else None
    return value

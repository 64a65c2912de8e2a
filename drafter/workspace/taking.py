"""What is taken is journalled as it was offered: a draft, a guess or a default may be worded otherwise tomorrow."""

from datetime import date
from decimal import Decimal

from drafter.declaration.numerals import plain
from drafter.interview import Interview, Reply, Say, Take
from drafter.interview.answers import AnswerValue
from drafter.interview.narrative import GOAL
from drafter.interview.reply import Spoken


def taken(reply: Reply, interview: Interview) -> Reply:
    """The reply itself, but for what is taken of an offer that question banks, templates or banks make."""
    question = interview.question()
    if not isinstance(reply, Take) or question is None or not (question.optional or question.id == GOAL):
        return reply
    offer = interview.prefill(question)
    spoken = _spoken(offer.value) if offer else None
    return reply if offer is None or spoken is None else Say(spoken, offer.source.value)


def _spoken(value: AnswerValue) -> Spoken | None:
    """A value as someone would say it; None for lists of lines, which are taken one by one."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [one for one in value if isinstance(one, str)] if all(isinstance(one, str) for one in value) else None
    return value

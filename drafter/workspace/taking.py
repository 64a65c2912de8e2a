"""Replies are journalled in words that stay true.

What is taken is written down as it was offered, and lines as they were taken apart: a draft, a guess or how a line is read may be
another tomorrow.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview import Add, AnswerSource, Ask, Done, Entry, Interview, Reply, Say, Take
from drafter.interview.answers.answer_book import AnswerValue
from drafter.interview.answers.parse_lines import lines_meant
from drafter.interview.prefill.pointer import is_unsure, when_unsure
from drafter.interview.reply import NONE_WORDS, Spoken
from drafter.questionnaire.question import ListQuestion
from drafter.questionnaire.question_bank import GOAL


def taken(reply: Reply, interview: Interview) -> Reply:
    """The reply itself, but for what is taken of an offer that question banks, templates or banks make, and for 不知道."""
    question = interview.question()
    if isinstance(reply, Say | Add) and is_unsure(reply.value):
        turn = interview.asked(with_suggestions=False)
        return when_unsure(turn) if isinstance(turn, Ask) else reply
    if isinstance(question, ListQuestion):
        return _lines(reply, question, interview)
    if not isinstance(reply, Take) or question is None or not (question.optional or question.id == GOAL):
        return reply
    offer = interview.prefill(question)
    spoken = _spoken(offer.value) if offer else None
    return reply if offer is None or spoken is None else Say(spoken, offer.source.value)


def _lines(reply: Reply, question: ListQuestion, interview: Interview) -> Reply:
    """Lines that were typed, or guessed and taken, one by one. Last year's form stays what it is."""
    told = {entry.value for entry in interview.entries(question.id)}
    untouched = isinstance(reply, Done) and not told and interview.book[question.id] is None
    offer = interview.prefill(question) if isinstance(reply, Take) or untouched else None
    if offer is not None and offer.source is AnswerSource.GUESSED and isinstance(offer.value, tuple):
        values = [one.value for one in offer.value if isinstance(one, Entry) and isinstance(one.value, str)]
        fresh = [one for one in values if one not in told]
        if fresh:
            return Add([*fresh]) if told else Say([*values], offer.source.value)
    if not isinstance(reply, Add | Say) or not isinstance(reply.value, str) or reply.value.strip() in NONE_WORDS:
        return reply
    lines = lines_meant(question, reply.value)
    return replace(reply, value=lines) if len(lines) > 1 else reply


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

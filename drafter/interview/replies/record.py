"""What is kept beside a reply: how it was understood."""

from drafter.interview import reply as r
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.heard import (
    Heard,
    HeardChange,
    HeardLines,
    HeardNothing,
    HeardOffer,
    HeardPassedBy,
    HeardValue,
)
from drafter.interview.consistency.amendments import amendment
from drafter.interview.prefill.offers import open_question
from drafter.interview.replies.hearing import answer_heard, lines_heard, offer_heard, passed_by, takes_offer
from drafter.interview.replies.pasted_rows import rows_heard
from drafter.interview.state import State
from drafter.questionnaire.question import Question, is_list


def heard_today(state: State, reply: r.Reply) -> Heard | None:  # noqa: PLR0911  a dispatch, one line a kind of reply
    """What a reply at the open question is understood as; None for one that says nothing of its own."""
    question = open_question(state)
    if isinstance(reply, r.Accept | r.Reject) and state.doubt is None:
        change = amendment(state)
        return HeardChange(change.question.id, change.sentence) if change else None
    if question is None:
        return None
    match reply:
        case r.PassBy():
            return HeardPassedBy(tuple(one.id for one in passed_by(state, question)))
        case r.Say(value) if not is_list(question):
            read = answer_heard(state, question, value)
            return HeardNothing() if isinstance(read, NotUnderstood) else HeardValue(read.value, read.doubt is not None)
        case r.Say(value) | r.Edit(_, value) if is_list(question):
            return _lines(state, question, value)
        case r.Add(value) if is_list(question):
            return _lines(state, question, value, unfinished=state.typed)
        case r.AddRows(rows):
            return HeardLines(tuple(row or "" for row in rows_heard(state, question, rows)))
        case r.Done() if takes_offer(state, question):
            return heard_today(state, r.Take())
        case r.Take():
            offer = offer_heard(state, question)
            return HeardOffer(offer.value, offer.source) if offer else HeardNothing()
    return None


def _lines(state: State, question: Question, spoken: r.Spoken, unfinished: str = "") -> Heard:
    lines = lines_heard(state, question, spoken, unfinished)
    return HeardNothing() if isinstance(lines, NotUnderstood) else HeardLines(lines.values)

"""How a reply is understood: as it was when it was given, where that is known; else as it is read today."""

from drafter.interview import reply as r
from drafter.interview.answers.answer_book import Prefill
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.display import shown
from drafter.interview.answers.heard import HeardLines, HeardNothing, HeardOffer, HeardValue
from drafter.interview.answers.parse_answer import Understood, read_answer
from drafter.interview.answers.parse_lines import Lines, read_lines, words_of
from drafter.interview.consistency.soft_checks import doubt_beside_others
from drafter.interview.prefill.offers import prefill
from drafter.interview.state import State
from drafter.questionnaire.question import Question

_NOT_THEN = NotUnderstood("这句话当时没有听懂，没有记下")
_ASKED_THEN = "记作 {}，对吗？"


def answer_heard(state: State, question: Question, spoken: r.Spoken) -> Understood | NotUnderstood:
    """The value of one question, with the doubt that is told before it is taken."""
    heard = state.heard
    if isinstance(heard, HeardNothing):
        return _not_then(read_answer(question, spoken, state.context(question)))
    if isinstance(heard, HeardValue):
        echo = shown(question, heard.value)
        return Understood(heard.value, echo, _ASKED_THEN.format(echo) if heard.doubted else None)
    read = read_answer(question, spoken, state.context(question))
    if isinstance(read, NotUnderstood):
        return read
    return Understood(read.value, read.echo, read.doubt or doubt_beside_others(state, question, read.value))


def lines_heard(state: State, question: Question, spoken: r.Spoken, unfinished: str = "") -> Lines | NotUnderstood:
    """The lines of what was said for a list; `unfinished` is an indicator's name said before, without its target."""
    heard = state.heard
    if isinstance(heard, HeardNothing):
        return _not_then(read_lines(question, spoken, unfinished))
    if isinstance(heard, HeardLines):
        return Lines(heard.lines, "；".join(map(words_of, heard.lines)))
    return read_lines(question, spoken, unfinished)


def offer_heard(state: State, question: Question) -> Prefill | None:
    """What is taken with one key."""
    if isinstance(state.heard, HeardNothing):
        return None
    if isinstance(state.heard, HeardOffer):
        return Prefill(state.heard.value, state.heard.source)
    return prefill(state, question)


def _not_then(read: object) -> NotUnderstood:
    return read if isinstance(read, NotUnderstood) else _NOT_THEN

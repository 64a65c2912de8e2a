"""How a reply is understood: as it was when it was given, where that is known; else as it is read today."""

from drafter.interview import reply as r
from drafter.interview.answers.answer_book import Prefill
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.display import shown
from drafter.interview.answers.heard import HeardChange, HeardLines, HeardNothing, HeardOffer, HeardPassedBy, HeardValue
from drafter.interview.answers.parse_answer import Understood, read_answer
from drafter.interview.answers.parse_lines import Lines, read_lines, words_of
from drafter.interview.answers.suiting import suits
from drafter.interview.consistency.amendment import Amendment
from drafter.interview.consistency.amendments import amendment, amendments
from drafter.interview.consistency.soft_checks import doubt_beside_others
from drafter.interview.prefill.offers import prefill
from drafter.interview.state import State
from drafter.questionnaire.question import Question, is_list

_NOT_THEN = NotUnderstood("这句话当时没有听懂，没有记下")
_ASKED_THEN = "记作 {}，对吗？"


def answer_heard(state: State, question: Question, spoken: r.Spoken) -> Understood | NotUnderstood:
    """The value of one question, with the doubt that is told before it is taken."""
    heard = state.heard
    if isinstance(heard, HeardNothing):
        return _not_then(read_answer(question, spoken, state.context(question)))
    if isinstance(heard, HeardValue) and suits(question, heard.value):
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
    if isinstance(state.heard, HeardOffer) and suits(question, state.heard.value):
        return Prefill(state.heard.value, state.heard.source)
    return prefill(state, question)


def is_untouched(state: State, question: Question) -> bool:
    """Whether nothing was said to a list yet."""
    answer = state.book[question.id]
    return not state.entries(question.id) and (answer is None or answer.value is None)


def takes_offer(state: State, question: Question) -> bool:
    """Whether a list that is called complete takes what is on offer: nothing else was said to it."""
    return is_list(question) and is_untouched(state, question) and offer_heard(state, question) is not None


def passed_by(state: State, question: Question) -> list[Question]:
    """The questions that “略过” answers with “没有”: this one and those after it in its section that may be answered so."""
    if isinstance(state.heard, HeardPassedBy):
        then = state.heard.question_ids
        return [one for one in state.route() if one.id in then and one.optional]
    section, route = state.sheet.section_of(question.id), [one.id for one in state.route()]
    left = [one for one in (section.questions if section else ()) if one.optional and one.id in route]
    here = next((place for place, one in enumerate(left) if one.id == question.id), len(left))
    return [one for one in left[here:] if one.id == question.id or not state.is_settled(one.id)]


def change_heard(state: State) -> Amendment | None:
    """The change that a yes or a no is said to."""
    heard = state.heard
    if not isinstance(heard, HeardChange):
        return amendment(state)
    alike = (one for one in amendments(state) if (one.question.id, one.sentence) == (heard.question_id, heard.sentence))
    return next(alike, None)


def _not_then(read: object) -> NotUnderstood:
    return read if isinstance(read, NotUnderstood) else _NOT_THEN

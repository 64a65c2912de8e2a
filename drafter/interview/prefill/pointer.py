"""What Enter takes while nothing is typed: decided here alone, for both faces and for `drafter fill --take-offers`."""

from drafter.declaration import Suggestion
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.reply import UNSURE_WORDS, Done, Keep, Reply, Say, Skip, Spoken, Take
from drafter.interview.turn import Ask
from drafter.questionnaire.question import IndicatorsQuestion, Question, asks_for_kinds, is_list


def under_pointer(turn: Ask) -> Reply | None:
    """The reply that Enter gives; None where it gives none and words are asked for.

    What stands stays, unless it rests on something that has changed and another answer is on offer now. A box of a card
    that is left empty says that there is nothing of the kind, and so does a group of indicators: no suggestion is taken
    by one Enter too many. Where last year's form stands under the answers, nothing is needed to go on: what it leaves open
    is put off.
    """
    if turn.settled and turn.renewed is None:
        return Done() if is_list(turn.question) else Keep()
    if turn.prefill is not None and turn.prefill.value != ():
        return Take()
    if is_list(turn.question) and turn.entries:
        return Done()
    if turn.answer is not None and not turn.answer.unasked:
        return Keep()
    nothing = asks_for_kinds(turn.question) or isinstance(turn.question, IndicatorsQuestion)
    if nothing or ((turn.card or turn.returning or _is_spare(turn)) and _may_be_empty(turn.question)):
        return Say([])
    return Skip() if turn.returning else None


def surely_suggested(turn: Ask) -> Suggestion | None:
    """The suggestion on which the pointer may stand in a group that is open and empty: the first, where it is sure.

    Only a face that shows what the pointer stands on may take it: where nothing is shown, an empty group stays empty.
    """
    first = next(iter(turn.suggestions), None)
    waits = not turn.settled and not turn.entries and not turn.returning and turn.prefill is None
    return first if waits and isinstance(first, Suggestion) and first.sure else None


def is_unsure(spoken: Spoken) -> bool:
    """Whether someone says that they don't know."""
    return isinstance(spoken, str) and spoken.strip().rstrip("。.!！") in UNSURE_WORDS


def when_unsure(turn: Ask) -> Reply:
    """Not knowing puts a question off; a box of a card that may stay empty stays so."""
    if turn.card and _may_be_empty(turn.question) and not turn.settled:
        return Done() if turn.entries else Say([])
    return Skip()


def _is_spare(turn: Ask) -> bool:
    """Whether a usual value only lies beside: the form can do without what it would make."""
    return any(offer.source in (AnswerSource.USUAL, AnswerSource.DEFAULT) for offer in turn.others)


def _may_be_empty(question: Question) -> bool:
    return question.optional or is_list(question)

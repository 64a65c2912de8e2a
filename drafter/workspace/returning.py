"""A finished draft of drafter as last year's form: what was told beside the form comes with it."""

from collections.abc import Mapping
from typing import Any

from drafter.codec.heard import heard_from, plain_heard
from drafter.interview import Interview
from drafter.interview.answers.answer_book import AnswerValue
from drafter.interview.answers.heard import HeardOffer
from drafter.interview.answers.provenance import AnswerSource
from drafter.questionnaire.question import IndicatorsQuestion


def told_beside(interview: Interview | None) -> dict[str, dict[str, Any]]:
    """Tasks, purpose, kinds and what those were asked: all that stands on no form, as plain values by question id.

    Nothing where there is no interview.
    """
    if interview is None:
        return {}
    return {
        question.id: plain_heard(HeardOffer(answer.value, AnswerSource.LAST_YEAR))
        for question, answer in interview.settled()
        if answer.value is not None and question.field is None and not isinstance(question, IndicatorsQuestion)
    }


def answers_beside(told: Mapping[str, dict[str, Any]]) -> dict[str, AnswerValue]:
    """The answers that `told_beside` made plain.

    Raises:
        MalformedText: not as it writes them.
    """
    heard = {name: heard_from(value) for name, value in told.items()}
    return {name: one.value for name, one in heard.items() if isinstance(one, HeardOffer)}

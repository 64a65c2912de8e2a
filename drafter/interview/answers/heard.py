"""What was understood of a reply when it was given: it stays so, however the same words would be read later."""

from dataclasses import dataclass

from drafter.declaration import Indicator
from drafter.interview.answers.answer_book import AnswerValue
from drafter.interview.answers.provenance import AnswerSource

Lines = tuple[str | Indicator, ...]
"""The lines of a list, or the rows of a table."""


@dataclass(frozen=True, slots=True)
class HeardNothing:
    """It was not understood, and the question was asked again."""


@dataclass(frozen=True, slots=True)
class HeardValue:
    """The answer that was understood; `doubted` where the person was asked first whether it was meant."""

    value: AnswerValue
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class HeardOffer:
    """What was on offer when it was taken, and where that came from."""

    value: AnswerValue
    source: AnswerSource


@dataclass(frozen=True, slots=True)
class HeardLines:
    """The lines that were understood, one by one."""

    lines: Lines


@dataclass(frozen=True, slots=True)
class HeardChange:
    """The change on offer that a yes or a no was said to, by the question that it changes and the sentence that asked."""

    question_id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class HeardPassedBy:
    """The questions that were passed by, by their ids."""

    question_ids: tuple[str, ...]


Heard = HeardNothing | HeardValue | HeardOffer | HeardLines | HeardChange | HeardPassedBy

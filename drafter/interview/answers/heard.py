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


Heard = HeardNothing | HeardValue | HeardOffer | HeardLines

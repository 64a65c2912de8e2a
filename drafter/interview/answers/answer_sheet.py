"""The questions with the answers to them: what everything else follows from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from drafter.interview.answers.answer_book import AnswerBook
from drafter.interview.answers.years_told import Rolling, with_years_asked
from drafter.questionnaire.question import IndicatorsQuestion, Question, Section
from drafter.questionnaire.question_bank import QuestionBank, QuestionIndex

T = TypeVar("T")

_SHEETS = 64
"""More than one reply looks at, with all changes that it weighs."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerSheet:
    """A bank and the book of its answers. Each sheet is only like itself, so that what follows from it can be looked up by it.

    `told_once` where what a task tells stands on the form by itself and is not asked again: not in drafts of version
    0.1. `asked` are questions that stay open because an earlier version put them to the person, though this one would
    not. `returning` where last year's form, whole, stood under the questions before the first was asked.
    """

    bank: QuestionBank
    index: QuestionIndex
    book: AnswerBook
    told_once: bool = True
    asked: frozenset[str] = frozenset()
    returning: bool = False
    rolling: Rolling | None = None
    """The years that were rolled forward when the fiscal year became another."""

    @classmethod
    def of(cls, bank: QuestionBank, book: AnswerBook | None = None, *, told_once: bool = True) -> "AnswerSheet":
        """The sheet of a bank, blank unless there are answers."""
        whole = with_years_asked(bank)
        return cls(whole, QuestionIndex(whole), book or AnswerBook(), told_once)

    def with_book(self, book: AnswerBook) -> "AnswerSheet":
        """The same questions with other answers."""
        return self if book is self.book else replace(self, book=book)

    def with_asked(self, question_id: str) -> "AnswerSheet":
        """The same sheet where a question is open that was asked before."""
        return replace(self, asked=self.asked | {question_id})

    def with_rolling(self, rolling: Rolling) -> "AnswerSheet":
        """The same sheet where these years were rolled forward."""
        return replace(self, rolling=rolling)

    def question(self, question_id: str) -> Question | None:
        """The question of this id."""
        return self.index.question(question_id)

    def section_of(self, question_id: str) -> Section | None:
        """The section that holds it."""
        return self.index.section_of(question_id)

    def group(self, dimension: object) -> IndicatorsQuestion | None:
        """The question for the indicators of a 二级指标."""
        return self.index.group(dimension)


def once_a_sheet(make: Callable[[AnswerSheet], T]) -> Callable[[AnswerSheet], T]:
    """What follows from a sheet alone is worked out once for each, and remembered for the latest of them."""
    return lru_cache(maxsize=_SHEETS)(make)

"""Amounts that a task tells and a question asks for: one thing said in two places."""

import re

from drafter.declaration.numerals import in_short
from drafter.interview.answers import AnswerBook
from drafter.interview.counting import number_of, read_count
from drafter.interview.question import QuantityQuestion, Question
from drafter.interview.question_bank import TASKS

_NUMBER = r"\d+(?:[.,]\d+)*\s*[十百千万亿]?\s*"


def phrase_for(question: Question, value: object, book: AnswerBook) -> str | None:
    """The words of a task that tell the same amount as an answer: `12万人次`; None where none does."""
    number = number_of(value)
    if not isinstance(question, QuantityQuestion) or number is None:
        return None
    said = re.compile(rf"(?<![\d.,]){_NUMBER}{re.escape(question.unit)}")
    phrases = (found for line in book.lines(TASKS) for found in said.findall(line))
    return next((one for one in phrases if read_count(one, question.unit) == number), None)


def phrase_now(question: QuantityQuestion, value: object, phrase: str) -> str | None:
    """The words for the answer as it is now; None where they say it already, or it counts something else."""
    number = number_of(value)
    if number is None or value != number or read_count(phrase, question.unit) == number:
        return None
    return f"{in_short(number)}{question.unit}"

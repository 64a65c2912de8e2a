"""Amounts that a task tells and a question asks for: one thing said in two places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.interview.answers.answer_book import AmountAnswer, Answer, AnswerBook, AnswerValue, ToldInTask
from drafter.interview.answers.parse_amount import Amount, number_of, read_count
from drafter.interview.answers.provenance import Given
from drafter.language.numerals import in_short
from drafter.language.task.lines import name_of_task
from drafter.language.units import ANYTHING
from drafter.questionnaire.question import QuantityQuestion, Question
from drafter.questionnaire.question_bank import TASKS
from drafter.questionnaire.recognition import speak_alike

_NUMBER = r"(?<![\d.,])\d+(?:[.,]\d+)*\s*[十百千万亿]?\s*"
_AS_WELL = {"人次": "人", "人": ANYTHING}
"""What people also count in: 12万人 who came where 人次 are asked for, 12个保安 where 人 are."""


@dataclass(frozen=True, slots=True)
class TaskAmount:
    """An amount that a task tells: in which words, in what unit, and how much."""

    told: ToldInTask
    unit: str
    number: Decimal


def as_told(
    question: Question, value: AnswerValue, provenance: Given, before: Answer | None, book: AnswerBook
) -> Answer:
    """The answer, with the task that tells the same amount, or told it when it was answered before."""
    if not isinstance(question, QuantityQuestion) or not isinstance(value, Amount):
        return Answer(value=value, provenance=provenance)
    found = next((one for one in _told(question, book) if one.number == number_of(value)), None)
    earlier = before.told if isinstance(before, AmountAnswer) else None
    return AmountAnswer(value=value, provenance=provenance, told=found.told if found else earlier)


def as_before(value: Amount, before: Answer) -> Answer:
    """Another amount for an answer, which still knows the task that told the same before."""
    return AmountAnswer(value=value, told=before.told) if isinstance(before, AmountAnswer) else Answer(value=value)


def told_now(question: QuantityQuestion, told: ToldInTask, book: AnswerBook) -> TaskAmount | None:
    """What the task of an answer tells now, where that is another amount of the same unit."""
    unit = next((one for one in _units(question) if told.words.endswith(one)), "")
    alike = [one for one in _told(question, book) if one.told.task == told.task and one.unit == unit]
    return alike[0] if len(alike) == 1 and alike[0].told.words != told.words else None


def with_words(line: str, words: str, now: str) -> str | None:
    """A task with other words for an amount; None where it does not tell it: 50人 is not in 150人."""
    found = re.search(rf"(?<![\d.,]){re.escape(words)}(?!次)", line)
    return f"{line[: found.start()]}{now}{line[found.end() :]}" if found else None


def phrase_now(question: QuantityQuestion, value: object, phrase: str) -> str | None:
    """The words for the answer as it is now; None where they say it already, or it counts something else."""
    number = number_of(value)
    unit = next((one for one in _units(question) if phrase.endswith(one)), question.unit)
    if number is None or value != number or read_count(phrase, unit) == number:
        return None
    return f"{in_short(number)}{unit}"


def _told(question: QuantityQuestion, book: AnswerBook) -> Iterator[TaskAmount]:
    """The amounts in the tasks that are counted as asked, those in the very unit first."""
    for unit in _units(question):
        said = re.compile(f"{_NUMBER}{re.escape(unit)}(?!次)")
        for entry in book.entries(TASKS):
            line = str(entry.value)
            for words in said.findall(line) if unit == question.unit or speak_alike(line, question) else ():
                number = number_of(read_count(words, unit))
                if number is not None:
                    yield TaskAmount(ToldInTask(words, name_of_task(line)), unit, number)


def _units(question: QuantityQuestion) -> tuple[str, ...]:
    return (question.unit, *((_AS_WELL[question.unit],) if question.unit in _AS_WELL else ()))

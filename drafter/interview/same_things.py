"""A line of a kind's list and a task that tell of one thing, and lists with their totals: amounts that must not differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.numerals import plain
from drafter.declaration.tasks import same_thing, what_and_how_much
from drafter.declaration.units import amount_in
from drafter.interview.answers import AnswerBook, Entry
from drafter.interview.question import ListQuestion, QuantityQuestion, Question
from drafter.interview.question_bank import TASKS, QuestionBank
from drafter.interview.route import open_questions

_NUMBER = re.compile(r"(?<![\d.第A-Za-z])\d+(?:[.,]\d+)*(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the task of the same thing: `here` and `there` are their amounts, counted in the unit of the line."""

    question: Question
    line: Entry
    task: Entry
    here: Decimal
    there: Decimal


def pairs(bank: QuestionBank, book: AnswerBook) -> Iterator[Pair]:
    """Each line of an open list of a kind, with the first task of the same thing that counts it in the same unit."""
    tasks = [(entry, *what_and_how_much(str(entry.value))) for entry in book.entries(TASKS)]
    for question in open_questions(bank, book):
        if isinstance(question, ListQuestion) and wants_amounts(question):
            for entry in book.entries(question.id):
                name, amount = what_and_how_much(str(entry.value))
                for task, what, told in tasks if amount else ():
                    there = amount_in(told, amount.unit or "") if told and amount and same_thing(name, what) else None
                    if amount is not None and there is not None:
                        yield Pair(question, entry, task, amount.quantity, there)
                        break


def with_agreed(bank: QuestionBank, book: AnswerBook) -> AnswerBook:
    """The book with each line knowing the amount in which it and its task agree: later it shows which of them changed."""
    for pair in list(pairs(bank, book)):
        answer = book[pair.question.id]
        if pair.here == pair.there and pair.line.agreed != pair.here and answer is not None:
            entries = tuple(
                one.model_copy(update={"agreed": pair.here}) if one.id == pair.line.id else one
                for one in book.entries(pair.question.id)
            )
            book = book.with_answer(pair.question.id, answer.model_copy(update={"value": entries}))
    return book


def with_amount(text: str, amount: Decimal, unit: str | None) -> str | None:
    """A line with another amount of the unit of its own: 约300人 as 约280人; None where its number is not in digits."""
    _, told = what_and_how_much(text)
    fresh = _counted_in(amount, unit or "", told.unit or "") if told else None
    if told is None or fresh is None:
        return None
    numbers = [found for found in _NUMBER.finditer(text) if Decimal(found[0].replace(",", "")) == told.quantity]
    return f"{text[: numbers[0].start()]}{plain(fresh)}{text[numbers[0].end() :]}" if len(numbers) == 1 else None


def wants_amounts(question: Question) -> bool:
    """Whether the lines of a list become indicators by their amounts."""
    templates = (one for _, fills in question.all_fills() for one in fills.indicators)
    return any("amount" in one.target for one in templates if one.each == question.id)


def sum_told(book: AnswerBook, question: QuantityQuestion) -> Decimal | None:
    """What the lines of its list come to; None where one of them says no amount that the question counts."""
    amounts = [what_and_how_much(line)[1] for line in book.lines(question.sum_of or "")]
    counts = [amount_in(amount, question.unit) if amount else None for amount in amounts]
    known = [count for count in counts if count is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(counts) else None


def _counted_in(amount: Decimal, unit: str, wanted: str) -> Decimal | None:
    """12000 人 counted in 万人 is 1.2."""
    one = amount_in(QuantitativeTarget(comparator=None, quantity=Decimal(1), unit=wanted), unit)
    if one is not None:
        return amount / one
    return amount_in(QuantitativeTarget(comparator=None, quantity=amount, unit=unit), wanted)

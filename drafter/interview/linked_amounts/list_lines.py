"""A line of a kind's list and a task that tell of one thing, and lists with their totals: amounts that must not differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import AnswerBook, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import Agreed, Apart
from drafter.interview.answers.route import open_questions
from drafter.language.task.lines import amounts_told, name_of_task, what_and_how_much
from drafter.language.task.same_thing import same_thing
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in
from drafter.questionnaire.question import ListQuestion, QuantityQuestion, Question
from drafter.questionnaire.question_bank import TASKS
from drafter.regex import regex

_NUMBER = regex(r"(?<![\d.,第A-Za-z])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![.,]?\d)")

_ALIKE = 0.5
"""From here on two names that tell as many are one thing: 电工班, of which one of two pairs stands in 举办电工培训班."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the task of the same thing: `here` and `there` are their amounts, counted in the `unit` of the line."""

    question: Question
    line: Entry
    task: Entry
    unit: str | None
    here: Decimal
    there: Decimal


def pairs(sheet: AnswerSheet) -> Iterator[Pair]:
    """Each line of an open list of a kind with the task of the same thing that counts it in the same unit."""
    tasks = sheet.book.entries(TASKS)
    for question in open_questions(sheet):
        if isinstance(question, ListQuestion) and wants_amounts(question):
            for line in sheet.book.entries(question.id):
                name, amount = what_and_how_much(str(line.value))
                found = _task_of(line, name, amount, tasks) if amount else None
                if amount is not None and found is not None:
                    yield Pair(question, line, found[0], amount.unit, amount.quantity, found[1])


def _task_of(
    line: Entry, name: str, amount: QuantitativeTarget, tasks: Sequence[Entry]
) -> tuple[Entry, Decimal] | None:
    """The task that a line agreed with before; else one of the same thing, else the only one that tells as many of it."""
    told = [
        (task, what, count)
        for task in tasks
        for what, one in amounts_told(str(task.value))
        if (count := amount_in(one, amount.unit or "")) is not None
    ]
    agreed = line.agreed
    before = [one for one in told if agreed and name_of_task(str(one[0].value)) == agreed.task]
    if agreed and before:
        same = [one for one in before if one[2] == agreed.amount] or before
        return (same[0][0], same[0][2]) if len(same) == 1 else None
    named_so = [one for one in told if same_thing(name, one[1])]
    as_many = [one for one in told if one[2] == amount.quantity and share_of_pairs(name, str(one[0].value)) >= _ALIKE]
    found = named_so[0] if named_so else as_many[0] if len(as_many) == 1 else None
    return (found[0], found[2]) if found else None


def with_agreed(sheet: AnswerSheet) -> AnswerSheet:
    """The sheet with each line knowing its task, and the amount in which they agree: later it shows which of them changed."""
    book = sheet.book
    for pair in pairs(sheet):
        agreed = Agreed(name_of_task(str(pair.task.value)), pair.here)
        if pair.here == pair.there and pair.line.agreed != agreed:
            task = Apart(agreed) if isinstance(pair.line.task, Apart) else agreed
            book = book.with_entry(pair.question.id, replace(pair.line, task=task))
    return sheet.with_book(book)


def with_amount(text: str, before: Decimal, after: Decimal, unit: str | None) -> str | None:
    """A line with another amount, both counted in `unit`: 约300人 as 约280人; None where its number is not in digits."""
    for _, told in amounts_told(text):
        fresh = _counted_in(after, unit or "", told.unit or "")
        if amount_in(told, unit or "") != before or fresh is None:
            continue
        numbers = [found for found in _NUMBER.finditer(text) if Decimal(found[0].replace(",", "")) == told.quantity]
        if len(numbers) == 1:
            return f"{text[: numbers[0].start()]}{plain(fresh)}{text[numbers[0].end() :]}"
    return None


def with_number_told(text: str, before: Decimal, after: Decimal) -> str | None:
    """A text with another number where it tells this one; None where it does not tell it exactly once in digits."""
    numbers = [found for found in _NUMBER.finditer(text) if Decimal(found[0].replace(",", "")) == before]
    if len(numbers) != 1:
        return None
    return f"{text[: numbers[0].start()]}{plain(after)}{text[numbers[0].end() :]}"


def wants_amounts(question: Question) -> bool:
    """Whether the lines of a list become indicators by their amounts."""
    templates = (one for _, fills in question.all_fills() for one in fills.indicators)
    return any("amount" in one.target for one in templates if one.each == question.id)


def sum_told(book: AnswerBook, question: QuantityQuestion, *, partly: bool = False) -> Decimal | None:
    """What the lines of its list come to; None where one has no amount, or counts other things: 500户 are no persons.

    `partly` leaves what counts other things aside: a total may not be less than that either.
    """
    amounts = [what_and_how_much(line)[1] for line in book.lines(question.sum_of or "")]
    counts = [amount_in(amount, question.unit) if amount else None for amount in amounts]
    known = [count for count in counts if count is not None]
    enough = all(amount is not None for amount in amounts) if partly else len(known) == len(counts)
    return sum(known, Decimal(0)) if known and enough else None


def _counted_in(amount: Decimal, unit: str, wanted: str) -> Decimal | None:
    """12000 人 counted in 万人 is 1.2."""
    one = amount_in(QuantitativeTarget(comparator=None, quantity=Decimal(1), unit=wanted), unit)
    if one is not None:
        return amount / one
    return amount_in(QuantitativeTarget(comparator=None, quantity=amount, unit=unit), wanted)

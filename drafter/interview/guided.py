"""What answers become, beside the field they fill: fragments of the goal, and indicators.

A pure function of bank and answers: whatever is put into the form from here knows by its key where it came from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from drafter.declaration import Comparator, Dimension, Indicator, IndicatorType, QuantitativeTarget, Target
from drafter.declaration.numerals import plain
from drafter.declaration.target_reading import read_target
from drafter.declaration.tasks import what_and_how_much
from drafter.interview.answers import Answer, AnswerBook, Entry
from drafter.interview.prompt import filled_in
from drafter.interview.question import ChoicesQuestion, Fills, GoalPart, IndicatorTemplate, Option, Question
from drafter.interview.question_bank import QuestionBank
from drafter.interview.route import fields_of, open_questions


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the goal, and the question whose answer says so; `opening` is how its kind of project begins."""

    question_id: str
    kind: str | None
    opening: str | None
    part: GoalPart
    text: str


@dataclass(frozen=True, slots=True)
class GuidedRow:
    """An indicator that an answer becomes; `key` stays the same while the answer changes.

    `each` is the line or choice that it was made for, where the template makes one for each.
    """

    key: str
    question: Question
    template: IndicatorTemplate
    indicator: Indicator
    each: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """Something that an answered question fills: by itself, or by an option that was chosen."""

    question: Question
    fills: Fills
    option: str = ""


def fillings(bank: QuestionBank, book: AnswerBook) -> Iterator[Filling]:
    """What open, answered questions fill apart from fields, in their order."""
    for question in open_questions(bank, book):
        if is_answered(book, question):
            for option, fills in question.all_fills():
                if option is None or _is_chosen(option, book[question.id]):
                    yield Filling(question, fills, option.label if option else "")


def guided_rows(bank: QuestionBank, book: AnswerBook) -> tuple[GuidedRow, ...]:
    """All indicators that the answers become, each key once."""
    return book.derived("rows", bank, lambda: _guided_rows(bank, book))


def _guided_rows(bank: QuestionBank, book: AnswerBook) -> tuple[GuidedRow, ...]:
    words = words_of_answers(bank, book)
    rows: dict[str, GuidedRow] = {}
    for filling in fillings(bank, book):
        for place, template in enumerate(filling.fills.indicators):
            key = "#".join(filter(None, (filling.question.id, filling.option, str(place))))
            for row in _rows(filling.question, key, template, words, book):
                rows.setdefault(row.key, row)
    return tuple(rows.values())


def fragments(bank: QuestionBank, book: AnswerBook) -> tuple[Fragment, ...]:
    """All pieces of the goal that the answers become."""
    return book.derived("fragments", bank, lambda: _fragments(bank, book))


def _fragments(bank: QuestionBank, book: AnswerBook) -> tuple[Fragment, ...]:
    words = words_of_answers(bank, book)
    found: list[Fragment] = []
    for filling in fillings(bank, book):
        goal = filling.fills.goal
        text = filled_in(goal, _seen_from(filling.question, words)) if goal else None
        section = bank.section_of(filling.question.id)
        if text is not None and section is not None:
            plain_text = text.replace("100%以上", "100%")  # nothing is above it
            found.append(
                Fragment(filling.question.id, section.kind, section.opening, part_of(filling.fills), plain_text)
            )
    return tuple(found)


def part_of(fills: Fills) -> GoalPart:
    """Where a fragment stands: as it says, else where its first indicator belongs."""
    if fills.part is not None:
        return fills.part
    return _PART_OF.get(fills.indicators[0].dimension, GoalPart.EFFECT) if fills.indicators else GoalPart.TASK


def is_answered(book: AnswerBook, question: Question) -> bool:
    """Whether there is an answer that says something; “没有” says nothing."""
    answer = book[question.id]
    return answer is not None and answer.value not in (None, ())


def words_of_answers(bank: QuestionBank, book: AnswerBook) -> dict[str, Any]:
    """Each open question's answer as templates print it: numbers plain, dates in words, several choices as a list."""
    return book.derived("words", bank, lambda: _words_of_answers(bank, book))


def _words_of_answers(bank: QuestionBank, book: AnswerBook) -> dict[str, Any]:
    words: dict[str, Any] = {}
    year = fields_of(bank, book).get("fiscal_year")
    for question in open_questions(bank, book):
        answer = book[question.id]
        if answer is not None and answer.value is not None:
            words[question.id] = in_words(answer.value, year)
            if isinstance(question, ChoicesQuestion) and question.list_chosen_from:
                there = set(told_tasks(book.lines(question.list_chosen_from)))
                words[question.id] = [label for label in words[question.id] if label in there]
    return words


def in_words(value: object, year: object = None) -> Any:  # noqa: ANN401  a truth, a text or a list: whatever templates ask about
    """An answer's value for templates; a day outside the fiscal year says its year."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        day = f"{value.month}月{value.day}日"
        return day if year in (None, value.year) else f"{value.year}年{day}"
    if isinstance(value, tuple):
        if value and isinstance(value[0], date):
            return f"{in_words(value[0], year)}至{in_words(value[1], year)}"
        return [_line_words(item) for item in value]
    return value if isinstance(value, bool) else str(value)


def told_tasks(lines: tuple[str, ...]) -> list[str]:
    """What is done in each task, without its amount: what choices among the tasks show."""
    return list(dict.fromkeys(what_and_how_much(line)[0] for line in lines))


def _line_words(item: object) -> str:
    value = item.value if isinstance(item, Entry) else item
    return str(value.name if isinstance(value, Indicator) else value)


def _is_chosen(option: Option, answer: Answer | None) -> bool:
    value = answer.value if answer else None
    return option.label in (value if isinstance(value, tuple) else (value,))


def _rows(
    question: Question, key: str, template: IndicatorTemplate, words: Mapping[str, Any], book: AnswerBook
) -> Iterator[GuidedRow]:
    seen = _seen_from(question, words)
    if template.each is None:
        yield from _row(question, key, template, seen)
        return
    for line in _lines(template.each, words, book):
        name, amount = what_and_how_much(line)
        said = {"amount": plain(amount.quantity), "unit": amount.unit or ""} if amount else {}
        yield from _row(question, f"{key}#{name}", template, {**seen, "each": name, **said}, name)


def _row(
    question: Question, key: str, template: IndicatorTemplate, words: Mapping[str, Any], each: str = ""
) -> Iterator[GuidedRow]:
    name, target = filled_in(template.name, words), filled_in(template.target, words)
    if name is not None and target is not None:
        indicator = Indicator.under(template.dimension, name, _sharpened(read_target(target)))
        yield GuidedRow(key, question, template, indicator, each)


def _sharpened(target: Target | None) -> Target | None:
    """At least all is all, and at most none is none: `≥100%` is `=100%`, `≤0次` is `=0次`."""
    if not isinstance(target, QuantitativeTarget):
        return target
    whole = target.comparator is Comparator.AT_LEAST and target.unit == "%" and target.quantity == _ALL
    none = target.comparator is Comparator.AT_MOST and target.quantity == 0
    return target.model_copy(update={"comparator": Comparator.EXACTLY}) if whole or none else target


_ALL = Decimal(100)


def _lines(question_id: str, words: Mapping[str, Any], book: AnswerBook) -> tuple[str, ...]:
    """The lines of a list as they were told, or the choices that were made."""
    lines = words.get(question_id)
    return book.lines(question_id) or (tuple(lines) if isinstance(lines, list) else ())


def _seen_from(question: Question, words: Mapping[str, Any]) -> Mapping[str, Any]:
    """The answers as the question's own bank calls them: those of its kind without the kind in front."""
    kind, dot, _ = question.id.rpartition(".")
    if not dot:
        return words
    own = {name.removeprefix(f"{kind}."): value for name, value in words.items() if name.startswith(f"{kind}.")}
    return {**words, **own}


_PART_OF = {
    Dimension.QUANTITY: GoalPart.OUTPUT,
    Dimension.QUALITY: GoalPart.QUALITY,
    Dimension.TIMELINESS: GoalPart.TIME,
    Dimension.BENEFICIARY_SATISFACTION: GoalPart.SATISFACTION,
    **{one: GoalPart.COST for one in Dimension if one.today.type is IndicatorType.COST},
}

"""What answers become, beside the field they fill: fragments of the goal, and indicators.

A pure function of bank and answers: whatever is put into the form from here knows by its key where it came from.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from drafter.declaration import Comparator, Dimension, Indicator, IndicatorType, QuantitativeTarget, Target
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerValue
from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.parse_amount import number_of
from drafter.interview.answers.route import open_questions
from drafter.interview.answers.template_values import lines_of, seen_from, words_of_answers
from drafter.interview.derived.guided_row import GuidedRow
from drafter.interview.derived.purpose_rows import purpose_rows
from drafter.interview.derived.reached_rows import reached_rows
from drafter.interview.derived.task_rows import task_rows
from drafter.language.numerals import in_short
from drafter.language.targets import read_target
from drafter.language.task.lines import name_of_task, what_and_how_much
from drafter.language.task.same_thing import without_light_verb
from drafter.language.units import amount_in, measure_of, spelled_out
from drafter.questionnaire.fills import Fills, GoalPart, IndicatorTemplate
from drafter.questionnaire.question import MoneyQuestion, Option, QuantityQuestion, Question
from drafter.questionnaire.question_bank import TASKS
from drafter.questionnaire.templates.render import filled_in


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the goal, and the question whose answer says so; `opening` is how its kind of project begins."""

    question_id: str
    kind: str | None
    opening: str | None
    part: GoalPart
    text: str


@dataclass(frozen=True, slots=True)
class Filling:
    """Something that an answered question fills: by itself, or by an option that was chosen."""

    question: Question
    fills: Fills
    option: str = ""

    def key(self, template: str, each: str = "") -> str:
        """What a row of it is known by: its question, option and `template` key, and the line or choice it is for."""
        return "#".join(filter(None, (self.question.id, self.option, template, each)))


def fillings(sheet: AnswerSheet) -> Iterator[Filling]:
    """What open, answered questions fill apart from fields, in their order."""
    for question in open_questions(sheet):
        if is_answered(sheet.book, question):
            for option, fills in question.all_fills():
                if option is None or _is_chosen(option, sheet.book[question.id]):
                    yield Filling(question, fills, option.label if option else "")


@once_a_sheet
def guided_rows(sheet: AnswerSheet) -> tuple[GuidedRow, ...]:
    """All indicators that the answers become, each key once: what was told first."""
    words = words_of_answers(sheet)
    rows: dict[str, GuidedRow] = {
        row.key: row for row in (*task_rows(sheet), *purpose_rows(sheet), *reached_rows(sheet))
    }
    for filling in fillings(sheet):
        for place, template in enumerate(filling.fills.indicators):
            for indicator, each in _rows(filling.question, template, words, sheet.book):
                key, former = filling.key(template.key, each), filling.key(str(place), each)
                rows.setdefault(key, GuidedRow(key, former, filling.question, template, indicator, each))
    return tuple(rows.values())


@dataclass(frozen=True, slots=True)
class Silent:
    """A line of a list that should become an indicator and did not, and why."""

    line: str
    reason: str


def silent_lines(sheet: AnswerSheet, question: Question) -> tuple[Silent, ...]:
    """The lines of a list that became no indicator: without an amount, of another unit, or called like one before."""
    templates = [one for _, fills in question.all_fills() for one in fills.indicators if one.each == question.id]
    made = {row.each for row in guided_rows(sheet) if row.question.id == question.id}
    wanted = next((unit for one in templates if (unit := unit_behind_amount(one.target))), None)
    silent: list[Silent] = []
    seen: set[str] = set()
    for line in sheet.book.lines(question.id) if templates else ():
        name = name_of_task(line)
        if name in seen:
            silent.append(Silent(line, f"前面已有“{name}”，请换个名称"))
        elif name not in made:
            silent.append(Silent(line, f"名称后面要写多少{wanted}" if wanted else "名称后面要写数和单位"))
        seen.add(name)
    return tuple(silent)


@once_a_sheet
def fragments(sheet: AnswerSheet) -> tuple[Fragment, ...]:
    """All pieces of the goal that the answers become, but for those whose rows a person took off the form."""
    words = words_of_answers(sheet)
    made = {row.key for row in guided_rows(sheet)}
    kept = {entry.derived.key for name in sheet.book.settled for entry in sheet.book.entries(name) if entry.derived}
    found: list[Fragment] = []
    for filling in fillings(sheet):
        if _is_taken_off(filling, made, kept):
            continue
        goal = filling.fills.goal
        known = {**seen_from(filling.question, words), **_target_now(sheet, filling)}
        text = filled_in(goal, known) if goal else None
        section = sheet.section_of(filling.question.id)
        if text is not None and section is not None:
            told = _as_told(text, filling.question, sheet.book)
            found.append(Fragment(filling.question.id, section.kind, section.opening, part_of(filling.fills), told))
    return tuple(found)


def _is_taken_off(filling: Filling, made: AbstractSet[str], kept: AbstractSet[str]) -> bool:
    """Whether what an answer became were rows, and none of them stands on the form any more; all by their keys."""
    own = [filling.key(template.key) for template in filling.fills.indicators]
    rows = {key for key in made if any(key == one or key.startswith(f"{one}#") for one in own)}
    return bool(rows) and not rows & kept


def _target_now(sheet: AnswerSheet, filling: Filling) -> dict[str, str]:
    """What the first indicator of an option aims at: as it stands on the form, else as the bank has it."""
    template = next(iter(filling.fills.indicators), None)
    if not filling.option or template is None:
        return {}
    key = filling.key(template.key)
    group = sheet.group(template.dimension)
    entries = sheet.book.entries(group.id) if group else ()
    rows = [one.value for one in entries if one.derived and one.derived.key == key]
    target = next((row.target for row in rows if isinstance(row, Indicator)), None) or read_target(template.target)
    return {"target": _bare_target(target)}


def _bare_target(target: Target | None) -> str:
    """Without the comparator: 80%."""
    return (
        f"{plain(target.quantity)}{target.unit or ''}" if isinstance(target, QuantitativeTarget) else str(target or "")
    )


def _as_told(text: str, question: Question, book: AnswerBook) -> str:
    """A fragment as people write it: in the unit of the answer, large numbers in 万, and nothing above 100 %."""
    answer = book[question.id]
    value = answer.value if answer else None
    number = number_of(value)
    if isinstance(question, QuantityQuestion | MoneyQuestion) and number is not None:
        unit = value.unit if isinstance(value, QuantitativeTarget) else question.unit
        behind = re.escape(question.unit)
        text = re.sub(rf"(?<![\d.]){re.escape(plain(number))}{behind}", lambda _: f"{in_short(number)}{unit}", text)
    return text.replace("100%以上", "100%")


def part_of(fills: Fills) -> GoalPart:
    """Where a fragment stands: as it says, else where its first indicator belongs."""
    if fills.part is not None:
        return fills.part
    return _PART_OF.get(fills.indicators[0].dimension, GoalPart.EFFECT) if fills.indicators else GoalPart.TASK


def is_answered(book: AnswerBook, question: Question) -> bool:
    """Whether there is an answer that says something; “没有” says nothing."""
    answer = book[question.id]
    return answer is not None and answer.value not in (None, ())


def _is_chosen(option: Option, answer: Answer | None) -> bool:
    value = answer.value if answer else None
    return option.label in (value if isinstance(value, tuple) else (value,))


def _rows(
    question: Question, template: IndicatorTemplate, words: Mapping[str, Any], book: AnswerBook
) -> Iterator[tuple[Indicator, str]]:
    """Each row that a template makes, with the line or choice that it was made for."""
    seen, answer = seen_from(question, words), book[question.id]
    value = answer.value if answer else None
    if template.each is None:
        row = _row(question, template, {**seen, **_measure_word(question, value)}, value)
        yield from ((one, "") for one in row)
        return
    for line in lines_of(template.each, words, book):
        name, amount = what_and_how_much(line)
        name = name if amount or template.each == TASKS else line  # 治丧群众 are who they are
        said = {"each": without_light_verb(name), **(_amount_words(template, name, amount) if amount else {})}
        yield from ((one, name) for one in _row(question, template, {**seen, **said}, value))


def _measure_word(question: Question, value: AnswerValue | None) -> dict[str, str]:
    """What an amount is called at the end of a name: 次数, or 场次 where those were told."""
    if not isinstance(question, QuantityQuestion):
        return {}
    told = value.unit if isinstance(value, QuantitativeTarget) else None
    return {"measure": measure_of(told or question.unit)}


def _amount_words(template: IndicatorTemplate, name: str, amount: QuantitativeTarget) -> dict[str, str]:
    """What was said behind a line, for its template; nothing where the template counts in another unit: no 60期 as 60人."""
    wanted = unit_behind_amount(template.target)
    quantity = amount.quantity if wanted is None else amount_in(amount, wanted)
    if quantity is None:
        return {}
    unit = spelled_out(amount.unit or "")
    measure = measure_of(wanted or unit)
    ending = next((word for word in (measure, "数量", "数") if name.endswith(word) and name != word), "")
    each = without_light_verb(name.removesuffix(ending))
    return {"each": each, "amount": plain(quantity), "unit": unit, "measure": _measure_behind(each, ending or measure)}


def _measure_behind(each: str, measure: str) -> str:
    """参审案件 is counted as 参审案件数: its unit is said already."""
    counted = measure.removesuffix("数")
    return "数" if counted and counted != measure and each.endswith(counted) else measure


@lru_cache(maxsize=256)
def unit_behind_amount(target: str) -> str | None:
    """`≥{{ amount }}人` counts in 人; a template that prints the unit as it was said takes any."""
    found = re.search(r"\{\{\s*amount\s*\}\}([^{]*)$", target)
    return found[1].strip() or None if found else None


def _row(
    question: Question, template: IndicatorTemplate, words: Mapping[str, Any], value: AnswerValue | None
) -> Iterator[Indicator]:
    name, target = filled_in(template.name, words), filled_in(template.target, words)
    if name is not None and target is not None:
        told = _in_unit_told(read_target(target), question, value)
        yield Indicator.under(template.dimension, name, _sharpened(told))


def _in_unit_told(target: Target | None, question: Question, value: AnswerValue | None) -> Target | None:
    """The target with the unit of the answer, where that counts something else than the question asks for."""
    if not isinstance(value, QuantitativeTarget) or not isinstance(question, QuantityQuestion | MoneyQuestion):
        return target
    if not isinstance(target, QuantitativeTarget) or (target.quantity, target.unit) != (value.quantity, question.unit):
        return target
    return target.model_copy(update={"unit": value.unit})


def _sharpened(target: Target | None) -> Target | None:
    """At least all is all, and at most none is none: `≥100%` is `=100%`, `≤0次` is `=0次`."""
    if not isinstance(target, QuantitativeTarget):
        return target
    whole = target.comparator is Comparator.AT_LEAST and target.unit == "%" and target.quantity == _ALL
    none = target.comparator is Comparator.AT_MOST and target.quantity == 0
    return target.model_copy(update={"comparator": Comparator.EXACTLY}) if whole or none else target


_ALL = Decimal(100)


_PART_OF = {
    Dimension.QUANTITY: GoalPart.OUTPUT,
    Dimension.QUALITY: GoalPart.QUALITY,
    Dimension.TIMELINESS: GoalPart.TIME,
    Dimension.BENEFICIARY_SATISFACTION: GoalPart.SATISFACTION,
    **{one: GoalPart.COST for one in Dimension if one.today.type is IndicatorType.COST},
}

"""The annual goal, drafted from answers in the order of 财预〔2021〕101号: 任务 → 产出 → 效益, one line a task."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache, partial
from itertools import groupby
from typing import Any

from jinja2 import Template, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.declaration import Dimension, Indicator, IndicatorType, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.parse_amount import number_of, read_price
from drafter.interview.derived.clauses import clause_of, satisfaction_clauses
from drafter.interview.derived.declaration import declaration_from, rows_of
from drafter.interview.derived.guided_row import is_of_task
from drafter.interview.derived.indicators import Fragment, fragments
from drafter.interview.derived.purpose import opening_of
from drafter.interview.linked_amounts.list_lines import sum_told
from drafter.language.task.lines import amounts_told, ends_all, name_of_task, what_and_how_much
from drafter.language.task.same_thing import for_others, same_thing
from drafter.language.task.sentence import told_in_goal
from drafter.language.text import share_of_pairs
from drafter.language.units import ANYTHING, amount_in, spelled_out
from drafter.questionnaire.fills import GoalPart
from drafter.questionnaire.question import MoneyQuestion, QuantityQuestion
from drafter.questionnaire.question_bank import BENEFICIARIES, TASKS, QuestionBank
from drafter.questionnaire.recognition import recognised_by, speak_alike, words_in
from drafter.questionnaire.templates.filters import FILTERS
from drafter.questionnaire.templates.sandbox import FAILURES, checked, compiled
from drafter.regex import regex

_EACH_OF = regex("[每一/]")
_IN_A_LINE = (GoalPart.TASK, GoalPart.OUTPUT)
_COST, _OUTCOME = IndicatorType.COST, IndicatorType.OUTCOME


@dataclass(frozen=True, slots=True)
class ToldTask:
    """A task for the template: all of it, what is done, and how much (`50家`; empty where it was not said)."""

    text: str
    name: str
    amount: str


def drafted_goal(sheet: AnswerSheet, template: str, year: int) -> str | None:
    """The draft, or None while no task was told and no answer says anything of the goal.

    What is done is told in the words of the tasks; all else in the words of the form's own rows, so that goal and rows
    cannot differ.
    """
    pieces, book = fragments(sheet), sheet.book
    tasks = [_told(line) for line in book.lines(TASKS)]
    if not template or not (pieces or tasks):
        return None
    said = [
        piece
        for piece in _unsaid(sheet, pieces, tasks)
        if not _is_price_told(sheet, piece, tasks) and not _is_their_sum(sheet, piece)
    ]
    ends = [task.text for task in tasks if ends_all(task.text)]
    things = [task for task in tasks if task.text not in ends]
    purpose = _texts(pieces, GoalPart.PURPOSE)
    rows = [row.indicator for row in rows_of(sheet) if not is_of_task(row.derived)]
    words = {
        "year": year,
        "purpose": "，".join(purpose),
        "aim": opening_of(purpose, shown=sheet.told_once),
        "project": (declaration_from(sheet).project.name or "").removeprefix(f"{year}年度").removeprefix(f"{year}年"),
        "tasks": tasks,
        "beneficiaries": list(book.lines(BENEFICIARIES)),
        "lines": [task.text for task in things] + _further_lines(said),
        "closing": [*ends, *_closing(rows)],
        "effects": _clauses(row for row in rows if row.type is _OUTCOME),
        "satisfaction": list(satisfaction_clauses(row for row in rows if row.type is IndicatorType.SATISFACTION)),
    }
    return _rendered(template, words)


def _closing(rows: Sequence[Indicator]) -> list[str]:
    """What is said of all the work: by when, how well, for how much."""
    days = _clauses(row for row in rows if _is_timely(row) and not _is_number(row))
    well = _clauses(row for row in rows if row.dimension is Dimension.QUALITY or (_is_timely(row) and _is_number(row)))
    costs = _clauses(row for row in rows if row.type is _COST)
    return [*days, *([f"确保{well[0]}", *well[1:]] if well else []), *costs]


def _is_timely(row: Indicator) -> bool:
    return row.dimension is Dimension.TIMELINESS


def _is_number(row: Indicator) -> bool:
    return isinstance(row.target, QuantitativeTarget)


def _clauses(rows: Iterable[Indicator]) -> list[str]:
    return list(dict.fromkeys(clause for row in rows if (clause := clause_of(row)) is not None))


def _further_lines(pieces: Iterable[Fragment]) -> list[str]:
    """What no task tells: a line for each kind of project, opened by a task of it or as its bank says."""
    lines: list[str] = []
    for _, of_kind in groupby(pieces, key=lambda piece: piece.kind):
        told = sorted((one for one in of_kind if one.part in _IN_A_LINE), key=lambda one: _IN_A_LINE.index(one.part))
        if told:
            opening = told[0].opening if told[0].part is GoalPart.OUTPUT else None
            lines.append("，".join([*([opening] if opening else []), *(piece.text for piece in told)]))
    return lines


def goal_template_fault(template: str) -> str | None:
    """What is wrong with a template, as Jinja says it; None for nothing."""
    sample = {
        "year": 2025,
        "project": "项目",
        "purpose": "目的",
        "aim": "为目的",
        "beneficiaries": ["学员"],
        "effects": ["效果"],
        "satisfaction": ["满意"],
        "closing": ["期限"],
    }
    try:
        _template(template).render(
            sample | {"tasks": [ToldTask("培训 50 人", "培训", "50人")] * 2, "lines": ["培训", "验收"]}
        )
    except TemplateSyntaxError as error:
        return f"第 {error.lineno} 行，{error.message}"
    except FAILURES as error:
        return str(error)
    return None


def _speaking_of(bank: QuestionBank, tasks: list[ToldTask], kind: str | None) -> list[int]:
    """The places of the tasks that speak of a kind of project."""
    recognise = recognised_by(bank, kind)
    return [place for place, task in enumerate(tasks) if recognise and words_in(recognise, task.text)]


def _unsaid(sheet: AnswerSheet, pieces: Iterable[Fragment], tasks: list[ToldTask]) -> Iterator[Fragment]:
    """Without what the tasks say already: the same things, the same amount, the same day."""
    for one in map(partial(_without_told, tasks), pieces):
        if one.text and not _is_said(one, tasks) and not _counts_the_same(sheet, one, tasks):
            yield one


def _counts_the_same(sheet: AnswerSheet, piece: Fragment, tasks: list[ToldTask]) -> bool:
    """Whether a task of the same kind of project tells as many of what is asked: 请12个保安看馆 where 保安 are asked for."""
    question = sheet.question(piece.question_id)
    amount = what_and_how_much(piece.text)[1] if piece.part is GoalPart.OUTPUT else None
    if amount is None or question is None:
        return False
    of_kind = (tasks[place] for place in _speaking_of(sheet.bank, tasks, piece.kind))
    told = [one for task in of_kind if speak_alike(task.name[1:], question) for _, one in amounts_told(task.text)]
    return any(
        _is_as_much(one, amount) or (one.quantity == amount.quantity and ANYTHING in (one.unit, amount.unit))
        for one in told
    )


def _is_their_sum(sheet: AnswerSheet, piece: Fragment) -> bool:
    """Whether it is only what the lines of a list come to: each of them is told, and their sum reads like one thing more."""
    question, answer = sheet.question(piece.question_id), sheet.book[piece.question_id]
    if not isinstance(question, QuantityQuestion) or question.sum_of is None or answer is None:
        return False
    return len(sheet.book.lines(question.sum_of)) > 1 and sum_told(sheet.book, question) == number_of(answer.value)


def _is_price_told(sheet: AnswerSheet, piece: Fragment, tasks: Sequence[ToldTask]) -> bool:
    """Whether a task tells the same price: 路面大修16公里，每公里35万."""
    question, answer = sheet.question(piece.question_id), sheet.book[piece.question_id]
    if not isinstance(question, MoneyQuestion) or question.unit == "元" or answer is None:
        return False
    clauses = (clause for task in tasks for clause in re.split("[，,；;、]", task.text) if _EACH_OF.search(clause))
    return any(number_of(read_price(clause, question.unit)) == number_of(answer.value) for clause in clauses)


def _without_told(tasks: Sequence[ToldTask], piece: Fragment) -> Fragment:
    """Of a list of things, those that no task is about: `举办技能大赛2场、讲座3场` is 举办讲座3场 where 技能大赛 is a task."""
    if piece.part is not GoalPart.TASK:
        return piece
    verb = piece.text[:_VERB]
    things = [thing.removeprefix(verb) for thing in piece.text.split("、")]
    names = [task.name.removeprefix(verb) for task in tasks]
    left = [one for one in things if not _is_among(one, names) and not _is_told(one, tasks)]
    if len(left) == len(things):
        return piece
    return replace(piece, text=f"{verb}{'、'.join(left)}" if left else "")


def _is_among(thing: str, names: Sequence[str]) -> bool:
    name = name_of_task(thing)
    return any(same_thing(name, one) for one in names)


def _is_said(piece: Fragment, tasks: Sequence[ToldTask]) -> bool:
    return piece.part is GoalPart.OUTPUT and _is_told(piece.text, tasks)


def _is_told(words: str, tasks: Sequence[ToldTask]) -> bool:
    what, amount = what_and_how_much(words)
    return amount is not None and any(_says_the_same(task, what, amount) for task in tasks)


def _says_the_same(task: ToldTask, what: str, amount: QuantitativeTarget) -> bool:
    """Whether a task tells the same number of the same unit, and speaks of the same: two characters together, or so many."""
    same = any(_is_as_much(told, amount) for _, told in amounts_told(task.text))
    alike = share_of_pairs(what, task.text) > 0
    return same and (alike or amount.quantity >= _NO_COINCIDENCE) and not for_others(what, task.name)


def _is_as_much(one: QuantitativeTarget, other: QuantitativeTarget) -> bool:
    """1.5万人 and 15000人; not where either has no unit that the other can be counted in."""
    there, here = amount_in(one, other.unit or ""), amount_in(other, one.unit or "")
    visits = {(amount.unit or "").removeprefix("万") for amount in (one, other)} == {"人", "人次"}
    return there == other.quantity or here == one.quantity or (visits and _people(one) == _people(other))


def _people(amount: QuantitativeTarget) -> Decimal:
    """How many people came, or how often one came: a task and an answer mean the same by it."""
    return amount.quantity * (10_000 if (amount.unit or "").startswith("万") else 1)


def _texts(pieces: Iterable[Fragment], part: GoalPart) -> list[str]:
    return list(dict.fromkeys(piece.text for piece in pieces if piece.part is part))


def _told(line: str) -> ToldTask:
    name, amount = what_and_how_much(line)
    return ToldTask(
        told_in_goal(line),
        name,
        f"{plain(amount.quantity)}{spelled_out(amount.unit or '')}" if amount else "",
    )


def _rendered(template: str, words: Mapping[str, Any]) -> str | None:
    """The text without the blank lines that a template's own tags leave behind; None where the template fails."""
    try:
        text = _template(template).render(words)
    except FAILURES:
        return None  # what is wrong with it was told when it was loaded: see `goal_template_fault`
    if len(text) > _LONGEST_GOAL:
        return None
    return "\n".join(line.strip() for line in text.split("\n") if line.strip()) or None


@lru_cache(maxsize=8)
def _template(text: str) -> Template:
    return compiled(_ENVIRONMENT, checked(_ENVIRONMENT, text, longest=_LONGEST, loops=True))


_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.filters = dict(FILTERS)
_VERB = 2
"""Characters of the verb before a list of things: 举办, 采购."""
_NO_COINCIDENCE = 100
"""From here on, the same number of the same unit is the same thing."""
_LONGEST, _LONGEST_GOAL = 10_000, 50_000

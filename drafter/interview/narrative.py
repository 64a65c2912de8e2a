"""The annual goal, drafted from answers in the order of 财预〔2021〕101号: 任务 → 产出 → 效益, one line a task."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from jinja2 import Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.declaration.numerals import plain
from drafter.declaration.tasks import what_and_how_much
from drafter.declaration.wording import tightened
from drafter.interview.answers import AnswerBook
from drafter.interview.guided import Fragment, fragments
from drafter.interview.mapping import declaration_from
from drafter.interview.question import GoalPart
from drafter.interview.question_bank import QuestionBank

GOAL, TASKS = "annual_goal", "tasks"
"""The question that the draft answers, and the one whose answer it begins with."""
_IN_A_LINE = (GoalPart.TASK, GoalPart.OUTPUT, GoalPart.QUALITY, GoalPart.TIME, GoalPart.COST)


@dataclass(frozen=True, slots=True)
class ToldTask:
    """A task for the template: all of it, what is done, and how much (`50家`; empty where it was not said)."""

    text: str
    name: str
    amount: str


def drafted_goal(bank: QuestionBank, book: AnswerBook, template: str, year: int) -> str | None:
    """The draft, or None while no task was told and no answer says anything of the goal."""
    pieces = fragments(bank, book)
    tasks = [_told(line) for line in book.lines(TASKS)]
    if not template or not (pieces or tasks):
        return None
    said = _unsaid(pieces, tasks)
    words = {
        "year": year,
        "project": declaration_from(bank, book).project.name,
        "tasks": tasks,
        "beneficiaries": list(book.lines("beneficiaries")),
        "lines": [*(task.text for task in tasks), *_lines(piece for piece in said if piece.opening)],
        "closing": [piece.text for piece in said if not piece.opening and piece.part in _IN_A_LINE],
        "effects": _texts(pieces, GoalPart.EFFECT),
        "satisfaction": _texts(pieces, GoalPart.SATISFACTION),
    }
    return _rendered(template, words)


def goal_template_fault(template: str) -> str | None:
    """What is wrong with a template, as Jinja says it; None for nothing."""
    sample = {
        "year": 2025,
        "project": "项目",
        "beneficiaries": ["学员"],
        "effects": ["效果"],
        "satisfaction": ["满意"],
        "closing": ["期限"],
    }
    try:
        _template(template).render(
            sample | {"tasks": [ToldTask("培训 50 人", "培训", "50人")] * 2, "lines": ["培训", "验收"]}
        )
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        return str(error)
    return None


def _lines(pieces: Iterable[Fragment]) -> Iterable[str]:
    """What each kind of project says of its tasks, in the order 任务, 产出, 质量, 时间, 成本."""
    for _, of_kind in groupby(pieces, key=lambda piece: piece.kind):
        told = [piece for piece in of_kind if piece.part in _IN_A_LINE]
        if told:
            texts = [piece.text for piece in sorted(told, key=lambda piece: _IN_A_LINE.index(piece.part))]
            begun = any(piece.part is GoalPart.TASK for piece in told)
            yield "，".join(texts if begun else [told[0].opening or "", *texts])


def _unsaid(pieces: Iterable[Fragment], tasks: Iterable[ToldTask]) -> list[Fragment]:
    """Without what a task says already, with the same amount."""
    told = "|".join(re.escape(task.amount) for task in tasks if task.amount)
    said = re.compile(rf"(?<![\d.])(?:{told})$") if told else None
    return [one for one in pieces if one.part is not GoalPart.OUTPUT or said is None or not said.search(one.text)]


def _texts(pieces: Iterable[Fragment], part: GoalPart) -> list[str]:
    return list(dict.fromkeys(piece.text for piece in pieces if piece.part is part))


def _told(line: str) -> ToldTask:
    name, amount = what_and_how_much(line)
    return ToldTask(
        tightened(line.rstrip("。；， ")), name, f"{plain(amount.quantity)}{amount.unit or ''}" if amount else ""
    )


def _rendered(template: str, words: Mapping[str, Any]) -> str | None:
    """The text without the blank lines that a template's own tags leave behind; None where the template fails."""
    try:
        text = _template(template).render(words)
    except (TemplateError, TypeError, ValueError, ArithmeticError):
        return None  # what is wrong with it was told when it was loaded: see `goal_template_fault`
    return "\n".join(line.strip() for line in text.split("\n") if line.strip()) or None


@lru_cache(maxsize=8)
def _template(text: str) -> Template:
    return _ENVIRONMENT.from_string(text)


_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, trim_blocks=True, lstrip_blocks=True)

"""Rows of a pasted table go to the groups that they name, all at once."""

from dataclasses import replace
from typing import Any

from drafter.declaration import Indicator
from drafter.interview.answers.answer_book import Answer
from drafter.interview.answers.heard import HeardLines
from drafter.interview.answers.provenance import TYPED
from drafter.interview.replies.list_edits import extended
from drafter.interview.state import S, State
from drafter.language.spoken_indicator import with_usual_comparator
from drafter.language.targets import read_target
from drafter.language.text import one_line, printable
from drafter.questionnaire.question import IndicatorsQuestion, Question


def add_rows(state: S, question: Question, rows: list[dict[str, Any]]) -> S:
    """The state with each row in its group, still at its question; rows that no open group takes are told."""
    placed, homeless = state, []
    for row, indicator in zip(rows, rows_heard(state, question, rows), strict=True):
        group = state.sheet.group(indicator.dimension) if indicator else None
        if group is None or indicator is None:
            homeless.append(_name(row) or str(row))
            continue
        entries = extended(placed, group, [indicator], TYPED)
        placed = placed.with_book(placed.book.with_answer(group.id, Answer(value=entries)))
    complaint = f"这些行没有放进去，表上没有对应的二级指标：{'、'.join(homeless)}" if homeless else None
    return replace(placed, echo=f"放入 {len(rows) - len(homeless)} 行", complaint=complaint)


def rows_heard(state: State, question: Question, rows: list[dict[str, Any]]) -> list[Indicator | None]:
    """The indicator of each row, as it was understood when they were pasted; None where nothing asks for it."""
    heard = state.heard
    if isinstance(heard, HeardLines) and len(heard.lines) == len(rows):
        return [line if isinstance(line, Indicator) else None for line in heard.lines]
    groups = {group.dimension.value: group for group in state.route() if isinstance(group, IndicatorsQuestion)}
    here = question if isinstance(question, IndicatorsQuestion) else None
    return [_indicator(groups.get(str(row["dimension"])) if row.get("dimension") else here, row) for row in rows]


def _indicator(group: IndicatorsQuestion | None, row: dict[str, Any]) -> Indicator | None:
    name = _name(row)
    if group is None or not name:
        return None
    text = printable(str(row.get("target") or "")).strip()
    target, _ = with_usual_comparator(read_target(text) if text else None, group.dimension)
    return Indicator.under(group.dimension, name, target)


def _name(row: dict[str, Any]) -> str:
    return one_line(printable(str(row.get("name") or "")))

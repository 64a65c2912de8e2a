"""Rows of a pasted table go to the groups that they name, all at once."""

from dataclasses import replace
from typing import Any

from drafter.declaration import Indicator
from drafter.interview.answers.answer_book import Answer
from drafter.interview.answers.provenance import TYPED
from drafter.interview.replies.list_edits import extended
from drafter.interview.state import S
from drafter.language.spoken_indicator import with_usual_comparator
from drafter.language.targets import read_target
from drafter.language.text import one_line, printable
from drafter.questionnaire.question import IndicatorsQuestion, Question


def add_rows(state: S, question: Question, rows: list[dict[str, Any]]) -> S:
    """The state with each row in its group, still at its question; rows that no open group takes are told."""
    groups = {group.dimension.value: group for group in state.route() if isinstance(group, IndicatorsQuestion)}
    here = question if isinstance(question, IndicatorsQuestion) else None
    placed, homeless = state, []
    for row in rows:
        name = one_line(printable(str(row.get("name") or "")))
        group = groups.get(str(row["dimension"])) if row.get("dimension") else here
        if group is None or not name:
            homeless.append(name or str(row))
            continue
        entries = extended(placed, group, [_indicator(group, name, row)], TYPED)
        placed = placed.with_book(placed.book.with_answer(group.id, Answer(value=entries)))
    complaint = f"这些行没有放进去，表上没有对应的二级指标：{'、'.join(homeless)}" if homeless else None
    return replace(placed, echo=f"放入 {len(rows) - len(homeless)} 行", complaint=complaint)


def _indicator(group: IndicatorsQuestion, name: str, row: dict[str, Any]) -> Indicator:
    text = printable(str(row.get("target") or "")).strip()
    target, _ = with_usual_comparator(read_target(text) if text else None, group.dimension)
    return Indicator.under(group.dimension, name, target)

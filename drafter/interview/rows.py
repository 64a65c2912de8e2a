"""Rows of a pasted table go to the slots that they name, all at once."""

from dataclasses import replace
from typing import Any

from drafter.declaration import Indicator
from drafter.declaration.breath import with_usual_comparator
from drafter.declaration.target_reading import read_target
from drafter.declaration.wording import one_line, printable
from drafter.interview.answers import Answer, AnswerSource
from drafter.interview.list_replies import extended
from drafter.interview.question import IndicatorsQuestion, Question
from drafter.interview.standing import S


def add_rows(standing: S, question: Question, rows: list[dict[str, Any]]) -> S:
    """The standing with each row in its slot, still at its question; rows that no open slot takes are told."""
    slots = {slot.dimension.value: slot for slot in standing.route() if isinstance(slot, IndicatorsQuestion)}
    here = question if isinstance(question, IndicatorsQuestion) else None
    placed, homeless = standing, []
    for row in rows:
        name = one_line(printable(str(row.get("name") or "")))
        slot = slots.get(str(row["dimension"])) if row.get("dimension") else here
        if slot is None or not name:
            homeless.append(name or str(row))
            continue
        entries = extended(placed, slot, [_indicator(slot, name, row)], AnswerSource.TYPED)
        book = placed.book.with_answer(slot.id, Answer(value=entries, source=AnswerSource.TYPED))
        placed = replace(placed, book=book)
    complaint = f"这些行没有放进去，表上没有对应的二级指标：{'、'.join(homeless)}" if homeless else None
    return replace(placed, echo=f"放入 {len(rows) - len(homeless)} 行", complaint=complaint)


def _indicator(slot: IndicatorsQuestion, name: str, row: dict[str, Any]) -> Indicator:
    text = printable(str(row.get("target") or "")).strip()
    target, _ = with_usual_comparator(read_target(text) if text else None, slot.dimension)
    return Indicator.under(slot.dimension, name, target)

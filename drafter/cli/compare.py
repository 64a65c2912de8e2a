"""`drafter compare`: what differs from last year."""

import argparse
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.cli.telling import result
from drafter.codec import json_text, plain_indicator
from drafter.comparison import Comparison, Piece, RowChange, RowKind, compared
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.phrases.comparison_words import HEADINGS, comparison_lines, comparison_table, goal_pieces
from drafter.workspace import Workspace
from drafter.workspace.form_choice import draft_number
from drafter.writers.comparison import Page, write_page


def run(options: argparse.Namespace) -> int:
    """Print the differences, or write them and print the path."""
    workspace = open_workspace()
    this = workspace.form_in(options.this, options.form).declaration
    found = compared(_last(workspace, options, this), this)
    if options.output:
        result(str(write_page(_page(found, this), Path(options.output))))
    elif options.format == "json":
        result(json_text(plain_comparison(found)))
    else:
        for line in comparison_lines(found):
            result(line)
    return 0


def _last(workspace: Workspace, options: argparse.Namespace, this: Declaration) -> Declaration:
    """The form or draft that is named, else the form that a draft began from."""
    if options.last is not None and draft_number(options.last) is None:
        return workspace.last_year_in(Path(options.last), this)
    if options.last is not None:
        return workspace.form_in(options.last, None).declaration
    number = draft_number(options.this)
    last = workspace.resume(number).interview.last_year if number is not None else None
    if last is None:
        raise DrafterError("请写明与哪一份上年的申报表对照，例如：drafter compare 今年.docx 上年.docx")
    return last


def plain_comparison(found: Comparison) -> dict[str, Any]:
    """As JSON: format 1."""
    return {
        "format": 1,
        "last_year": found.last_year,
        "this_year": found.this_year,
        "fields": [{"where": one.where, "last": one.last or None, "this": one.this or None} for one in found.fields],
        "money": [
            {"where": one.where, "last": _plain(one.last), "this": _plain(one.this), "percent": _plain(one.percent)}
            for one in found.money
        ],
        "objectives": {"overall": _pieces(found.overall_goal), "annual": _pieces(found.annual_goal)},
        "indicators": [_row(row) for row in found.changed_rows],
        "unchanged": found.counts[RowKind.SAME],
    }


def _row(row: RowChange) -> dict[str, Any]:
    where = f"indicators[{row.place}]" if row.this is not None else None
    return {
        "change": row.kind.value,
        "where": where,
        "last": plain_indicator(row.last) if row.last is not None else None,
        "this": plain_indicator(row.this) if row.this is not None else None,
    }


def _pieces(pieces: tuple[Piece, ...]) -> list[dict[str, str]]:
    return [{"change": piece.kind.value, "text": piece.text} for piece in pieces]


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _page(found: Comparison, this: Declaration) -> Page:
    title = f"{this.project.name or ''}：{found.this_year or ''} 年度与 {found.last_year or ''} 年度对照"
    goals = [f"{sign} {text}" for sign, text in goal_pieces((*found.overall_goal, *found.annual_goal))]
    lines = [*(["目标：", *goals] if goals else []), f"没有变化的指标：{found.counts[RowKind.SAME]} 行"]
    return Page(title, HEADINGS, list(comparison_table(found)), lines)

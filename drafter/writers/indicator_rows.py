"""The one row of a template that holds `{{ indicator.name }}`: repeated for each indicator, its levels merged downwards.

The columns of `indicator.type`, of `indicator.dimension` and of fixed words (绩效指标) are merged over equal neighbours.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from drafter.writers.placed_text import Element, paragraphs_of, placed_text, text_of
from drafter.writers.places import PLACE

_ROW, _CELL, _MERGE, _VALUE, _TEXT = map(qn, ("w:tr", "w:tc", "w:vMerge", "w:val", "w:t"))
_BEHIND_MERGE = tuple(
    map(qn, ["w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark"])
)
"""What the properties of a cell have behind a merge, by the schema."""


def indicator_row(document: WordDocument) -> Element | None:
    """The row that is repeated for each indicator; None where there is none."""
    for row in document.element.body.iter(_ROW):
        if re.search(r"\{\{[^{}]*indicator\.name", text_of(row)):
            return row
    return None


def repeat(row: Element, contexts: Sequence[dict[str, Any]]) -> None:
    """One copy of the row for each context, in its place; then equal neighbours become one cell.

    Raises:
        jinja2.TemplateError: a place of the row names nothing.
    """
    marks = [text_of(cell) for cell in row.findall(_CELL)]
    fixed = [[place] for place, mark in enumerate(marks) if mark.strip() and not PLACE.search(mark)]
    levels = [
        place for part in ("type", "dimension") for place, mark in enumerate(marks) if f"indicator.{part}" in mark
    ]
    merges = fixed + [levels[:depth] for depth in range(1, len(levels) + 1)]
    for places in merges:
        _make_ready(row.findall(_CELL)[places[-1]])
    placed = [placed_text(paragraph) for paragraph in paragraphs_of(row)]
    rows = []
    for context in contexts:
        copy = deepcopy(row)
        for paragraph, text in zip(paragraphs_of(copy), placed, strict=True):
            if text is not None:
                text.put(paragraph, context)
        row.addprevious(copy)
        rows.append(copy.findall(_CELL))
    row.getparent().remove(row)
    texts = [[text_of(cell) for cell in cells] for cells in rows]
    for places in merges:
        _merge_equal(rows, texts, places)


def _make_ready(cell: Element) -> None:
    """The mark of a merge, where the schema wants it: taken off again in copies that are not merged."""
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(_MERGE):
        properties.remove(old)
    merge = properties.makeelement(_MERGE)
    successor = next((child for child in properties if child.tag in _BEHIND_MERGE), None)
    if successor is None:
        properties.append(merge)
    else:
        successor.addprevious(merge)


def _merge_equal(rows: list[list[Element]], texts: list[list[str]], places: list[int]) -> None:
    """Merge the last of `places` downwards over neighbours whose texts are equal in all of them."""
    keys = [[row_texts[place] for place in places] for row_texts in texts]
    joins = [before == after and bool(after[-1]) for before, after in pairwise(keys)]
    for cells, from_above, to_below in zip(rows, [False, *joins], [*joins, False], strict=True):
        cell = cells[places[-1]]
        merge = cell.tcPr.find(_MERGE)
        if from_above:
            for text in cell.iter(_TEXT):  # a covered cell still needs one paragraph, but no words
                text.text = ""
        elif to_below:
            merge.set(_VALUE, "restart")
        else:
            cell.tcPr.remove(merge)

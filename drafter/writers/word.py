"""The official form as a Word file, from a template that an office can edit in Word.

The template is an ordinary document with places such as `{{ project.name }}`. The one row that holds
`{{ indicator.name }}` is repeated for every indicator; in it the columns of `indicator.type`, `indicator.dimension` and
of fixed words (绩效指标) are merged downwards over equal neighbours. Everything else may be moved and restyled.
"""

import re
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.declaration import Declaration, Indicator
from drafter.declaration.money import format_amount
from drafter.errors import DrafterError
from drafter.language.text import has_unprintable, printable

_PLACE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, undefined=StrictUndefined)
Element: TypeAlias = Any
"""An XML element as python-docx hands it out: its classes are made at run time and have no useful type."""
_CONTINUE = "continue"
_RESTART = "restart"


@dataclass(frozen=True, slots=True)
class WordForm:
    """The bytes of a .docx, and what had to be left out of it."""

    content: bytes
    notes: tuple[str, ...]


def write_word(declaration: Declaration, template: Path) -> WordForm:
    """Fill the template with a declaration.

    Raises:
        DrafterError: no such template, not a Word file, no row for indicators, or a place that names nothing.
    """
    document = _opened(template)
    context, notes = _context(declaration)
    try:
        row = _indicator_row(document)
        if row is None:
            raise DrafterError(f"{template}：模板里没有写着 {{{{ indicator.name }}}} 的一行，不知道指标放在哪里")
        for paragraph in list(document.element.body.iter(qn("w:p"))):
            _fill(Paragraph(paragraph, document.element.body), context)
        # last, so that nothing the user wrote is ever looked at as a template
        _repeat(row, [_indicator_context(indicator, notes) for indicator in declaration.indicators])
    except (TemplateError, ArithmeticError, TypeError, ValueError) as error:
        raise DrafterError(f"{template}：模板里的 {{{{ }}}} 写得不对：{error}") from error
    stream = BytesIO()
    document.save(stream)
    return WordForm(stream.getvalue(), tuple(dict.fromkeys(notes)))


def _opened(template: Path) -> WordDocument:
    try:
        return Document(str(template))
    except (OSError, PackageNotFoundError, KeyError, ValueError) as error:
        raise DrafterError(f"{template}：打不开这个模板，应当是 .docx 文件") from error


def _context(declaration: Declaration) -> tuple[dict[str, Any], list[str]]:
    notes: list[str] = []
    project, funding, goals = declaration.project, declaration.funding, declaration.objectives
    return {
        "fiscal_year": declaration.fiscal_year or "    ",
        "project": {name: _words(value, notes) for name, value in project},
        "funding": {
            "whole_life": {name: _money(amount) for name, amount in funding.whole_life},
            "annual": {name: _money(amount) for name, amount in funding.annual},
        },
        "objectives": {name: _words(value, notes) for name, value in goals},
    }, notes


def _indicator_context(indicator: Indicator, notes: list[str]) -> dict[str, Any]:
    parts = {
        "type": indicator.type.value if indicator.type else "",
        "dimension": indicator.dimension.value if indicator.dimension else "",
        "name": indicator.name,
        "target": str(indicator.target) if indicator.target is not None else "",
    }
    return {"indicator": {name: _words(text, notes) for name, text in parts.items()}}


def _words(value: object, notes: list[str]) -> str:
    text = "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")
    if has_unprintable(text):
        clean = printable(text)
        notes.append(f"“{clean[:20]}”里有 Word 不能保存的控制字符，已去掉")
        return clean
    return text


def _money(amount: Any) -> str:  # noqa: ANN401  a Decimal or None out of a model's fields
    return "" if amount is None else format_amount(amount)


def _indicator_row(document: WordDocument) -> Element | None:
    for row in document.element.body.iter(qn("w:tr")):
        if re.search(r"\{\{[^{}]*indicator\.name", _text_of(row)):
            return row
    return None


def _text_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _repeat(row: Element, contexts: list[dict[str, Any]]) -> None:
    """One copy of the row for each indicator (one empty row where there are none), then merge."""
    marks = [_text_of(cell) for cell in row.findall(qn("w:tc"))]
    merged = [place for place, mark in enumerate(marks) if not _PLACE.search(mark) and mark.strip()]
    levels = [
        place for part in ("type", "dimension") for place, mark in enumerate(marks) if f"indicator.{part}" in mark
    ]
    empty = {"indicator": dict.fromkeys(("type", "dimension", "name", "target"), "")}
    rows = []
    for context in contexts or [empty]:
        copy = deepcopy(row)
        row.addprevious(copy)
        for paragraph in copy.iter(qn("w:p")):
            _fill(Paragraph(paragraph, copy), context)
        rows.append(copy)
    row.getparent().remove(row)
    texts = [[_text_of(cell) for cell in copy.findall(qn("w:tc"))] for copy in rows]
    for places in ([place] for place in merged):
        _merge_equal(rows, texts, places)
    for depth in range(1, len(levels) + 1):
        _merge_equal(rows, texts, levels[:depth])


def _merge_equal(rows: list[Element], texts: list[list[str]], places: list[int]) -> None:
    """Merge the last of `places` downwards over neighbours whose texts are equal in all of them."""
    place = places[-1]
    keys = [[row_texts[p] for p in places] for row_texts in texts]
    joins = [before == after and bool(after[-1]) for before, after in pairwise(keys)]
    for number, row in enumerate(rows):
        from_above = number > 0 and joins[number - 1]
        to_below = number < len(joins) and joins[number]
        if from_above or to_below:
            _set_merge(row.findall(qn("w:tc"))[place], _CONTINUE if from_above else _RESTART)


def _set_merge(cell: Element, value: str) -> None:
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:vMerge")):
        properties.remove(old)
    merge = OxmlElement("w:vMerge")
    if value == _RESTART:
        merge.set(qn("w:val"), _RESTART)
    following = (
        "w:tcBorders",
        "w:shd",
        "w:noWrap",
        "w:tcMar",
        "w:textDirection",
        "w:tcFitText",
        "w:vAlign",
        "w:hideMark",
    )
    successor = next((child for tag in following if (child := properties.find(qn(tag))) is not None), None)
    if successor is None:
        properties.append(merge)
    else:
        successor.addprevious(merge)
    if value == _CONTINUE:  # a covered cell still needs one paragraph, but no words
        for text in cell.iter(qn("w:t")):
            text.text = ""


def _fill(paragraph: Paragraph, context: dict[str, Any]) -> None:
    """Render a paragraph's places; its text goes into the first run that had one, in that run's style."""
    text = "".join(run.text for run in paragraph.runs)
    if not _PLACE.search(text):
        return
    if "indicator" in text and "indicator" not in context:
        return
    rendered = _ENVIRONMENT.from_string(text).render(context)
    first = next((run for run in paragraph.runs if "{" in run.text), paragraph.runs[0])
    for run in paragraph.runs:
        if run is not first and run._r is not first._r:  # noqa: SLF001  runs are made anew at each look
            run.text = ""
    first.text = rendered

"""The official form as a Word file, from a template that an office can edit in Word.

The template is an ordinary document with places such as `{{ project.name }}`. The one row that holds
`{{ indicator.name }}` is repeated for every indicator; in it the columns of `indicator.type`, `indicator.dimension` and
of fixed words (绩效指标) are merged downwards over equal neighbours. Everything else may be moved and restyled.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from jinja2 import TemplateError

from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.writers.office_file import saved
from drafter.writers.places import PLACE, filled_in, names_indicator
from drafter.writers.printed_values import form_values, indicator_values

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
    document = opened(template)
    context, notes = form_values(declaration)
    try:
        row = indicator_row(document)
        if row is None:
            raise DrafterError(f"{template}：模板里没有写着 {{{{ indicator.name }}}} 的一行，不知道指标放在哪里")
        own = set(row.iter(qn("w:p")))
        for paragraph in paragraphs(document):
            if paragraph._p not in own:  # noqa: SLF001  python-docx has no other name for the element
                fill(paragraph, context)
        # last, so that nothing the user wrote is ever looked at as a template
        _repeat(row, [indicator_values(indicator, notes) for indicator in declaration.indicators])
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise DrafterError(f"{template}：模板里的 {{{{ }}}} 写得不对：{error}") from error
    return WordForm(saved(document), tuple(dict.fromkeys(notes)))


def opened(template: Path) -> WordDocument:
    """A template as python-docx sees it.

    Raises:
        DrafterError: no regular file, or no Word file.
    """
    if not template.is_file():  # a pipe would be waited for, a device never ends
        raise DrafterError(f"{template}：没有这个模板文件，应当是 .docx 文件")
    try:
        return Document(str(template))
    except (OSError, PackageNotFoundError, KeyError, ValueError) as error:
        raise DrafterError(f"{template}：打不开这个模板，应当是 .docx 文件") from error


def paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    """Every paragraph of the text, its tables, and the heads and feet of its pages."""
    parts = [document.element.body]
    for section in document.sections:
        for margin in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            parts += [] if margin.is_linked_to_previous else [margin._element]  # noqa: SLF001  it has no public name
    for part in parts:
        for paragraph in list(part.iter(qn("w:p"))):
            yield Paragraph(paragraph, part)


def indicator_row(document: WordDocument) -> Element | None:
    """The row that is repeated for each indicator; None where there is none."""
    for row in document.element.body.iter(qn("w:tr")):
        if re.search(r"\{\{[^{}]*indicator\.name", _text_of(row)):
            return row
    return None


def _text_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _repeat(row: Element, contexts: list[dict[str, Any]]) -> None:
    """One copy of the row for each indicator (one empty row where there are none), then merge."""
    marks = [_text_of(cell) for cell in row.findall(qn("w:tc"))]
    merged = [place for place, mark in enumerate(marks) if not PLACE.search(mark) and mark.strip()]
    levels = [
        place for part in ("type", "dimension") for place, mark in enumerate(marks) if f"indicator.{part}" in mark
    ]
    empty = indicator_values(None, [])
    rows = []
    for context in contexts or [empty]:
        copy = deepcopy(row)
        row.addprevious(copy)
        for paragraph in copy.iter(qn("w:p")):
            fill(Paragraph(paragraph, copy), context)
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


def fill(paragraph: Paragraph, context: dict[str, Any]) -> None:
    """Put words into a paragraph's places; its text goes into the first run that had one, in that run's style.

    Raises:
        jinja2.TemplateError: a place can't be read, names nothing, or names an indicator outside of its row.
    """
    if "{" not in _text_of(paragraph._p):  # noqa: SLF001  python-docx takes ten times as long to tell a run's text
        return
    runs = [(run, run.text) for run in paragraph.runs]
    text = "".join(words for _, words in runs)
    if not PLACE.search(text):
        return
    if "indicator" not in context and names_indicator(text):
        raise TemplateError(f"“{text.strip()[:40]}”写在指标那一行外面，填不了")
    rendered = filled_in(text, context)
    first = next(run for run, words in runs if "{" in words)
    for run, words in runs:
        if run is not first and words:
            run.text = ""
    first.text = rendered

"""A Word template looked over before it is used: each mistake with its cell and its place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from jinja2 import TemplateError

from drafter.declaration import Declaration
from drafter.regex import regex
from drafter.writers.indicator_rows import indicator_row
from drafter.writers.placed_text import Element, paragraphs_of, run_texts
from drafter.writers.places import PLACE, filled_in, names_indicator
from drafter.writers.printed_values import form_values, indicator_values
from drafter.writers.word import opened, paragraphs

_HALF = regex(r"\{\{|\}\}|\{%|%\}")
_NEEDED = (
    "project.name",
    "fiscal_year",
    "annual.total",
    "objectives.annual",
    "indicator.target|indicator.short_target",
)


def template_faults(template: Path) -> list[str]:
    """Sentences, each beginning with the address of its cell; none for a sound template.

    Raises:
        DrafterError: no such template, or not a Word file.
    """
    document = opened(template)
    addresses = _addresses(document.element.body)
    row = indicator_row(document)
    faults = [] if row is not None else ["没有写着 {{ indicator.name }} 的一行，不知道指标放在哪里"]
    own = set(paragraphs_of(row)) if row is not None else set()
    form, row_values = form_values(Declaration(), {})[0], indicator_values(None, [])
    texts = []
    for paragraph in paragraphs(document):
        text = "".join(run_texts(paragraph))
        texts.append(text)
        inside = paragraph in own
        found = _faults(text, row_values if inside else form, inside=inside)
        faults += [f"{_address(paragraph, addresses)}：{fault}" for fault in found]
    everything = "\n".join(texts)
    missing = [name for name in _NEEDED if not re.search(name.replace(".", r"\."), everything)]
    return faults + [f"没有放 {name.replace('|', ' 或 ')} 的地方，导出的表里不会有它" for name in missing]


def _faults(text: str, context: dict[str, Any], *, inside: bool) -> Iterator[str]:
    if _HALF.search(PLACE.sub("", text)):
        yield f"“{text.strip()[:40]}”的花括号没有成对"
        return
    if not PLACE.search(text):
        return
    try:
        if not inside and names_indicator(text):
            yield f"“{text.strip()[:40]}”写在指标那一行外面，填不了"
        else:
            filled_in(text, context)
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        yield f"“{text.strip()[:40]}”：{error}"


def _addresses(body: Element) -> dict[Element, str]:
    """The place of each cell of the text, in words; tables, rows and cells count from 1."""
    return {
        cell: f"第 {table_number} 个表格第 {row_number} 行第 {cell_number} 格"
        for table_number, table in enumerate(body.iter(qn("w:tbl")), 1)
        for row_number, row in enumerate(table.findall(qn("w:tr")), 1)
        for cell_number, cell in enumerate(row.findall(qn("w:tc")), 1)
    }


def _address(paragraph: Element, addresses: dict[Element, str]) -> str:
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    return addresses.get(cell, "表格外的一段")

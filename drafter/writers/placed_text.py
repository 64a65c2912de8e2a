"""A paragraph with places such as `{{ project.name }}`: which of its runs takes the words, and the words put there.

Worked on as XML elements: python-docx takes ten times as long to tell a run's text, and a form has hundreds of runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from docx.oxml.ns import qn
from jinja2 import TemplateError

from drafter.regex import regex
from drafter.writers.places import PLACE, filled_in, names_indicator

Element: TypeAlias = Any
"""An XML element as python-docx hands it out: its classes are made at run time and have no useful type."""
_PARAGRAPH, _RUN, _RUN_STYLE, _TEXT, _BREAK, _TAB = map(qn, ("w:p", "w:r", "w:rPr", "w:t", "w:br", "w:tab"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = regex("([\n\t])")
_WORDS = {_BREAK: "\n", _TAB: "\t"}
_MADE_OF = {word: tag for tag, word in _WORDS.items()}


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The text of a paragraph that has places, the number (from 0) of the run where the first begins, and of those emptied."""

    text: str
    first: int
    emptied: tuple[int, ...]

    def put(self, paragraph: Element, context: Mapping[str, Any]) -> None:
        """Fill in this paragraph, or a copy of it; its words stand in the style of the run in which the first place began.

        Raises:
            jinja2.TemplateError: a place names nothing, or an indicator outside of its row.
        """
        if "indicator" not in context and names_indicator(self.text):
            raise TemplateError(f"“{self.text.strip()[:40]}”写在指标那一行外面，填不了")
        runs = _runs(paragraph)
        for number in self.emptied:
            _put(runs[number], "")
        _put(runs[self.first], filled_in(self.text, context))


def placed_text(paragraph: Element) -> PlacedText | None:
    """What is to be filled in of a paragraph; None where it has no places."""
    texts = run_texts(paragraph)
    whole = "".join(texts)
    if not PLACE.search(whole):
        return None
    first = next(number for number, text in enumerate(texts) if "{" in text)
    emptied = tuple(number for number, text in enumerate(texts) if text and number != first)
    return PlacedText(whole, first, emptied)


def run_texts(paragraph: Element) -> list[str]:
    """The words of each run; breaks and tabs are signs of their own."""
    return [_run_text(run) for run in _runs(paragraph)]


def text_of(element: Element) -> str:
    """All words below an element, as they stand."""
    return "".join(text.text or "" for text in element.iter(_TEXT))


def paragraphs_of(element: Element) -> list[Element]:
    """All paragraphs below an element, in order."""
    return list(element.iter(_PARAGRAPH))


def _runs(paragraph: Element) -> list[Element]:
    return list(paragraph.iterchildren(_RUN))


def _run_text(run: Element) -> str:
    return "".join(_WORDS.get(child.tag) or child.text or "" for child in run.iterchildren(_TEXT, *_WORDS))


def _put(run: Element, text: str) -> None:
    for child in list(run):
        if child.tag != _RUN_STYLE:
            run.remove(child)
    for piece in filter(None, _BREAKS.split(text)):
        child = run.makeelement(_MADE_OF.get(piece, _TEXT))
        if child.tag == _TEXT:
            child.text = piece
            child.set(_SPACE, "preserve")
        run.append(child)

"""The official form as a Word file, from a template that an office can edit in Word.

The template is an ordinary document with places such as `{{ project.name }}`. The one row that holds
`{{ indicator.name }}` is repeated for every indicator (`indicator_rows`). Everything else may be moved and restyled.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from jinja2 import TemplateError

from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.writers.indicator_rows import indicator_row, repeat
from drafter.writers.office_file import saved
from drafter.writers.placed_text import Element, PlacedText, paragraphs_of, placed_text, text_of
from drafter.writers.places import PLACE
from drafter.writers.printed_values import form_values, indicator_values

_BODY = qn("w:body")


@dataclass(frozen=True, slots=True)
class Form:
    """The bytes of a file, and what had to be left out of it."""

    content: bytes
    notes: tuple[str, ...]


def write_word(declaration: Declaration, template: Path, signed: Mapping[str, str] | None = None) -> Form:
    """Fill the template with a declaration.

    Raises:
        DrafterError: no such template, not a Word file, no row for indicators, or a place that names nothing.
    """
    document, notes = filled(declaration, template, signed)
    return Form(saved(document), notes)


def filled(
    declaration: Declaration, template: Path, signed: Mapping[str, str] | None = None
) -> tuple[WordDocument, tuple[str, ...]]:
    """The template filled in, and what had to be left out; raises as `write_word`."""
    document = opened(template)
    context, notes = form_values(declaration, signed or {})
    try:
        row = indicator_row(document)
        if row is None:
            raise DrafterError(f"{template}：模板里没有写着 {{{{ indicator.name }}}} 的一行，不知道指标放在哪里")
        own = set(paragraphs_of(row))
        for paragraph in list(paragraphs(document)):
            if paragraph not in own and (text := placed_text(paragraph)) is not None:
                text.put(paragraph, context)
                _leave_out_where_blank(paragraph, text)
        # last, so that nothing the user wrote is ever looked at as a template
        repeat(row, [indicator_values(indicator, notes) for indicator in declaration.indicators or (None,)])
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise DrafterError(f"{template}：模板里的 {{{{ }}}} 写得不对：{error}") from error
    return document, tuple(dict.fromkeys(notes))


def _leave_out_where_blank(paragraph: Element, text: PlacedText) -> None:
    """Take a line between tables off that was one place and says nothing: blank, it could push a page of its own."""
    beside = (paragraph.getprevious(), paragraph.getnext())
    is_needed = all(block is None or block.tag != paragraph.tag for block in beside)  # Word wants one behind a table
    if (
        PLACE.fullmatch(text.text.strip())
        and not text_of(paragraph)
        and paragraph.getparent().tag == _BODY
        and not is_needed
    ):
        paragraph.getparent().remove(paragraph)


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


def paragraphs(document: WordDocument) -> Iterator[Element]:
    """Every paragraph of the text, its tables, and the heads and feet of its pages."""
    yield from paragraphs_of(document.element.body)
    for section in document.sections:
        for margin in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not margin.is_linked_to_previous:
                yield from paragraphs_of(margin._element)  # noqa: SLF001  it has no public name

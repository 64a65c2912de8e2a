"""The lines of the first screen, and the orders in which they can stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from drafter.declaration import Declaration
    from drafter.workspace import DraftSummary

ORDERS = ("最近", "名称", "年度")
"""As they were worked on, by name, the latest year first."""


@dataclass(frozen=True, slots=True)
class HomeLine:
    """What is shown, its id, and what it is found and sorted by."""

    content: Content
    line_id: str
    name: str
    year: int


def ordered(lines: Sequence[HomeLine], order: str) -> list[HomeLine]:
    """The lines in one of `ORDERS`; they come as they were worked on."""
    if order == "名称":
        return sorted(lines, key=lambda one: one.name)
    return sorted(lines, key=lambda one: -one.year) if order == "年度" else list(lines)


def draft_line(draft: "DraftSummary") -> HomeLine:
    """A draft to go on with."""
    told = draft.told_at[:16].replace("T", " ")
    done = f"{draft.done}/{draft.total} 题" if draft.total else ""
    name = (f"{_year(draft.fiscal_year)}{_one_line(draft.project)}", "bold")
    content = Content.assemble("接着填  ", name, (f"   {done}  {told}", "$quiet"))
    return HomeLine(content, f"draft:{draft.number}", draft.project, draft.fiscal_year or 0)


def finished_line(draft: "DraftSummary") -> HomeLine:
    """A finished draft as last year's form."""
    name = f"{_year(draft.fiscal_year)}{_one_line(draft.project)}"
    content = Content.assemble("照上年填  ", name, (f"   草稿 {draft.number} 号", "$quiet"))
    return HomeLine(content, f"again:{draft.number}", draft.project, draft.fiscal_year or 0)


def archived_line(form: "Declaration", place: int) -> HomeLine:
    """A form that was brought in, by its place among them."""
    name = form.project.name or "（没有名称）"
    content = Content.assemble("照上年填  ", f"{_year(form.fiscal_year)}{_one_line(name)}")
    return HomeLine(content, f"last:{place}", name, form.fiscal_year or 0)


def _year(year: int | None) -> str:
    return f"{year} 年度  " if year else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())

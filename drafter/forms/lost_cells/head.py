"""The head of a form without its cells: each label beside its text again, where only one text can be meant.

What can't be told apart stays out of the fields, and stands as text that belongs to nothing: whoever reads the form tells it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafter.forms.dialects import FUND_COLUMNS, GOALS, VALUES
from drafter.forms.dialects.dialect import INSTEAD, FundColumn
from drafter.forms.grid import Row
from drafter.forms.head.funds import unit_in
from drafter.forms.labels import bare
from drafter.forms.lost_cells.centred import is_broken_office
from drafter.forms.lost_cells.lines import Line, Word
from drafter.language.dates import read_date
from drafter.language.money import read_money
from drafter.language.text import squeezed
from drafter.regex import regex

_AGENCIES = ("project.line_department", "project.implementing_agency")
_TWO_CELLS = regex(r'\s*"([^"]*)"\s*"([^"]*)"\s*')
_FUNDS = ("funding.", "part.")
_TOTALS = ("funding.whole_life.total", "funding.annual.total")


@dataclass(slots=True)
class Field:
    """A label, the text in its own line, the lines that follow it, and those behind a heading that came between.

    `columns` are the headings of amounts that stood over it, a line each: 年初预算数, 全年执行数.
    """

    label: Word
    columns: tuple[FundColumn, ...] = ()
    inline: str | None = None
    below: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        """Where it belongs; '' for a label that our form has no field for."""
        return (self.label.path or "").removeprefix(INSTEAD)

    @property
    def is_goal(self) -> bool:
        """Whether its text may have many lines."""
        return self.path.startswith("objectives.")

    @property
    def lines(self) -> list[str]:
        """All that may be its text."""
        return [*([self.inline] if self.inline is not None else []), *self.below]


@dataclass(slots=True)
class Labelled:
    """The fields that begin in one line, and the headings of blocks that follow it, which may say the unit of money."""

    row: Row
    fields: list[Field]
    sides: list[Row] = field(default_factory=list)


def restored_head(lines: Sequence[Line]) -> Iterator[Row]:
    """Rows of labels and values for the lines from 项目名称 down to the indicators."""
    for labelled in _side_by_side(_with_goals_apart(_labelled(lines))):
        yield from _rows(labelled)


def _labelled(lines: Sequence[Line]) -> list[Labelled]:
    found: list[Labelled] = []
    columns: list[FundColumn] = []
    for line in lines:
        begun = Labelled(line.row, [])
        for word in line.words:
            if line.side:
                found[-1].sides.append(line.row)
            elif word.path is not None:
                begun.fields.append(Field(word, tuple(columns)))
            elif (column := FUND_COLUMNS.get(bare(word.text))) is not None and not begun.fields:
                columns.append(column)
            elif begun.fields:
                begun.fields[-1].inline = word.text
            elif found[-1].sides:
                found[-1].fields[-1].beyond.append(word.text)
            else:  # also `10,308,000.00 年度资金申请总额`: the cell before ends where a label begins
                found[-1].fields[-1].below.append(word.text)
        found += [begun] if begun.fields else []
    return found


def _with_goals_apart(found: list[Labelled]) -> list[Labelled]:
    """Two goals whose labels stand before both texts, told apart where each is in quotes, as a sheet copies it."""
    fields = [one for labelled in found for one in labelled.fields]
    for first, second in pairwise(fields):
        if first.is_goal and (second.is_goal or not second.path) and not first.lines:
            texts = _TWO_CELLS.fullmatch("\n".join(second.lines))
            if texts is not None:
                first.below, second.below, second.inline = [texts[1].strip()], [texts[2].strip()], None
            elif not second.path and len(second.lines) == 2:  # what was aimed at, and what came of it
                first.below, second.below, second.inline = second.lines[:1], second.lines[1:], None
            elif bare(first.label.text) not in GOALS:  # no heading over both, but a goal: whose text is it?
                second.beyond, second.below, second.inline = [*second.lines, *second.beyond], [], None
    return found


def _side_by_side(found: list[Labelled]) -> list[Labelled]:
    """The two totals, and the twins below them, in one row: where they stand says which belongs to which."""
    rows: list[Labelled] = []
    for one in found:
        before = rows[-1] if rows else None
        if before is not None and _are_beside(before, one):
            before.fields += one.fields
            before.sides += one.sides
        else:
            rows.append(one)
    return rows


def _are_beside(one: Labelled, other: Labelled) -> bool:
    if one.sides or not len(one.fields) == len(other.fields) == 1:
        return False
    left, right = one.fields[0].path, other.fields[0].path
    return (left, right) == _TOTALS or (left == right and left.startswith("part."))


def _rows(labelled: Labelled) -> Iterator[Row]:
    cells: list[str] = []
    left_over: list[str] = []
    broken = _is_broken(labelled)
    for one in labelled.fields:
        value = (one.inline if _is_whole(one.inline) else None) if broken else _value(one)
        cells += [one.label.text, value or ""]
        if value is None:
            left_over += [*one.lines, *one.beyond]
        else:
            left_over += [*(one.below if broken else []), *one.beyond]
    place = labelled.row.place
    yield Row(tuple(cells), place)
    for text in left_over:
        yield Row((text,), place, stray=True)
    yield from (side for side in labelled.sides if unit_in(side.cells[0]) is not None)


def _is_broken(labelled: Labelled) -> bool:
    """Whether words below a line of several fields may belong to any of them."""
    last = labelled.fields[-1]
    return len(labelled.fields) > 1 and last.inline is not None and bool(last.below)


def _value(one: Field) -> str | None:
    """The text of a field; None where there is none, or it can't be told from what stands beside it."""
    if one.is_goal:
        return "\n".join(one.lines) if not one.beyond else None  # headings down the side, copied into its midst
    if one.path.startswith(_FUNDS) and 1 < len(one.columns) == len(one.lines):
        return one.lines[_plan_in(one.columns)]
    if one.path.startswith(_FUNDS) and any(" " in line for line in one.lines):
        return None  # planned and spent, in columns of their own
    if len(one.lines) < 2 or _is_one_value(one.path, one.lines):
        return "".join(one.lines)
    return None


def _plan_in(columns: Sequence[FundColumn]) -> int:
    """Where the plan stands among columns of amounts."""
    return next((columns.index(kind) for kind in (FundColumn.INITIAL, FundColumn.PLANNED) if kind in columns), 0)


def _is_one_value(path: str, lines: list[str]) -> bool:
    """Whether lines are the pieces of one value, which a narrow column broke, and not a label that nobody knows."""
    if path in _AGENCIES:
        return is_broken_office(lines[0], squeezed("".join(lines)))
    if path in VALUES:
        return squeezed("".join(lines)) in VALUES[path]
    return path == "project.name" and len(lines) == 2 and len(lines[1]) < len(lines[0])


def _is_whole(text: str | None) -> bool:
    return text is not None and (read_date(text) is not None or read_money(text, "元") is not None)

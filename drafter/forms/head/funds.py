"""项目资金 while it is read: which total a part belongs to, which column holds the plan, and what unit the amounts are in."""

from dataclasses import dataclass, field
from decimal import Decimal

from drafter.forms.cell_places import is_beside_a_block, paired_values
from drafter.forms.dialects import FUND_COLUMNS
from drafter.forms.dialects.dialect import CARRY_OVER_PART, OTHER_PART, STATE_PART, FundColumn
from drafter.forms.grid import Row
from drafter.forms.labels import PARTS, SIDE_LABELS, bare, field_of
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_IN_BRACKETS = regex(r"\((?:(?:金额)?单位:)?(?:人民币)?(亿元|万元|元)\)")
_IN_WORDS = regex(r"单位:?(?:人民币)?(亿元|万元|元)")
SMALLEST_BUDGET = Decimal(10_000)
"""元. Where no unit is printed and all amounts are below this, they can hardly be 元: a project of 65 元 is one of 65 万元."""
_TOTALS = {"funding.whole_life.total": "whole_life", "funding.annual.total": "annual"}
_PARTS = {
    ("whole_life", STATE_PART): "funding.whole_life.budget_funds",
    ("whole_life", OTHER_PART): "funding.whole_life.other_funds",
    ("annual", STATE_PART): "funding.annual.appropriation",
    ("annual", OTHER_PART): "funding.annual.other_funds",
    ("annual", CARRY_OVER_PART): "funding.annual.carry_over",
}


@dataclass(slots=True)
class Funds:
    """What is known of the block so far: its totals by column in their order, and the columns of its amounts."""

    totals: list[tuple[int, str]] = field(default_factory=list)
    columns: dict[int, FundColumn] = field(default_factory=dict)
    begun: bool = False
    above: dict[int, str] = field(default_factory=dict)
    """The paths of labels that stand side by side over their amounts, by column."""

    def sees(self, text: str, column: int) -> None:
        """A label of the form's head: the block begins with its heading or its first total."""
        if bare(text) in SIDE_LABELS and "资金" in bare(text):
            self.begun = True
        if (side := _TOTALS.get(field_of(text) or "")) is not None:
            self.begun = True
            self.totals.append((column, side))

    def path_of(self, part: str, column: int, row: Row) -> str | None:
        """Where a part belongs: left and right where its row has it twice, else below the total that it stands under."""
        twins = [place for place, text in row.filled() if field_of(text) == part]
        sides = {side for _, side in self.totals}
        if len(twins) > 1:
            side = "annual" if column == twins[-1] else "whole_life"
        elif len(sides) == 1:
            side = sides.pop()
        else:
            left = [total for total in self.totals if total[0] <= column]
            nearest = max((place for place, _ in left), default=None)
            under = [side for place, side in left if place == nearest] or [side for _, side in self.totals]
            side = under[-1] if under else "whole_life"
        return _PARTS.get((side, part))

    def amount_at(self, row: Row, label: int, *, aligned: bool) -> tuple[int, str] | None:
        """The planned amount of a row under headings such as 年初预算数 and 全年执行数: its column and text."""
        first = min(self.columns)
        slip = 0 if aligned else max(0, first - 1 - label)  # text from a browser lacks the merged cells on the left
        cells = dict(row.filled())
        for wanted in (FundColumn.INITIAL, FundColumn.PLANNED):
            for column, kind in self.columns.items():
                if kind is wanted and column - slip in cells:
                    return column - slip, cells[column - slip]
        return None


def fund_columns(row: Row) -> dict[int, FundColumn]:
    """The columns of a row that only heads amounts; none for other rows."""
    found = {column: FUND_COLUMNS[bare(text)] for column, text in row.filled() if bare(text) in FUND_COLUMNS}
    others = [text for column, text in row.filled() if column not in found and bare(text) not in SIDE_LABELS]
    return found if len(found) > 1 and not others else {}


def is_part(path: str | None) -> bool:
    """Whether a label's path depends on where it stands."""
    return path in PARTS


def unit_in(text: str) -> str | None:
    """The unit that a label prints behind its words: `资金情况（万元）`."""
    found = _IN_BRACKETS.search(squeezed(half_width(text)))
    return found[1] if found else None


def unit_over(rows: tuple[Row, ...]) -> tuple[str, str] | None:
    """The unit of a line such as `单位：万元`, the last one counting, and its place."""
    for row in reversed(rows):
        values = paired_values(row)
        for column, text in row.filled():
            if column in values or is_beside_a_block(row, column):
                continue  # somebody's name or goal, whatever it says
            if found := _IN_WORDS.search(squeezed(half_width(text))):
                return found[1], row.place
    return None

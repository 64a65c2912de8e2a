"""A whole declaration beside last year's, whose years are rolled forward first: what only became a year older is no change."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafter.comparison.rows import RowChange, RowKind, row_changes
from drafter.comparison.wording import Piece, PieceKind, pieces_of
from drafter.declaration import Declaration, Indicator, QualitativeTarget
from drafter.language.years import rolled_as

_HEAD = ("name", "nature", "category", "line_department", "implementing_agency", "planned_start", "planned_finish")
_MONEY = (
    "whole_life.total",
    "whole_life.budget_funds",
    "whole_life.other_funds",
    "annual.total",
    "annual.appropriation",
    "annual.carry_over",
    "annual.other_funds",
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of the head that says something else; '' where it is blank. `where` is its path."""

    where: str
    last: str
    this: str


@dataclass(frozen=True, slots=True)
class MoneyChange:
    """An amount in 元 that is another, or None where it is blank; `percent` of last year's, None where there was none."""

    where: str
    last: Decimal | None
    this: Decimal | None

    @property
    def percent(self) -> Decimal | None:
        """How much more, or less, in hundredths of last year's, to one decimal."""
        if not self.last or self.this is None:
            return None
        return ((self.this - self.last) / self.last * 100).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs: head, money, goals and rows. `rows` are all of them, those that are the same too."""

    last_year: int | None
    this_year: int | None
    fields: tuple[FieldChange, ...]
    money: tuple[MoneyChange, ...]
    overall_goal: tuple[Piece, ...]
    annual_goal: tuple[Piece, ...]
    rows: tuple[RowChange, ...]

    @property
    def changed_rows(self) -> tuple[RowChange, ...]:
        """Without those that are the same."""
        return tuple(row for row in self.rows if row.kind is not RowKind.SAME)

    @property
    def counts(self) -> Counter[RowKind]:
        """How many rows of each kind."""
        return Counter(row.kind for row in self.rows)

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing but the year is another."""
        goals = (*self.overall_goal, *self.annual_goal)
        changed = any(piece.kind is not PieceKind.SAME for piece in goals)
        return not (self.fields or self.money or self.changed_rows or changed)


def compared(last: Declaration, this: Declaration) -> Comparison:
    """This year's form beside last year's."""
    return Comparison(
        last.fiscal_year,
        this.fiscal_year,
        tuple(_fields(last, this)),
        tuple(_money(last, this)),
        pieces_of(_rolled(last.objectives.overall, last, this), this.objectives.overall or ""),
        pieces_of(_rolled(last.objectives.annual, last, this), this.objectives.annual or ""),
        row_changes([_row(row, last, this) for row in last.indicators], this.indicators),
    )


def _rolled(text: str | None, last: Declaration, this: Declaration) -> str:
    """Last year's words as they are told this year: each year as this year's form has it, else by what it is."""
    if text is None or last.fiscal_year is None or this.fiscal_year is None:
        return text or ""
    return rolled_as(text, last.fiscal_year, this.fiscal_year, _words_of(this))


def _words_of(form: Declaration) -> str:
    goals = (form.project.name, form.objectives.overall, form.objectives.annual)
    return "\n".join((*(goal or "" for goal in goals), *(f"{row.name}\n{row.target}" for row in form.indicators)))


def _row(row: Indicator, last: Declaration, this: Declaration) -> Indicator:
    target = row.target
    if isinstance(target, QualitativeTarget):
        target = QualitativeTarget(description=_rolled(target.description, last, this))
    return row.model_copy(update={"name": _rolled(row.name, last, this) or None, "target": target})


def _fields(last: Declaration, this: Declaration) -> Iterator[FieldChange]:
    for name in _HEAD:
        was, now = getattr(last.project, name), getattr(this.project, name)
        words = _rolled(was, last, this) if isinstance(was, str) else str(was or "")
        same_day = isinstance(was, date) and isinstance(now, date) and _is_same_day(was, now, last, this)
        if words != str(now or "") and not same_day:
            yield FieldChange(f"project.{name}", str(was or ""), str(now or ""))


def _is_same_day(was: date, now: date, last: Declaration, this: Declaration) -> bool:
    """Whether only the year is another: last of February counts as one day."""
    shift = (this.fiscal_year or 0) - (last.fiscal_year or 0)
    ends_of_february = was.month == now.month == 2 and was.day > 27 < now.day
    return now.year - was.year == shift and ((was.month, was.day) == (now.month, now.day) or ends_of_february)


def _money(last: Declaration, this: Declaration) -> Iterator[MoneyChange]:
    for path in _MONEY:
        side, _, part = path.partition(".")
        was, now = getattr(getattr(last.funding, side), part), getattr(getattr(this.funding, side), part)
        if was != now:
            yield MoneyChange(f"funding.{path}", was, now)

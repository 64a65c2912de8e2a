"""Which row of one form is which of the other, and what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from drafter.declaration import Comparator, Indicator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in

_ENOUGH = 0.6
"""The part of the pairs of characters that two names must have in common, either way, to be one measure worded anew."""


class RowKind(Enum):
    """What became of a row since last year."""

    SAME = "same"
    ADDED = "added"
    DROPPED = "dropped"
    RAISED = "raised"
    LOWERED = "lowered"
    RETARGETED = "retargeted"
    """Another sign, another unit, or words instead of a number."""
    REWORDED = "reworded"
    MOVED = "moved"
    """Under another 二级指标."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of this year's form beside last year's; `place` is where it stands, from 0, this year's where there is one."""

    kind: RowKind
    last: Indicator | None
    this: Indicator | None
    place: int

    @property
    def is_eased(self) -> bool:
        """Whether less is asked for than last year: a lower number, or a higher one that is not to be exceeded."""
        target = self.this.target if self.this else None
        most = isinstance(target, QuantitativeTarget) and target.comparator in (Comparator.AT_MOST, Comparator.BELOW)
        return self.kind is (RowKind.RAISED if most else RowKind.LOWERED)


def row_changes(last: Sequence[Indicator], this: Sequence[Indicator]) -> tuple[RowChange, ...]:
    """Each row of this year in its order, then those of last year that are gone. One row is at most one of the other form."""
    same = _pairs(last, this)
    changes = [
        RowChange(_kind(last[same[place]], row), last[same[place]], row, place)
        if place in same
        else RowChange(RowKind.ADDED, None, row, place)
        for place, row in enumerate(this)
    ]
    gone = (place for place in range(len(last)) if place not in same.values())
    return (*changes, *(RowChange(RowKind.DROPPED, last[place], None, place) for place in gone))


def _pairs(last: Sequence[Indicator], this: Sequence[Indicator]) -> dict[int, int]:
    """For each row of this year that last year had too, which it was: the likest first."""
    alike = [
        (likeness, now, then)
        for now, row in enumerate(this)
        for then, old in enumerate(last)
        if (likeness := _likeness(old, row)) > 0
    ]
    found: dict[int, int] = {}
    for _, now, then in sorted(alike, key=lambda one: (-one[0], abs(one[1] - one[2]))):
        if now not in found and then not in found.values():
            found[now] = then
    return found


def _likeness(last: Indicator, this: Indicator) -> float:
    """How surely two rows measure the same; 0 for not."""
    was, now = last.name or "", this.name or ""
    here = 0.2 if last.dimension == this.dimension else 0.0
    same_target = 0.1 if last.target == this.target else 0.0
    if was == now:
        return 2 + here + same_target
    share = min(share_of_pairs(was, now), share_of_pairs(now, was))
    counted_alike = _is_share(last.target) == _is_share(this.target)
    return share + here + same_target if share >= _ENOUGH and counted_alike else 0


def _is_share(target: Target | None) -> bool | None:
    return target.unit == "%" if isinstance(target, QuantitativeTarget) else None


def _kind(last: Indicator, this: Indicator) -> RowKind:
    return next(_kinds(last, this), RowKind.SAME)


def _kinds(last: Indicator, this: Indicator) -> Iterator[RowKind]:
    """All that differs, what weighs most first."""
    was, now = last.target, this.target
    if isinstance(was, QuantitativeTarget) and isinstance(now, QuantitativeTarget):
        numbers = _in_one_unit(was, now)
        if numbers is not None and numbers[0] != numbers[1]:
            yield RowKind.RAISED if numbers[1] > numbers[0] else RowKind.LOWERED
        if numbers is None or was.comparator is not now.comparator:
            yield RowKind.RETARGETED
    elif was != now:
        both_words = isinstance(was, QualitativeTarget) and isinstance(now, QualitativeTarget)
        yield RowKind.REWORDED if both_words else RowKind.RETARGETED
    if last.name != this.name:
        yield RowKind.REWORDED
    if last.dimension != this.dimension:
        yield RowKind.MOVED


def _in_one_unit(last: QuantitativeTarget, this: QuantitativeTarget) -> tuple[Decimal, Decimal] | None:
    """Both numbers in the unit of one of them; None where they count other things."""
    now = amount_in(this, last.unit or "")
    if now is not None:
        return last.quantity, now
    was = amount_in(last, this.unit or "")
    return (was, this.quantity) if was is not None else None

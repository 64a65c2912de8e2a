"""One amount of a task, and what amounts say of one another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from drafter.declaration.target import QuantitativeTarget
from drafter.language.units import same_unit
from drafter.regex import regex

_TIMES_A_YEAR = {"月": 12, "半月": 24, "季度": 4, "半年": 2, "周": 52, "学期": 2}
_TIMES_OF_YEAR = (*_TIMES_A_YEAR, "年", "天", "日", "两年", "三年")


_WHEN = regex(r"（(?:[春夏秋冬]季?|[上下]半年|第?[一二三四]季度|\d+月)）$")
"""A part of an amount that only says when it is done."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One amount of a task: what it counts, in the task's words, and how many; `unit` may say how often: 次/月.

    `lead` is what is done where it stood before the number and what is counted behind it: 等级保护测评 in 等级保护测评2个系统.
    """

    what: str
    amount: QuantitativeTarget
    lead: str = ""

    @property
    def unit(self) -> str:
        """What it is counted in, without magnitude and without how often: 只 for 万只, 次 for 次/月."""
        return (self.amount.unit or "").lstrip("万亿").partition("/")[0]

    @property
    def period(self) -> str:
        """How often, `月` in 次/月; '' for an amount of the whole year."""
        return (self.amount.unit or "").partition("/")[2]

    @property
    def is_part(self) -> bool:
        """Whether it is only a part of what was counted before: 专场招聘会（线上）."""
        return self.what.endswith("）")

    @property
    def piece(self) -> str:
        """What each of so many has, `期` in 人/期; '' for an amount of all or of a time."""
        first = self.period.partition("·")[0]
        return "" if first in _TIMES_OF_YEAR else first


def counted_alike(one: Counted, other: Counted) -> bool:
    """Whether two amounts are counted in the same unit: 40台 and 5台, 3万人 and 200名, 65件（套） and 12件."""
    return same_unit(one.unit.partition("（")[0], other.unit.partition("（")[0])


def is_all_of(parts: Sequence[Counted], whole: Counted) -> bool:
    """Whether several amounts together are the whole: 电梯4台、空调6台、消防系统1套 of 11台套."""
    return len(parts) > 1 and sum(one.amount.quantity for one in parts) == whole.amount.quantity


def without_breakdowns(counted: Sequence[Counted], priced: Collection[str]) -> tuple[Counted, ...]:
    """Without the parts that say no more than how the whole comes about; those with a price of their own stay.

    招聘会40场（线上12场、线下28场） is counted once: a form that adds parts to their sum says it twice.
    """
    kept: list[Counted] = []
    parts: list[Counted] = []
    for one in reversed(counted):
        if one.is_part:
            parts.insert(0, one)
            continue
        told = not is_all_of(parts, one) or any(part.what in priced for part in parts)
        kept = [one, *(parts if told else ()), *kept]
        parts = []
    return (*parts, *kept)


def each_period(counted: Counted, period: str) -> Counted:
    """An amount that was told for each of a period: 2次 in 每月2次 is 2 (次/月)."""
    if not period or counted.period:
        return counted
    return replace(counted, amount=counted.amount.model_copy(update={"unit": f"{counted.amount.unit or ''}/{period}"}))


def without_told(limits: tuple[Counted, ...], amounts: tuple[Counted, ...]) -> tuple[Counted, ...]:
    """The amounts that are not told as lengths of time already: 响应≤30分钟 counts nothing."""
    told = {(one.amount.quantity, one.unit) for one in limits}
    return tuple(one for one in amounts if (one.amount.quantity, one.unit) not in told)


def without_rates_of_totals(counted: list[Counted]) -> list[Counted]:
    """每月1次，共12次 is 12次, and so is 每月开展水质检测1次，全年检测12次; 9期（春季4期、秋季5期） is 9期."""
    kept: list[Counted] = []
    for one in counted:
        if kept and _WHEN.search(one.what):
            continue
        if one.piece and any(other.what == one.what and counted_alike(other, one) for other in kept):
            continue  # 培训8期（每镇1期）
        if any(_sums_up(other, one) and other.what == one.what for other in kept):
            continue  # 全年12期简报，每月1期
        rates = [other for other in kept if _sums_up(one, other)]
        kept = [other for other in kept if other not in rates]
        kept.append(replace(one, what=rates[0].what) if rates else one)
    return kept


def _sums_up(total: Counted, rate: Counted) -> bool:
    if not rate.period or rate.piece or total.period or total.unit != rate.unit:
        return False
    in_a_year = rate.amount.quantity * _TIMES_A_YEAR.get(rate.period, 0) == total.amount.quantity
    return total.what == rate.what or (in_a_year and rate.what.endswith(total.what.removeprefix("全年")))

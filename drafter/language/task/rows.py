"""What a task tells as rows of a form: an amount, a price or a whole sum, a share, a length of time or a day, each with its name."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.declaration import Comparator, Dimension, QualitativeTarget, Target
from drafter.language.numbers_told import is_time
from drafter.language.task.lines import ends_all
from drafter.language.task.names import deadline_name, is_warmth, output_name, price_name, sum_name
from drafter.language.task.parts import Counted, Task
from drafter.language.task.typed import as_printed
from drafter.regex import regex

_IN_TIME = regex("及时|按时|按期|准时|[准正]点率")
_ALL_DONE = "项目完成时间"


class ToldRow(NamedTuple):
    """One row; `part` says which part of its task it shows: amount0, price0, time."""

    part: str
    dimension: Dimension
    name: str
    target: Target


def tells_time(name: str) -> bool:
    """Whether a share of this name tells how much is done in time, and so belongs under 时效指标."""
    return _IN_TIME.search(name) is not None


def _slot(counted: Counted) -> Dimension:
    """Where an amount stands: a time that may be taken at most is no output, 停机检修≤20天, nor is how warm it is, 室温≥20度."""
    if is_warmth(counted.what):
        return Dimension.QUALITY
    at_most = counted.amount.comparator in (Comparator.AT_MOST, Comparator.BELOW)
    return Dimension.TIMELINESS if at_most and is_time(counted.unit) else Dimension.QUANTITY


def rows_told(task: Task) -> Iterator[ToldRow]:
    """The rows of a task, in the order of the form's groups; an amount is at least so much, a price at most."""
    for place, counted in enumerate(task.counted):
        sign = counted.amount.comparator or Comparator.AT_LEAST
        target = counted.amount.model_copy(update={"comparator": sign})
        yield ToldRow(f"amount{place}", _slot(counted), as_printed(output_name(counted, task)), target)
    for place, price in enumerate(task.prices):
        most = price.limit.model_copy(update={"comparator": Comparator.AT_MOST})
        yield ToldRow(f"price{place}", Dimension.ECONOMIC_COST, as_printed(price_name(price, task)), most)
    for place, total in enumerate(task.sums):
        yield ToldRow(f"sum{place}", Dimension.ECONOMIC_COST, as_printed(sum_name(total)), total.limit)
    for place, rate in enumerate(task.rates):
        dimension = Dimension.TIMELINESS if tells_time(rate.what) else Dimension.QUALITY
        yield ToldRow(f"rate{place}", dimension, rate.what, rate.amount)
    for place, limit in enumerate(task.limits):
        yield ToldRow(f"limit{place}", Dimension.TIMELINESS, limit.what, limit.amount)
    for place, one in enumerate(task.deadlines):
        name = _ALL_DONE if ends_all(task.text) else as_printed(deadline_name(one, task))
        yield ToldRow(f"time{place or ''}", Dimension.TIMELINESS, name, QualitativeTarget(description=one.by_when))

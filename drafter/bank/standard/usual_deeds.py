"""How well work of one sort is done and what it is good for, whatever the trade: told by the last verb of a task."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.declaration import Dimension, Indicator, QuantitativeTarget
from drafter.regex import regex

_LONGEST = 16
"""Characters that a name with the words of a task in it may have."""
_REMARK = regex("（[^（）]*）$")


_OF_A_THING = regex("[点站员仪室所队器具车表机场馆]")
_SERVICE = regex("(服务)(?:采购|购买|购置|外包)$")
"""A service that is bought is looked at as a service: nobody puts it into use."""


@dataclass(frozen=True, slots=True)
class DeedRow:
    """A name with a place for the thing (路灯) or the task (路灯维护), a number to reach, and a name without either."""

    dimension: Dimension
    wording: str
    target: QuantitativeTarget
    short: str = ""

    def named(self, thing: str, task: str) -> str:
        """The name of a task; the short one where there is no thing or it would be long, '' where there is none either."""
        name = self.wording.format(thing=thing, task=task)
        twice = bool(thing) and f"{thing[-2:] * 2}" in name  # 破损修复修复后
        return (
            name
            if thing and not twice and len(name) <= _LONGEST
            else self.short or ("" if "{" in self.wording else self.wording)
        )


@dataclass(frozen=True, slots=True)
class UsualDeed:
    """Verbs of one sort of work, and what is looked at wherever it is done."""

    deeds: tuple[str, ...]
    rows: tuple[DeedRow, ...]


def _is_a_thing(deed: str, task: str) -> bool:
    """Whether what stands within a task only says which thing it is: 处理站, 监测点."""
    return _OF_A_THING.match(task.partition(deed)[2]) is not None


def rows_of_deed(known: Iterable[UsualDeed], task: str) -> tuple[Indicator, ...]:
    """What is looked at in a task that is called so, by the longest verb at its end, else beginning, else within.

    Nothing where none is known.
    """
    bare = _SERVICE.sub(r"\1", _REMARK.sub("", task))
    done = [(deed, one) for one in known for deed in one.deeds]
    ends = [(deed, one) for deed, one in done if bare.endswith(deed)]
    begins = [(deed, one) for deed, one in done if bare.removeprefix("新").startswith(deed)]
    within = [(deed, one) for deed, one in done if deed in bare[1:-2] and not _is_a_thing(deed, bare)]
    if not (ends or begins or within):
        return ()
    deed, found = max(ends or begins or within, key=lambda told: len(told[0]))
    thing = bare.removesuffix(deed) if ends else bare.partition(deed)[2]
    named = ((row, row.named(thing, bare)) for row in found.rows)
    return tuple(Indicator.under(row.dimension, name, row.target) for row, name in named if name)

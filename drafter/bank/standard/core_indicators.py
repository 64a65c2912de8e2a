"""The few measures of a project's field that may be written without anything being asked."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from drafter.bank.standard.usual_indicators import CoreIndicator, UsualKind
from drafter.declaration import Dimension, Indicator

CORE_DIMENSIONS = (
    Dimension.QUALITY,
    Dimension.TIMELINESS,
    Dimension.ECONOMIC,
    Dimension.SOCIAL,
    Dimension.ENVIRONMENTAL,
    Dimension.SUSTAINABILITY,
)
"""Where core measures may stand: amounts, cost and satisfaction are asked for elsewhere."""
_MOST = {Dimension.QUALITY: 2}
"""How many are taken under a 二级指标; of the others one."""


def core_of(fields: Iterable[UsualKind], name: str, unit: str, told: str) -> Mapping[Dimension, tuple[Indicator, ...]]:
    """What of its field's core fits a project, by 二级指标; only those that have any.

    `told` are the tasks and the purpose. They decide between the measures of a field, never on the field itself: that is
    told by the project's name, and only where this tells of none by its unit's, which says little of the project. There
    a measure needs a word of the project's own.
    """
    own = name.replace(unit, "") if unit else name
    known, by_name = tuple(fields), True
    field = _field_told_by(own, known)
    if field is None:
        field, by_name = _field_told_by(unit, known), False
    if field is None:
        return MappingProxyType({})
    said = f"{own}\n{told}"
    fitting = [one for one in field.core if (by_name if not one.told else any(word in said for word in one.told))]
    return MappingProxyType(
        {dimension: rows for dimension in CORE_DIMENSIONS if (rows := _first_under(dimension, fitting))}
    )


def _field_told_by(text: str, fields: Iterable[UsualKind]) -> UsualKind | None:
    """The field whose word in the text is the longest; the first of those that have one as long."""
    longest, found = 0, None
    for one in fields:
        length = max((len(word) for word in one.recognise if word in text), default=0)
        if length > longest:
            longest, found = length, one
    return found


def _first_under(dimension: Dimension, core: Iterable[CoreIndicator]) -> tuple[Indicator, ...]:
    under = [one.indicator for one in core if one.indicator.dimension is dimension]
    return tuple(Indicator.under(dimension, one.wording, one.target) for one in under[: _MOST.get(dimension, 1)])

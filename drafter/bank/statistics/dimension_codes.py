"""Where an indicator stands, as one letter in the counts; and how much one place says about another."""

from functools import lru_cache

from drafter.declaration import Dimension

_OTHER = "?"
_CODES = {
    "经济成本指标": "a",
    "社会成本指标": "b",
    "生态环境成本指标": "c",
    "数量指标": "d",
    "质量指标": "e",
    "时效指标": "f",
    "成本指标": "g",
    "经济效益指标": "h",
    "社会效益指标": "i",
    "生态效益指标": "j",
    "可持续影响指标": "k",
    "服务对象满意度指标": "l",
}
"""Stored in every learned bank and in what is remembered of suggestions: a code is never given to another 二级指标."""
DIMENSION_CODES = frozenset({_OTHER, *_CODES.values()})
OF_THE_WORK = frozenset(
    {Dimension.QUANTITY, Dimension.QUALITY, Dimension.TIMELINESS, Dimension.BENEFICIARY_SATISFACTION}
)
"""Where the work itself is measured: these have ways of measuring in common, costs and effects each have their own."""


def code_of(label: str | None) -> str:
    """The letter of a printed 二级指标; one for all that are no official words."""
    return _CODES.get(label or "", _OTHER)


@lru_cache
def codes_of(dimension: Dimension) -> frozenset[str]:
    """The letters of a 二级指标 under all the names that it has had."""
    return frozenset(_CODES[other.value] for other in Dimension if other.today is dimension.today)


@lru_cache
def nearness(dimension: Dimension, same_type: float, other_type: float) -> dict[str, float]:
    """How much what was seen under each letter says about a 二级指标: fully (1) itself, less its 一级指标, least the others."""
    near = {_OTHER: other_type}
    for other in Dimension:
        beside = same_type if other.type is dimension.type else other_type
        near[_CODES[other.value]] = 1.0 if other is dimension else beside
    return near

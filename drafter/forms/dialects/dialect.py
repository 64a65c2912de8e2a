"""What one dialect of the form calls things; every word without spaces, brackets, colons or numbering."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from drafter.declaration import Dimension, IndicatorType

UNUSED = ""
"""The path of a label that our form has no field for: it and its value are known, and nothing is lost with them."""
STATE_PART, OTHER_PART, CARRY_OVER_PART = "part.state", "part.other", "part.carry_over"
"""Parts of a total that are printed alike under 项目资金总额 and 年度资金总额; which one is meant, its place says."""
PERIOD = "project.period"
"""The path of a label whose value is both days of the project, from when till when."""
INSTEAD = "instead."
"""Before a path: the label fills it only where no label of its own did (一级项目名称 where there is no 二级)."""


class Column(Enum):
    """What a column of the indicator table holds."""

    TYPE = "type"
    DIMENSION = "dimension"
    NAME = "name"
    YEAR_TARGET = "year_target"
    TARGET = "target"
    LIFE_TARGET = "life_target"
    SIGN = "sign"
    NATURE = "nature"
    UNIT = "unit"
    SCORE = "score"
    ACTUAL = "actual"
    REMARK = "remark"


class FundColumn(Enum):
    """What a column of amounts holds, where a form has several: the plan comes before what became of it."""

    INITIAL = "initial"
    PLANNED = "planned"
    SPENT = "spent"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Dialect:
    """The words of one dialect, beyond those of the dialects before it.

    `sides` are headings of blocks, which name no field. A word of `goals` heads a block of goals where another goal's
    label follows it in its row, and is a goal's label itself where text does. `values` are what a field with a list of its own
    may say, by its path.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    goals: Mapping[str, str] = field(default_factory=dict)
    sides: frozenset[str] = frozenset()
    types: Mapping[str, IndicatorType] = field(default_factory=dict)
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)
    fund_columns: Mapping[str, FundColumn] = field(default_factory=dict)
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)


def labels(path: str, words: str) -> dict[str, str]:
    """Several words, parted by spaces, for one field."""
    return dict.fromkeys(words.split(), path)


def headings(column: Column, words: str) -> dict[str, Column]:
    """Several words, parted by spaces, for one column."""
    return dict.fromkeys(words.split(), column)

"""一级指标 and 二级指标: the official words, and which belongs under which.

Source: 财预〔2021〕101号 (成本 as a type of its own; 可持续影响 kept under 效益 as Shanghai's forms print it);
older forms, and other places' forms, list 成本 under 产出 (`OUTPUT_COST`).
"""

from enum import Enum

from drafter.declaration.frozen import Frozen


class IndicatorType(Enum):
    """一级指标."""

    COST = "成本指标"
    OUTPUT = "产出指标"
    OUTCOME = "效益指标"
    SATISFACTION = "满意度指标"


class Dimension(Enum):
    """二级指标, in the order in which the form prints them."""

    ECONOMIC_COST = "经济成本指标"
    SOCIAL_COST = "社会成本指标"
    ENVIRONMENTAL_COST = "生态环境成本指标"
    QUANTITY = "数量指标"
    QUALITY = "质量指标"
    TIMELINESS = "时效指标"
    OUTPUT_COST = "成本指标"
    ECONOMIC = "经济效益指标"
    SOCIAL = "社会效益指标"
    ENVIRONMENTAL = "生态效益指标"
    SUSTAINABILITY = "可持续影响指标"
    BENEFICIARY_SATISFACTION = "服务对象满意度指标"

    @property
    def type(self) -> IndicatorType:
        """The 一级指标 that it belongs to."""
        return _TYPE_OF[self]

    @property
    def today(self) -> "Dimension":
        """Itself, but for 成本 under 产出: the older place of what is now 经济成本 under 成本 (财预〔2021〕101号)."""
        return Dimension.ECONOMIC_COST if self is Dimension.OUTPUT_COST else self


class Unrecognised(Frozen):
    """A printed level that is none of the official words; kept as it stands."""

    text: str

    @property
    def value(self) -> str:
        """The printed words, so that an official and an unofficial level print alike."""
        return self.text


_TYPE_OF = {
    Dimension.ECONOMIC_COST: IndicatorType.COST,
    Dimension.SOCIAL_COST: IndicatorType.COST,
    Dimension.ENVIRONMENTAL_COST: IndicatorType.COST,
    Dimension.QUANTITY: IndicatorType.OUTPUT,
    Dimension.QUALITY: IndicatorType.OUTPUT,
    Dimension.TIMELINESS: IndicatorType.OUTPUT,
    Dimension.OUTPUT_COST: IndicatorType.OUTPUT,
    Dimension.ECONOMIC: IndicatorType.OUTCOME,
    Dimension.SOCIAL: IndicatorType.OUTCOME,
    Dimension.ENVIRONMENTAL: IndicatorType.OUTCOME,
    Dimension.SUSTAINABILITY: IndicatorType.OUTCOME,
    Dimension.BENEFICIARY_SATISFACTION: IndicatorType.SATISFACTION,
}


def indicator_type(text: str) -> IndicatorType | Unrecognised:
    """The 一级指标 of exactly this official wording, else the words as they stand."""
    return next((level for level in IndicatorType if level.value == text), Unrecognised(text=text))


def dimension(text: str) -> Dimension | Unrecognised:
    """The 二级指标 of exactly this official wording, else the words as they stand."""
    return next((level for level in Dimension if level.value == text), Unrecognised(text=text))

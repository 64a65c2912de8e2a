"""Which 二级指标 a finance section misses on a form: what the checks of completeness (A06 to A09) look for, as slots."""

from drafter.declaration import Dimension, IndicatorType
from drafter.declaration.declaration import Declaration

_ALWAYS = (
    Dimension.QUANTITY,
    Dimension.QUALITY,
    Dimension.TIMELINESS,
    Dimension.BENEFICIARY_SATISFACTION,
)


def lacking(declaration: Declaration) -> tuple[Dimension, ...]:
    """Those without a row; of the effects, 社会效益 where there is none of any kind (财预〔2021〕101号, 中发〔2018〕34号)."""
    rows = declaration.indicators
    there = {row.dimension for row in rows}
    effect = () if any(row.type is IndicatorType.OUTCOME for row in rows) else (Dimension.SOCIAL,)
    return tuple(one for one in Dimension if one in (*_ALWAYS, *effect) and one not in there)

"""A 二级指标 is not official, or stands under the wrong 一级指标.

查什么：一级、二级指标不是规定的名称，或者放在别的一级指标下面（成本放在产出下面是老写法，不算）。
为什么：系统按两级分类汇总和赋分，放错就存不了。（参照财预〔2021〕101号：指标分类）
示例：
改前：效益指标 | 质量指标 | 验收合格率
改后：产出指标 | 质量指标 | 验收合格率
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType, Unrecognised
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_BRACKETS = regex(r"[(（][^（）()]*[)）].*$")
_KNOWN = {level.value.removesuffix("指标") for level in Dimension} | {
    "满意度", "服务对象满意度", "社会公众满意度", "受益对象满意度", "成本", "经济成本", "生态成本", "可持续影响", "生态环境效益",
}  # fmt: skip
_TOPS = {top.value.removesuffix("指标") for top in IndicatorType}


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row; none where the row says no 二级指标 because its layout has none."""
    for line in dossier.lines:
        level, top = line.row.dimension, line.row.type
        if isinstance(level, Unrecognised):
            if _stem(level.text) not in _KNOWN:
                message = f"“{line.name}”的二级指标“{level.text}”不是规定的名称"
                yield Fault(line.path, message, "请改成规定的二级指标：数量、质量、时效、经济成本、社会效益……")
        elif level is None and not dossier.is_foreign:
            yield Fault(line.path, f"“{line.name}”没有二级指标", "请选一个二级指标")
        elif isinstance(top, Unrecognised) and not dossier.is_foreign and _stem(top.text) not in _TOPS:
            message = f"“{line.name}”的一级指标“{top.text}”不是规定的名称"
            yield Fault(line.path, message, "请改成规定的一级指标：成本、产出、效益、满意度")
        elif isinstance(level, Dimension) and _elsewhere(line, level, top):
            message = f"“{line.name}”的二级指标“{level.value}”放在“{top.value if top else ''}”下面"
            yield Fault(line.path, message, f"{level.value}属于“{level.type.value}”")


def _stem(text: str) -> str:
    return _BRACKETS.sub("", text).strip().removesuffix("指标")


def _elsewhere(line: Line, level: Dimension, top: object) -> bool:
    if not isinstance(top, IndicatorType) or top is level.type:
        return False
    costs = level in (Dimension.OUTPUT_COST, Dimension.ECONOMIC_COST) and top in (
        IndicatorType.OUTPUT,
        IndicatorType.COST,
    )
    return not costs and bool(line.name)


RULE = Rule("A11", "level_wrong", Severity.ERROR, "参照财预〔2021〕101号（指标分类）", look)

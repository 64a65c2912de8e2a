"""A quality stands under another 二级指标.

查什么：合格率、准确率、正确率、达标率、优良率、差错率不在质量指标下面。环境质量达标（水质、空气）放在生态效益是对的。
为什么：做到什么标准是质量指标。（参照财预〔2021〕101号：质量指标）
示例：
改前：数量指标 | 师资培训项目验收合格率 =100%
改后：质量指标 | 师资培训项目验收合格率 =100%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_QUALITY = regex("(?:合格|准确|正确|达标|优良|优秀|差错|返工|完好)率$")
_OF_WORK = regex("(?:合格|准确|正确|差错|返工)率$")
_EFFECT = regex("水质|空气|环境质量|断面|食品|农产品|产品|药品|抽检|抽查|体质|体测|考试|就业")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.dimension in (None, Dimension.QUALITY, Dimension.BENEFICIARY_SATISFACTION):
            continue
        is_effect = line.type is IndicatorType.OUTCOME
        if (_OF_WORK if is_effect else _QUALITY).search(line.name) and not (is_effect and _EFFECT.search(line.name)):
            yield Fault.misplaced(line, "说的是质量", Dimension.QUALITY)


RULE = Rule(
    "D04",
    "quality_elsewhere",
    Severity.ERROR,
    "参照财预〔2021〕101号（质量指标）",
    look,
    gives_way_to=("time_elsewhere",),
)

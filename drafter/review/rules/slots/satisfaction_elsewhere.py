"""A satisfaction stands under another 二级指标.

查什么：名称里有“满意”，却不在满意度指标下面（错误）；好评率、认可度放在产出，或者说的就是满意度一栏里问的人（错误），放在效益（警告）。“满意度调查份数”这类工作量不算。
为什么：满意度有自己的一级指标，放错栏目系统和审核都按错误处理。（参照财预〔2021〕101号：满意度指标）
示例：
改前：社会效益指标 | 参训学员满意率 ≥95%
改后：服务对象满意度指标 | 参训学员满意率 ≥95%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import SATISFIED

_SHORTEST = 2
_WORK_ON_IT = regex("(?:满意度?|好评)(?:率)?(?:调查|测评|回访|问卷|评价)")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    there = [line for line in dossier.lines if line.dimension is Dimension.BENEFICIARY_SATISFACTION]
    asked = tuple(who for line in there if len(who := line.name.partition("满意")[0]) >= _SHORTEST)
    for line in dossier.lines:
        elsewhere = line.dimension is not None and line.dimension is not Dimension.BENEFICIARY_SATISFACTION
        if elsewhere and SATISFIED.search(line.name) and not _WORK_ON_IT.search(line.name):
            sure = "满意" in line.name or line.type is IndicatorType.OUTPUT or line.name.startswith(asked)
            severity = Severity.ERROR if sure else Severity.WARNING
            yield Fault.misplaced(line, "是满意度", Dimension.BENEFICIARY_SATISFACTION, severity)


RULE = Rule("D01", "satisfaction_elsewhere", Severity.ERROR, "参照财预〔2021〕101号（满意度指标）", look)

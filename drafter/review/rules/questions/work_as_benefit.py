"""A benefit that may be no more than the work itself.

查什么：效益指标说的是完成率、开展情况、发放率，分不清是工作做了，还是带来了变化。
为什么：效益要说变化；有的完成率（整改完成率）确实是效果，要人来看。（参照财预〔2021〕101号：效益指标）

示例：
改前：社会效益指标 | 见习活动开展率 =100%
改后：社会效益指标 | 见习后留用率 ≥30%
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_WORK = regex("(?:完成|开展|举办|实施|执行|建设|采购|购置|发放|推进|推广|组织)(?:率|情况|比例|程度|度|数量|数)?$")
_RESULT = regex("整改|问题|隐患|就业|案件|纠纷|减|治理|销号")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One question for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.OUTCOME and _WORK.search(line.name) and not _RESULT.search(line.name):
            yield Fault.asked(line.path, f"“{line.name}”说的是工作做了，还是带来的变化？效益写变化，工作放到产出")


RULE = Rule(
    "D07",
    "work_as_benefit",
    Severity.HINT,
    "参照财预〔2021〕101号（效益指标）",
    look,
    gives_way_to=(
        "own_output_as_benefit",
        "verdict_in_name",
        "words_without_standard",
        "value_repeats_name",
        "input_as_output",
    ),
)

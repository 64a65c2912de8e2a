"""A 质量 row says only whether the work was done.

查什么：质量指标写成“完成率”“完成情况”“执行率”，没有说做到什么标准。
为什么：做没做完是数量或时效；质量要说合格、准确、达到什么标准。（参照财预〔2021〕101号：质量指标）
示例：
改前：质量指标 | 各项支付工作完成率 ≥98%
改后：质量指标 | 支付差错率 =0%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_ONLY_DONE = regex(
    "(?:完成|开展|实施|(?:计划|预算|任务|工作|项目)执行)(?:率|情况|比例|程度|度)?$|^(?:按要求)?完成|完成率"
)
_SAYS_HOW_WELL = regex(
    "(?:整改|销号|闭环|问题|隐患|任务书|目标|指标|考核|金牌).{0,4}(?:完成|落实)率$|质量|优良|达标|标准|合格"
)
_DONE = ("完成", "已完成", "按要求完成", "全部完成", "顺利完成", "圆满完成", "已实施", "已开展")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.dimension is not Dimension.QUALITY or _SAYS_HOW_WELL.search(line.name):
            continue
        done = line.words in _DONE
        if _ONLY_DONE.search(line.name) or done:
            message = f"质量指标“{line.name}”只说做没做完，没有说做到什么标准"
            yield Fault(line.path, message, "换成能看出好坏的：验收合格率、差错率、准确率、达标率", another=True)


RULE = Rule(
    "D05",
    "quality_only_done",
    Severity.WARNING,
    "参照财预〔2021〕101号（质量指标）",
    look,
    gives_way_to=("time_elsewhere",),
)

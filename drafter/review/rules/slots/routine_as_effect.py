"""Routine management stands among the effects.

查什么：效益指标写制度健全、执行有效、招标合规这类日常管理。
为什么：与项目的产出和效益没有看得见的联系，101号建议不设。2026 年上海的表里仍有，所以只作提示。（参照财预〔2021〕101号：高度关联）
示例：
改前：可持续影响指标 | 长效管理制度健全性：健全
改后：可持续影响指标 | 设施正常使用年限 ≥5年
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_ROUTINE = regex(
    "制度.{0,4}(?:健全|完善|执行|建设|建立)|(?:管理|工作|长效)机制.{0,2}(?:健全|完善|建设|建立)|(?:招标|采购|程序|财务).{0,4}(?:合规|规范)|档案管理制度"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.OUTCOME and _ROUTINE.search(line.name):
            advice = "如果有更直接的效果，请换一条：使用多少年、多少人持续受益、问题少了多少"
            yield Fault(line.path, f"“{line.name}”是日常管理，看不出项目的效果", advice, another=True)


RULE = Rule("D09", "routine_as_effect", Severity.HINT, "参照财预〔2021〕101号（指标与产出、效益高度关联）", look)

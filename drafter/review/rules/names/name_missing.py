"""A row has no name.

查什么：有一级、二级指标或指标值，却没有三级指标名称。
为什么：看不出考核什么，系统也不收。（预算管理系统保存校验）
示例：
改前：数量指标 |（空）| ≥30人
改后：数量指标 | 培训人数 | ≥30人
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if not line.name:
            yield Fault(line.at_name, f"第 {line.position + 1} 行没有指标名称", "写明考核什么；多余的行请删去")


RULE = Rule("N08", "name_missing", Severity.ERROR, "预算管理系统保存校验", look)

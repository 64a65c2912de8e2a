"""More days or months than a year has.

查什么：一年期项目的开放天数、运行天数超过 366 天，月数超过 12 个月，一天超过 24 小时。
为什么：一年做不到的数，不是写错了就是抄错了。（目标要求：合理可行）

示例：
改前：免费开放天数 ≥400天
改后：免费开放天数 ≥340天
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_GOES_ON = regex("开放|开馆|运行|运转|营业|值班|值守|供餐|供应|供水|供热|监测|服务|发放|运营")
_OF_SEVERAL = regex("累计|总|合计|使用|寿命|质保|保修|人均|各")
_MOST = {"天": 366, "日": 366, "个月": 12, "月": 12}


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row of a project of one year."""
    if dossier.declaration.project.spans_years:
        return
    for line in dossier.lines:
        most = _MOST.get(line.unit)
        if most is None or line.quantity is None or line.quantity <= most:
            continue
        if _GOES_ON.search(line.name) and not _OF_SEVERAL.search(line.name):
            yield Fault(
                line.at_target, f"“{line.name}”{line.said}，一年没有这么多{line.unit.removeprefix('个')}", "请核对"
            )


RULE = Rule("F01", "more_than_possible", Severity.ERROR, "目标要求：合理可行", look)

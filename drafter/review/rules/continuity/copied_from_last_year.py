"""All indicators are those of last year, unchanged.

查什么：与上年的表对照，每一条指标的名称和指标值都一模一样（五条以上）。没有上年的表就不判。
为什么：年年照抄的目标起不到约束作用；审核会拿上年的完成值来比。（参照财预〔2021〕101号：历史标准；系统审核页与上年对比）
示例：
改前：2027 年 10 条指标与 2026 年一字不差
改后：按上年完成值调整：公益讲座场次 ≥52场（上年完成 51 场）
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_ENOUGH = 5


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    last = dossier.last_year
    if last is None or len(dossier.lines) < _ENOUGH:
        return
    if {str(row) for row in last.indicators} == {str(line.row) for line in dossier.lines}:
        message = f"{len(dossier.lines)} 条指标与上年一模一样"
        yield Fault("indicators", message, "对照上年完成值，把能提高的提高；确实不变的请写明理由")


RULE = Rule("F16", "copied_from_last_year", Severity.WARNING, "参照财预〔2021〕101号（历史标准）", look)

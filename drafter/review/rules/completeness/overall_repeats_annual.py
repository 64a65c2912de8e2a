"""The overall goal of a project of several years is word for word that of the year.

查什么：跨年度项目的项目总目标与年度总体目标一字不差（警告）；指标里的数与它对不上、说明年度目标抄的是几年的总数的，是错误。
为什么：总目标说几年一共做什么，年度目标说今年做哪一段；一样就看不出今年做多少。（上海市申报表样表：阶段性项目）

示例：
改前：两栏都是“2027年加装电梯100台”
改后：项目总目标：2026年至2028年加装电梯300台
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import counts_the_same, promised_in, same_goals, shows
from drafter.review.rule import Fault, Rule

_SEVERAL = 2


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault: at the year's goal where the rows tell other numbers, else at the overall one."""
    if not same_goals(dossier):
        return
    message = "项目总目标与年度总体目标一字不差"
    told = [counted.amount for counted, sure in promised_in(dossier.declaration.objectives.annual or "") if sure]
    rows = [[line for line in dossier.lines if counts_the_same(line, amount)] for amount in told]
    counted = [(amount, lines) for amount, lines in zip(told, rows, strict=True) if lines]
    lost = [amount for amount, lines in counted if not any(shows(line, amount) for line in lines)]
    if len(lost) >= _SEVERAL and len(lost) * 2 > len(counted):
        message = f"{message}，指标里却是另外的数"
        yield Fault("objectives.annual", message, "年度目标只写今年的一段，数与指标一致", Severity.ERROR)
    else:
        yield Fault("objectives.overall", message, "总目标写整个实施期一共做什么，年度目标写今年的一段")


RULE = Rule("A05", "overall_repeats_annual", Severity.WARNING, "上海市申报表样表（阶段性项目）", look)

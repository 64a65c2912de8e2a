"""The whole life of the project costs less than this one year.

查什么：项目资金总额小于年度资金申请总额（错误）；跨年度项目两个数相同（警告）。
为什么：项目资金总额是几年一共的，常有人把一年的数填了两遍。（上海市申报表样表）
示例：
改前：项目资金总额 3,498,000.00；年度 3,498,000.00（三年项目）
改后：项目资金总额 10,308,000.00
"""

from collections.abc import Iterator

from drafter.declaration.money import format_amount
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    form = dossier.declaration
    whole, year = form.funding.whole_life.total, form.funding.annual.total
    if whole is None or year is None:
        return
    if whole < year:
        message = f"项目资金总额 {format_amount(whole)} 元小于年度资金申请总额 {format_amount(year)} 元"
        yield Fault("funding.whole_life.total", message, "项目资金总额是整个实施期的钱，不应小于一年的")
    elif whole == year and form.project.spans_years:
        message = "跨年度项目的项目资金总额与年度资金申请总额相同"
        yield Fault("funding.whole_life.total", message, "请核对是否把一年的数填成了总数", Severity.WARNING)


RULE = Rule("B02", "whole_life_less_than_year", Severity.ERROR, "上海市申报表样表：左侧为整个项目，右侧为本年度", look)

"""A new project has money left from last year.

查什么：项目性质是新增，今年才开始，却填了上年结转资金。
为什么：去年还没有这个项目，不会有结转；除非名称、性质变过。（申报表填报要素：项目性质、上年结转资金）

示例：
改前：新增项目，2027-01-01 开始，上年结转资金 130,000.00
改后：上年结转资金 0.00，或者项目性质：结转项目
"""

from collections.abc import Iterator

from drafter.declaration.money import format_amount
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question."""
    form = dossier.declaration
    nature, left = form.project.nature or "", form.funding.annual.carry_over
    start = form.project.planned_start
    begins_now = start is not None and start.year == form.fiscal_year
    if "新增" in nature and begins_now and left is not None and left > 0:
        question = f"项目性质是“{nature}”，今年才开始，上年结转资金 {format_amount(left)} 元是哪里来的？"
        yield Fault.asked("funding.annual.carry_over", question)


RULE = Rule("G09", "carry_over_of_new", Severity.HINT, "申报表填报要素（项目性质、上年结转资金）", look)

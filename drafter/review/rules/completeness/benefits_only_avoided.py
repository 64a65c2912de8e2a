"""The benefits say only that nothing bad happens.

查什么：效益指标全是“事故 0 起”“投诉 0 件”这样的，没有一条说带来什么好处。
为什么：不出事是底线，不是花这笔钱的效果；审核会问谁受益、好了多少。（参照财预〔2021〕101号：效益指标）

示例：
改前：效益指标只有“活动安全责任事故发生次数 =0次”
改后：社会效益指标 | 年到馆读者 | 由38万人次增加到42万人次
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MOST_NAMED = 2


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault, at the first of these rows."""
    rows = [line for line in dossier.lines if line.type is IndicatorType.OUTCOME]
    if rows and all(line.quantity is not None and line.quantity == 0 for line in rows):
        told = "、".join(f"“{line.name}”" for line in rows[:_MOST_NAMED])
        advice = "加一条带来的变化：谁受益、受益多少、由多少提高到多少"
        yield Fault(rows[0].path, f"效益指标只说不出事（{told}），没有说带来什么好处", advice, lacks=Dimension.SOCIAL)


RULE = Rule(
    "N06",
    "benefits_only_avoided",
    Severity.WARNING,
    "参照财预〔2021〕101号（效益指标）",
    look,
    gives_way_to=("benefits_without_number",),
    needs_all_rows=True,
)

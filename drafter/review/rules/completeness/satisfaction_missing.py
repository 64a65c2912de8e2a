"""Nobody was asked whether they are satisfied.

查什么：没有一条满意度指标。
为什么：直接面向群众、服务别人的项目要听服务对象怎么说；确实没有服务对象的可以搁置。（参照财预〔2021〕101号：满意度指标）
示例：
改前：没有满意度指标
改后：参训学员满意度 ≥90%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for a form that has other indicators, but none of satisfaction."""
    rows = dossier.declaration.indicators
    if rows and not any(row.dimension is Dimension.BENEFICIARY_SATISFACTION for row in rows):
        advice = "加一条服务对象满意不满意，例如：参训学员满意度 ≥90%；确实没有服务对象的，可以搁置并写明理由"
        yield Fault("indicators", "没有满意度指标", advice, lacks=Dimension.BENEFICIARY_SATISFACTION)


RULE = Rule(
    "A09", "satisfaction_missing", Severity.WARNING, "财预〔2021〕101号（满意度指标）", look, needs_all_rows=True
)

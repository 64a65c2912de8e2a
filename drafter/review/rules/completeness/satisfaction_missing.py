"""Nobody was asked whether they are satisfied.

查什么：没有一条满意度指标；目标里说了满意度是多少、却没有这一条的，是错误。
为什么：直接面向群众、服务别人的项目要听服务对象怎么说；确实没有服务对象的可以搁置。（参照财预〔2021〕101号：满意度指标）
示例：
改前：没有满意度指标
改后：参训学员满意度 ≥90%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.text import half_width, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_PROMISED = regex(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)(?:的|总体|综合)?满意(?:度|率)(?:均|总体)?(?:达到|达|不低于|不少于|保持在|在|为|大于|≥)?(?P<share>\d+(?:\.\d+)?)%(?:以上|及以上)?"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for a form that has other indicators, but none of satisfaction."""
    rows = dossier.declaration.indicators
    if not rows or any(row.dimension is Dimension.BENEFICIARY_SATISFACTION for row in rows):
        return
    where, lacks = "indicators", Dimension.BENEFICIARY_SATISFACTION
    promised = _PROMISED.search(squeezed(half_width(dossier.declaration.objectives.annual or "")))
    anywhere = any("满意" in line.name for line in dossier.lines)
    if promised and not anywhere:
        target = f"≥{promised['share']}%"
        message = f"目标里说了“{promised[0]}”，却没有满意度指标"
        fix = Fix.new_row(lacks, f"{promised['who']}满意度", target)
        yield Fault(where, message, "目标里承诺的，加一条满意度指标", Severity.ERROR, fix=fix, lacks=lacks)
    else:
        advice = "加一条服务对象满意不满意，例如：参训学员满意度 ≥90%；确实没有服务对象的，可以搁置并写明理由"
        yield Fault(where, "没有满意度指标", advice, lacks=lacks)


RULE = Rule(
    "A09", "satisfaction_missing", Severity.WARNING, "财预〔2021〕101号（满意度指标）", look, needs_all_rows=True
)

"""Nothing says by when.

查什么：没有一条时效指标。
为什么：101号没有强制，但审核一般都要看什么时候完成。（参照财预〔2021〕101号；审核惯例）
示例：
改前：没有时效指标
改后：竣工验收时间：11月30日前
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for a form that has other indicators, but none of time."""
    rows = dossier.declaration.indicators
    if rows and not any(row.dimension is Dimension.TIMELINESS for row in rows):
        advice = "加一条什么时候完成，例如：工作完成及时率 =100%"
        yield Fault("indicators", "没有时效指标", advice, lacks=Dimension.TIMELINESS)


RULE = Rule(
    "A07",
    "timeliness_missing",
    Severity.WARNING,
    "参照财预〔2021〕101号（时效指标）；审核惯例",
    look,
    needs_all_rows=True,
)

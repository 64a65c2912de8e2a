"""Too few or too many indicators.

查什么：少于 5 条或者多于 20 条。
为什么：太少说不全，太多重点不突出，自评时也填不过来。（参照财预〔2021〕101号：重点突出；审核惯例）
示例：
改前：39 条指标
改后：每项主要任务留一条数量、一条质量或时效，全表 8 到 15 条
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_FEWEST, _MOST = 5, 20


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault; none for a form without any row, which lacks more than a number."""
    count = len(dossier.lines)
    if 0 < count < _FEWEST:
        yield Fault("indicators", f"只有 {count} 条指标", "数量、质量、时效、成本、效益、满意度各至少一条")
    elif count > _MOST:
        yield Fault("indicators", f"有 {count} 条指标，重点不突出", "留下最能说明产出和效果的 8 到 15 条")


RULE = Rule(
    "A12", "number_of_rows", Severity.HINT, "参照财预〔2021〕101号（重点突出）；审核惯例", look, needs_all_rows=True
)

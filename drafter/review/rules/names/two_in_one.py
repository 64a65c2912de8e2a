"""Two things are measured in one row.

查什么：名称里用“与”“和”“及”连着两个率、两个数：合格率与参训率。
为什么：一条指标一个数；一个做到了、一个没做到，没法打分。（审核要点：指标名称准确、无歧义）

示例：
改前：学员培训合格率与参训率 ≥95%
改后：培训合格率 ≥95%；参训率 ≥95%
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_TWO = regex(
    "(?<![效功利频比概])(?:率|满意度|人数|次数|场次|人次|数量|面积|时间)(?:与|和|及|以及|、|/).*(?:率|度|数|人次|场次|数量|面积|时间)$"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if _TWO.search(line.name):
            yield Fault(line.at_name, f"“{line.name}”一条里考核了两件事", "分成两条，各写各的指标值")


RULE = Rule(
    "E07", "two_in_one", Severity.WARNING, "绩效指标审核要点：名称准确、无歧义", look, gives_way_to=("name_too_long",)
)

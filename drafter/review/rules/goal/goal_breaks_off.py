"""The goal breaks off in the middle of a sentence.

查什么：年度总体目标、项目总目标以“通过”“以及”“不低于”“其中”这样的词、或者没有单位的数结尾，后面没有了。
为什么：多半是粘贴时截断了，或者没有写完。（绩效目标审核要点：规范完整）

示例：
改前：……观众满意度92%以上，通过
改后：……观众满意度92%以上。
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_BREAKS_OFF = regex(
    "(?:(?:^|[，,；;。、])(?:通过|以及|并|和|与|及|或|对|将|为|向|使|让|确保|实现|达到|开展|完成|进一步|其中|同时|另外|包括|根据|按照|围绕|预计|力争|全年)"
    "|不低于|不少于|不超过|不高于|达到|以及|进一步|其中|包括|[的、（(“《]|[^\\d.]\\d+(?:\\.\\d*)?)$"
)
_SHOWN = 12


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a goal."""
    goals = dossier.declaration.objectives
    for part, text in (("annual", goals.annual), ("overall", goals.overall)):
        plain = (text or "").strip()
        if _BREAKS_OFF.search(plain):
            yield Fault(f"objectives.{part}", f"目标到“{plain[-_SHOWN:]}”就断了", "把后面的话补全，或者删去这半句")


RULE = Rule(
    "C02",
    "goal_breaks_off",
    Severity.WARNING,
    "绩效目标审核要点：规范完整",
    look,
    gives_way_to=("placeholder_left", "goal_too_short"),
)

"""The goal is written as people talk.

查什么：目标里有口头的话：22块、别超、估摸、里头、一人一天、请12个、一户补1500。
为什么：目标随预算批复、对外公开，要写成书面语，单位也要写全。（审核要点：规范完整）

示例：
改前：老人伙食费一人一天22块
改后：老人伙食费每人每天22元
"""

import re
from collections.abc import Iterator

from drafter.language.speech.colloquial import spoken_words
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SPEECH = regex(
    r"别超|毛病|(?<![更申聘邀购兑])[换买请干弄]\d+[个台张枚名件]|[打发]到卡上"
    r"|(?<![最每第])一(?:人一天|家一年|户补|(?:个月|台|枚|本|吨|个|年)\d+(?!\d*[日号]))"
)
_STOP = regex("[，；。：\n]")
_MOST_NAMED = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names what was found."""
    found = list(dict.fromkeys(_spoken(dossier.declaration.objectives.annual or "")))
    if found:
        told = "、".join(f"“{one}”" for one in found[:_MOST_NAMED]) + ("等" if len(found) > _MOST_NAMED else "")
        yield Fault("objectives.annual", f"目标里有口头的话：{told}", "改成书面语：每人每天 22 元、不超过、购置 12 台")


def _spoken(goal: str) -> Iterator[str]:
    """What only a speaker would say, clause by clause."""
    for clause in _STOP.split(goal):
        found = _SPEECH.search(clause)
        words = found[0] if found else spoken_words(re.sub("^为", "", clause))
        if words:
            yield words


RULE = Rule("C07", "spoken_goal", Severity.WARNING, "绩效目标审核要点：规范完整", look)

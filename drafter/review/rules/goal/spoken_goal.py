"""The goal is written as people talk.

查什么：目标里有口头的话：22块、别超、估摸、里头、一人一天、请12个、一户补1500。
为什么：目标随预算批复、对外公开，要写成书面语，单位也要写全。（审核要点：规范完整）

示例：
改前：老人伙食费一人一天22块
改后：老人伙食费每人每天22元
"""

import re
from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SPEECH = re.compile(
    r"\d块(?=[，。；、以钱的]|$)|块钱|别超|估摸|里头|大概|咱们?|大伙|大家多|搞(?!活|好)\d*|[换买请干弄]\d+[个台张枚名件]|一(?:人一天|户补|个月\d|家一年|台\d|枚\d|本\d|吨\d|个\d|年\d)|毛病|打卡上|打到卡上|(?<![购])买\d|老百姓小病|冬天雪"
)
_MOST_NAMED = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names what was found."""
    found = list(dict.fromkeys(one[0] for one in _SPEECH.finditer(dossier.declaration.objectives.annual or "")))
    if found:
        told = "、".join(f"“{one}”" for one in found[:_MOST_NAMED]) + ("等" if len(found) > _MOST_NAMED else "")
        yield Fault("objectives.annual", f"目标里有口头的话：{told}", "改成书面语：每人每天 22 元、不超过、购置 12 台")


RULE = Rule("C07", "spoken_goal", Severity.WARNING, "绩效目标审核要点：规范完整", look)

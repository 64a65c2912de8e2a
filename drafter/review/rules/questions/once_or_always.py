"""A project that is done once speaks of going on.

查什么：项目性质是一次性，目标却说常年、逐年、滚动、持续多年。
为什么：年年要做的是经常性项目，分几年做的要填总目标；只有写表的人知道是哪一种。（上海市申报表样表：项目性质）

示例：
改前：其他一次性项目；目标：逐年滚动更新学校食堂设备
改后：其他经常性项目，或者目标只写今年更新的这一批
"""

import re
from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_GOES_ON = re.compile(
    "常年|长年|逐年|年年|滚动|持续多年|连续多年|每年(?:开展|组织|实施|举办|更新|安排)|长期(?:开展|实施|坚持)"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question."""
    form = dossier.declaration
    nature = form.project.nature or ""
    found = _GOES_ON.search(form.objectives.annual or "")
    if "一次性" in nature and found:
        yield Fault.asked("project.nature", f"项目性质是“{nature}”，目标里却说“{found[0]}”：到底是做一次，还是年年做？")


RULE = Rule("G09", "once_or_always", Severity.HINT, "上海市申报表样表（项目性质）", look)

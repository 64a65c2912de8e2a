"""Several sub-projects are pasted together in the annual goal.

查什么：年度总体目标超过 400 个字，又不是一件事一行写的；或者编号从头来了几遍。
为什么：目标要概括总任务；几个子项目的材料直接粘在一起，看不出重点。（参照财预〔2021〕101号：先定总目标，再分解任务）
示例：
改前：五个子项目的方案各粘一段，共 881 个字
改后：一件事一行，最多五行，每行写做多少、到什么标准
"""

import re
from collections.abc import Iterator

from drafter.language.text import squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_LONGEST = 400
_NUMBERED = regex(r"^\s*[(（]?(\d{1,2})[)）、.．]", re.MULTILINE)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    goal = dossier.declaration.objectives.annual or ""
    length = len(squeezed(goal))
    numbers = [int(number) for number in _NUMBERED.findall(goal)]
    if (length > _LONGEST and numbers != list(range(1, len(numbers) + 1))) or (length > _LONGEST and len(numbers) < 3):
        yield Fault("objectives.annual", f"年度总体目标有 {length} 个字", "一件事一行，最多五六行；细节放到项目方案里")
    elif numbers.count(1) > 1:
        yield Fault("objectives.annual", "目标里的编号从头来了几遍", "合成一份，一件事一行")


RULE = Rule("C03", "goal_too_long", Severity.WARNING, "参照财预〔2021〕101号（概括总任务）", look)

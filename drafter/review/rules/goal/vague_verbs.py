"""Vague verbs stand in the goal with no yardstick near them.

查什么：目标里“提升、加强、完善、促进、推进”一个接一个，同一句里没有数。
为什么：这些话哪个项目都能说；审计常说“只有提升、完善、加强，没有标准”。（审计常见问题）
示例：
改前：进一步提升水平，加强队伍建设，促进发展
改后：培训教师 300 人，持证教师占比提高 3 个百分点
"""

import re
from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_VAGUE = regex("提升|提高|加强|增强|完善|促进|推进|推动|优化|强化|改善")
_SENTENCE = regex("[。；;\n]")
_TOO_MANY = 3
_ENDLESS = regex(
    r"(?:进一步|不断|持续|切实|大力|着力|全面|逐步)(?:提升|提高|加强|增强|完善|促进|推进|推动|优化|强化|改善)[^，,\d]*(?=[，,]|$)"
)
"""A clause without any number that only says that something goes on getting better."""
_ENDLESS_ENOUGH = 2


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    sentences = _SENTENCE.split(dossier.declaration.objectives.annual or "")
    found = [verb for one in sentences if not re.search(r"\d", one) for verb in _VAGUE.findall(one)]
    told = [verb for one in sentences for clause in _ENDLESS.findall(one) for verb in _VAGUE.findall(clause)]
    found = found if len(found) >= _TOO_MANY else told
    if len(found) >= _TOO_MANY or (found is told and len(told) >= _ENDLESS_ENOUGH):
        words = "、".join(dict.fromkeys(found))
        yield Fault(
            "objectives.annual",
            f"目标里有 {len(found)} 处“{words}”，旁边没有数",
            "换成能看出来的：多少人、几个百分点、少了多少",
        )


RULE = Rule("C06", "vague_verbs", Severity.HINT, "审计常见问题：只有提升、完善、加强，没有标准", look)

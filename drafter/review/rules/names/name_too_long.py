"""The name is a sentence.

查什么：名称超过 20 个字，或者里面有逗号、句号。
为什么：三级指标名称要简短，一看就知道考核什么。（参照财预〔2021〕101号：指标名称简短明了）
示例：
改前：掌握全市职业培训机构的总体情况，进行分级，推动分类指导
改后：诚信等级评定机构数
"""

import re
from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_LONGEST = 20
_UNCOUNTED = regex('[“”"《》★☆*]|[（(][^（）()]*[)）]')


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        length = len(_UNCOUNTED.sub("", line.name))
        if length > _LONGEST:
            message = f"名称“{line.name[:16]}……”有 {length} 个字"
            yield Fault(line.at_name, message, f"压到 {_LONGEST} 个字以内，只写考核什么")
        elif re.search("[,，。；;]", line.name):
            yield Fault(line.at_name, f"名称“{line.name}”里有逗号，是一句话", "只写考核什么，不写成句子")


RULE = Rule("E04", "name_too_long", Severity.WARNING, "参照财预〔2021〕101号（指标名称简短明了）", look)

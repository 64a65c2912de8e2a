"""A date that no calendar has.

查什么：指标值、名称、目标里写着 13 月、2 月 30 日这样没有的日期。
为什么：多半是打错了，年底没法按它考核。（申报表填报要素：日期）

示例：
改前：防火隔离带开设完成时间：13月底前
改后：防火隔离带开设完成时间：3月底前
"""

import re
from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_DAY = regex(r"(?<![\d.个])(\d{1,2})月(?!龄|薪|均)(?:(\d{1,2})[日号])?(?:底|末|初|前|份)?")
_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_MONTHS, _DAYS = 12, 31


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a field."""
    texts = {line.at_target: line.words for line in dossier.lines} | {line.at_name: line.name for line in dossier.lines}
    texts["objectives.annual"] = dossier.declaration.objectives.annual or ""
    for path, text in texts.items():
        wrong = next((found for found in _DAY.finditer(text) if not _is_there(found)), None)
        if wrong is not None:
            yield Fault(path, f"“{wrong[0]}”：没有这一天", "请核对月和日")


def _is_there(found: re.Match[str]) -> bool:
    month, day = int(found[1]), int(found[2] or 1)
    return 1 <= month <= _MONTHS and 1 <= day <= _LONGEST.get(month, _DAYS)


RULE = Rule("A04", "no_such_date", Severity.ERROR, "申报表填报要素（日期）", look)

"""A target in words is a whole sentence.

查什么：定性的指标值超过 15 个字（警告），超过 30 个字（错误）。日期不计；分档（好 = …，差 = …）不算。
为什么：指标值是标准，不是介绍；系统里的这一格也放不下。（预算管理系统填报要求）
示例：
改前：档案宣传成果：面向高校毕业生以及档案管理服务机构经办人员，多层次多渠道进行档案政策宣传
改后：档案政策宣传覆盖高校数 ≥40所
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_DATE = regex(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:之?前)?|\d+(?:个)?(?:工作日|小时|天)[内前]?")
_CHANGE = regex(r"[由从]\d.*[到至为]\d.*")
"""A base and an aim are a standard, however long their unit."""
_GRADED = regex("(?:好|优|高|达到|完成).{0,12}[=＝:：]|优.*良.*[中差]|好.*一般.*差")
_LONG, _TOO_LONG = 15, 30


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        length = len(_DATE.sub("", line.words))
        if length > _LONG and not _GRADED.search(line.words) and not _CHANGE.fullmatch(line.words):
            message = f"“{line.name}”的指标值有 {len(line.words)} 个字，是一句话"
            severity = Severity.ERROR if length > _TOO_LONG else Severity.WARNING
            yield Fault(line.at_target, message, "写一个数，或者几个字的标准；介绍的话放到目标里", severity)


RULE = Rule("F11", "value_too_long", Severity.WARNING, "预算管理系统填报要求：指标值简明", look)

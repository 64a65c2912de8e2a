"""The name is a rate, the target is words.

查什么：名称以“率”“比例”“占比”结尾，指标值却是文字，或者一个日期。
为什么：率只能是数，系统按定量指标要求填数。（预算管理系统保存校验：定量指标应为数）
示例：
改前：项目验收合格率：完成验收
改后：项目验收合格率 =100%
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import RATE_NAME

_HOLDS_NUMBER = regex(r"\d|百分之|[一二三四五六七八九]成|全覆盖|\*|X|_|待")

_DATE = regex("(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号]|底|末)?(?:之?前|以前)?(?:完成)?")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        number = _HOLDS_NUMBER.search(line.words) and not _DATE.fullmatch(line.words)
        if line.words and RATE_NAME.search(line.name) and not number:
            message = f"“{line.name}”是率，指标值“{line.words}”却不是数"
            yield Fault(line.at_target, message, "写百分数，例如：=100%、≥95%")


RULE = Rule(
    "F02",
    "rate_in_words",
    Severity.ERROR,
    "预算管理系统保存校验：定量指标应为数",
    look,
    gives_way_to=("placeholder_left",),
)

"""The name holds the target.

查什么：名称里有 ≥、≤、%，或者以“48场”“不少于300人”这样的数结尾。12345 热线、24 小时、5G 这类名称里的数不算。
为什么：名称只说考核什么，数写在指标值里；写两处，改一处就矛盾。（参照财预〔2021〕101号：指标名称）
示例：
改前：培训合格率达到95% ：≥95%
改后：培训合格率 ≥95%
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath, QuantitativeTarget
from drafter.language.spoken_indicator import read_breath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_SIGN = regex(
    r"[(（]?(?:[≥≤＞＜>=<≧≦]+|大于等于|小于等于|不低于|不少于|不超过|不高于|达到|达|至少|超过)?\s*\d+(?:\.\d+)?\s*(?:[%％‰]|个百分点)(?:以上|以下|以内)?[)）]?"
)
_WITH_SIGN = regex(
    r"[(（]?(?:[≥≤＞＜>=<≧≦]+|不低于|不少于|不超过|不高于|至少)\s*\d+(?:\.\d+)?(?:%|％|[\u4e00-\u9fff]{0,3})[)）]?"
)
_AT_END = regex(
    rf"[(（]?(?:达到|达|共|计|约)?\d+(?:\.\d+)?万?(?:{COUNT_UNITS.pattern}|平方米|公里|亩|米|吨|万元|元)(?:以上|以下|以内)?[)）]?$"
)
_PROPER = regex(r"\d+(?:个)?(?:小时|分钟|工作日|天|岁|周岁|年)|\d{4}年")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        found = _SIGN.search(line.name) or _WITH_SIGN.search(line.name) or _AT_END.search(line.name)
        if found and not _PROPER.fullmatch(found[0]):
            message = f"名称“{line.name}”里写着“{found[0]}”"
            yield Fault(
                line.at_name, message, "名称只写考核什么，数放到指标值", fix=_in_two(line) or _without(line, found[0])
            )


def _in_two(line: Line) -> Fix | None:
    """A whole indicator in the box of the name, with no target beside it: each goes to its own box."""
    said = read_breath(line.row.name or "") if line.row.target is None else None
    if (
        said is None
        or not isinstance(said.target, QuantitativeTarget)
        or said.target.comparator is None
        or len(said.name) < 2
    ):
        return None
    better = f"{said.name} {said.target}"
    return Fix(FieldPath(path=line.path), better, f"分成名称“{said.name}”和指标值 {said.target}")


def _without(line: Line, told: str) -> Fix | None:
    """Only where the target says the same number; else one of the two is lost."""
    numbers = re.findall(r"\d+(?:\.\d+)?", told)
    better = line.name.replace(told, "")
    same = (
        line.quantity is not None and numbers and f"{line.quantity:f}".rstrip("0").rstrip(".") == numbers[0].rstrip(".")
    )
    return (
        Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")
        if same and len(better) > 1
        else None
    )


RULE = Rule("E03", "number_in_name", Severity.ERROR, "参照财预〔2021〕101号（指标名称）", look)

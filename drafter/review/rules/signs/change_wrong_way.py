"""A change is told that goes the wrong way.

查什么：“由98%提高到96%”这样前后矛盾的；好的率（合格率、亮灯率）由高降到低；坏事（事故、投诉）由少升到多。
为什么：多半是两个数写反了；照这样考核，越差得分越高。（参照财预〔2021〕101号：历史标准；计分办法）

示例：
改前：亮灯率：由98%降低到96%
改后：亮灯率：由96%提高到98%
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.numerals import read_number
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import MORE_IS_BETTER, is_bad

_CHANGE = regex(
    r"[由从](?P<base>\d+(?:\.\d+)?)(?P<unit>[^\d]{0,6}?)(?P<verb>提高|提升|增加|增长|上升|扩大|降低|下降|减少|缩短|压缩|压减|[增升提降减缩])[到至为](?P<aim>\d+(?:\.\d+)?)(?P<rest>.*)"
)
_UP = regex("提|增|上升|升|扩大")
_BETTER_LOW = regex(
    "投诉|差错|事故|流失|死亡|逾期|不|未|空置|漏|损|失|威胁|受困|隐患|积水|拥堵|能耗|污染|排放|时间|时长|成本|发病"
)
_GOOD = regex("(?:率|比例|占比|人次|人数|收入|产值)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        found = _CHANGE.search(line.words)
        base, aim = (read_number(found["base"]), read_number(found["aim"])) if found else (None, None)
        if found is None or base is None or aim is None or base == aim:
            continue
        up = _UP.search(found["verb"]) is not None
        same_unit = found["rest"].startswith(found["unit"]) and not found["rest"].startswith(("万", "亿"))
        if same_unit and up is (aim < base):
            yield _turned(line, f"前后矛盾：{found['verb']}却是从 {found['base']} 到 {found['aim']}")
        elif not up and _is_good(line):
            yield _turned(line, "越高越好的，目标却是降低")
        elif up and is_bad(line):
            yield _turned(line, "是坏事，目标却是增加")


def _is_good(line: Line) -> bool:
    good = MORE_IS_BETTER.search(line.name) or (
        _GOOD.search(line.name) and not re.search("风险|贫困|失业|违|死|病", line.name)
    )
    return bool(good) and not is_bad(line) and _BETTER_LOW.search(line.name) is None


def _turned(line: Line, why: str) -> Fault:
    """Two numbers that stand the wrong way round can be turned; whether that is meant, a person sees before taking it."""
    found = _CHANGE.search(line.words)
    fix = None
    if found is not None and found["rest"].startswith(found["unit"]):
        verb = "减少" if is_bad(line) else "提高"
        low, high = sorted((found["base"], found["aim"]), key=float)
        first, last = (high, low) if is_bad(line) else (low, high)
        better = f"由{first}{found['unit']}{verb}到{last}{found['rest']}"
        fix = Fix(FieldPath(path=line.at_target), better, f"改为“{better}”")
    return Fault(line.at_target, f"“{line.name}”的指标值“{line.words}”{why}", "请核对两个数是不是写反了", fix=fix)


RULE = Rule("N10", "change_wrong_way", Severity.ERROR, "参照财预〔2021〕101号（历史标准）；计分办法", look)

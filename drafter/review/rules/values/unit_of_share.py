"""A share where something is counted, or a count where a share is named.

查什么：名称是次数、人数、年限、面积，单位却是 %；名称是率、满意度，单位却是人、次、个（错误）。
为什么：百分之几的次数、多少个人的率，年底都没法算。（审核要点：名称与指标值相符）

示例：
改前：网络安全事件发生次数 =0%
改后：网络安全事件发生次数 =0次
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_COUNTED = regex(
    "(?:次数|起数|件数|人数|人次|场次|户数|家数|批次|期数|天数|年限|寿命|时长|面积|长度|里程|台数|册数|份数)$"
)
_OF_CHANGE = regex("增长|增加|增幅|下降|降低|减少|提高|提升|变化|占|比|压减|压降|同比")
_PEOPLE = {"人", "名", "位", "人次", "户", "家"}
_SHARED = regex("(?:(?<![效频功汇斜])率|满意度|占比)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        if line.is_share and _COUNTED.search(line.name) and not _OF_CHANGE.search(line.name):
            advice = "数多少就写数和单位；确实是百分之几的，名称改成率"
            yield Fault(line.at_target, f"“{line.name}”是数出来的，单位却是 {line.unit}", advice)
        elif _people_who_like_it(line):
            message = f"满意度是百分之几，“{line.name}”的单位却是“{line.unit}”"
            yield Fault(line.at_target, message, "写问了多少人里百分之几满意，单位用 %", Severity.ERROR)
        elif _SHARED.search(line.name) and _counts(line):
            message = f"“{line.name}”是百分之几，单位却是“{line.unit}”"
            yield Fault(line.at_target, message, "单位用 %", None if line.unit == "分" else Severity.ERROR)


def _people_who_like_it(line: Line) -> bool:
    asked = line.dimension is Dimension.BENEFICIARY_SATISFACTION and "满意" in line.name
    return asked and not _SHARED.search(line.name) and line.unit in _PEOPLE and "不满意" not in line.name


def _counts(line: Line) -> bool:
    if line.unit == "分":
        return line.name.endswith("率") and "满意" not in line.name
    return COUNT_UNITS.fullmatch(line.unit.lstrip("十百千万亿")) is not None and line.dimension not in (
        Dimension.ECONOMIC_COST,
        Dimension.QUANTITY,  # there 完成率 ≥3个 is a name that slipped; how much is said
    )


RULE = Rule(
    "F04",
    "unit_of_share",
    Severity.WARNING,
    "绩效指标审核要点：名称与指标值相符",
    look,
    gives_way_to=("no_satisfaction",),
)

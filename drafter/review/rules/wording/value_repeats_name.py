"""The target only repeats the name.

查什么：定性的指标值就是名称里的话：名称“实训基地正常运营”，指标值“正常运营”。
为什么：名称说要什么，指标值也说要什么，没有标准。（审计常见问题：指标没有可衡量的标准）
示例：
改前：职业技能得到提升：得到提升
改后：取得技能等级证书人数占比 ≥80%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_ADDED = regex("^(?:得到|得以|均|已|全部|进一步|有所|持续|不断|明显|显著|有效|及时|逐步)+(?=..)|(?:了)$")
_MEASURE = regex("(?:健全|完善|规范|有效|合理|及时|完整|准确|安全|稳定|合规|可靠|先进|科学)(?:性|度|程度)$|情况$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        said = _ADDED.sub("", line.words)
        if len(said) < 2 or line.dimension is Dimension.TIMELINESS or said.isdigit():
            continue
        repeats = line.words in line.name or said in line.name
        if repeats and not _MEASURE.search(line.name):
            message = f"指标值“{line.words}”就是名称“{line.name}”里的话"
            yield Fault(line.at_target, message, "指标值要写标准：一个数，或者怎样算好、怎样算差", another=True)


RULE = Rule(
    "F12",
    "value_repeats_name",
    Severity.WARNING,
    "审计常见问题：指标没有可衡量的标准",
    look,
    gives_way_to=("time_elsewhere", "rate_in_words", "cost_without_content"),
)

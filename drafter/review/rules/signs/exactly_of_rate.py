"""A satisfaction, or a rate under 100 %, is to be met exactly.

查什么：满意度用“=”（错误）；不到 100% 的率用“=”（警告）。
为什么：谁也没法让满意度刚好等于 95%；多了算不算完成说不清。（计分办法；上海申报表通行写法用 ≥）
示例：
改前：教师满意度 =95%
改后：教师满意度 ≥95%
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import SATISFIED

_EXACT_BY_NATURE = regex("比例$|占比$|费率$|税率$|利率$|贴息率$|补贴率$|补助比例|手续费|配比|事故|差错|投诉|故障")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.sign is not Comparator.EXACTLY or line.unit != "%" or line.quantity is None:
            continue
        satisfied = line.dimension is Dimension.BENEFICIARY_SATISFACTION or SATISFIED.search(line.name)
        if satisfied:
            message = f"满意度“{line.name}”写成 {line.said}，没法刚好等于"
            yield Fault(line.at_target, message, "满意度用 ≥", fix=_at_least(line))
        elif 0 < line.quantity < 100 and not _EXACT_BY_NATURE.search(line.name):
            message = f"“{line.name}”写成 {line.said}，没法刚好等于"
            yield Fault(line.at_target, message, "不到 100% 的率用 ≥", Severity.WARNING, fix=_at_least(line))


def _at_least(line: Line) -> Fix | None:
    if line.number is None:
        return None
    better = line.number.model_copy(update={"comparator": Comparator.AT_LEAST})
    return Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")


RULE = Rule(
    "F05",
    "exactly_of_rate",
    Severity.ERROR,
    "预算管理系统计分办法；上海市申报表通行写法",
    look,
    gives_way_to=("no_satisfaction", "bad_thing_wished"),
)

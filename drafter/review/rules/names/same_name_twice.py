"""One indicator stands twice.

查什么：两条的名称一样（空格、全角半角不算差别）。
为什么：自评时同一件事算两次分，两个指标值还可能矛盾。（绩效指标审核要点：指标不重复）
示例：
改前：培训人数 ≥300人；培训 人数 ≥300人
改后：只留一条：培训人数 ≥300人
"""

from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.language.text import half_width, squeezed
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault at each repetition, which names the first."""
    first: dict[str, int] = {}
    for number, row in enumerate(dossier.declaration.indicators):
        name = squeezed(half_width(row.name or ""))
        if name and name in first:
            message = f"“{row.name}”与第 {first[name] + 1} 行重复"
            advice = "留下一条；如果说的是两件事，请在名称里区分"
            earlier = dossier.declaration.indicators[first[name]]
            same = (
                earlier.target == row.target and earlier.dimension == row.dimension
            )  # else which one stays is a judgement
            fix = Fix(FieldPath.of_indicator(number), None, f"删去第 {number + 1} 行") if same else None
            yield Fault(f"indicators[{number}].name", message, advice, fix=fix)
        elif name:
            first[name] = number


RULE = Rule("E01", "same_name_twice", Severity.ERROR, "绩效指标审核要点：指标不重复", look)

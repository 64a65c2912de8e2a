"""The annual goal contains the labels of the other box.

查什么：年度总体目标里写着“总目标：”“阶段性目标：”。
为什么：总目标有自己的一栏，只有跨年度项目才填；年度目标只写今年。（上海市申报表样表）
示例：
改前：总目标：以提升创业能力为目标…… 阶段性目标：……
改后：只写今年做什么、做多少
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_LABEL = regex(
    "(?:项目|中长期|长期|三年|五年)?(?:总目标|总体目标|阶段性目标|年度目标|中长期目标|长期目标|实施期目标|绩效目标)\\s*[:：]"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    found = list(dict.fromkeys(_LABEL.findall(dossier.declaration.objectives.annual or "")))
    if found:
        message = f"年度总体目标里写着“{'”“'.join(found)}”"
        yield Fault("objectives.annual", message, "去掉这些栏目名；总目标填在“项目总目标”一栏（跨年度项目才填）")


RULE = Rule("C04", "labels_of_other_box", Severity.WARNING, "上海市申报表样表（项目总目标、年度总体目标）", look)

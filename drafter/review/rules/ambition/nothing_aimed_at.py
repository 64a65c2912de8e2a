"""A target that is met by doing nothing.

查什么：指标值是“≥0”，数量指标写“=0台”，合格率、满意度写“=0%”。坏事（事故、投诉）写 =0 是对的，不算。
为什么：什么都不做也算完成，等于没有目标。（计分办法：≥ 达到即满分）

示例：
改前：气相色谱仪购置数量 =0台
改后：气相色谱仪购置数量 =3台
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import MORE_IS_BETTER, is_bad

_WANTED_NONE = regex("增长|增幅|增速|变化|新增|超|违|未|漏|误|欠|缺|险|害|疫|纠纷|零|污染|排放|返|退|失|断|中断")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.quantity is None or line.quantity != 0 or is_bad(line) or _WANTED_NONE.search(line.name):
            continue
        floor = line.sign in (Comparator.AT_LEAST, Comparator.ABOVE)
        exactly = line.sign in (Comparator.EXACTLY, None)
        none = exactly and (line.dimension is Dimension.QUANTITY or MORE_IS_BETTER.search(line.name))
        if floor or none:
            yield Fault(line.at_target, f"“{line.name}”的指标值 {line.said}，不做也算完成", "写计划做多少")


RULE = Rule(
    "F01",
    "nothing_aimed_at",
    Severity.ERROR,
    "预算管理系统计分办法：≥ 达到即满分",
    look,
    gives_way_to=("bad_thing_wished", "wrong_direction"),
)

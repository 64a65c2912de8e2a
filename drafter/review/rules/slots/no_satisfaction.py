"""Something under 满意度 is not a satisfaction.

查什么：满意度指标下面的一条，既不是满意度，也不是好评、认可、投诉。
为什么：满意度说的是服务对象怎么看，要靠调查得来；发放到位、规模扩大是产出或效益。（参照财预〔2021〕101号：满意度指标）
示例：
改前：服务对象满意度指标 | 补助资金按月足额发放到位 ≥95%
改后：时效指标 | 补助资金按月发放及时率 =100%
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_ASKED = regex("满意|认可|好评|认同|投诉|口碑|评价|反馈|幸福感|获得感|支持率|支持度|接受度|NPS|推荐")
_SURVEYED = regex("(?:调查|测评|回访|问卷|评价)(?:工作)?(?:次数|份数|数量|人数|人次|场次|数|量|完成率|覆盖率|回收率)$")
"""How many were asked is work, not what they think."""
_DEALT_WITH = regex("(?:办结|办理|处理|处置|受理|回复|答复|回访|接待|解决|调查|收集)")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        there = line.dimension is Dimension.BENEFICIARY_SATISFACTION
        stamp = dossier.is_foreign and line.number is None  # what stands below the table of another layout
        work = _SURVEYED.search(line.name) or _is_work(line)
        if there and line.name and not stamp and (not _ASKED.search(line.name) or work):
            advice = "请移到说的那一栏：按时的放时效，做得怎样的放质量，带来什么变化的放效益；这里写谁满意"
            yield Fault(line.path, f"“{line.name}”放在满意度指标下面，却不是满意度", advice, choices=_elsewhere(line))


def _elsewhere(line: Line) -> tuple[Fix, ...]:
    """Where it may belong, by how it is measured."""
    counted = COUNT_UNITS.fullmatch(line.unit.lstrip("万")) is not None
    slots = (
        (Dimension.QUANTITY, Dimension.SOCIAL)
        if counted
        else (Dimension.TIMELINESS, Dimension.QUALITY, Dimension.SOCIAL)
    )
    return tuple(Fix.to_slot(line.path, slot) for slot in slots)


def _is_work(line: Line) -> bool:
    """At least so many cases or copies: that is done; at most so many complaints is what people think."""
    counted = COUNT_UNITS.fullmatch(line.unit) is not None
    return (
        counted and line.sign in (Comparator.AT_LEAST, Comparator.ABOVE) and _DEALT_WITH.search(line.name) is not None
    )


RULE = Rule("D02", "no_satisfaction", Severity.ERROR, "参照财预〔2021〕101号（满意度指标）", look)

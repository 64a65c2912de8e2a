"""A plain amount of work stands under 时效.

查什么：时效指标下面的一条数的是多少台、多少人、多少平方米。多久一次、多快响应、几个月不算。
为什么：做多少是数量指标，什么时候、多快才是时效。（参照财预〔2021〕101号：数量指标、时效指标）

示例：
改前：时效指标 | 老旧灯具拆除数量 ≥1500盏
改后：数量指标 | 老旧灯具拆除数量 ≥1500盏
"""

import re
from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.units import is_extent
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_HOW_OFTEN = re.compile("频|每|周期|间隔|时|及|期|月|季|次数$|速度")
_OF_TIME = re.compile("小时|分钟|天|日|工作日|月|年|周|秒|季度|期")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.dimension is Dimension.TIMELINESS and _is_amount(line):
            yield Fault.misplaced(line, "说的是做多少", Dimension.QUANTITY)


def _is_amount(line: Line) -> bool:
    unit = line.unit.lstrip("十百千万亿")
    if not line.quantity or _HOW_OFTEN.search(line.name) or "/" in unit or _OF_TIME.search(unit):
        return False
    return COUNT_UNITS.fullmatch(unit) is not None or is_extent(unit)


RULE = Rule("D03", "amount_elsewhere", Severity.ERROR, "参照财预〔2021〕101号（数量指标、时效指标）", look)

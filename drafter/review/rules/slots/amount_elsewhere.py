"""A plain amount of work stands under 时效, 质量 or 成本.

查什么：时效、质量、经济成本指标下面的一条数的是多少台、多少人、多少平方米。多久一次、多快响应、几个月不算；差错几处、获奖几项这样看得出好坏的不算。
为什么：做多少是数量指标，什么时候、多快才是时效，做得怎样才是质量，花多少钱才是成本。（参照财预〔2021〕101号：数量指标、质量指标、时效指标、成本指标）

示例：
改前：时效指标 | 老旧灯具拆除数量 ≥1500盏
改后：数量指标 | 老旧灯具拆除数量 ≥1500盏
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension
from drafter.language.units import is_extent
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS, is_bad

_HOW_OFTEN = regex("频|每|周期|间隔|时|及|期|月|季|速度|(?:巡查|巡检|检查|维护|养护|清扫|保洁|更新)次数$")
_OF_TIME = regex("小时|分钟|天|日|工作日|月|年|周|秒|季度|期")
_HOW_GOOD = regex(
    "优|获奖|奖|合格|达标|认证|等级|高级|专利|精品|示范|名次|排名|问题|缺|错|漏|违|不|未|隐患|修改|指标|标准|密度|强度|精度|厚度|深度|浓度|得分|评分"
)
_NAMES_AMOUNT = regex("(?:数|数量|人数|人次|次数|场次|户数|家数|件数|份数|台数|个数|株数|面积|长度|里程|总量)$")
_SAVED = regex("节约|节省|减少|降低|压减|损失|占用|消耗|排放|影响")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        judged = _JUDGED.get(line.dimension) if line.dimension else None
        if judged is not None and _is_amount(line) and judged(line):
            yield Fault.misplaced(line, "说的是做多少", Dimension.QUANTITY)


def _is_amount(line: Line) -> bool:
    unit = line.unit.lstrip("十百千万亿")
    if not line.quantity or "/" in unit or _OF_TIME.search(unit):
        return False
    return COUNT_UNITS.fullmatch(unit) is not None or is_extent(unit)


def _is_no_time(line: Line) -> bool:
    return _HOW_OFTEN.search(line.name) is None


def _is_no_standard(line: Line) -> bool:
    """How many there shall be at least, by its name too; of what shows how good they are, the number is the standard."""
    at_most = line.sign in (Comparator.AT_MOST, Comparator.BELOW)
    named = _NAMES_AMOUNT.search(line.name) is not None
    return named and not at_most and not is_bad(line) and _HOW_GOOD.search(line.name) is None


def _is_no_cost(line: Line) -> bool:
    return _NAMES_AMOUNT.search(line.name) is not None and _SAVED.search(line.name) is None


_JUDGED = {
    Dimension.TIMELINESS: _is_no_time,
    Dimension.QUALITY: _is_no_standard,
    Dimension.ECONOMIC_COST: _is_no_cost,
}

RULE = Rule("D03", "amount_elsewhere", Severity.ERROR, "参照财预〔2021〕101号（数量指标、时效指标、质量指标）", look)

"""A benefit of one kind stands under another.

查什么：产值、成交额、税收、利润放在社会效益；空气、水质、减排、植被放在经济或社会效益；钱放在生态效益；信任度、知晓率、安全感放在经济或生态效益。
收入和就业两边都有人放，不算。
为什么：经济、社会、生态效益分开评，放错了审核会退回改类。（参照财预〔2021〕101号：效益指标）

示例：
改前：社会效益指标 | 参展企业意向成交额 ≥20000万元
改后：经济效益指标 | 参展企业意向成交额 ≥20000万元
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.cost import MONEY_IN_YUAN
from drafter.language.kinds_of_effect import WATER_OUTSIDE
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_ECONOMIC = regex("(?:产值|成交额|成交金额|交易额|销售额|营业额|营业收入|营收|税收|利税|利润|增加值|进出口额|创汇额?)$")
_HELPED = regex("带动|帮助|助农|帮扶|助残|就业")
"""Then it is told for the sake of people who are helped."""
_FELT = regex("(?:信任|知晓|安全感|幸福感|获得感|归属感|公信力|参与)(?:程度|度|率|水平|指数)?$")
_VISITED = regex("(?:访问|点击|阅读|浏览|播放|关注|参观|观看|借阅|接待)[^，]{0,4}(?:量|人次|数|人数)$")
_ECOLOGICAL = regex(
    rf"(?:空气质量|PM2\.?5|{WATER_OUTSIDE}|森林覆盖|植被|绿化覆盖|水土流失|碳排放|二氧化碳|污染物|减排|优良天数|生物多样性|土壤)(?!.{{0,4}}(?:预报|预警|监测|检测|数据|信息|公开))[^满意]{{0,8}}(?:率|量|天数|比例|浓度|指数|面积)$"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.dimension is Dimension.SOCIAL and _ECONOMIC.search(line.name) and not _HELPED.search(line.name):
            yield Fault.misplaced(line, "说的是经济效益", Dimension.ECONOMIC)
        elif line.dimension in (Dimension.SOCIAL, Dimension.ECONOMIC) and _ECOLOGICAL.search(line.name):
            yield Fault.misplaced(line, "说的是生态效益", Dimension.ENVIRONMENTAL)
        elif line.dimension is Dimension.ENVIRONMENTAL and _is_money(line):
            yield Fault.misplaced(line, "说的是钱，是经济效益", Dimension.ECONOMIC)
        elif line.dimension is Dimension.ENVIRONMENTAL and _VISITED.search(line.name):
            yield Fault.misplaced(line, "说的是多少人来看，是社会效益", Dimension.SOCIAL)
        elif line.dimension in (Dimension.ECONOMIC, Dimension.ENVIRONMENTAL) and _FELT.search(line.name):
            yield Fault.misplaced(line, "说的是人怎么看，是社会效益", Dimension.SOCIAL)


def _is_money(line: Line) -> bool:
    return line.unit.partition("/")[0] in MONEY_IN_YUAN


RULE = Rule(
    "D07",
    "effect_elsewhere",
    Severity.WARNING,
    "参照财预〔2021〕101号（效益指标）",
    look,
    gives_way_to=("quality_elsewhere", "bad_thing_wished"),
)

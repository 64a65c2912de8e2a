"""A benefit is a figure of the whole region's economy, which no single project moves.

查什么：效益指标是全县、全市的总量：生产总值、农业总产值、财政收入、居民人均可支配收入、城镇化率，而项目只在其中一处、一件事上花钱。
项目区、受益户自己的产值和收入不算；发展规划、招商、普查这类本来就管总量的项目不算。
为什么：总量受许多因素影响，做成了不能归功于项目，没做成也不能怪它；审核会说效益夸大。（参照财预〔2021〕101号：指标与项目高度关联）

示例：
改前：维修渠道18公里；全县农业总产值增长率 ≥15%
改后：灌区亩均增产（2026年为520公斤） ≥560公斤
"""

from collections.abc import Iterator

from drafter.declaration import IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_REGION = regex("全[国省市县区州镇乡域]|(?:本|我)[省市县区州]|全社会|区域|地区|当地|辖区")
_ECONOMY = regex(
    "(?<!单位)(?<![万亿]元)(?<!占)(?<!占地区)GDP|(?<!占)(?<!占地区)生产总值|经济总量|(?:农业|工业|农林牧渔业?|林业|牧业|渔业|旅游业?|服务业|建筑业|文化产业|第[一二三]产业|数字经济|规上工业|种植业|养殖业)(?:总产值|产值|增加值|总收入|综合收入)"
    "|总产值|经济增长|财政(?:总)?收入|税收(?:总额|收入)?|固定资产投资|社会消费品|进出口总额|人均(?:可支配|纯)?收入|城镇化率|城镇登记失业率|恩格尔系数|人均预期寿命|刑事案件|刑事发案|犯罪率|人口出生率|出生率"
)
_ALWAYS_OF_ALL = regex(
    "(?<!单位)(?<![万亿]元)(?<!占)GDP|(?<!占)(?<!占地区)生产总值|规上工业|社会消费品|城镇化率|城镇登记失业率|恩格尔系数|人均预期寿命|固定资产投资增"
)
_OF_SOME = regex("项目区|灌区|园区|景区|示范|基地|受益|参与|参训|贫困|脱贫|监测|帮扶|企业|合作社|农户|带动")
_ABOUT_ALL_OF_IT = regex(
    "招商|营商|就业|消费|商贸|外贸|统计|普查|规划|经济运行|稳增长|税|扶持资金|产业发展|奖补|专项资金|引导基金"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    name = dossier.declaration.project.name or ""
    if _ABOUT_ALL_OF_IT.search(name):
        return
    for line in dossier.lines:
        if line.type is not IndicatorType.OUTCOME or _OF_SOME.search(line.name):
            continue
        found = _ECONOMY.search(line.name)
        if found and (_REGION.search(line.name) or _ALWAYS_OF_ALL.search(line.name)) and found[0] not in name:
            message = f"“{line.name}”是全面的总量，受许多因素影响，与“{name}”对应不上"
            yield Fault(
                line.path, message, "换成项目直接带来的变化：受益的面积、户数，项目区的增产、增收", another=True
            )


RULE = Rule(
    "G05",
    "moved_by_much_else",
    Severity.WARNING,
    "参照财预〔2021〕101号（指标与项目高度关联）",
    look,
    gives_way_to=("rate_in_words",),
)

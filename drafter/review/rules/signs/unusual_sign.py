"""A sign that is unusual in its place.

查什么：用“＞”而通行的是“≥”；计划数写“=”，很难一个不多一个不少。各项单价乘数量正好是申请的资金的，数量就是定数，不算。
为什么：刚好达到目标也应当得分；多做了不应当扣分。（上海申报表通行写法）
示例：
改前：参加培训学员人数 =1500人
改后：参加培训学员人数 ≥1500人
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS, GOES_ON

_HARD_TO_HIT = 8
"""A count from which nobody meets it exactly by plan, unless it is fixed by a contract."""
_FIXED = regex(
    "购置|采购|新建|改建|更换|配备|安装|签约|铺设|(?:机构|站点|学校|社区|街道|村|镇|主机|床位|系统|平台|泵站|房屋)(?:数|数量|个数|间数)?$"
)

_DEEDS = regex("(?:[人车班户点]?次|场次?|期|批次?|趟|轮)")
"""Units of what is done again and again; toilets that are looked after are as many as there are."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    found, year = dossier.reckoning, dossier.declaration.funding.annual.total
    fixed = {one.amount.position for one in found.paid} if found.whole == year else set()
    for line in dossier.lines:
        if line.sign is Comparator.ABOVE:
            yield Fault(line.at_target, f"“{line.name}”用了 ＞", "通行的写法是 ≥，刚好达到也算完成")
        planned = line.sign is Comparator.EXACTLY and line.dimension is Dimension.QUANTITY
        counted = COUNT_UNITS.fullmatch(line.unit) and (line.quantity or 0) >= _HARD_TO_HIT
        kept = GOES_ON.search(line.name) and not _DEEDS.fullmatch(line.unit)
        if planned and counted and line.position not in fixed and not kept and not _FIXED.search(line.name):
            yield Fault(line.at_target, f"“{line.name}”写成 {line.said}", "计划数很难一个不差，通行的写法是 ≥")


RULE = Rule("F06", "unusual_sign", Severity.HINT, "上海市申报表通行写法", look, gives_way_to=("wrong_direction",))

"""What sort of value a measure has, told by how its name ends: a share, a number, money, a day, a span of time."""

from dataclasses import dataclass
from enum import Enum

from drafter.declaration import Dimension, QuantitativeTarget, Target
from drafter.regex import regex


class Sort(Enum):
    """What a value is; `OTHER` where the name does not say."""

    SHARE = "share"
    COUNT = "count"
    SIZE = "size"
    MONEY = "money"
    DAY = "day"
    SPAN = "span"
    STATE = "state"
    OTHER = "other"


_COUNTED = (
    "人次|场次|批次|户次|车次|件次|台次|班次|人|户|家|件|次|场|台|套|个|辆|座|处|条|篇|份|册|批|期|名|间|栋|所|只|头|块|棵"
    "|株|盏|幅|部|本|门|项|种|类|宗|起|例|组|支|艘|架|站|点|(?<!床)位|村|队|亩|吨"
)
_SHARES = (
    "(?<![功频税汇费利])率|比例|比重|占比|百分比|增幅|增速|降幅"
    "|(?:满意|知晓|认可|信任|支持|覆盖|参与|准确|完整|吻合|饱和)度"
)
_MONEY = (
    "成本|费用?|经费|资金|金额|单价|造价|售价|采购价|价格|价款|控制数|预算数?|投资额?|收入|产值|营业额|销售额|交易额|贷款额"
    "|税收|利润|租金|薪酬|工资|保费|(?:经济|灾害|气象|直接)损失额?|(?:补助|补贴|奖励|节约|减少)额"
    "|(?:补助|补贴|资助|奖励|奖补|工资|收费|伙食|供养|救助|慰问|薪酬|经费|支出|租赁|服务费)标准"
)
_SPANS = (
    "年限|寿命|期限|工期|周期|时长|时限|时效|间隔|课时|学时|天数|小时数|月数|年数"
    "|(?:响应|修复|处理|处置|办理|办结|到场|到达|受理|反馈|等候|等待|回复|答复|恢复|排除|审批|审核|服务|持续|运行|工作"
    "|培训|开放|间隔|停机|中断)时间"
)
_SIZES = (
    "面积|长度|里程|体积|容量|库容|重量|产量|储量|蓄积量|蓄水量|水量|电量|用量|流量|容积|高度|宽度|距离|吨位|床位|规模"
)
_COUNTS = (
    f"(?<![指系倍参])(?:{_COUNTED})?(?:数量|总数|总量|数)|人次|场次|批次|户次|车次|件次|台次|班次|频次|(?<![质力])量"
)
_STATES = "(?<!可能)性|机制|情况|状况|能力|意识|水平|质量|环境|形象|影响|作用|秩序|氛围|制度|体系"
_ENDS = {
    Sort.SHARE: _SHARES,
    Sort.MONEY: _MONEY,
    Sort.SPAN: _SPANS,
    Sort.DAY: "时间|日期|时间节点",
    Sort.SIZE: _SIZES,
    Sort.COUNT: _COUNTS,
    Sort.STATE: _STATES,
}
"""How names of each sort end; what ends in several ways is of the first."""
_ENDING = regex("|".join(f"(?P<{sort.value}>{pattern})$" for sort, pattern in _ENDS.items()))
_UNIT_NAMED = regex(f"({_COUNTED})数?(?:量)?$")
_TIMES = ("秒", "分钟", "小时", "天", "日", "周", "月", "季", "年", "课时", "学时", "工作日")
_PEOPLE = frozenset({"人", "名", "人次", "位"})
_TIMES_OVER = frozenset({"次", "起", "件", "例", "宗", "场", "场次", "期"})
_DAY_SAID = regex(r"^\d{1,4}[年月]")


@dataclass(frozen=True, slots=True)
class Measure:
    """How a name is measured: `thing` is what stands before the `ending`; `unit` what the ending itself counts in, or ''."""

    sort: Sort
    thing: str
    ending: str
    unit: str = ""


def measure_of(name: str) -> Measure:
    """The measure that a name says it is."""
    found = _ENDING.search(name)
    if found is None or found.lastgroup is None:
        return Measure(Sort.OTHER, name, "")
    sort = Sort(found.lastgroup)
    named = _UNIT_NAMED.search(name) if sort is Sort.COUNT else None
    unit = named[1] if named is not None else ""
    begins = min(found.start(), named.start()) if named is not None else found.start()
    return Measure(sort, name[:begins], name[begins:], unit)


_FOREIGN = {
    Dimension.QUALITY: (Sort.COUNT, Sort.SIZE, Sort.MONEY, Sort.DAY),
    Dimension.TIMELINESS: (Sort.COUNT, Sort.SIZE, Sort.MONEY),
    Dimension.ECONOMIC_COST: (Sort.COUNT, Sort.SIZE, Sort.DAY, Sort.SPAN, Sort.STATE),
    Dimension.SOCIAL: (Sort.SIZE, Sort.MONEY, Sort.DAY, Sort.SPAN),
    Dimension.ENVIRONMENTAL: (Sort.COUNT, Sort.MONEY, Sort.DAY, Sort.SPAN),
    Dimension.ECONOMIC: (Sort.DAY, Sort.SPAN),
    Dimension.SUSTAINABILITY: (Sort.COUNT, Sort.SIZE, Sort.MONEY, Sort.DAY),
    Dimension.BENEFICIARY_SATISFACTION: (Sort.COUNT, Sort.SIZE, Sort.MONEY, Sort.DAY, Sort.SPAN, Sort.STATE),
    Dimension.QUANTITY: (Sort.DAY,),
}
"""Sorts of values that stand elsewhere: how many there are is no quality, and no effect that lasts."""


_SATISFIED = regex("满意|认可|好评|投诉")
"""What people are asked about: nothing else stands under satisfaction, whatever share of them it is."""


def is_measured_so(name: str, dimension: Dimension) -> bool:
    """Whether a measure of this sort may stand under a 二级指标; what is known there needs not be asked about."""
    if dimension is Dimension.BENEFICIARY_SATISFACTION and not _SATISFIED.search(name):
        return False
    return measure_of(name).sort not in _FOREIGN.get(dimension, ())


def admits(measure: Measure, target: Target) -> bool:
    """Whether such a measure can have such a value at all: no day for money, no share of a number, no days for a count."""
    if not isinstance(target, QuantitativeTarget):
        no_day = (Sort.MONEY, Sort.COUNT, Sort.SIZE, Sort.SHARE, Sort.STATE)
        return measure.sort not in no_day or _DAY_SAID.match(target.description) is None
    unit = target.unit or ""
    share, money, time = unit in ("%", "‰"), "元" in unit, unit.lstrip("个") in _TIMES
    return {
        Sort.SHARE: share or not unit,
        Sort.COUNT: not share and not money and not time and _counts_in(measure.unit, unit),
        Sort.SIZE: not share and not money and not time,
        Sort.MONEY: money or not unit,
        Sort.DAY: not share and not money,
        Sort.SPAN: time or not unit,
        Sort.STATE: not money,
        Sort.OTHER: True,
    }[measure.sort]


def _counts_in(named: str, unit: str) -> bool:
    """Whether a number of such things is told in this unit: 人数 in persons, 台数 in no times."""
    bare = unit.lstrip("十百千万亿")
    if not named or not bare or named in bare or bare in named:
        return True
    return any(named in alike and bare in alike for alike in (_PEOPLE, _TIMES_OVER))

"""Which targets a name can have at all: no share of what is counted, not most of what must not happen, no minutes for works."""

from decimal import Decimal

from drafter.bank.targets.measures import Sort, admits, measure_of
from drafter.declaration import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.regex import regex

_NONE_WANTED = "事故|投诉|差错|出错|错误|违规|违纪|失误|泄密"
_LITTLE_WANTED = (
    "故障|损失|损耗|流失|死亡|失业|返贫|空置|闲置|违法|犯罪|受害|成灾|感染|传播|辍学|违约|逾期|败诉|改判|发回|不良贷款|负债|漏损|漏报"
    "|漏管|脱管|发病|发改|致贫|退兵|发案|误差|中断|纠纷发生|拖欠|缺勤|复发|近视|失学|辍学|肥胖|患病|贫血|龋|超标|积压|积案"
)
ILL = regex(f"{_NONE_WANTED}|{_LITTLE_WANTED}")
"""What must not happen: nobody measures its quality or whether it came in time."""
_NONE_AT_ALL = regex(f"(?<![无零未])(?:{_NONE_WANTED})(?:发生)?率$")
_AS_LITTLE_AS_CAN_BE = regex(f"(?<![无零未])(?:{_NONE_WANTED}|{_LITTLE_WANTED})(?:发生)?率$")
_ILL_COUNTED = regex(
    f"(?<![无零未])(?:{_NONE_WANTED}|{_LITTLE_WANTED})(?:发生|事件|案件)?(?:率|比例|比重|占比|次数|起数|件数|例数|人数|户数|数量|数)$"
)
"""The same, and how many of it there are: 投诉次数, but not 投诉办结数."""
_LASTS = regex("(?:年限|寿命|期限|课时|学时|(?:服务|持续|运行|培训|开放)时[间长])$")
"""How names end that tell how long something lasts: the longer the better, unlike what takes long."""
_CHANGE = regex("(?:降低|下降|减少|节约|节支|增长|提高|提升|增加)率$")
"""How names end that tell by how much something changes: never by most of it."""
_DAY = regex("(?:完成|完工|竣工|交工|开工|举办|召开|发放|拨付|支付|交付|出版|验收|到位|采购|建成|实施|执行)时间$")
"""How names end that tell a day; what is answered, repaired or reached has minutes and hours."""
_LESS = regex("降|减|少|低|不发生|杜绝")
_MEASURED = regex("(?:率|度|比|比例|比重|数|量|额|值|次|人|户|收入|面积|成本|时间|年限|程度|水平|增幅|增速)$")
_SHORT_TIMES = frozenset({"秒", "分钟", "小时"})
_LIMITED = regex("超|偏差|误差|变更|控制|返工|消耗|能耗|损|失|流失|漏|[空闲]置|费率|降|减|间隔|浓度|等候|差异")
"""What names say of what is kept low, besides what must not happen."""
_NUMBERS = (Sort.COUNT, Sort.SIZE, Sort.MONEY)
"""What is counted or priced is not told in words."""
_LIMITS = (Comparator.AT_MOST, Comparator.BELOW)
_NO_CEILING = (Comparator.AT_LEAST, Comparator.ABOVE)
_HALF = Decimal(50)
"""Per cent: more is most of it."""


def is_measured(name: str) -> bool:
    """Whether a name says how it is measured: 知晓率 does, 社会公平正义 does not."""
    return _MEASURED.search(name) is not None


def none_wanted(name: str) -> bool:
    """Whether a name tells a share of what must not happen at all: 安全事故率, but not 无事故率."""
    return _NONE_AT_ALL.search(name) is not None


def is_sensible(target: Target, name: str, usual: Target | None = None) -> bool:
    """Whether anybody could aim at this under this name; `usual` is what is usually aimed at there."""
    if target == usual:
        return True
    measure = measure_of(name)
    if not admits(measure, target):
        return False
    if isinstance(target, QualitativeTarget):
        lasts = measure.sort is Sort.SPAN and _LASTS.search(name) is not None
        return not lasts and measure.sort not in _NUMBERS
    return _is_possible(target, name, usual) and not _is_wrong_way(target, name, measure.sort, usual)


def _is_possible(target: QuantitativeTarget, name: str, usual: Target | None) -> bool:
    """Not none of what cannot be none, not most of what must not happen, no minutes for works."""
    if target.quantity == 0 and (target.comparator in _NO_CEILING or not _may_be_none(name, usual)):
        return False
    if target.unit == "%":
        return target.quantity <= _HALF or not _wants_little(name, usual)
    return target.unit not in _SHORT_TIMES or _DAY.search(name) is None


def _is_wrong_way(target: QuantitativeTarget, name: str, sort: Sort, usual: Target | None) -> bool:
    """Whether more is asked for of what is wished less, or less of what is wished more.

    A limit suits what costs, what takes long, what must not happen and what changes for the less; and what has one usually.
    """
    little = _ILL_COUNTED.search(name) is not None and _CHANGE.search(name) is None
    if target.comparator in _NO_CEILING:
        return little
    if target.comparator not in _LIMITS or sort is Sort.OTHER:
        return False
    limited = isinstance(usual, QuantitativeTarget) and usual.comparator in _LIMITS
    suits = sort in (Sort.MONEY, Sort.DAY) or (sort is Sort.SPAN and _LASTS.search(name) is None)
    return not (suits or little or limited or _LIMITED.search(name) is not None)


def _may_be_none(name: str, usual: Target | None) -> bool:
    """Whether none at all is something to aim at: what must not happen, or what usually is none."""
    return ILL.search(name) is not None or (isinstance(usual, QuantitativeTarget) and usual.quantity == 0)


def _wants_little(name: str, usual: Target | None) -> bool:
    if _CHANGE.search(name) or _AS_LITTLE_AS_CAN_BE.search(name):
        return True
    if isinstance(usual, QualitativeTarget):
        return _LESS.search(usual.description) is not None
    return isinstance(usual, QuantitativeTarget) and (
        usual.quantity == 0 or (usual.comparator in (Comparator.AT_MOST, Comparator.BELOW) and usual.quantity <= _HALF)
    )

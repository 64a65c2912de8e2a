"""What is put in stands among the outputs.

查什么：产出指标数的是自己的人员、车辆，或者投入、支出了多少钱；效益指标写的是花多少钱。发放给别人的补贴金额、带动的投资不算。
为什么：投入多少人、多少钱不是绩效，产出是提供了多少服务。（审核惯例：资金、人员、物资的投入不得作为绩效目标）
示例：
改前：管理人员数量 ≥2人
改后：公务车辆保障次数 ≥300次
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.language.cost import MONEY_IN_YUAN
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_OWN_STAFF = regex(
    "(?:在编|编内|编外|在职|管理|工作|办公|行政|财务|后勤)人员(?:数量|人数|数|配备数?|投入数?)?$"
    "|^(?:投入|现有|配备)(?:人员|人力|车辆|设备)|(?:公务车辆|公务用车|自有车辆)(?:数量|数)$|编制(?:人数|数)$|人力投入"
    "|^(?:驻场|派驻|驻点|常驻|专职)(?:运维|服务|保洁|技术|安保|维护|工作|管理)*人员(?:数量|人数|数)$"
    "|^(?:投入|动用|抽调|出动|现有|使用).{0,8}(?:人员|人力|人手|力量|车辆|机械|设备|工作人员)(?:数量|人数|数|台数|总数)?$"
    "|^(?:配备|配置|安排|落实|固定|专设)(?:专职|兼职|专门|固定|技术|管理|工作|财务)+(?:人员|人手|力量|队伍)"
)
_OTHER_STAFF = regex("培训|参训|轮训|体检|受益|慰问|社会|企业|村|社区|服务对象|覆盖")
_OWN_MONEY = regex(
    "(?:资金|经费|预算|财政)(?:投入|支出|支付|使用|安排|拨付|执行)?(?:额|金额|总额|数|量)?$|^投入|投入金额|投入资金"
    "|(?:资金|经费|预算).{0,2}(?:支付|执行|拨付|支出|使用|到位)率$|支出进度"
)
_GIVEN_TO = regex("发放|贷款|贴息|担保|奖励|救助|减免|资助")
_GIVEN = regex("发放|补贴|补助|贷款|贴息|担保|奖励|救助|交易|采购|减免|资助|收入|募集|筹集")

_SPENT = regex("(?:资金|经费|预算|支出|投资额?|费用)$")
_BROUGHT_ABOUT = regex("节约|节省|带动|撬动|吸引|引导|拉动|减少|降低|增加|新增|募集|筹集|挽回|追回|社会|民间|企业|收益")


def _is_spent(name: str) -> bool:
    return _SPENT.search(name) is not None and _BROUGHT_ABOUT.search(name) is None and _GIVEN_TO.search(name) is None


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.OUTCOME and line.unit in MONEY_IN_YUAN and _is_spent(line.name):
            yield Fault(line.path, f"“{line.name}”是花多少钱，不是效益", "写这些钱带来的变化；花多少放到成本指标")
        if line.type is not IndicatorType.OUTPUT:
            continue
        share = line.is_share and line.dimension is Dimension.QUANTITY
        money = (line.unit in MONEY_IN_YUAN or share) and _OWN_MONEY.search(line.name)
        staff = _OWN_STAFF.search(line.name) and not _OTHER_STAFF.search(line.name)
        if staff or (money and not _GIVEN.search(line.name)):
            message = f"“{line.name}”是投入的人、车、钱，不是产出"
            advice = "请写用这些投入做了多少事：保障多少次、服务多少人次、办结多少件"
            yield Fault(line.path, message, advice, choices=(Fix.without(line.path, line.name),), another=True)


RULE = Rule("D08", "input_as_output", Severity.WARNING, "审核惯例：资金、人员、物资的投入不作为绩效目标", look)

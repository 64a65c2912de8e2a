"""Words by which several rules know a thing: what is a satisfaction, a rate, a verdict, a sum of money."""

from decimal import Decimal

from drafter.language.cost import MONEY_IN_YUAN
from drafter.regex import regex
from drafter.review.line import Line

SATISFIED = regex("满意|认可(?:度|率|程度)|好评|认同")
RATE_NAME = regex("(?:(?<!效)率|比例|比率|占比|百分比|比重)$")
NO_MEASURED_THING = regex(
    "(?:数|量|数量|课时|学时|人数|人次|次数|场次|批次|期数|户数|家数|处数|件数|笔数|间数|栋数|吨数|天数|年限|时间|时长|面积|长度|里程|金额|收入|产值"
    "|率|比例|比率|占比|程度|度|情况|水平|能力|效果|指数|标准|成本|费用|性|额|规模)$"
)
"""How a name ends that says what is measured."""
COUNT_UNITS = regex(
    "人次|人|名|位|户|家|个|项|件|份|篇|场|场次|次|批|批次|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|头|羽|处|座|间|栋|幢|所|例|起|宗|笔|组|块|棵|株|盏|版|场|课时|学时"
)
"""Units that count things."""
GOES_ON = regex(
    "运维|运行维护|保洁|清扫|清运|值守|巡查|巡护|管护|管养|养护|物业|安保|保安|租赁|热线|供餐|托管|值班|日常运行|日常维护|日常保障|云服务|运营服务"
)
"""A service that has no day on which it is done."""
OF_PRICE = regex("(?:单位成本|单价|单[期场次]成本|人均(?:成本|费用)|补[贴助]标准|标准|成本|费用|费)$")
"""How a price or a sum is called, behind the thing it is paid for."""
_TOTAL_COST = regex(
    "总成本|总投资|总支出|总费用|总经费|总预算|成本总额|经费总额|资金总额|支出总额|费用总额|总造价|总价|^项目(?:建设|实施|资金|经费)?成本$|^(?:项目)?(?:本?年度|全年|当年|本年)(?:项目)?(?:成本|经费|支出|费用|投入)$"
    "|^成本控制数?$|^项目(?:支出|经费|投资)$"
)
TOO_HOPEFUL = regex("满意|认可|好评|知晓|普及率|就业率|(?:改善|好转|治愈|康复|提升|回升)率")

MORE_IS_BETTER = regex(
    "满意|好评|认可|(?:合格|准确|正确|完成|及时|覆盖|知晓|达标|优良|优秀|完好|到位|参训|出勤|就业|通过|办结|整改|响应|接种|入学|使用|上座|正常运行|可用|有效|成功|履行|巩固|毕业|升学|签约|转化|利用|回收|处理|处置|治愈|存活|成活|保存|开放|入住|普及|参保|受理)率$"
)
_BAD = regex(
    "(?:事故|投诉|差错|错误|超支|违规|违纪|违法(?!建筑|建设|用地)|泄露|泄密|缺陷|故障|中断|死亡|伤亡|亡人|受伤|拖欠|返工|流失|辍学|失败|逾期|上访|火灾|舞弊"
    "|浪费|损耗|破损|丢失|漏损|失密|停机|宕机|投诉举报|不合格|损坏|毁损|遗失|失误|瑕疵|发病|感染|超标|断供|断水|停电|差评|退货|延误|受害|受灾|损失|漏报|误报|漏检|瞒报|空置|超期|舆情)"
    "(?:事件|案件|问题|行为|事项)?(?:的)?(?:发生|出现)?(?:的)?(?:率|数|量|数量|次数|件数|起数|人数|比例|比率|情况|时间|时长|天数|额|金额)?$"
)
_TURNED_GOOD = regex(
    "(?:查处|查办|处理|处置|化解|办结|整改|受理|响应|回复|排查|排除|调解|减少|下降|降低|挽回|防范|发现|查获|查出|追回|控制|清理|治理|修复|维修|零|无|避免)"
)


def is_bad(line: Line) -> bool:
    """Whether a row counts what nobody wants: accidents, complaints; not what is done against them, nor a share of it (获赔金额占损失比例)."""
    thing = line.name.partition("占")[0] or line.name
    return _BAD.search(thing) is not None and _TURNED_GOOD.search(thing) is None


def money_of(line: Line) -> Decimal | None:
    """What a target amounts to in 元, where it is a plain sum of money, and not so much for each of something."""
    factor = MONEY_IN_YUAN.get(line.unit)
    return line.quantity * factor if factor is not None and line.quantity is not None else None


def names_total_cost(line: Line) -> bool:
    """Whether a row tells what the whole project costs."""
    return _TOTAL_COST.search(line.name) is not None and "/" not in line.unit


def in_short_money(amount: Decimal) -> str:
    """An amount in 元 as people say it: 420万元, 300元."""
    big, word = (amount / 10_000, "万元") if abs(amount) >= 10_000 else (amount, "元")
    text = format(round(big, 4), "f")
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{word}"

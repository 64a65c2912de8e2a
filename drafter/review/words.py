"""Words by which several rules know a thing: what is a satisfaction, a rate, a verdict, a sum of money."""

import re
from decimal import Decimal

from drafter.review.line import Line

SATISFIED = re.compile("满意|认可度|认可率|好评|认同")
RATE_NAME = re.compile("(?:(?<!效)率|比例|比率|占比|百分比|比重)$")
NO_MEASURED_THING = re.compile(
    "(?:数|量|数量|人数|人次|次数|场次|批次|期数|户数|家数|处数|件数|笔数|间数|栋数|吨数|天数|年限|时间|时长|面积|长度|里程|金额|收入|产值"
    "|率|比例|比率|占比|程度|度|情况|水平|能力|效果|指数|标准|成本|费用|性|额|规模)$"
)
"""How a name ends that says what is measured."""
COUNT_UNITS = re.compile(
    "人次|人|名|位|户|家|个|项|件|份|篇|场|场次|次|批|批次|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|头|羽|处|座|间|栋|幢|所|例|起|宗|笔|组|块|棵|株|盏|版|场|课时|学时"
)
"""Units that count things."""
MONEY_IN_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000), "千元": Decimal(1_000)}
_TOTAL_COST = re.compile(
    "总成本|总投资|总支出|总费用|总经费|总预算|成本总额|经费总额|资金总额|支出总额|费用总额|总造价|总价|^项目(?:建设|实施|资金|经费)?成本$|^(?:本?年度|全年)(?:项目)?(?:成本|经费|支出)$"
    "|^成本控制数?$|^项目(?:支出|经费|投资)$"
)
TOO_HOPEFUL = re.compile("满意|认可|好评|知晓|普及率|就业率")


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

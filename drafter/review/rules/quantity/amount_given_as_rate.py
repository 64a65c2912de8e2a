"""A 数量 row is a rate and not an amount.

查什么：数量指标写成了“完成率”“覆盖率”这样的百分数，看不出做多少。覆盖率一类只作提示，除非目标里写了总数而没有一条指标说它。
为什么：数量指标说的是提供多少产品和服务；“完成率 100%”每年都一样，没有信息量。（参照财预〔2021〕101号：数量指标；审核常见退回原因“数量质量混淆”）
示例：
改前：房屋修缮工作完成率 ≥98%
改后：房屋修缮面积 ≥850平方米
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.numerals import in_short
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import likeness, promised, shows
from drafter.review.rule import Fault, Rule

_SAYS_OF_ALL = regex("覆盖|普及|占比|比例|比重|入学率|参保率|接种率|参与率")
"""Of a known whole, a share says how much."""
_ALIKE = 0.4


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row, where at least one other row tells an amount."""
    rows = [line for line in dossier.lines if line.dimension is Dimension.QUANTITY and line.number]
    rates = [line for line in rows if line.is_share]
    if len(rates) == len(rows):
        return
    told = [one for one in promised(dossier) if not any(shows(line, one.amount) for line in dossier.lines)]
    for line in rates:
        message = f"数量指标“{line.name}”是百分数，没有说做多少"
        lost = next((one for one in told if likeness(line, one.what) >= _ALIKE), None)
        if lost is not None:
            amount = f"{in_short(lost.amount.quantity)}{lost.amount.unit or ''}"
            advice = f"目标里写了 {amount}，请加一条数量指标写上；覆盖率可以放到效益"
            yield Fault(line.path, message, advice)
        elif _SAYS_OF_ALL.search(line.name):
            yield Fault(line.path, message, "请再加一条总数：一共多少，其中占百分之几", Severity.HINT)
        else:
            advice = "请写数：几个、几家、几平方米、几份；完成得好不好放在质量指标"
            yield Fault(line.path, message, advice, lacks=Dimension.QUANTITY)


RULE = Rule(
    "G01",
    "amount_given_as_rate",
    Severity.WARNING,
    "参照财预〔2021〕101号（数量指标）",
    look,
    gives_way_to=("time_elsewhere", "quality_elsewhere", "input_as_output"),
)

"""A cost target is above the money of the project.

查什么：成本指标的总数（或者一个单价）超过了申请的资金，跨年度项目说的是本年的就与年度资金比（错误）；“项目总成本”比申请的资金少得多（警告）。
为什么：成本目标不能比批的钱还多；两个总数不一样，审核不知道信哪个。（参照财预〔2021〕101号：成本指标与预算匹配）
示例：
改前：项目总成本 ≤500万元（申请 420 万元）
改后：项目总成本 ≤420万元
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration import FieldPath, IndicatorType
from drafter.language.cost import MONEY_IN_YUAN
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money, money_of, names_total_cost

_ROUNDED = Decimal("1.001")
_OF_YEAR = regex(r"年度|当年|本年|今年|全年|(?:19|20)\d\d年")
_FAR_BELOW = Decimal("0.9")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    funding = dossier.declaration.funding
    year = funding.annual.total
    if year is None or year <= 0:
        return
    several = max(year, funding.whole_life.total or year)
    for line in dossier.lines:
        cost = _cost(line)
        if line.type is not IndicatorType.COST or cost is None:
            continue
        money = year if _OF_YEAR.search(line.name) and names_total_cost(line) else several
        if cost > money * _ROUNDED:
            message = f"“{line.name}”{line.said}，超过了申请的 {in_short_money(money)}"
            yield Fault(line.at_target, message, "成本目标不能超过资金", fix=_as_money(line, year))
        elif names_total_cost(line) and cost < year * _FAR_BELOW:
            message = f"“{line.name}”{line.said}，与申请的 {in_short_money(year)}不一致"
            fix = _as_money(line, year)
            yield Fault(
                line.at_target,
                message,
                "总成本一般就是申请的资金；只是其中一项的，请在名称里写明",
                Severity.WARNING,
                fix=fix,
            )


def _cost(line: Line) -> Decimal | None:
    """In 元: a sum, or what one of something costs."""
    factor = MONEY_IN_YUAN.get(line.unit.partition("/")[0])
    return line.quantity * factor if factor is not None and line.quantity is not None else None


def _as_money(line: Line, year: Decimal) -> Fix | None:
    """The whole cost is the money that is asked for; of other sums nobody knows the right one."""
    if line.number is None or not names_total_cost(line) or money_of(line) is None:
        return None
    better = line.number.model_copy(
        update={"quantity": Decimal(format(year / MONEY_IN_YUAN[line.unit], "f")).normalize()}
    )
    return Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")


RULE = Rule(
    "N01",
    "cost_above_money",
    Severity.ERROR,
    "参照财预〔2021〕101号（成本指标与预算匹配）",
    look,
    gives_way_to=("cost_in_wrong_unit", "wrong_direction"),
)

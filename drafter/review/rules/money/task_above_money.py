"""By its own price and amount a task costs more than the project may spend.

查什么：草稿的任务里写了数量和单价，乘起来比申请的资金还多。贷款、融资、合同一类不由项目出的钱不算。
为什么：照这个单价做不完这些事，或者单价、数量写错了一位；这样的单价也没有放进成本指标。（参照财预〔2021〕101号：成本指标与预算匹配）
示例：
改前：送戏下乡120场，每场补助4500元（54 万元），申请 35 万元
改后：送戏下乡120场，每场补助2500元
"""

from collections.abc import Iterator

from drafter.language.task.parts import read_task
from drafter.language.task.reckoned import cost_at_least, prices_beyond
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import in_short_money

_OTHERS_MONEY = regex("贷款|融资|担保|保额|投资|合同|产值|销售|收入|贴息")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault a task, by the first such price."""
    money = dossier.declaration.funding.annual.total
    for line in dossier.tasks if money else ():
        task = read_task(line)
        beyond = None if money is None or _OTHERS_MONEY.search(line) else next(prices_beyond(money, task), None)
        if money is not None and beyond is not None:
            cost = in_short_money(cost_at_least(beyond, task))
            message = f"任务“{task.what}”照单价乘数量要 {cost}，多于申请的 {in_short_money(money)}"
            yield Fault("indicators", message, "看看单价、数量是不是写错了；单价对的，补上资金或者减少数量")


RULE = Rule("N01", "task_above_money", Severity.WARNING, "参照财预〔2021〕101号（成本指标与预算匹配）", look)

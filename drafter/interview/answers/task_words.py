"""What was understood of a task, shown as its parts so that it can be put right at once."""

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.language.task.parts import read_task


def in_parts(line: str) -> str:
    """`购置智能回收箱 · 40台 · 单价≤2.6万元/台`; '' where a task has no part beside what is done.

    Words with a number that no part shows are told too: nothing is lost without a word.
    """
    task = read_task(line)
    amounts = [_amount(counted.amount) for counted in task.counted]
    parts = [
        "、".join(amounts),
        *(f"单价{price.limit.brief}" for price in task.prices),
        *(f"总额{one.limit.brief}" for one in task.sums),
        *(f"{one.what}{one.amount.brief}" for one in (*task.rates, *task.limits)),
        "、".join(deadline.by_when for deadline in task.deadlines),
        f"为{task.for_whom}" if task.for_whom else "",
        f"没有写进表：{'、'.join(task.unread)}" if task.unread else "",
    ]
    told = [part for part in parts if part]
    return " · ".join([task.what, *told]) if told else ""


def _amount(amount: QuantitativeTarget) -> str:
    return f"{plain(amount.quantity)}{amount.unit or ''}"

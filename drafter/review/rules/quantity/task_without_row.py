"""A task with an amount has no row.

查什么：草稿里说过的任务（导入的表是目标里分条写的）带着数量，指标里却没有一条说它。
为什么：目标里承诺了的工作，没有指标就没法考核；漏掉主要任务是最常见的退回原因之一。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：目标：1.举办讲座 48 场；2.数字化馆藏 1200 册。指标只有讲座场次
改后：加一条：馆藏数字化册数 ≥1200册
"""

import re
from collections.abc import Iterator

from drafter.declaration import QuantitativeTarget
from drafter.language.numerals import in_short
from drafter.language.tasks import amounts_told, same_thing
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in, same_unit
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_NUMBERED = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）、.．]|[一二三四五六七八九十][、.．]|[①-⑩])\s*(?=\D)")
_SPLIT = re.compile(r"\n|(?<=[。；;])(?=\s*(?:[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]、|[①-⑩]))")
_NO_TASK = re.compile("%|‰|元|年$|^月|^日|个百分点|岁|届|工作日|小时|分钟|级|倍|成$|^天|^周|^个月|/")
_QUOTED = re.compile("“[^”]*”|[（(][^（）()]*[)）]")
_ONE_OR_TWO = 2
_MOSTLY = 0.5


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such task."""
    rows = dossier.lines
    told = [_QUOTED.sub("", line) for line in dossier.tasks] or _numbered_lines(
        dossier.declaration.objectives.annual or ""
    )
    said: set[str] = set()
    for line in told:
        for what, amount in amounts_told(line):
            if what in said or _NO_TASK.search(amount.unit or "%") or amount.quantity <= 1:
                continue
            said.add(what)
            if not any(_shows(row, what, amount) for row in rows):
                message = f"目标里有“{what} {in_short(amount.quantity)}{amount.unit or ''}”，指标里没有一条说它"
                yield Fault("indicators", message, "加一条数量指标，数与目标一致")


def _numbered_lines(goal: str) -> list[str]:
    """The tasks of a goal that numbers them; none of one that doesn't."""
    lines = [line for line in _SPLIT.split(goal) if _NUMBERED.match(line)]
    return [_QUOTED.sub("", _NUMBERED.sub("", line)) for line in lines] if len(lines) >= _ONE_OR_TWO else []


def _shows(row: Line, what: str, amount: QuantitativeTarget) -> bool:
    """Whether a row is of the task: by its number, or by its name."""
    if row.number is not None and amount.unit:
        count = amount_in(amount, row.unit) if row.unit else None
        if count is not None and count == row.quantity:
            return True
        if row.quantity == amount.quantity and amount.quantity > _ONE_OR_TWO:
            return True
    counts = row.is_share or not row.unit or same_unit(row.unit, amount.unit or row.unit)
    return bool(row.name) and counts and (same_thing(what, row.name) or share_of_pairs(what, row.name) >= _MOSTLY)


RULE = Rule(
    "N05",
    "task_without_row",
    Severity.WARNING,
    "参照财预〔2021〕101号（目标分解为任务和指标）",
    look,
    needs_all_rows=True,
)

"""A task with an amount has no row.

查什么：草稿里说过的任务（导入的表是目标里写明的）带着数量，指标里却没有一条说它。
为什么：目标里承诺了的工作，没有指标就没法考核；漏掉主要任务是最常见的退回原因之一。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：目标：1.举办讲座 48 场；2.数字化馆藏 1200 册。指标只有讲座场次
改后：加一条：馆藏数字化册数 ≥1200册
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, IndicatorType, QuantitativeTarget
from drafter.language.numerals import in_short
from drafter.language.task.names import output_name
from drafter.language.task.parts import Counted, read_task
from drafter.language.task.same_thing import same_thing
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import counts_the_same, each_of_many, likeness, promised, shows, told_together
from drafter.review.rule import Fault, Rule

_MOSTLY, _HARDLY = 0.5, 0.3
_MOST_NAMED = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names all such tasks."""
    missing: list[str] = []
    fix: Fix | None = None
    together = told_together(dossier.declaration.objectives.annual or "")
    told = promised(dossier)
    goal = dossier.declaration.objectives.annual or ""
    made = [one for one in each_of_many(goal) if any(line.quantity == one.product for line in dossier.lines)]
    reckoned = {number for one in made for number in (one.many, one.each)}
    for counted in told:
        amount = counted.amount
        other = together.get(amount.quantity)
        if amount.quantity in reckoned or (other is not None and any(line.quantity == other for line in dossier.lines)):
            continue
        as_many = [one.what for one in told if one.amount == amount and one.what != counted.what]
        rows = [line for line in dossier.lines if not _is_rather_of(line, counted.what, as_many)]
        if amount.quantity > 1 and not any(_is_of(line, counted.what, amount) for line in rows):
            fix = fix or _row_of(counted)
            missing.append(f"“{counted.what} {in_short(amount.quantity)}{amount.unit or ''}”")
    if missing:
        said = "".join(dict.fromkeys(missing[:_MOST_NAMED])) + ("等" if len(missing) > _MOST_NAMED else "")
        message = f"{'任务' if dossier.tasks else '目标'}里有{said}，指标里没有一条说它"
        yield Fault("indicators", message, "加一条数量指标，数与目标一致", fix=fix)


def _row_of(counted: Counted) -> Fix | None:
    """The row that the task makes; the goal has said what and how many."""
    task = read_task(f"{counted.what}{counted.amount.brief}")
    if len(task.counted) != 1:
        return None
    target = counted.amount.model_copy(update={"comparator": Comparator.AT_LEAST})
    return Fix.new_row(Dimension.QUANTITY, output_name(task.counted[0], task), str(target))


def _is_of(line: Line, what: str, amount: QuantitativeTarget) -> bool:
    """Whether a row is of the task: by its number, or by its name where it could count the same."""
    if shows(line, amount) and not _tells_else(line, amount):
        return True
    could = line.number is None or line.is_share or counts_the_same(line, amount)
    return bool(line.name) and could and (same_thing(what, line.name) or likeness(line, what) >= _MOSTLY)


def _is_rather_of(line: Line, what: str, as_many: list[str]) -> bool:
    """Whether a row is of another task with the same amount: 冷藏柜66台 is not 消毒柜66台."""
    if not as_many:
        return False
    like = likeness(line, what)
    return like < _HARDLY and max(likeness(line, one) for one in as_many) >= _MOSTLY


def _tells_else(line: Line, amount: QuantitativeTarget) -> bool:
    """The same number by chance: 20 days of a time limit, 20 yuan of a price."""
    other = line.dimension is Dimension.TIMELINESS or line.type is IndicatorType.COST
    return other and bool(line.unit) and bool(amount.unit) and not counts_the_same(line, amount)


RULE = Rule(
    "N05",
    "task_without_row",
    Severity.WARNING,
    "参照财预〔2021〕101号（目标分解为任务和指标）",
    look,
    gives_way_to=("placeholder_left",),
    needs_all_rows=True,
)

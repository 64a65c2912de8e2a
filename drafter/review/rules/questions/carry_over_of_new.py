"""A new project has money left from last year.

查什么：项目性质是新增，或者是一次性、年中才开始，却填了上年结转资金，名称和目标里又没有说续建、尾款、上年。
为什么：去年还没有这个项目，不会有结转；除非名称、性质变过。（申报表填报要素：项目性质、上年结转资金）

示例：
改前：新增项目，2027-01-01 开始，上年结转资金 130,000.00
改后：上年结转资金 0.00，或者项目性质：结转项目
"""

from collections.abc import Iterator

from drafter.declaration.money import format_amount
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_WAS_BEFORE = regex(
    "续建|续作|结转|尾款|上年|去年|二期|三期|质保|收尾|剩余|后续|继续|已开工|已启动|第[二三四五六七八九十百\\d]+届"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question."""
    form = dossier.declaration
    nature, left = form.project.nature or "", form.funding.annual.carry_over
    start = form.project.planned_start
    if start is None or start.year != form.fiscal_year or left is None or left <= 0:
        return
    told = f"{form.project.name or ''}{form.objectives.annual or ''}"
    once = "一次性" in nature and (start.month, start.day) != (1, 1) and not _WAS_BEFORE.search(told)
    if "新增" in nature or once:
        day = "今年" if "新增" in nature else start.isoformat()
        question = f"项目性质是“{nature}”，{day}才开始，上年结转资金 {format_amount(left)} 元是哪里来的？"
        yield Fault.asked("funding.annual.carry_over", question)


RULE = Rule("G09", "carry_over_of_new", Severity.HINT, "申报表填报要素（项目性质、上年结转资金）", look)

"""A five-year plan or a policy stands in the goal whose years are over.

查什么：目标里说完成“十四五”规划的任务，申报的年度却在 2025 年以后；“建档立卡贫困户、精准扶贫”一类 2020 年以后不用的说法（“脱贫攻坚成果”除外）。
为什么：年年照抄的目标最容易留下过去的规划和口径，审核一眼就看出是旧文。（申报表填报要素：年度总体目标）
示例：
改前：（2027 年度）如期完成“十四五”规划确定的任务
改后：完成“十五五”规划第二年的任务：……
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_PLAN = regex('[“"]?十(?P<place>[一二三四五六七八九])五[”"]?+(?!以来|期间.{0,6}(?:成果|基础)|末|收官)')
_PLACES = "一二三四五六七八九"
_ELEVENTH_BEGAN, _YEARS = 2006, 5
_OVER = regex("建档立卡贫困|贫困户|贫困村|贫困人口|精准扶贫|脱贫攻坚(?!成果|精神|同乡村|与乡村)")
_LAST_YEAR_OF_POVERTY = 2020
"""中共中央、国务院 2020 年底宣布；以后是脱贫户、监测对象。"""


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault for the goal, and one for each row that is called so."""
    form = dossier.declaration
    year = form.fiscal_year
    if year is None:
        return
    goal = form.objectives.annual or ""
    for words, last in (*_plans(goal), *_policies(goal)):
        if year > last:
            yield Fault(
                "objectives.annual",
                f"目标里写着“{words}”，那是 {last} 年以前的",
                "改成现在的规划和说法；不是照抄的请写明",
            )
            break
    for line in dossier.lines:
        if year > _LAST_YEAR_OF_POVERTY and (found := _OVER.search(line.name)) is not None:
            yield Fault(
                line.at_name,
                f"“{line.name}”里的“{found[0]}”是 {_LAST_YEAR_OF_POVERTY} 年以前的口径",
                "改成脱贫户、防止返贫监测对象",
            )


def _plans(goal: str) -> Iterator[tuple[str, int]]:
    for found in _PLAN.finditer(goal):
        last = _ELEVENTH_BEGAN + _YEARS * (_PLACES.index(found["place"]) + 1) - 1
        yield found[0].strip('“”"'), last


def _policies(goal: str) -> Iterator[tuple[str, int]]:
    yield from ((found[0], _LAST_YEAR_OF_POVERTY) for found in _OVER.finditer(goal))


RULE = Rule("N07", "plan_period_over", Severity.WARNING, "申报表填报要素（年度总体目标）", look)

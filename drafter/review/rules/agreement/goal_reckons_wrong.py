"""The goal reckons wrong.

查什么：期数（场次、班次）乘每期人数，不是目标里写的总人数。
为什么：期数、每期人数、总人数三个数对不上，年底不知道按哪个考核。（参照财预〔2021〕101号：目标分解为任务和指标）

示例：
改前：举办培训 8 期，每期 60 人，共培训 400 人
改后：举办培训 8 期，每期 60 人，共培训 480 人
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.promises import each_of_many
from drafter.review.rule import Fault, Rule

_TOTAL = regex("^[^。；;\n]{0,24}?(?:共计?|合计|总计|累计)[\u4e00-\u9fff]{0,4}(?P<total>\\d+)(?P<unit>人次|人|名)")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such sentence."""
    goal = dossier.declaration.objectives.annual or ""
    for found in each_of_many(goal):
        total = _TOTAL.match(goal[found.end :])
        if total is not None and int(total["total"]) != found.product:
            reckoned = f"{found.many}{found.piece}、每{found.piece}{found.each}人"
            message = f"{reckoned}应当是 {found.product}人，目标里写共 {total['total']}{total['unit']}"
            yield Fault("objectives.annual", message, "核对三个数，改成一致")


RULE = Rule("B04", "goal_reckons_wrong", Severity.ERROR, "参照财预〔2021〕101号（目标分解为任务和指标）", look)

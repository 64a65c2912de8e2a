"""The goal is written as a report of what was done.

查什么：年度总体目标里两处以上是做完了的口气：已完成、举办了、达到了、取得了、受到好评；或者一句“已组织……30次”。
为什么：申报的是要做到什么；写成总结，多半是从去年的自评报告抄来的。（申报表填报要素：年度总体目标）
示例：
改前：举办了培训班 2 期，完成率达到了 98%，受到一致好评
改后：举办培训班 2 期，完成率达到 98% 以上
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_DONE = regex(
    "(?:完成|举办|开展|组织|建设|建成|发放|实现|达到|取得|超过|解决|改善|提高|提升|受到|得到|维修|采购|购置|培训|新增|覆盖|形成)了(?!解)|已(?:全部|于[^，。；]{1,8})(?:全部)?(?:完成|建成|发放|到位)|受到[^，。；]{0,8}好评"
)
_SURELY_DONE = regex(
    "(?:^|(?<=[\n。；，、]))(?:\\d[.、])?已(?:经)?(?:组织|举办|开展|完成|发放|培训|检测|实施|采购|走访|慰问)(?!的)[^，。；的\n]*\\d"
)
"""已组织送教下乡30次: what a goal says is done already, and how much of it."""
_ENOUGH = 2


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault, with the first two of such words."""
    goal = dossier.declaration.objectives.annual or ""
    found, sure = [one[0] for one in _DONE.finditer(goal)], _SURELY_DONE.search(goal)
    if len(found) >= _ENOUGH:
        words = "”“".join(dict.fromkeys(found[:_ENOUGH]))
        yield Fault("objectives.annual", f"目标写成了总结的口气：“{words}”", "写今年要做到什么：举办、完成、达到……以上")
    elif sure is not None:
        yield Fault("objectives.annual", f"目标写成了总结的口气：“{sure[0]}”", "写今年要做到什么，去掉“已”")


RULE = Rule("N07", "goal_as_report", Severity.WARNING, "申报表填报要素（年度总体目标）", look)

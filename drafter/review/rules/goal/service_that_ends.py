"""A service all year round is said to be finished by the last day of the year.

查什么：全年不间断的服务（运维、保洁、值守、巡查），目标或指标值写“12月31日前全部完成”。
为什么：这类服务没有“完成”的一天，应当说全年不间断、出现问题多久处理好。（审核惯例）
示例：
改前：物业保洁服务于12月31日前全部完成
改后：物业保洁服务全年不间断，报修 2 小时内到场
"""

import re
from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import GOES_ON

_ENDS = regex("12月(?:31日|底)(?:之?前)?(?:全部|全面)?(?:完成|完工)|年底前?全部完成")
_KEPT_UP = regex("保障|服务|运行|维护|作业|管理")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault for the goal, and one for the rows."""
    form = dossier.declaration
    if not form.project.all_year:
        return
    whole = form.project.name or ""
    for sentence in re.split("[。；;\n]", form.objectives.annual or ""):
        if _ENDS.search(sentence) and (GOES_ON.search(sentence) or GOES_ON.search(whole)):
            yield Fault(
                "objectives.annual", f"全年不间断的服务写成了“{sentence.strip()[:24]}”", "写全年不间断、多久响应"
            )
            break
    for line in dossier.lines:
        runs = GOES_ON.search(line.name) or (form.project.category == "其他运转类" and _KEPT_UP.search(line.name))
        if line.words and _ENDS.search(line.words) and runs:
            yield Fault(line.at_target, f"“{line.name}”写成了“{line.words}”", "写全年不间断，或者多久响应")


RULE = Rule("N14", "service_that_ends", Severity.HINT, "审核惯例", look)

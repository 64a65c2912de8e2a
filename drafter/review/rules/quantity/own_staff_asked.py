"""The unit's own staff is asked where outsiders are served.

查什么：满意度里既有服务对象，又有本单位的工作人员、办公人员。
为什么：满意度问的是服务对象；问自己人说明不了问题。（参照财预〔2021〕101号：满意度指标）
示例：
改前：参观人员满意度 ≥90%；工作人员满意度 ≥90%
改后：参观人员满意度 ≥90%
"""

import re
from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_OWN = re.compile(
    "^(?:本单位|单位|机关|中心|内部)?(?:工作|办公|管理|使用|在职)?(?:人员|职工|员工|干部职工|干警|同志)(?:的)?满意"
)
_OWN_ALWAYS = re.compile("工作人员|办公人员|管理人员|职工|员工|干警")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row, where others are asked too."""
    asked = [line for line in dossier.lines if line.dimension is Dimension.BENEFICIARY_SATISFACTION]
    own = [line for line in asked if _OWN.match(line.name) and _OWN_ALWAYS.search(line.name)]
    if len(own) < len(asked):
        for line in own:
            yield Fault(
                line.path,
                f"“{line.name}”问的是自己人",
                "留下问服务对象的；自己人的意见用别的办法听",
                choices=(Fix.without(line.path, line.name),),
            )


RULE = Rule("G08", "own_staff_asked", Severity.HINT, "参照财预〔2021〕101号（满意度指标）", look)

"""The annual goal has no number and no deadline.

查什么：年度总体目标里没有一个数、一个期限（年份和编号不算）。
为什么：目标要细化量化，没有数就和往年分不开。（目标要求：细化量化）
示例：
改前：开展创业指导和职业培训，促进就业。
改后：培训 1500 人次，扶持创业组织 300 家，11 月底前完成补贴发放。
"""

import re
from collections.abc import Iterator

from drafter.language.text import half_width
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_NO_NUMBER = re.compile(
    r"(?:19|20)\d\d\s*(?:[—–~～至到-]+\s*(?:19|20)?\d\d\s*)?(?:年度?|学年)|[〔\[【(（]\d{4}[〕\]】)）]\s*\d*号?|(?:^|[\n。；;：:]|\s)[(（]?\d{1,2}[)）、.．](?!\d)"
    r"|第\d+|\d+(?:热线|平台)|[A-Za-z]\d+|\d+[A-Za-z]|“[^”]{0,6}\d[^”]{0,6}”|(?<=[\u4e00-\u9fff。；;,，])\d{1,2}[、.．](?=[\u4e00-\u9fff])",
    re.MULTILINE,
)
_TOLD = re.compile(
    r"\d|百分之|[一二三四五六七八九]成|[一二三四五六七八九十两百千万]+(?:人次|场次|[人户家场次份篇期批座台套项个件]|平方米|公里)|年底|月底|季度末|全覆盖|每(?:月|季度|周|天|日)|零事故|为零"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    goal = dossier.declaration.objectives.annual
    if goal and not _TOLD.search(_NO_NUMBER.sub("", half_width(goal))):
        yield Fault("objectives.annual", "年度总体目标里没有一个数，也没有期限", "每件事写上做多少、什么时候完成")


RULE = Rule(
    "C05",
    "goal_without_number",
    Severity.WARNING,
    "目标要求：细化量化",
    look,
    gives_way_to=("placeholder_left",),
)

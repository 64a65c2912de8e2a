"""The 项目性质 is none of those in use.

查什么：项目性质不在常用的几种里。各区、各年的叫法不一，所以只是警告。
为什么：市级 2019 年表上印着五种；区级用一次性、经常性、阶段性。（上海市申报表样表）
示例：
改前：项目性质：常规
改后：项目性质：经常性专项业务费
"""

from collections.abc import Iterator

from drafter.language.text import squeezed
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MUNICIPAL = {"市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"}
_ELSEWHERE = {
    "一次性",
    "经常性",
    "阶段性",
    "延续性",
    "持续性",
    "新增性",
    "新增",
    "延续",
    "常年",
    "常年性",
    "跨年度",
    "当年",
}


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    nature = squeezed(dossier.declaration.project.nature or "")
    if nature and not dossier.is_foreign and nature not in _MUNICIPAL and nature.removesuffix("项目") not in _ELSEWHERE:
        advice = "市级常用：" + "、".join(sorted(_MUNICIPAL)) + "；区级请问财政局"
        yield Fault("project.nature", f"项目性质“{nature}”不是常用的写法", advice)


RULE = Rule("A02", "nature_unknown", Severity.WARNING, "上海市申报表样表（项目性质）", look)

"""The project's name could be that of any project.

查什么：项目名称只有“专项经费”“其他项目”“工作经费”这样的话，没有说做什么。
为什么：名称要看得出内容，也要与部门预算里的一样；审核、公开时分不清是哪个项目。（申报表填报要素：项目名称）

示例：
改前：专项经费
改后：公共体育场馆免费低收费开放经费
"""

from collections.abc import Iterator

from drafter.language.text import squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_GENERAL = regex(
    r"(?:20\d\d年度?|本年度?)?(?:部门|单位|机关|财政|市级|区级|县级|其他|其它|专项|一次性|经常性|年度|综合|有关|相关|工作|业务)*(?:工作|业务|专项)?"
    "(?:经费|资金|项目|支出|费用|专项|项目经费|项目支出)"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    name = squeezed(dossier.declaration.project.name or "")
    if name and _GENERAL.fullmatch(name):
        yield Fault("project.name", f"项目名称“{name}”没有说做什么", "写明做的是哪件事，与部门预算里的名称一样")


RULE = Rule(
    "E07",
    "project_name_too_general",
    Severity.WARNING,
    "申报表填报要素（项目名称）",
    look,
    gives_way_to=("placeholder_left",),
)

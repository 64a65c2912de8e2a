"""The 项目类别 is none of the four, or is not one of projects.

查什么：项目类别不是人员类、公用经费、其他运转类、特定目标类（错误）；项目表填了人员类或公用经费（警告）。
为什么：预算管理一体化只有这四类；人员类、公用经费是基本支出。（预算管理一体化规范：项目类别）
示例：
改前：项目类别：专项类
改后：项目类别：特定目标类
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.text import squeezed
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_OF_PROJECTS = {"其他运转类", "特定目标类"}
_OF_UNITS = {"人员类", "公用经费", "运转类", "公用经费类", "人员经费"}


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    category = squeezed(dossier.declaration.project.category or "").removesuffix("项目")
    if dossier.is_foreign or not category or category in _OF_PROJECTS:
        return
    where, advice = "project.category", "项目一般是特定目标类；设施、设备、系统的日常运行是其他运转类"
    choices = tuple(Fix(FieldPath(path=where), one, f"改为“{one}”") for one in sorted(_OF_PROJECTS, reverse=True))
    if category in _OF_UNITS:
        yield Fault(where, f"项目表的项目类别填了“{category}”", advice, Severity.WARNING, choices=choices)
    else:
        yield Fault(where, f"项目类别“{category}”不是规定的四类", advice, choices=choices)


RULE = Rule("A03", "category_wrong", Severity.ERROR, "预算管理一体化规范（项目类别）", look)

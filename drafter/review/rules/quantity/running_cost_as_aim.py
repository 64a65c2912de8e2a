"""Running costs are filed as 特定目标类.

查什么：项目名称是运行保障、运行维护、物业管理这类日常运转，项目类别却是特定目标类。
为什么：大型设施设备、信息系统的日常运行维护一般归其他运转类；各地口径不一，请问财政。（预算管理一体化规范：项目类别）
示例：
改前：机关运行保障经费，特定目标类
改后：机关运行保障经费，其他运转类
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_RUNNING = regex(
    "运行(?:保障|维护|经费)|运维|日常(?:运转|运行|维护)|物业(?:管理|服务)|设备维护|系统维护|房屋租赁|(?<![公廉])房租(?!赁)"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    project = dossier.declaration.project
    if project.category == "特定目标类" and (found := _RUNNING.search(project.name or "")):
        message = f"项目名称说的是“{found[0]}”，项目类别填了特定目标类"
        yield Fault("project.category", message, "日常运转一般是其他运转类；请问财政部门")


RULE = Rule("G09", "running_cost_as_aim", Severity.HINT, "预算管理一体化规范（项目类别）", look)

"""A field of the head holds the labels or columns of others.

查什么：项目名称、主管部门、实施单位、目标里有“其中：财政拨款”“项目负责人及电话”这类栏目名。
为什么：多半是复制时几格粘在了一起。（申报表填报要素）
示例：
改前：主管部门：某局其中:财政拨款
改后：主管部门：某局
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_LABELS = regex(
    "其中[:：]|财政拨款[:：]?$|年度资金总额|资金情况|项目负责人|联系电话|(?:主管部门|实施单位|项目名称|项目性质|项目类别|计划(?:开始|完成)日期|填报单位)(?:[:：]|$)|(?:年度总体目标|项目总目标|绩效指标|[一二三]级指标)$"
)
_IN_GOAL = regex(
    "(?:主管部门|实施单位|项目负责人|联系电话|计划(?:开始|完成)日期|[一二三]级指标|年度指标值|资金总额)(?:[:：]|\\t)|年初设定目标|实际完成情况"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such field."""
    form = dossier.declaration
    if dossier.is_foreign:  # there it is reading that joined the cells
        return
    for part in ("name", "nature", "category", "line_department", "implementing_agency"):
        text, path = getattr(form.project, part) or "", f"project.{part}"
        if found := _LABELS.search(text):
            yield _fault(path, found[0])
    for part in ("annual", "overall"):
        if found := _IN_GOAL.search(getattr(form.objectives, part) or ""):
            yield _fault(f"objectives.{part}", found[0])


def _fault(path: str, label: str) -> Fault:
    return Fault(path, f"“{FieldPath(path=path).label}”里混进了别的栏目“{label}”", "只留这一栏自己的内容")


RULE = Rule("N09", "labels_in_field", Severity.ERROR, "申报表填报要素", look)

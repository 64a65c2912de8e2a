"""The rows are those of another form of the unit.

查什么：几份表一起检查时，这一份的指标名称几乎都与本单位另一份相同（五条以上，八成相同），项目却不是一个；
两份都没有写做多少的，只换了“房屋修缮”“设备维护”这样的字也算。
为什么：换个项目名称照抄一套指标，看不出各自做什么；系统审核页会比。（审核惯例：指标与项目高度关联）

示例：
改前：设备维护与房屋修缮两份表，五条指标一字不差
改后：各写各的：修缮面积 ≥850平方米；设备检修台数 ≥120台
"""

from collections.abc import Iterator

from drafter.declaration import Declaration, QuantitativeTarget
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MEASURE = regex("[率性度数量]$")
_ENOUGH = 5
_NEARLY_ALL = 0.8


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault, for the first form that is so alike."""
    form = dossier.declaration
    if len(form.indicators) < _ENOUGH:
        return
    others = (one for one in dossier.beside if one.project.name != form.project.name)
    other = next((one for one in others if _alike(form, one) >= _NEARLY_ALL), None)
    if other is not None:
        message = f"指标名称与“{other.project.name or '另一份表'}”的几乎一样"
        yield Fault("indicators", message, "每个项目写自己做什么、做多少")


def _alike(one: Declaration, other: Declaration) -> float:
    """By their names; where neither form tells any amount, by what remains of the names without the project's thing."""
    if _tells_amount(one) or _tells_amount(other):
        return _shared({str(row.name) for row in one.indicators}, {str(row.name) for row in other.indicators})
    return _shared(_skeleton(one), _skeleton(other))


def _shared(here: set[str], there: set[str]) -> float:
    return len(here & there) / max(len(here), len(there), 1)


def _skeleton(form: Declaration) -> set[str]:
    """房屋修缮工作完成率 and 设备维护完成率 under one 二级指标 are 完成 both."""
    return {f"{row.dimension} {_MEASURE.sub('', row.name or '')[-2:]}" for row in form.indicators}


def _tells_amount(form: Declaration) -> bool:
    return any(isinstance(row.target, QuantitativeTarget) and row.target.unit != "%" for row in form.indicators)


RULE = Rule("G10", "copied_from_other_form", Severity.HINT, "审核惯例：指标与项目高度关联", look)

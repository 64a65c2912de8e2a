"""The name can't be measured as it stands.

查什么：名称太笼统，换到哪个项目都一样：服务对象满意度、项目完成及时率、各项工作完成率（警告）；数量指标的名称没有写数什么，名称后面跟着单位（提示）。
为什么：不知道问谁、算什么，年底没法取数。（审核要点：指标名称准确、无歧义）
示例：
改前：服务对象满意度 ≥90%
改后：参训学员满意度 ≥90%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, FieldPath
from drafter.language.units import measure_of
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS, NO_MEASURED_THING

_GENERAL = regex(
    "(?:服务对象|受益对象|相关人员|相关群众|有关单位|各方|社会公众或服务对象|服务对象或受益人|受益群体)?满意(?:度|率)"
    "|(?:本)?(?:项目|工作|任务|年度|计划|各项|相关|总体|整体|目标)*(?:按时|及时|按期)?(?:完成|落实|执行|开展|实施)(?:及时|情况)?(?:率|性|情况|度|程度|数|数量)?"
    "|其[他它](?:工作|事项|任务|内容|支出|费用|指标|项目)?(?:数量|数|情况)?|相关(?:工作|事项)(?:数量|数|情况)?"
    "|各项.{0,6}(?:完成|及时|落实)(?:率|性|情况)|(?:工作|项目|任务)(?:数量|质量|效果|成效|完成数量)|(?:各项)?(?:工作|任务|项目)(?:质量|考核|任务)?(?:达标|合格|优良|到位)率|(?:社会|经济|项目|资金使用)效益|(?:社会|项目|工作)影响(?:力)?"
)
_UNIT_BEHIND = regex(rf"[(（](?:单位[:：])?(?:%|‰|万?(?:{COUNT_UNITS.pattern}|平方米|公里|米|亩|吨|元|万元|天))[)）]$")
_CAN_BE_COUNTED = regex(f"^万?(?:{COUNT_UNITS.pattern})$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        if _GENERAL.fullmatch(line.name):
            message = f"名称“{line.name}”太笼统，换到哪个项目都一样"
            yield Fault(line.at_name, message, "写明是谁、哪件事：参训学员满意度、房屋修缮按期完工率")
        elif bracket := _UNIT_BEHIND.search(line.name):
            yield _with_unit(line, bracket[0])
        elif line.dimension is Dimension.QUANTITY and _is_uncounted(line):
            yield _uncounted(line)


def _with_unit(line: Line, bracket: str) -> Fault:
    better = line.name.removesuffix(bracket)
    fix = (
        Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")
        if line.unit and len(better) > 1
        else None
    )
    return Fault(line.at_name, f"名称“{line.name}”里写着单位", "单位写在指标值里", Severity.HINT, fix=fix)


def _is_uncounted(line: Line) -> bool:
    counted = _CAN_BE_COUNTED.match(line.unit) is not None
    return counted and bool(line.name) and not NO_MEASURED_THING.search(line.name)


def _uncounted(line: Line) -> Fault:
    better = f"{line.name}{measure_of(line.unit)}"
    fix = Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")
    message = f"“{line.name}”没有写数什么"
    return Fault(line.at_name, message, "名称末尾写上人数、次数、场次、数量", Severity.HINT, fix=fix)


RULE = Rule(
    "E07",
    "name_too_general",
    Severity.WARNING,
    "绩效指标审核要点：名称准确、无歧义",
    look,
    gives_way_to=("verdict_in_name", "name_too_long", "number_in_name", "label_in_name"),
)

"""A label of the form, or an internal mark, stands in the name.

查什么：名称里有“数量指标”“可持续影响指标”这样的栏目名（错误）；名称前有“实训-”“指标1：”这样的内部记号（提示）。
为什么：多半是粘贴时带进来的。（预算管理系统保存校验；审核惯例）
示例：
改前：可持续影响指标人员长效管理制度健全性：健全
改后：人员管理制度健全性：健全
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_LABEL = regex(
    "(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)?效益|可持续影响|(?:服务对象)?满意度|产出|[一二三]级)指标(?!体系|完成)[:：—-]?"
)
_NOTHING_ELSE = regex(
    "(?:(?:经济|社会|生态|生态环境)效益|(?:社会|生态环境)成本|可持续影响|产出|数量|质量|时效|效益)(?:指标)?"
)
_MARK = regex(
    r"^(?:[\u4e00-\u9fff]{1,4}[-—－](?=[\u4e00-\u9fff]{3})|指标\s*\d+\s*[:：、.]|[(（]?\d{1,2}[)）、.．](?=[\u4e00-\u9fff]))"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        found = _LABEL.search(line.name) or _NOTHING_ELSE.fullmatch(line.name)
        mark = _MARK.match(line.name)
        if found:
            better = line.name.replace(found[0], "")
            fix = (
                Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")
                if len(better) > 1
                else None
            )
            yield Fault(line.at_name, f"名称“{line.name}”里有栏目名“{found[0]}”", "去掉栏目名，只写考核什么", fix=fix)
        elif mark:
            better = line.name[mark.end() :]
            fix = Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")
            message = f"名称“{line.name}”前面有内部记号“{mark[0]}”"
            yield Fault(line.at_name, message, "内部用的记号不写进表里", Severity.HINT, fix=fix)


RULE = Rule("E05", "label_in_name", Severity.ERROR, "预算管理系统保存校验；审核惯例", look)

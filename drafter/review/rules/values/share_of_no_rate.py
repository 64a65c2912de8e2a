"""The name is no rate, but the target is so many per cent.

查什么：名称以“性”“情况”结尾，或是一句话（“得到提升”“发放到位”），或者只是一件工作（“新书加工上架”），指标值却是百分数。
为什么：看不出百分之几是谁占谁。（审核要点：名称与指标值相符）
示例：
改前：师资队伍建设项目完成及时性 =100%
改后：师资队伍建设项目完成及时率 =100%
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_NO_RATE = regex("(?:性|情况)$")
_SENTENCE = regex(
    "得到.{1,4}$|到位$|^完成.*(?:要求|任务|工作|计划)$|(?:前|底|内)完成$|(?:改善|提高|提升|增强|加强|优化)$|^(?:提升|提高|增强|改善|促进|扩大|保障|推动|营造)(?!.*(?:率|度|比例|占比|满意|指数|水平)$)"
)
_DEED = regex(
    "(?:上架|建设|维修|维护|修缮|采购|购置|安装|检查|巡查|检测|监测|培训|宣传|发放|管理|服务|运维|养护|保障|开展|实施|供应|配送|运行)$"
)
"""A deed with nothing behind it that could be so many per cent."""
_PERCENT_OF_RISE = regex("(?:提升|提高|增长|增加|下降|降低|减少|增收|节约|扩大)")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.unit != "%" or "满意" in line.name:
            continue
        rises = _PERCENT_OF_RISE.search(line.name) and line.quantity != 100
        bare = _DEED.search(line.name) and not rises
        if _NO_RATE.search(line.name) or bare or (_SENTENCE.search(line.name) and not rises):
            message = f"“{line.name}”不是率，指标值却是 {line.said}，看不出百分之几是什么"
            yield Fault(line.at_name, message, "把名称改成率，说明谁占谁", fix=_as_rate(line))


def _as_rate(line: Line) -> Fix | None:
    """及时性 with a per cent is 及时率; of other names nobody knows what was meant."""
    if not re.search("(?:及时|规范|准确|合格|完整|有效)性$", line.name):
        return None
    better = f"{line.name[:-1]}率"
    return Fix(FieldPath(path=line.at_name), line.renamed(better), f"名称改为“{better}”")


RULE = Rule(
    "F03",
    "share_of_no_rate",
    Severity.WARNING,
    "绩效指标审核要点：名称与指标值相符",
    look,
    gives_way_to=("no_satisfaction",),
)

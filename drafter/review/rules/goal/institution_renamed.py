"""The form speaks of an institution by the name it had before the reforms of 2018 and 2023.

查什么：目标、项目和指标名称、部门和单位里写着机构改革以前的名字：文化部、国土资源局、工商局、卫计委、安监局、扶贫办……（提示）。
为什么：多半是从旧表里抄来的；公开出来一看就知道。（2018年《国务院机构改革方案》、2023年《党和国家机构改革方案》）

示例：
改前：落实文化部古籍保护要求
改后：落实文化和旅游部古籍保护要求
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_NOW = {
    "文化部": "文化和旅游部",
    "国土资源部": "自然资源部",
    "环境保护部": "生态环境部",
    "环保部": "生态环境部",
    "农业部": "农业农村部",
    "国家旅游局": "文化和旅游部",
    "国家林业局": "国家林业和草原局",
    "国家工商总局": "国家市场监督管理总局",
    "质检总局": "国家市场监督管理总局",
    "食药监总局": "国家市场监督管理总局",
    "卫计委": "卫生健康委",
    "卫生计生委": "卫生健康委",
    "卫生和计划生育委员会": "卫生健康委员会",
    "安监总局": "应急管理部",
    "国土资源局": "自然资源局",
    "环境保护局": "生态环境局",
    "安全生产监督管理局": "应急管理局",
    "工商行政管理局": "市场监督管理局",
    "质量技术监督局": "市场监督管理局",
    "食品药品监督管理局": "市场监督管理局",
    "国务院扶贫办": "农业农村部",
    "国家乡村振兴局": "农业农村部",
    "银保监会": "国家金融监督管理总局",
    "扶贫办": "农业农村局",
    "安监局": "应急管理局",
    "质监局": "市场监督管理局",
    "环保局": "生态环境局",
    "文广新局": "文化和旅游局",
}
"""Who does now what an institution of that name did."""
_OLD = regex(f"(?:{'|'.join(sorted(_NOW, key=len, reverse=True))})(?!门)")
"""农业部门 is whoever is in charge of it, today too."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each field that names one."""
    form = dossier.declaration
    texts = {
        "objectives.annual": form.objectives.annual,
        "objectives.overall": form.objectives.overall,
        "project.name": form.project.name,
        "project.line_department": form.project.line_department,
        "project.implementing_agency": form.project.implementing_agency,
    }
    texts |= {line.at_name: line.row.name for line in dossier.lines}
    for path, text in texts.items():
        if text and (found := _OLD.search(text)):
            now = _NOW[found[0]]
            better = text.replace(found[0], now)
            fix = Fix(FieldPath(path=path), better, f"“{found[0]}”改为“{now}”")
            yield Fault(
                path, f"“{found[0]}”是机构改革以前的名字", f"现在是“{now}”；文件原名里的可以不改", choices=(fix,)
            )


RULE = Rule(
    "C07", "institution_renamed", Severity.HINT, "2018年《国务院机构改革方案》；2023年《党和国家机构改革方案》", look
)

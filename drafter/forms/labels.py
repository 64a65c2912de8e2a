"""How forms print the names of fields and levels; everything is compared without spaces and bracketed remarks."""

import re
from functools import lru_cache

from drafter.declaration import Dimension, IndicatorType
from drafter.language.text import half_width, squeezed

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ORNAMENT = re.compile(r"^(?:其中:|[★☆*#]+|\d+[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]\))|[:*]+$")

FIELDS = {
    "项目名称": "project.name",
    "项目性质": "project.nature",
    "项目类别": "project.category",
    "主管部门": "project.line_department",
    "实施单位": "project.implementing_agency",
    "项目实施单位": "project.implementing_agency",
    "计划开始日期": "project.planned_start",
    "计划开始时间": "project.planned_start",
    "项目开始日期": "project.planned_start",
    "计划完成日期": "project.planned_finish",
    "计划完成时间": "project.planned_finish",
    "项目完成日期": "project.planned_finish",
    "项目资金总额": "funding.whole_life.total",
    "财政资金": "funding.whole_life.budget_funds",
    "年度资金申请总额": "funding.annual.total",
    "当年财政拨款": "funding.annual.appropriation",
    "上年结转资金": "funding.annual.carry_over",
    "项目总目标": "objectives.overall",
    "项目总体目标": "objectives.overall",
    "年度总体目标": "objectives.annual",
    "年度总目标": "objectives.annual",
    "年度目标": "objectives.annual",
}
OTHER_FUNDS = "其他资金"
"""Stands twice on the form: for the whole life on the left, for the year on the right."""

SIDE_LABELS = {
    "项目资金",
    "项目绩效目标",
    "绩效目标",
    "绩效指标",
    "年度绩效指标",
    "绩效",
    "指标",
    "项目",
    "目标",
    "资金",
}
"""Headings of blocks, and the pieces that page breaks make of them; they name no field."""

LEVEL_HEADINGS = {"一级指标": 1, "二级指标": 2, "三级指标": 3, "一级": 1, "二级": 2, "三级": 3}
_VALUE_HEADING = re.compile(r"(?:指标值|年度数值|目标值)")

_TYPE_ALIASES = {
    "效果指标": IndicatorType.OUTCOME,
    "项目完成指标": IndicatorType.OUTPUT,
    "项目效益指标": IndicatorType.OUTCOME,
}
_DIMENSION_ALIASES = {
    "环境效益指标": Dimension.ENVIRONMENTAL,
    "生态环境效益指标": Dimension.ENVIRONMENTAL,
    "可持续发展指标": Dimension.SUSTAINABILITY,
    "可持续效益指标": Dimension.SUSTAINABILITY,
    "满意度指标": Dimension.BENEFICIARY_SATISFACTION,
    "社会公众或服务对象满意度指标": Dimension.BENEFICIARY_SATISFACTION,
    "服务对象满意指标": Dimension.BENEFICIARY_SATISFACTION,
}
_TYPES = {level.value: level for level in IndicatorType} | _TYPE_ALIASES
_DIMENSIONS = {level.value: level for level in Dimension} | _DIMENSION_ALIASES

_TITLE = re.compile(r"绩效目标(?:申报|批复|审核)?表$|支出目标申报表$")
_FOOTER = re.compile(
    r"(?:(?:填表|填报|制表|经办|联系|审核|负责|单位负责|部门负责|项目负责|单位领导)人?(?:签字|签章)?|联系电话|(?:填报|填表)日期|注|说明|备注|填表说明)"
    r"(?:\(.*?\))?(?::.*)?|.*(?:审核|审批|审查)意见(?:\(.*?\))?"
)
_LONGEST_PAGE_NUMBER = 30
_PAGE_NUMBER = re.compile(r"^[-—–\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/,共]+\s*\d+\s*页?)?)[-—–\s]*$")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """A label for comparison: no spaces, half-width signs, no bracketed remark, no `其中：`, ★ or numbering."""
    text = _BRACKETED.sub("", squeezed(half_width(text)).strip('"$'))
    return _ORNAMENT.sub("", _ORNAMENT.sub("", text))


def field_of(text: str) -> str | None:
    """The path of the field whose label this cell is, if it is one (`其他资金` depends on its place and is not)."""
    return FIELDS.get(bare(text))


def is_label(text: str) -> bool:
    """Whether a cell of the form's head names something rather than saying something."""
    name = bare(text)
    return name in FIELDS or name == OTHER_FUNDS or name in SIDE_LABELS


@lru_cache(maxsize=4096)
def type_of(text: str) -> IndicatorType | None:
    """The 一级指标 that a cell prints, also as `产出` + `值`, in any spacing."""
    return _TYPES.get(_with_suffix(text))


@lru_cache(maxsize=4096)
def dimension_of(text: str) -> Dimension | None:
    """The 二级指标 that a cell prints, whole or torn off after its first half (`服务对象`)."""
    name = _with_suffix(text)
    if name in _DIMENSIONS:
        return _DIMENSIONS[name]
    stem = bare(text)
    begun = {level for label, level in _DIMENSIONS.items() if len(stem) >= 3 and label.startswith(stem)}
    return begun.pop() if len(begun) == 1 else None


def heading_columns(cells: tuple[str, ...]) -> dict[str, int] | None:
    """Where a heading row has 一级 (`type`), 二级 (`dimension`), 三级 (`name`) and 指标值 (`target`); None for other rows.

    Columns count from 0. `name` is always among them, and at least two more.
    """
    names = {1: "type", 2: "dimension", 3: "name"}
    columns: dict[str, int] = {}
    for column, text in enumerate(cells):
        label = bare(text)
        if label in LEVEL_HEADINGS:
            columns.setdefault(names[LEVEL_HEADINGS[label]], column)
        elif _VALUE_HEADING.search(squeezed(text)):
            columns.setdefault("target", column)
    return columns if "name" in columns and len(columns) >= 3 else None


def is_title(text: str) -> bool:
    """Whether this line is the title over a form (a 汇总表 is a title over many)."""
    return bool(_TITLE.search(bare(text))) and len(bare(text)) <= 60


def is_footer(text: str) -> bool:
    """Signature lines and notes under the table."""
    return bool(_FOOTER.fullmatch(squeezed(half_width(text))))


def tail_of_level(text: str, label: str) -> bool:
    """Whether a cell is only the torn second half of a level's label: `益指标` below `社会效`."""
    name = bare(text)
    return len(name) < len(label) and label.endswith(name)


def is_page_number(text: str) -> bool:
    """`3`, `— 3 —`, `第 3 页`."""
    return len(text) <= _LONGEST_PAGE_NUMBER and bool(_PAGE_NUMBER.match(half_width(text)))


def _with_suffix(text: str) -> str:
    name = bare(text)
    stem = name.removesuffix("值") if name.endswith("值") else name
    return name if name.endswith("指标") else stem + "指标"

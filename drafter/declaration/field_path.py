"""The address of a field: the stair that joins questions, findings, cells and the preview."""

from drafter.declaration.frozen import Frozen
from drafter.regex import regex

_INDICATOR = regex(r"indicators\[([0-9]{1,6})\]")
_LABELS = {
    "fiscal_year": "年度",
    "project.name": "项目名称",
    "project.nature": "项目性质",
    "project.category": "项目类别",
    "project.line_department": "主管部门",
    "project.implementing_agency": "实施单位",
    "project.planned_start": "计划开始日期",
    "project.planned_finish": "计划完成日期",
    "funding.whole_life.total": "项目资金总额",
    "funding.whole_life.budget_funds": "项目资金总额·财政资金",
    "funding.whole_life.other_funds": "项目资金总额·其他资金",
    "funding.annual.total": "年度资金申请总额",
    "funding.annual.appropriation": "当年财政拨款",
    "funding.annual.carry_over": "上年结转资金",
    "funding.annual.other_funds": "年度其他资金",
    "objectives.overall": "项目总目标",
    "objectives.annual": "年度总体目标",
    "indicators": "绩效指标",
}


class FieldPath(Frozen):
    """`funding.annual.carry_over` or `indicators[3].target`; positions count from 0."""

    path: str

    def __str__(self) -> str:
        """The dotted path."""
        return self.path

    @classmethod
    def of_indicator(cls, position: int, part: str = "") -> "FieldPath":
        """The row at `position` (from 0), or one part of it."""
        return cls(path=f"indicators[{position}]" + (f".{part}" if part else ""))

    @property
    def row(self) -> int | None:
        """The position (from 0) of the indicator it points at, if it does."""
        found = _INDICATOR.match(self.path)
        return int(found[1]) if found else None

    @property
    def label(self) -> str:
        """What the form calls the field: `年度总体目标`, `第 4 行指标`."""
        if self.row is not None:
            return f"第 {self.row + 1} 行指标"
        return _LABELS.get(self.path, self.path)


KNOWN_PATHS = tuple(_LABELS)
"""Every field of the form's head and goals, and the indicators as a whole, in the order of the form."""

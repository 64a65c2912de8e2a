"""The head of the form: what the project is, who runs it, and when."""

from datetime import date

from drafter.declaration.frozen import Frozen


class Project(Frozen):
    """项目名称 to 计划完成日期. `nature` and `category` are words, for the lists differ by tier and year.

    `line_department` is 主管部门, `implementing_agency` 实施单位.
    """

    name: str | None = None
    nature: str | None = None
    category: str | None = None
    line_department: str | None = None
    implementing_agency: str | None = None
    planned_start: date | None = None
    planned_finish: date | None = None

    @property
    def spans_years(self) -> bool:
        """Whether it is a multi-year project, by its dates or by its 性质 (阶段性项目, in some places 阶段性)."""
        start, finish = self.planned_start, self.planned_finish
        by_dates = start is not None and finish is not None and start.year < finish.year
        return by_dates or (self.nature or "").startswith("阶段性")

    @property
    def all_year(self) -> bool:
        """Whether it runs from the first day of a year to the last of one: a service that goes on, rather than ends."""
        start, finish = self.planned_start, self.planned_finish
        begins = start is not None and (start.month, start.day) == (1, 1)
        return begins and finish is not None and (finish.month, finish.day) == (12, 31)

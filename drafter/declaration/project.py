"""The head of the form: what the project is, who runs it, and when."""

from datetime import date

from drafter.declaration.frozen import Frozen


class Project(Frozen):
    """项目名称 to 计划完成日期. `nature` and `category` are words, for the lists differ by tier and year."""

    name: str | None = None
    nature: str | None = None
    category: str | None = None
    line_department: str | None = None
    implementing_agency: str | None = None
    planned_start: date | None = None
    planned_finish: date | None = None

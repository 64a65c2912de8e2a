"""财政项目支出绩效目标申报表, whatever it was read from or typed into."""

from drafter.declaration.frozen import Frozen
from drafter.declaration.funding import Funding
from drafter.declaration.indicator import Indicator
from drafter.declaration.objectives import Objectives
from drafter.declaration.project import Project


class Declaration(Frozen):
    """One project's declaration for one year. Any part may still be missing; whether that is a fault is for the review."""

    fiscal_year: int | None = None
    project: Project = Project()
    funding: Funding = Funding()
    objectives: Objectives = Objectives()
    indicators: tuple[Indicator, ...] = ()

    @property
    def identity(self) -> tuple[str, int, str]:
        """What makes two forms the same one: implementing agency, fiscal year, project name ('' or 0 where unknown)."""
        return (self.project.implementing_agency or "", self.fiscal_year or 0, self.project.name or "")

"""汇总表: all projects of one agency and year on one page, and what clashes between their forms."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration import Declaration
from drafter.declaration.money import format_amount
from drafter.errors import DrafterError

HEADINGS = (
    "序号",
    "项目名称",
    "项目性质",
    "项目类别",
    "年度资金申请总额",
    "当年财政拨款",
    "上年结转资金",
    "其他资金",
    "指标数",
)
AMOUNTS = slice(4, 8)
"""The columns of `HEADINGS` that are money, in 元."""


@dataclass(frozen=True, slots=True)
class AgencySummary:
    """The projects in their order; `clashes` are sentences about forms that can't both be right, or lack a figure."""

    agency: str
    year: int
    declarations: tuple[Declaration, ...]
    clashes: tuple[str, ...]

    @property
    def title(self) -> str:
        """As Shanghai prints it over the collected forms."""
        return f"{self.agency}{self.year}年度项目绩效目标汇总表"

    @property
    def totals(self) -> tuple[Decimal, Decimal, Decimal, Decimal]:
        """The sums of the four columns of money; what is blank counts nothing."""
        columns = zip(*(_amounts(one) for one in self.declarations), strict=True)
        total, state, carried, other = (sum((part or Decimal(0) for part in column), Decimal(0)) for column in columns)
        return total, state, carried, other

    def rows(self) -> list[tuple[str | int | Decimal | None, ...]]:
        """One row a project under `HEADINGS`, and the sums below."""
        rows: list[tuple[str | int | Decimal | None, ...]] = [
            (
                number,
                one.project.name or "",
                one.project.nature or "",
                one.project.category or "",
                *_amounts(one),
                len(one.indicators),
            )
            for number, one in enumerate(self.declarations, 1)
        ]
        indicators = sum(len(one.indicators) for one in self.declarations)
        return [*rows, ("", "合计", "", "", *self.totals, indicators)]


def summary_of(declarations: Sequence[Declaration], agency: str | None, year: int | None) -> AgencySummary:
    """The summary of those forms that are the agency's and the year's.

    Raises:
        DrafterError: none is, or they are of several agencies or years and neither was said.
    """
    kept = [
        one
        for one in declarations
        if (agency is None or one.project.implementing_agency == agency) and (year is None or one.fiscal_year == year)
    ]
    if not kept:
        raise DrafterError("没有这个单位、这一年的申报表可以汇总")
    agencies = Counter(one.project.implementing_agency or "（没有写实施单位）" for one in kept)
    years = Counter(one.fiscal_year or 0 for one in kept)
    if len(agencies) > 1:
        raise DrafterError(f"这些表属于 {len(agencies)} 个单位：{_counted(agencies)}；请用 --agency 说明汇总哪一个")
    if len(years) > 1:
        raise DrafterError(f"这些表属于 {len(years)} 个年度：{_counted(years)}；请用 --year 说明汇总哪一年")
    return AgencySummary(next(iter(agencies)), next(iter(years)), tuple(kept), tuple(_clashes(kept)))


def _counted(found: Counter[str] | Counter[int]) -> str:
    return "、".join(f"{name} {count} 份" for name, count in found.most_common(5))


def _amounts(declaration: Declaration) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]:
    annual = declaration.funding.annual
    return annual.total, annual.appropriation, annual.carry_over, annual.other_funds


def _clashes(declarations: Sequence[Declaration]) -> list[str]:
    told = [
        f"“{name}”有 {count} 份表，合计里每份都算了"
        for name, count in Counter(one.project.name or "" for one in declarations).items()
        if count > 1
    ]
    for one in declarations:
        total, *parts = _amounts(one)
        known = [part for part in parts if part is not None]
        if total is None:
            told.append(f"“{one.project.name or ''}”没有年度资金申请总额，合计里没有它")
        elif known and sum(known) != total:
            told.append(
                f"“{one.project.name or ''}”的年度资金申请总额是 {format_amount(total)}，"
                f"各项合起来是 {format_amount(sum(known, Decimal(0)))}"
            )
    departments = Counter(one.project.line_department for one in declarations if one.project.line_department)
    if len(departments) > 1:
        told.append(f"主管部门写法不一：{_counted(Counter({str(name): n for name, n in departments.items()}))}")
    return told

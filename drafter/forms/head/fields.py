"""The head of the form: the raw text of each field, and what it comes to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from drafter.declaration import AnnualRequest, FieldPath, Funding, Objectives, Project, WholeLifeFunding
from drafter.forms.dialects.dialect import INSTEAD, PERIOD
from drafter.forms.grid import Row
from drafter.forms.head.funds import SMALLEST_BUDGET, Funds
from drafter.forms.problem import FormProblem, ProblemKind, residue_problems
from drafter.forms.residue import clean
from drafter.forms.wraps import joined
from drafter.language.dates import read_date, read_period
from drafter.language.money import has_fractions_of_cents, read_money
from drafter.language.text import half_width, unwrapped
from drafter.regex import regex

_WHOLE = ("total", "budget_funds", "other_funds")
_ANNUAL = ("total", "appropriation", "carry_over", "other_funds")
_REMARK = regex(r"(?<=[\d万元])\([^()]*\)$")
NOWHERE = "nowhere."
"""Before the place of a label that our form has no field for; its value is read past."""


@dataclass(slots=True)
class Value:
    """The text of one field, the address of the cell that it stands in, its column (from 0), and its label's unit."""

    text: str
    cell: str
    column: int
    unit: str | None = None


@dataclass(slots=True)
class Head:
    """The raw texts by path, the unit that amounts are printed in (None: nowhere), and what was odd.

    `goal_columns` are the columns of the goals' labels, by path.
    """

    values: dict[str, Value] = field(default_factory=dict)
    unit: str | None = None
    unit_cell: str = ""
    problems: list[FormProblem] = field(default_factory=list)
    hard_breaks: bool = False
    funds: Funds = field(default_factory=Funds)
    goal_columns: dict[str, int] = field(default_factory=dict)
    last_row: dict[int, str] = field(default_factory=dict)
    """The field whose value stands in each column of the latest row with labels; a wrapped value goes on below it."""
    labels: dict[str, int] = field(default_factory=dict)
    """The column of each field's label in that row."""

    def settle(self) -> None:
        """Fill what was found only under a label that stands in for the usual one, and both days of a period."""
        if (period := self.values.pop(PERIOD, None)) is not None and (days := read_period(period.text)) is not None:
            for path, day in zip(("project.planned_start", "project.planned_finish"), days, strict=True):
                self.values.setdefault(path, replace(period, text=day.isoformat()))
        for path in [path for path in self.values if path.startswith(INSTEAD)]:
            value, real = self.values.pop(path), path.removeprefix(INSTEAD)
            if real not in self.values or not self.values[real].text.strip():
                self.values[real] = value

    def project(self) -> Project:
        """项目名称 to 计划完成日期."""
        words = {
            name: self._words(f"project.{name}")
            for name in ("name", "nature", "category", "line_department", "implementing_agency")
        }
        return Project(
            **words,
            planned_start=self._date("project.planned_start"),
            planned_finish=self._date("project.planned_finish"),
        )

    def funding(self) -> Funding:
        """Both totals with their parts, in 元; empty where no unit is printed and the figures can't be 元."""
        whole = {name: f"funding.whole_life.{name}" for name in _WHOLE}
        annual = {name: f"funding.annual.{name}" for name in _ANNUAL}
        if self._has_no_unit():
            return Funding()
        self._tell_unit()
        return Funding(
            whole_life=WholeLifeFunding(**{name: self._amount(path) for name, path in whole.items()}),
            annual=AnnualRequest(**{name: self._amount(path) for name, path in annual.items()}),
        )

    def objectives(self) -> Objectives:
        """The two goals, free of residue and of the breaks that columns made."""
        return Objectives(overall=self._goal("objectives.overall"), annual=self._goal("objectives.annual"))

    def origins(self) -> dict[FieldPath, str]:
        """The cell of each field that has a text."""
        return {
            FieldPath(path=path): value.cell
            for path, value in self.values.items()
            if value.text.strip() and not path.startswith(NOWHERE)
        }

    def _words(self, path: str) -> str | None:
        value = self.values.get(path)
        if value is None:
            return None
        cleaned = clean(value.text)
        self.problems += residue_problems(cleaned, FieldPath(path=path), value.cell)
        return (cleaned.text if self.hard_breaks and "\n" not in cleaned.text else unwrapped(cleaned.text)) or None

    def _date(self, path: str) -> date | None:
        text = self._words(path)
        day = read_date(text) if text else None
        if text and day is None:
            self._tell(ProblemKind.UNREADABLE_DATE, path, f"“{text}”不是一个完整的日期，应写成 2025-01-01 这样")
        return day

    def _printed_amounts(self) -> Iterator[tuple[str, Value]]:
        return (
            (path, value) for path, value in self.values.items() if path.startswith("funding.") and value.text.strip()
        )

    def _has_no_unit(self) -> bool:
        """Whether nobody says what the figures count in, and they are too small for 元; told, never guessed."""
        if self.unit is not None or any(value.unit for _, value in self._printed_amounts()):
            return False
        amounts = []
        for path, value in self._printed_amounts():
            text = unwrapped(clean(value.text).text)
            amount = read_money(text)
            if re.search("[万亿元圆块]", text):
                return False
            if amount is not None:
                amounts.append((amount, path))
        largest, path = max(amounts, default=(Decimal(0), ""))
        if not 0 < largest < SMALLEST_BUDGET:
            return False
        text = self.values[path].text.strip()
        self._tell(ProblemKind.UNKNOWN_UNIT, path, f"“{text}”没有写单位，看数目不像元，金额都没有读入，请自己填写")
        return True

    def _tell_unit(self) -> None:
        path = next((path for path, _ in self._printed_amounts()), None)
        if path is not None and self.unit not in (None, "元"):
            message = f"金额原文以{self.unit}为单位，已换算成元"
            self.problems.append(FormProblem(ProblemKind.MONEY_UNIT, FieldPath(path=path), self.unit_cell, message))

    def _amount(self, path: str) -> Decimal | None:
        text = self._words(path)
        unit = self.values[path].unit or self.unit or "元" if text else "元"
        amount = read_money(_REMARK.sub("", half_width(text)), unit) if text else None
        if text and amount is None:
            self._tell(ProblemKind.UNREADABLE_AMOUNT, path, f"“{text}”不是一个金额，应写成 480,000.00 这样（元）")
        elif text and unit == "元" and has_fractions_of_cents(text) and "万" not in text and "亿" not in text:
            self._tell(ProblemKind.UNREADABLE_AMOUNT, path, f"“{text}”超过两位小数，已四舍五入到分")
        elif text and unit != "元" and self.values[path].unit and self.unit is None:
            self._tell(ProblemKind.MONEY_UNIT, path, f"金额原文以{unit}为单位，已换算成元")
        return amount

    def _goal(self, path: str) -> str | None:
        value = self.values.get(path)
        if value is None:
            return None
        cleaned = clean(value.text, whole_goal=True)
        self.problems += residue_problems(cleaned, FieldPath(path=path), value.cell)
        return joined(cleaned.text, hard_breaks=self.hard_breaks) or None

    def tell_left_over(self, row: Row, column: int, text: str) -> None:
        """A cell that belongs to no field."""
        self.problems.append(
            FormProblem(ProblemKind.LEFT_OVER, None, row.cell(column), f"没有用到的内容：“{text[:30]}”")
        )

    def add(self, path: str, text: str, row: Row, column: int, unit: str | None = None) -> None:
        """More text of a field: its first, or a line that goes on with it."""
        value = self.values.get(path)
        if value is not None and value.text:
            value.text += "\n" + text
        else:
            self.values[path] = Value(text, row.cell(column), column, unit or (value.unit if value else None))

    def _tell(self, kind: ProblemKind, path: str, message: str) -> None:
        self.problems.append(FormProblem(kind, FieldPath(path=path), self.values[path].cell, message))

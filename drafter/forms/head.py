"""The head of the form: labels with their values beside them, and the goals with their texts below."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from drafter.declaration import AnnualRequest, FieldPath, Funding, Objectives, Project, WholeLifeFunding
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import OTHER_FUNDS, SIDE_LABELS, bare, field_of, is_label, is_page_number
from drafter.forms.problem import FormProblem, ProblemKind, residue_problems
from drafter.forms.residue import clean
from drafter.forms.wraps import joined
from drafter.language.dates import read_date
from drafter.language.money import has_fractions_of_cents, read_money
from drafter.language.text import half_width, squeezed, unwrapped

_YEARS_OF_GOAL = re.compile(r"\(\d{4}年?(?:[-—–~至]\d{4}年?)?\)")
_GOALS = {"objectives.overall", "objectives.annual"}


@dataclass(slots=True)
class Value:
    """The text of one field, the address of the cell that it stands in, and its column (from 0)."""

    text: str
    cell: str
    column: int


@dataclass(slots=True)
class Head:
    """The raw texts by path, the unit that amounts are printed in (元 or 万元), and what was odd.

    `goal_columns` are the columns of the goals' labels, by path; from `annual_column` on, 其他资金 is the year's.
    """

    values: dict[str, Value] = field(default_factory=dict)
    unit: str = "元"
    problems: list[FormProblem] = field(default_factory=list)
    hard_breaks: bool = False
    goal_columns: dict[str, int] = field(default_factory=dict)
    annual_column: int = 99
    last_row: dict[int, str] = field(default_factory=dict)
    """The field whose value stands in each column of the latest row with labels; a wrapped value goes on below it."""

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
        """Both totals with their parts, in 元."""
        whole = {name: self._amount(f"funding.whole_life.{name}") for name in ("total", "budget_funds", "other_funds")}
        annual = {
            name: self._amount(f"funding.annual.{name}")
            for name in ("total", "appropriation", "carry_over", "other_funds")
        }
        return Funding(whole_life=WholeLifeFunding(**whole), annual=AnnualRequest(**annual))

    def objectives(self) -> Objectives:
        """The two goals, free of residue and of the breaks that columns made."""
        return Objectives(overall=self._goal("objectives.overall"), annual=self._goal("objectives.annual"))

    def origins(self) -> dict[FieldPath, str]:
        """The cell of each field that has a text."""
        return {FieldPath(path=path): value.cell for path, value in self.values.items() if value.text.strip()}

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

    def _amount(self, path: str) -> Decimal | None:
        text = self._words(path)
        amount = read_money(text, self.unit) if text else None
        if text and amount is None:
            self._tell(ProblemKind.UNREADABLE_AMOUNT, path, f"“{text}”不是一个金额，应写成 480,000.00 这样（元）")
        elif text and self.unit == "元" and has_fractions_of_cents(text) and "万" not in text and "亿" not in text:
            self._tell(ProblemKind.UNREADABLE_AMOUNT, path, f"“{text}”超过两位小数，已四舍五入到分")
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

    def _tell(self, kind: ProblemKind, path: str, message: str) -> None:
        self.problems.append(FormProblem(kind, FieldPath(path=path), self.values[path].cell, message))


def read_head(grid: Grid) -> Head:
    """All rows above the indicator table."""
    head = Head(hard_breaks=grid.hard_breaks)
    for row in grid.rows:
        filled = list(row.filled())
        if not filled or (len(filled) == 1 and is_page_number(filled[0][1])):
            continue
        if any(is_label(text) and bare(text) not in SIDE_LABELS for _, text in filled):
            _read_labelled(head, row)
        else:
            _read_unlabelled(head, row)
        if any("万元" in squeezed(text) for _, text in filled if bare(text) in SIDE_LABELS):
            head.unit = "万元"
    return head


def _read_labelled(head: Head, row: Row) -> None:
    """Each label's value is the first cell that stands between it and the next label."""
    path: str | None = None
    head.last_row.clear()
    for column, text in row.filled():
        awaits_value = path is not None and path not in head.last_row.values()
        if is_label(text) and not (awaits_value and bare(text) in SIDE_LABELS):
            path = _path_of(head, text, column, row)
            if path in _GOALS:
                head.goal_columns[path] = column
            if path and path not in head.values:
                head.values[path] = Value("", row.cell(column), column)
        elif path is not None and path not in head.last_row.values():
            _add(head, path, text, row, column)
            head.last_row[column] = path
        elif path is not None:
            head.tell_left_over(row, column, text)


def _path_of(head: Head, text: str, column: int, row: Row) -> str | None:
    path = field_of(text)
    if path == "funding.annual.total":
        head.annual_column = column
    if bare(text) != OTHER_FUNDS:
        return path
    twins = [place for place, cell in row.filled() if bare(cell) == OTHER_FUNDS]
    on_the_right = column == twins[-1] if len(twins) > 1 else column >= head.annual_column
    return "funding.annual.other_funds" if on_the_right else "funding.whole_life.other_funds"


def _read_unlabelled(head: Head, row: Row) -> None:
    """Goals stand below their labels; elsewhere a row without a label goes on with the fields above it."""
    beside = min(head.goal_columns.values(), default=min(head.last_row, default=0))
    spots = [(column, text) for column, text in row.filled() if column >= beside or bare(text) not in SIDE_LABELS]
    if head.goal_columns:
        spots = [(column, text) for column, text in spots if not _YEARS_OF_GOAL.fullmatch(squeezed(half_width(text)))]
        for column, text, path in _under_goals(head, spots):
            _add(head, path, text, row, column)
        return
    strange = bool(spots) and spots[0][0] not in head.last_row  # an unknown label: what follows it is not ours
    for column, text in spots:
        if column in head.last_row and not strange:
            _add(head, head.last_row[column], text, row, column)
        elif squeezed(half_width(text)) not in ("(元)", "(万元)"):
            head.tell_left_over(row, column, text)


def _under_goals(head: Head, spots: list[tuple[int, str]]) -> list[tuple[int, str, str]]:
    paths = sorted(head.goal_columns, key=lambda path: head.goal_columns[path])
    if len(paths) == 2 and len(spots) == 2:
        return [(column, text, path) for (column, text), path in zip(spots, paths, strict=True)]
    last = head.goal_columns[paths[-1]]
    placed = []
    for column, text in spots:
        path = paths[-1] if column >= last or len(paths) == 1 else paths[0]
        if column == 0 and len(paths) == 2 and any(head.values[name].text for name in paths):  # a line without its tabs
            path = next(name for name in reversed(paths) if head.values[name].text)
        placed.append((column, text, path))
    return placed


def _add(head: Head, path: str, text: str, row: Row, column: int) -> None:
    value = head.values[path]
    if value.text:
        value.text += "\n" + text
    else:
        head.values[path] = Value(text, row.cell(column), column)

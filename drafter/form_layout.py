"""The official form as a grid of cells, some of them merged: what every picture of it is drawn from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from drafter.declaration import Dimension
from drafter.declaration.money import format_amount
from drafter.interview import Interview
from drafter.interview.derived.declaration import FormRow
from drafter.interview.earlier_form.fields import field_of
from drafter.questionnaire.question import IndicatorsQuestion

EXPECTED = frozenset(
    {
        Dimension.QUANTITY,
        Dimension.QUALITY,
        Dimension.TIMELINESS,
        Dimension.SOCIAL,
        Dimension.BENEFICIARY_SATISFACTION,
    }
)
"""Groups that the form shows while they are still empty: nearly every project has something to say there."""
NOT_YET = "（还没有填）"
NONE_YET = "（还没有）"


@dataclass(frozen=True, slots=True)
class FormCell:
    """One cell: its words, how many columns and rows it covers, and its address.

    `address` is the path or question that it answers (None for the form's own words), `group` the question of its
    二级指标, `missing` whether it should say something and doesn't.
    """

    text: str
    columns: int = 1
    rows: int = 1
    address: str | None = None
    group: str | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class FormTable:
    """Rows of cells over columns; `weights` are the columns' shares of the room, 0 for a column of labels."""

    weights: tuple[int, ...]
    rows: tuple[tuple[FormCell, ...], ...] = field(default=())


Value = Callable[..., tuple[FormCell, FormCell]]
"""Label and answer of a field, by label, path and columns."""


def form_tables(interview: Interview) -> tuple[FormTable, ...]:
    """The form from top to bottom, as far as it is answered: basics, funds, goals and indicators."""
    return (*_head(interview), _indicators(interview))


def _head(interview: Interview) -> tuple[FormTable, ...]:
    value = _values(interview)
    return _basics(interview.declaration().fiscal_year, value), _funds(value), _goals(value)


def _basics(year: int | None, value: Value) -> FormTable:
    title = f"财政项目支出绩效目标申报表（{year or '    '}年度）"
    rows = (
        (FormCell(title, 6, address="fiscal_year", missing=year is None),),
        (
            *value("项目名称", "project.name"),
            *value("项目性质", "project.nature"),
            *value("项目类别", "project.category"),
        ),
        (*value("主管部门", "project.line_department"), *value("实施单位", "project.implementing_agency", 3)),
        (*value("计划开始日期", "project.planned_start"), *value("计划完成日期", "project.planned_finish", 3)),
    )
    return FormTable((0, 2, 0, 2, 0, 2), rows)


def _funds(value: Value) -> FormTable:
    budget = tuple(
        replace(cell, rows=2) for cell in value("其中：财政资金", "funding.whole_life.budget_funds")
    )  # beside both 当年财政拨款 and 上年结转资金
    rows = (
        (
            FormCell("项目资金（元）", rows=4),
            *value("项目资金总额", "funding.whole_life.total"),
            *value("年度资金申请总额", "funding.annual.total"),
        ),
        (*budget, *value("其中：当年财政拨款", "funding.annual.appropriation")),
        value("上年结转资金", "funding.annual.carry_over"),
        (*value("其他资金", "funding.whole_life.other_funds"), *value("其他资金", "funding.annual.other_funds")),
    )
    return FormTable((0, 4, 3, 5, 4), rows)


def _goals(value: Value) -> FormTable:
    overall, annual = value("项目总目标", "objectives.overall"), value("年度总体目标", "objectives.annual")
    rows = ((FormCell("项目绩效目标", rows=2), overall[0], annual[0]), (overall[1], annual[1]))
    return FormTable((0, 2, 3), rows)


def _values(interview: Interview) -> Value:
    """Label and answer of a field by its path; an answer that is asked for and not there yet is marked."""
    form = interview.declaration()
    asked = {question.field for question in interview.route() if question.field is not None}
    totals = {"funding.annual.total"} | ({"funding.whole_life.total"} if form.project.spans_years else set())

    def value(label: str, path: str, columns: int = 1) -> tuple[FormCell, FormCell]:
        held = field_of(form, path)
        text = format_amount(held) if isinstance(held, Decimal) else "" if held is None else str(held)
        missing = not text and path in asked | totals
        return FormCell(label), FormCell(NOT_YET if missing else text, columns, address=path, missing=missing)

    return value


def _indicators(interview: Interview) -> FormTable:
    heading = (
        FormCell(""),
        FormCell("一级指标"),
        FormCell("二级指标"),
        FormCell("三级指标"),
        FormCell("年度指标值"),
    )
    body = list(_body(interview))
    rows: list[tuple[FormCell, ...]] = []
    for place, (group, cells) in enumerate(body):
        levels: list[FormCell] = []
        if place == 0:
            levels.append(FormCell("绩效指标", rows=len(body)))
        kind = group.dimension.type
        if place == 0 or body[place - 1][0].dimension.type is not kind:
            same = sum(1 for other, _ in body[place:] if other.dimension.type is kind)
            levels.append(FormCell(kind.value, rows=same))
        if place == 0 or body[place - 1][0].id != group.id:
            same = sum(1 for other, _ in body[place:] if other.id == group.id)
            levels.append(FormCell(group.dimension.value, rows=same, address=group.id, group=group.id))
        rows.append((*levels, *cells))
    return FormTable((0, 0, 0, 3, 1), (heading, *rows))


def _body(interview: Interview) -> Iterator[tuple[IndicatorsQuestion, tuple[FormCell, FormCell]]]:
    """Every row under its group, in the form's order; a group that should have rows and has none gets an empty one."""
    by_group: dict[str, list[tuple[int, FormRow]]] = {}
    for number, row in enumerate(interview.rows()):
        by_group.setdefault(row.question_id, []).append((number, row))
    groups = [question for question in interview.route() if isinstance(question, IndicatorsQuestion)]
    order = list(Dimension)
    for group in sorted(groups, key=lambda group: order.index(group.dimension)):
        rows = by_group.get(group.id, [])
        for number, row in rows:
            yield group, _row_cells(number, row, group.id)
        asked_now = interview.at == group.id
        if not rows and (asked_now or (group.dimension in EXPECTED and interview.book[group.id] is None)):
            empty = FormCell(NONE_YET, address=group.id, group=group.id, missing=True)
            yield group, (empty, FormCell("", address=group.id, group=group.id))


def _row_cells(number: int, row: FormRow, group: str) -> tuple[FormCell, FormCell]:
    target = row.indicator.target
    return (
        FormCell(row.indicator.name or NOT_YET, address=f"indicators[{number}].name", group=group),
        FormCell(
            str(target) if target is not None else NOT_YET,
            address=f"indicators[{number}].target",
            group=group,
            missing=target is None,
        ),
    )

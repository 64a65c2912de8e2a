"""A form beside last year's: what became of head, money, goal and rows."""

from datetime import date
from decimal import Decimal

import pytest

from drafter.comparison import PieceKind, RowKind, compared
from drafter.declaration import Declaration, Dimension, Indicator
from drafter.language.targets import read_target

Row = tuple[Dimension, str, str]
QUANTITY, QUALITY, SOCIAL = Dimension.QUANTITY, Dimension.QUALITY, Dimension.SOCIAL


def indicators(*rows: Row) -> tuple[Indicator, ...]:
    return tuple(Indicator.under(dimension, name, read_target(target)) for dimension, name, target in rows)


def next_year(last: Declaration, **changes: object) -> Declaration:
    project = last.project.model_copy(update={"planned_start": date(2025, 1, 1), "planned_finish": date(2025, 12, 31)})
    return last.model_copy(update={"fiscal_year": 2025, "project": project, **changes})


def test_a_form_that_only_became_a_year_older_is_unchanged(last_year: Declaration) -> None:
    goal = last_year.objectives.model_copy(update={"annual": "2025年培训1500人次。"})
    assert compared(last_year, next_year(last_year, objectives=goal)).is_unchanged


@pytest.mark.parametrize(
    ("then", "now", "kind", "eased"),
    [
        ((QUANTITY, "督导抽查数", "≥48家"), (QUANTITY, "督导抽查数", "≥50家"), RowKind.RAISED, False),
        ((QUANTITY, "督导抽查数", "≥48家"), (QUANTITY, "督导抽查数", "≥40家"), RowKind.LOWERED, True),
        ((QUANTITY, "重大事故发生数", "≤2次"), (QUANTITY, "重大事故发生数", "≤3次"), RowKind.RAISED, True),
        ((QUANTITY, "重大事故发生数", "≤2次"), (QUANTITY, "重大事故发生数", "≤1次"), RowKind.LOWERED, False),
        ((SOCIAL, "年度参观人次", "≥3万人次"), (SOCIAL, "年度参观人次", "≥30000人次"), RowKind.SAME, False),
        ((SOCIAL, "年度参观人次", "≥3万人次"), (SOCIAL, "年度参观人次", "≥35000人次"), RowKind.RAISED, False),
        ((QUALITY, "验收合格率", "≥95%"), (QUALITY, "验收合格率", "=95%"), RowKind.RETARGETED, False),
        ((QUALITY, "验收合格率", "≥95%"), (QUALITY, "验收合格率", "合格"), RowKind.RETARGETED, False),
        ((SOCIAL, "设施使用情况", "正常使用"), (SOCIAL, "设施使用情况", "均得到应用"), RowKind.REWORDED, False),
        ((QUALITY, "印刷资料验收合格率", "≥95%"), (QUALITY, "印刷资料的验收合格率", "≥95%"), RowKind.REWORDED, False),
        ((QUALITY, "发放准确率", "≥95%"), (QUANTITY, "发放准确率", "≥95%"), RowKind.MOVED, False),
    ],
)
def test_what_became_of_a_row(last_year: Declaration, then: Row, now: Row, kind: RowKind, eased: bool) -> None:  # noqa: FBT001  a table
    last = last_year.model_copy(update={"indicators": indicators(then)})
    (row,) = compared(last, next_year(last, indicators=indicators(now))).rows
    assert (row.kind, row.is_eased) == (kind, eased)


def test_rows_are_matched_one_to_one_the_likest_first(last_year: Declaration) -> None:
    then = indicators((QUANTITY, "参观接待人次", "≥500人次"), (QUANTITY, "志愿者服务人次", "≥30000人次"))
    now = indicators(
        (QUANTITY, "志愿者服务人次", "≥30000人次"),
        (QUANTITY, "讲座场次", "≥3场"),
        (QUANTITY, "参观接待总人次", "≥600人次"),
    )
    last = last_year.model_copy(update={"indicators": then})
    rows = compared(last, next_year(last, indicators=now)).rows
    assert [(row.kind, row.last and row.last.name) for row in rows] == [
        (RowKind.SAME, "志愿者服务人次"),
        (RowKind.ADDED, None),
        (RowKind.RAISED, "参观接待人次"),
    ]


def test_money_is_told_with_its_share(last_year: Declaration) -> None:
    annual = last_year.funding.annual.model_copy(update={"total": Decimal(935000), "appropriation": Decimal(935000)})
    funding = last_year.funding.model_copy(update={"annual": annual})
    money = compared(last_year, next_year(last_year, funding=funding)).money
    assert [(one.where, one.percent) for one in money] == [
        ("funding.annual.total", Decimal("10.0")),
        ("funding.annual.appropriation", Decimal("10.0")),
    ]


def test_a_goal_is_told_clause_by_clause(last_year: Declaration) -> None:
    last = last_year.model_copy(
        update={"objectives": last_year.objectives.model_copy(update={"annual": "2024年培训1500人次，编印教材。"})}
    )
    goal = last.objectives.model_copy(update={"annual": "2025年培训1800人次，编印教材。"})
    pieces = compared(last, next_year(last, objectives=goal)).annual_goal
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (PieceKind.DROPPED, "2025年培训1500人次，"),
        (PieceKind.ADDED, "2025年培训1800人次，"),
        (PieceKind.SAME, "编印教材。"),
    ]


def test_a_year_that_a_person_left_as_it_was_is_no_change(last_year: Declaration) -> None:
    last = last_year.model_copy(
        update={"objectives": last_year.objectives.model_copy(update={"annual": "2024年培训，对2023年度资金审计。"})}
    )
    for now in ("2024年培训，对2023年度资金审计。", "2025年培训，对2024年度资金审计。"):
        goal = last.objectives.model_copy(update={"annual": now})
        (piece,) = compared(last, next_year(last, objectives=goal)).annual_goal
        assert (piece.kind, piece.text) == (PieceKind.SAME, now)

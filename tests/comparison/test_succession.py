"""A project that was renamed, split or put together is found again."""

from decimal import Decimal

import pytest

from drafter.comparison.succession import Succession, SuccessionKind, successions, together
from drafter.declaration import (
    AnnualRequest,
    Comparator,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    Objectives,
    Project,
    QuantitativeTarget,
)


def form(
    name: str, *rows: str, year: int | None = 2024, money: int = 100, agency: str | None = "某中心"
) -> Declaration:
    amount = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(5), unit="次")
    total = Decimal(money)
    return Declaration(
        fiscal_year=year,
        project=Project(name=name, implementing_agency=agency),
        funding=Funding(annual=AnnualRequest(total=total, appropriation=total)),
        objectives=Objectives(annual=f"{name}的目标。"),
        indicators=tuple(Indicator.under(Dimension.QUANTITY, row, amount) for row in rows),
    )


LAST = (
    form("社区文化活动经费", "文艺演出场次", "公益讲座场次", "非遗展览场次"),
    form("图书馆设备购置项目", "自助借还机购置数", "书架购置数"),
    form("古籍修复工作经费", "古籍修复册数", "古籍扫描页数"),
    form("古籍展览经费", "古籍展览场次", "古籍展览参观人次"),
)


def best(this: Declaration) -> Succession:
    return successions(this, LAST)[0]


def test_the_same_name_is_certain() -> None:
    assert best(form("社区文化活动经费", year=2025)) == Succession(SuccessionKind.SAME, (0,), 1.0)


def test_renamed_with_the_same_work() -> None:
    found = best(form("公共文化服务专项资金", "文艺演出场次", "公益讲座场次", "非遗展览场次", year=2025))
    assert (found.kind, found.places) == (SuccessionKind.RENAMED, (0,))
    assert found.score >= 0.6


def test_a_name_alone_is_enough_where_it_is_much_alike() -> None:
    found = best(Declaration(project=Project(name="图书馆设备更新购置经费")))
    assert (found.kind, found.places) == (SuccessionKind.RENAMED, (1,))


def test_split_off_with_part_of_the_work() -> None:
    found = best(form("社区公益讲座经费", "公益讲座场次", year=2025))
    assert found.places == (0,)
    assert found.kind in (SuccessionKind.SPLIT, SuccessionKind.RENAMED)


def test_put_together_from_two() -> None:
    rows = ("古籍修复册数", "古籍扫描页数", "古籍展览场次", "古籍展览参观人次")
    found = best(form("古籍修复及古籍展览经费", *rows, year=2025))
    assert (found.kind, found.places) == (SuccessionKind.MERGED, (2, 3))


@pytest.mark.parametrize(
    "this",
    [
        form("食堂改造工程", "改造面积", year=2025),
        form("社区文化活动经费（新）", "文艺演出场次", year=2025, agency="另一中心"),
        form("社区文化活动费", "文艺演出场次", year=2023),
    ],
)
def test_another_project_another_agency_or_an_earlier_year_is_not_proposed(this: Declaration) -> None:
    assert successions(this, LAST) == ()


def test_two_forms_together_have_the_money_rows_and_goals_of_both() -> None:
    both = together(LAST[2:])
    assert both.funding.annual.total == Decimal(200)
    assert len(both.indicators) == 4
    assert both.objectives.annual == "古籍修复工作经费的目标。\n古籍展览经费的目标。"

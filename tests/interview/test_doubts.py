"""What does not go with the rest is asked about before it is written down."""

import pytest

from drafter.interview import (
    Confirm,
    Say,
)
from tests.interview.telling import offered, project, told


def test_a_day_outside_the_project_is_asked_about() -> None:
    interview = project(planned_start="2025-03-01", planned_finish="2025-11-30").jump_to("general.finish_by")
    assert "晚于项目的计划完成日期 2025-11-30" in offered(interview.reply(Say("12月31日")))
    assert "早于项目的计划开始日期 2025-03-01" in offered(interview.reply(Say("2月1日")))


def test_a_cost_above_all_the_money_is_asked_about() -> None:
    interview = project(annual_appropriation="48万", annual_carry_over="0", annual_other_funds="0")
    assert "比这个项目的全部资金 480,000.00 元还多" in offered(interview.jump_to("general.cost_cap").reply(Say("84万")))


def test_a_day_on_the_last_or_first_day_of_the_project_is_no_slip() -> None:
    interview = project(planned_start="2025-03-01", planned_finish="2025-11-30").jump_to("general.finish_by")
    for day in ("2025-11-30", "2025-03-01"):
        assert not isinstance(interview.reply(Say(day)).turn(), Confirm), day


@pytest.mark.parametrize(
    ("kind", "answers", "price", "sentence"),
    [
        (
            "房屋修缮装修",
            {"repair__area": "2400"},
            "repair.unit_cost 600",
            "2400 平方米 × 600 元/平方米 = 1,440,000.00 元",
        ),
        ("职业培训", {"training__trainees": "1500"}, "training.cost_per_head 400元/人·天", "1500 人 × 400 元/人·天"),
        (
            "工程建设",
            {"construction__works": "道路硬化 3 公里"},
            "construction.unit_price 40万元/公里",
            "3 公里 × 400000",
        ),
    ],
)
def test_so_many_at_a_price_that_comes_to_more_than_all_the_money_are_asked_about(
    kind: str, answers: dict[str, str], price: str, sentence: str
) -> None:
    where, said = price.split()
    money = project(annual_appropriation="48万", annual_carry_over="0", annual_other_funds="0", project_kinds=[kind])
    interview = told(money, **answers).jump_to(where)
    assert sentence in offered(interview.reply(Say(said)))
    rich = told(interview, annual_appropriation="4800万").jump_to(where)
    assert not isinstance(rich.reply(Say(said)).turn(), Confirm)


def test_an_accident_and_a_unit_named_for_its_budget_line_are_asked_about() -> None:
    interview = project().jump_to("general.accidents")
    assert "一般要写 0。写成 3 次，确定吗？" in offered(interview.reply(Say("3")))
    assert not isinstance(interview.reply(Say("0")).turn(), Confirm)
    assert "像是项目名称" in offered(project().jump_to("implementing_agency").reply(Say("职业技能培训经费")))


def test_what_was_answered_with_none_is_not_asked_for_again_when_a_date_changes() -> None:
    interview = project(planned_start="2025-01-01", planned_finish="2025-12-31", general__finish_by="没有")
    after = told(interview, planned_finish="2025-11-30")
    answer = after.book["general.finish_by"]
    assert answer is not None
    assert not answer.stale

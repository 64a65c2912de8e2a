"""What should have changed since last year is asked about at the end, once; Enter leaves it as it is."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.declaration import Declaration, Dimension, Indicator, Objectives, QuantitativeTarget
from drafter.interview import (
    Accept,
    AnswerSheet,
    Ask,
    Confirm,
    Edit,
    Entry,
    Finished,
    Interview,
    Jump,
    Reject,
    Remove,
    Say,
)
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.reply import Skip
from tests.interview.test_earlier_form import BANK, LAST

EARLIER = LAST.model_copy(
    update={
        "objectives": Objectives(annual="培训教师30人，印刷手册500册。"),
        "indicators": (
            Indicator.under(
                Dimension.QUANTITY,
                "培训教师人数",
                QuantitativeTarget.model_validate({"comparator": "≥", "quantity": 30, "unit": "人"}),
            ),
            Indicator.under(
                Dimension.QUANTITY,
                "印刷手册数",
                QuantitativeTarget.model_validate({"comparator": "≥", "quantity": 500, "unit": "册"}),
            ),
            Indicator.under(
                Dimension.BENEFICIARY_SATISFACTION,
                "教师满意度",
                QuantitativeTarget.model_validate({"comparator": "≥", "quantity": 95, "unit": "%"}),
            ),
        ),
    }
)
GROUP = "indicators.数量指标"


def returning(last: Declaration = EARLIER) -> Interview:
    blank = replace(Interview(AnswerSheet.of(BANK), expected_year=2025), last_year=last)
    return blank.returning().begun()


def to_the_end(interview: Interview, **told: str) -> tuple[Interview, list[str]]:
    """By Enter, but for what is told; and what was asked about on the way."""
    asked: list[str] = []
    for _ in range(60):
        turn = interview.turn()
        if isinstance(turn, Finished):
            return interview, asked
        if isinstance(turn, Confirm) and turn.amends:
            asked.append(turn.understood)
            assert turn.yes == "就这样，不改"
            interview = interview.reply(Accept())
        elif isinstance(turn, Confirm):
            interview = interview.reply(Accept())
        else:
            reply = Say(told.pop(turn.question.id)) if turn.question.id in told else under_pointer(turn) or Skip()
            interview = interview.reply(reply)
    raise AssertionError(interview.turn())


def changed(interview: Interview, name: str, target: str | None) -> Interview:
    (entry,) = [one for one in interview.entries(GROUP) if isinstance(one.value, Indicator) and one.value.name == name]
    assert isinstance(entry, Entry)
    reply = Remove(entry.id) if target is None else Edit(entry.id, {"name": name, "target": target})
    return replace(interview.reply(Jump(GROUP)).reply(reply), at=interview.at)


def test_nothing_is_asked_where_nothing_changed() -> None:
    assert to_the_end(returning())[1] == []


@pytest.mark.parametrize(("money", "asks"), [("54.9万", False), ("55万", True)])
def test_a_tenth_more_money_with_the_same_targets_is_asked_about_once(money: str, asks: bool) -> None:  # noqa: FBT001  a case
    done, asked = to_the_end(returning(), annual_appropriation=money)
    assert bool(asked) == asks
    if asks:
        (sentence,) = asked
        assert sentence == (
            "年度资金比上年多了 10.0%（500,000.00 → 550,000.00 元），3 行指标没有一行提高，也没有新增。多出来的钱做什么？"
        )
        assert done.declaration().funding.annual.total == Decimal(550000)
        again = done.reply(Jump("annual_appropriation")).reply(Say("60万"))
        assert isinstance(again.turn(), Finished), "once"


def test_more_money_for_more_work_is_not() -> None:
    more = changed(returning(), "培训教师人数", "≥40人")
    assert to_the_end(more, annual_appropriation="60万")[1] == []


def test_a_lowered_target_is_asked_about_and_a_no_leads_to_it() -> None:
    interview = changed(returning(), "培训教师人数", "≥20人")
    done, asked = to_the_end(interview)
    assert asked == ["这些目标比上年放低了：培训教师人数 ≥30.00(人) → ≥20.00(人)。一般不低于上年，确实要降吗？"]
    assert isinstance(done.turn(), Finished)
    at_the_question = interview
    while isinstance(turn := at_the_question.turn(), Ask):
        at_the_question = at_the_question.reply(under_pointer(turn) or Skip())
    led = at_the_question.reply(Reject())
    assert led.at == GROUP
    assert led.entries(GROUP) == interview.entries(GROUP)


def test_less_money_may_ask_for_less_work() -> None:
    interview = changed(returning(), "培训教师人数", "≥20人")
    assert to_the_end(interview, annual_appropriation="40万")[1] == []


def test_a_one_off_project_that_comes_back_is_asked_about() -> None:
    once = EARLIER.project.model_copy(update={"nature": "其他一次性项目"})
    (sentence,) = to_the_end(returning(EARLIER.model_copy(update={"project": once})))[1]
    assert sentence.startswith("这是“其他一次性项目”，上年已经申报过，今年又报。")


def test_a_row_that_is_gone_and_still_stands_in_the_goal_is_asked_about() -> None:
    (sentence,) = to_the_end(changed(returning(), "印刷手册数", None))[1]
    assert sentence == "“印刷手册”今年没有了，目标里还写着。目标也改吗？"

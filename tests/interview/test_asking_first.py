"""Drafts of version 0.1 are asked before anything else changes with an answer."""

from decimal import Decimal

from drafter.interview import (
    Accept,
    Confirm,
    Done,
    Edit,
    Reject,
)
from tests.interview.telling import AMOUNTS, asked_first, offered, rows, settled_goal, told, with_goal


def test_a_number_that_a_task_tells_too_is_offered_there_as_well() -> None:
    interview = asked_first(tasks=["创业培训，培训学员1500人", "督导抽查 48 家"], training__trainees="1500人")
    interview = told(interview, training__trainees="1800").reply(Accept())
    assert "任务里还写着“创业培训，培训学员1500人”，也改成“创业培训，培训学员1800人”吗" in offered(interview)
    assert interview.reply(Accept()).book.lines("tasks")[0] == "创业培训，培训学员1800人"
    left = interview.reply(Reject())
    assert left.book.lines("tasks")[0] == "创业培训，培训学员1500人"
    assert not isinstance(left.turn(), Confirm), "and it is not asked again"


def test_a_number_of_ten_thousands_that_is_changed_in_the_goal_is_offered_to_its_answer() -> None:
    interview = with_goal(asked_first(training__trainees="28万"))
    interview = told(interview, annual_goal=settled_goal(interview).replace("28万", "30万"))
    assert "也改成 300000 人 吗" in offered(interview)


def test_a_row_that_was_left_as_it_is_is_offered_again_when_the_answer_changes_again() -> None:
    interview = told(asked_first(training__trainees="1500"), training__trainees="1800").reply(Reject())
    assert rows(interview) == ["参加培训学员人数 ≥1500.00(人)"]
    again = told(interview, training__trainees="2000")
    assert "≥2000.00(人)" in offered(again)


def test_a_changed_answer_is_offered_to_its_row_and_to_the_goal() -> None:
    interview = told(with_goal(asked_first(training__trainees="1500")), training__trainees="2000")
    assert "“参加培训学员人数 ≥1500.00(人)”也改成“参加培训学员人数 ≥2000.00(人)”" in offered(interview)
    interview = interview.reply(Accept())
    assert "“培训1500人” → “培训2000人”" in offered(interview)
    interview = interview.reply(Accept())
    assert not isinstance(interview.turn(), Confirm)
    assert rows(interview) == ["参加培训学员人数 ≥2000.00(人)"]
    assert "培训2000人" in settled_goal(interview)


def test_what_is_declined_is_not_offered_again() -> None:
    interview = told(with_goal(asked_first(training__trainees="1500")), training__trainees="2000")
    interview = interview.reply(Reject()).reply(Reject())
    assert not isinstance(interview.turn(), Confirm)
    assert rows(interview) == ["参加培训学员人数 ≥1500.00(人)"]
    assert "培训1500人" in settled_goal(interview)


def test_a_changed_row_is_offered_to_its_answer_and_the_goal() -> None:
    interview = with_goal(asked_first(training__trainees="1500")).jump_to(AMOUNTS)
    interview = interview.reply(Edit(interview.entries(AMOUNTS)[0].id, "参加培训学员人数 ≥1800人"))
    assert "前面“培训总人数”答的是 1500 人，也改成 1800 人 吗" in offered(interview)
    interview = interview.reply(Accept())
    assert interview.book["training.trainees"] is not None
    assert interview.book["training.trainees"].value == Decimal(1800)
    assert "“培训1500人” → “培训1800人”" in offered(interview)
    assert "培训1800人" in settled_goal(interview.reply(Accept()))


def test_a_number_changed_in_the_goal_is_offered_to_its_answer_and_the_row() -> None:
    interview = with_goal(asked_first(training__trainees="1500"))
    interview = told(interview, annual_goal=settled_goal(interview).replace("培训1500人", "培训1600人"))
    assert "前面“培训总人数”答的是 1500 人，也改成 1600 人 吗" in offered(interview)
    interview = interview.reply(Accept())
    assert "≥1600.00(人)" in offered(interview)
    assert rows(interview.reply(Accept())) == ["参加培训学员人数 ≥1600.00(人)"]


def test_an_offer_waits_while_something_else_is_done() -> None:
    interview = told(asked_first(training__trainees="1500"), training__trainees="2000")
    elsewhere = interview.jump_to(AMOUNTS).reply(Done())
    assert isinstance(elsewhere.turn(), Confirm)

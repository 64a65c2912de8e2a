"""A goal that a person wrote or changed by hand, and what becomes of it when answers change."""

from drafter.interview import (
    Accept,
    Confirm,
)
from tests.interview.telling import project, settled_goal, told, with_goal


def test_an_untouched_goal_follows_a_task_that_moves() -> None:
    interview = with_goal(project(training__pass_rate="95%"))
    interview = told(interview, tasks=["印刷宣传资料", "督导抽查 48 家"])
    changed = interview.reply(Accept()) if isinstance(interview.turn(), Confirm) else interview
    assert settled_goal(changed) == changed.drafted_goal()


def test_a_goal_is_not_emptied_where_the_answers_say_nothing_any_more() -> None:
    interview = with_goal(project(project_kinds=[], tasks=["督导抽查 48 家"]))
    without = told(interview, tasks="无")
    assert not isinstance(without.turn(), Confirm)
    assert "督导抽查48家" in settled_goal(without)


def test_hand_edits_of_the_goal_survive_a_new_draft() -> None:
    interview = with_goal(project(training__trainees="1500", training__classes="3"))
    by_hand = settled_goal(interview).replace("举办培训班3期", "分三期办班") + "\n并做好总结。"
    interview = told(told(interview, annual_goal=by_hand), training__trainees="2000")
    while isinstance(interview.turn(), Confirm):
        interview = interview.reply(Accept())
    goal = settled_goal(interview)
    assert "培训2000人" in goal
    assert "分三期办班" in goal
    assert goal.endswith("并做好总结。")


def test_a_goal_in_ones_own_words_is_left_alone() -> None:
    interview = told(project(training__trainees="1500"), annual_goal="全年办好创业培训。", training__trainees="2000")
    interview = interview.reply(Accept())  # the row
    assert not isinstance(interview.turn(), Confirm)
    assert settled_goal(interview) == "全年办好创业培训。"

"""Tasks that are renamed, moved or typed again keep what was chosen for them."""

import pytest

from drafter.interview import (
    Add,
    Edit,
    Move,
)
from tests.interview.telling import TIME, project, rows


def test_a_line_typed_again_with_another_amount_says_how_to_change_the_first() -> None:
    at = project(tasks=["印刷宣传资料 2000 份", "督导抽查 48 家"]).jump_to("tasks")
    assert "第 2 项也是“督导抽查”。要改那一项，请输入：/改 2" in str(at.reply(Add("督导抽查 50 家")).echo)
    assert "也是" not in str(at.reply(Add("走访企业 50 家")).echo)
    assert "也是" not in str(at.reply(Add("督导抽查 48 家")).echo)


def test_a_task_that_is_called_anew_keeps_what_was_chosen_for_it() -> None:
    interview = project(general__on_time="1").jump_to("tasks")
    (first, _) = interview.entries("tasks")
    interview = interview.reply(Edit(first.id, "培训机构督导 48 家"))
    assert rows(interview, TIME) == ["培训机构督导完成及时率 =100.00(%)"]


def test_a_reworded_row_of_a_task_that_is_called_anew_stays_the_only_one() -> None:
    interview = project(general__on_time="1").jump_to(TIME)
    (row,) = interview.entries(TIME)
    interview = interview.reply(Edit(row.id, "督导抽查完成及时率 ≥95%")).jump_to("tasks")
    interview = interview.reply(Edit(interview.entries("tasks")[0].id, "督导检查 48 家"))
    assert rows(interview, TIME) == ["督导抽查完成及时率 ≥95.00(%)"]


def test_of_two_tasks_of_one_name_the_other_keeps_what_was_chosen() -> None:
    interview = project(tasks=["督导抽查 48 家", "督导抽查 3 次", "印刷资料"], general__on_time="1,2").jump_to("tasks")
    renamed = interview.reply(Edit(interview.entries("tasks")[0].id, "专项检查 48 家"))
    assert rows(renamed, TIME) == ["督导抽查完成及时率 =100.00(%)", "印刷资料完成及时率 =100.00(%)"]
    same = interview.reply(Edit(interview.entries("tasks")[2].id, "督导抽查 5 份"))
    assert rows(same, TIME) == ["督导抽查完成及时率 =100.00(%)"]


@pytest.mark.parametrize(
    ("position", "order"), [(-1, "丙甲乙"), (0, "丙甲乙"), (1, "甲丙乙"), (2, "甲乙丙"), (9, "甲乙丙")]
)
def test_a_line_moves_where_it_is_put_and_no_further_than_the_ends(position: int, order: str) -> None:
    at = project(tasks=["甲", "乙", "丙"]).jump_to("tasks")
    assert "".join(at.reply(Move(at.entries("tasks")[2].id, position)).book.lines("tasks")) == order

"""A fact that is changed in one place is changed in all that show it, in one reply; only words written by hand are asked about."""

import pytest

from drafter.interview import Accept, Add, Confirm, Edit, Interview, Jump, Reject, Remove, Say, Take
from drafter.workspace import Workspace
from tests.interview.telling import AMOUNTS, TIME, followed, offered, project, rows, settled_goal, told, with_goal

COSTS = "indicators.经济成本指标"
BINS = ["购置智能回收箱 40 台 每台不超过2.6万元", "改造投放点 62 个", "10月底前完成验收"]


def bins() -> Interview:
    """Three tasks that tell amounts, a price and a day, and the goal that was drafted from them."""
    return with_goal(project(tasks=BINS, project_kinds=[]))


def edited(interview: Interview, group: str, place: int, line: str) -> Interview:
    """With one line of a list worded anew."""
    at = interview.jump_to(group)
    return at.reply(Edit(at.entries(group)[place].id, line))


def everywhere(interview: Interview) -> str:
    """All that shows the facts: tasks, rows, goal."""
    return "\n".join([*interview.book.lines("tasks"), *rows(interview), settled_goal(interview)])


def assert_agreed(interview: Interview) -> None:
    assert not isinstance(interview.turn(), Confirm), "only words written by hand are asked about"
    assert settled_goal(interview) == interview.drafted_goal()


# -- from each place to all others ----------------------------------------------------------------------------------


def test_a_number_changed_in_a_task_changes_its_row_and_the_goal() -> None:
    changed = edited(bins(), "tasks", 0, "购置智能回收箱 50 台 每台不超过2.6万元")
    assert followed(changed) == [
        "数量指标“智能回收箱购置数量 ≥40.00(台)”→“智能回收箱购置数量 ≥50.00(台)”",
        "年度总体目标跟着改了",
    ]
    assert "购置智能回收箱50台，每台不超过2.6万元" in settled_goal(changed)
    assert_agreed(changed)


def test_a_number_changed_in_a_row_changes_its_task_and_the_goal() -> None:
    changed = edited(bins(), AMOUNTS, 0, "智能回收箱购置数量 ≥45台")
    assert changed.book.lines("tasks") == ("购置智能回收箱 45 台 每台不超过2.6万元", *BINS[1:])
    assert "智能回收箱购置数量 ≥45.00(台)" in rows(changed)
    assert "购置智能回收箱45台" in settled_goal(changed)
    assert "“购置智能回收箱 40 台 每台不超过2.6万元”→“购置智能回收箱 45 台 每台不超过2.6万元”" in followed(changed)[0]
    assert_agreed(changed)


def test_a_unit_price_changed_in_its_row_changes_its_task_and_the_goal() -> None:
    changed = edited(bins(), COSTS, 0, "智能回收箱购置单价 ≤3万元/台")
    assert changed.book.lines("tasks")[0] == "购置智能回收箱 40 台 每台不超过3万元"
    assert "每台不超过3万元" in settled_goal(changed)
    assert "2.6" not in everywhere(changed)
    assert_agreed(changed)


def test_a_unit_price_changed_in_its_task_changes_its_row_and_the_goal() -> None:
    changed = edited(bins(), "tasks", 0, "购置智能回收箱 40 台 每台不超过3万元")
    assert rows(changed, COSTS) == ["智能回收箱购置单价 ≤3.00(万元/台)"]
    assert "2.6" not in everywhere(changed)
    assert_agreed(changed)


def test_a_day_changed_in_its_row_changes_its_task_and_the_goal() -> None:
    changed = edited(bins(), TIME, 0, "项目完成时间 11月底前")
    assert changed.book.lines("tasks")[2] == "11月底前完成验收"
    assert "11月底前完成验收" in settled_goal(changed)
    assert_agreed(changed)


def test_a_day_changed_in_its_task_changes_its_row_and_the_goal() -> None:
    changed = edited(bins(), "tasks", 2, "9月底前完成验收")
    assert rows(changed, TIME) == ["项目完成时间 9月底前"]
    assert_agreed(changed)


@pytest.mark.parametrize(
    ("before", "after", "task", "row"),
    [
        ("40台", "44台", "购置智能回收箱 44 台 每台不超过2.6万元", "智能回收箱购置数量 ≥44.00(台)"),
        ("62个", "60个", "改造投放点 60 个", "投放点改造数量 ≥60.00(个)"),
        ("2.6万元", "3万元", "购置智能回收箱 40 台 每台不超过3万元", "智能回收箱购置单价 ≤3.00(万元/台)"),
        ("10月底", "9月底", "9月底前完成验收", "项目完成时间 9月底前"),
    ],
)
def test_a_number_price_or_day_changed_in_the_goal_changes_its_task_and_row(
    before: str, after: str, task: str, row: str
) -> None:
    at = bins()
    changed = told(at, annual_goal=settled_goal(at).replace(before, after))
    assert task in changed.book.lines("tasks")
    assert row in rows(changed)
    assert len(rows(changed)) == len(rows(at))
    assert_agreed(changed)


@pytest.mark.parametrize(
    ("after", "row"), [("1.5万人", "宫颈癌筛查人数 ≥1.50(万人)"), ("9000人", "宫颈癌筛查人数 ≥9000.00(人)")]
)
def test_ten_thousands_changed_in_the_goal_are_as_many_in_task_and_row(after: str, row: str) -> None:
    at = with_goal(project(tasks=["宫颈癌免费筛查 1.2 万人"], project_kinds=[]))
    changed = told(at, annual_goal=settled_goal(at).replace("1.2万人", after))
    assert rows(changed) == [row]
    assert changed.book.lines("tasks") == (f"宫颈癌免费筛查 {after}",)


@pytest.mark.parametrize(("said", "row"), [("≤462.07万元", "≤400.00(万元)"), ("≤4620700元", "≤4000000.00(元)")])
def test_money_changed_in_the_goal_is_as_much_in_the_unit_of_its_row(said: str, row: str) -> None:
    at = with_goal(told(project(), **{COSTS: f"总成本 {said}"}))
    changed = told(at, annual_goal=settled_goal(at).replace("462.07万元", "400万元"))
    assert rows(changed, COSTS) == [f"总成本 {row}"]
    assert "总成本控制在400万元以内" in settled_goal(changed)
    assert_agreed(changed)


def test_a_price_changed_in_the_goal_or_its_row_changes_the_answer_that_told_it() -> None:
    at = with_goal(project(training__cost_per_head="1800元"))
    for changed in (
        told(at, annual_goal=settled_goal(at).replace("1800元/人", "2000元/人")),
        edited(at, COSTS, 0, "培训费标准 ≤2000元/人"),
    ):
        answer = changed.book["training.cost_per_head"]
        assert answer is not None
        assert answer.value == 2000
        assert "培训费标准控制在2000元/人以内" in settled_goal(changed)
        assert_agreed(changed)


def test_an_answer_changes_its_row_and_the_goal_and_a_row_or_the_goal_its_answer() -> None:
    at = with_goal(project(training__trainees="1500"))
    for changed in (
        told(at, training__trainees="1800"),
        edited(at, AMOUNTS, 0, "参加培训学员人数 ≥1800人"),
        told(at, annual_goal=settled_goal(at).replace("1500人", "1800人")),
    ):
        answer = changed.book["training.trainees"]
        assert answer is not None
        assert answer.value == 1800
        assert rows(changed) == ["参加培训学员人数 ≥1800.00(人)"]
        assert "培训1800人" in settled_goal(changed)
        assert_agreed(changed)


def courses(*lines: str) -> Interview:
    """A list of courses beside the tasks that tell of them."""
    at = project(tasks=["印宣传册3000本", "办电工班200人", "办电商班300人"]).jump_to("training.programmes")
    for line in lines:
        at = at.reply(Add(line))
    return at


def test_a_line_of_a_list_and_its_task_tell_as_much_from_either_side() -> None:
    at = courses("电工班 200人", "电商班 300人")
    changed = edited(at, "training.programmes", 0, "电工班 250人")
    assert changed.book.lines("tasks")[1] == "办电工班250人"
    assert followed(changed)[0].endswith("“办电工班200人”→“办电工班250人”")
    back = edited(changed, "tasks", 1, "办电工班 260人")
    assert back.book.lines("training.programmes")[0] == "电工班 260人"
    assert not isinstance(back.turn(), Confirm)


def test_a_line_that_never_told_as_much_as_its_task_is_asked_about() -> None:
    at = courses("电工班 200人", "电商班 30人")
    assert "工作任务里是“办电商班300人”，培训班里是“电商班 30人”，也改成“电商班 300人”吗？" in offered(at)
    assert at.book.lines("training.programmes")[1] == "电商班 30人", "what was typed last is not written over"
    assert at.reply(Accept()).book.lines("training.programmes")[1] == "电商班 300人"
    kept = at.reply(Reject())
    assert kept.book.lines("training.programmes")[1] == "电商班 30人"
    assert not isinstance(kept.turn(), Confirm)


def test_a_total_that_was_taken_as_a_sum_follows_its_list_again_and_again() -> None:
    at = project(tasks=["印宣传册"], training__programmes="电工班 200人\n电商班 300人").jump_to("training.trainees")
    at = at.reply(Take()).jump_to("training.programmes").reply(Add("焊工班 100人"))
    assert followed(at)[0] == "培训总人数 500 人 → 600 人"
    assert followed(at.reply(Add("网店班 50人")))[0] == "培训总人数 600 人 → 650 人"


def test_a_total_that_was_typed_is_asked_about() -> None:
    at = project(tasks=["印宣传册"], training__programmes="电工班 200人\n电商班 300人", training__trainees="450")
    assert "培训班各项加起来是 500" in offered(at)
    assert "参加培训学员人数 ≥450.00(人)" in rows(at), "what was typed last is not written over"
    assert "参加培训学员人数 ≥500.00(人)" in rows(at.reply(Accept()))
    assert "参加培训学员人数 ≥450.00(人)" in rows(at.reply(Reject()))


# -- one step -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        (Jump("tasks"), "tasks", "购置智能回收箱 50 台 每台不超过3万元"),
        (Jump(AMOUNTS), AMOUNTS, "智能回收箱购置数量 ≥45台"),
        (Jump(COSTS), COSTS, "智能回收箱购置单价 ≤3万元/台"),
    ],
)
def test_all_that_followed_is_undone_and_redone_in_one_step(
    workspace: Workspace, change: tuple[Jump, str, str]
) -> None:
    jump, group, line = change
    draft = workspace.begin(2025)
    for question, said in (("project_name", "垃圾分类"), ("tasks", "\n".join(BINS)), ("project_kinds", "无")):
        draft = workspace.reply(workspace.reply(draft, Jump(question)), Say(said))
    goal = draft.interview.drafted_goal()
    assert goal is not None
    draft = workspace.reply(workspace.reply(draft, Jump("annual_goal")), Say(goal))
    before = everywhere(draft.interview)
    draft = workspace.reply(draft, jump)
    draft = workspace.reply(draft, Edit(draft.interview.entries(group)[0].id, line))
    after = everywhere(draft.interview)
    assert after != before
    assert settled_goal(draft.interview) != goal
    undone = workspace.undo(draft)
    assert everywhere(undone.interview) == before
    assert everywhere(workspace.redo(undone).interview) == after
    assert everywhere(workspace.resume().interview) == after


# -- what a person wrote by hand --------------------------------------------------------------------------------------


def by_hand() -> Interview:
    """With a clause of the goal put in other words, and one added."""
    at = bins()
    return told(at, annual_goal=settled_goal(at).replace("改造投放点62个", "改造投放点六十余处") + "\n做好总结。")


def test_a_goal_that_was_written_by_hand_is_asked_about_with_the_difference() -> None:
    at = by_hand()
    changed = edited(at, "tasks", 0, "购置智能回收箱 50 台 每台不超过2.6万元")
    assert "年度总体目标也跟着改吗？" in offered(changed)
    assert "“购置智能回收箱40台” → “购置智能回收箱50台”" in offered(changed)
    assert settled_goal(changed) == settled_goal(at), "nothing is written over it"
    assert "智能回收箱购置数量 ≥50.00(台)" in rows(changed), "what only shows the fact has followed"
    agreed = settled_goal(changed.reply(Accept()))
    assert "购置智能回收箱50台" in agreed
    assert "改造投放点六十余处" in agreed
    assert agreed.endswith("做好总结。")


def test_a_goal_that_is_to_stay_as_it_was_written_is_not_asked_about_again() -> None:
    at = by_hand()
    left = edited(at, "tasks", 0, "购置智能回收箱 50 台 每台不超过2.6万元").reply(Reject())
    assert settled_goal(left) == settled_goal(at)
    assert not isinstance(left.turn(), Confirm)
    elsewhere = left.jump_to("beneficiaries").reply(Say("居民"))
    assert not isinstance(elsewhere.turn(), Confirm)


def test_words_changed_in_the_goal_change_no_number_elsewhere() -> None:
    at, after = bins(), by_hand()
    assert rows(after) == rows(at)
    assert after.book.lines("tasks") == at.book.lines("tasks")
    assert not isinstance(after.turn(), Confirm)


def test_two_numbers_of_one_clause_changed_at_once_are_left_to_the_person() -> None:
    at = bins()
    goal = settled_goal(at).replace("购置智能回收箱40台", "购置智能回收箱44台、车2辆")
    changed = told(at, annual_goal=goal)
    assert changed.book.lines("tasks") == tuple(BINS)
    assert settled_goal(changed) == goal


# -- rows that go, are renamed, or say the same -----------------------------------------------------------------------


def measured() -> Interview:
    """With a quality row that an answer made, a benefit that was typed, and the goal."""
    at = project(training__trainees="1500", training__pass_rate="95")
    return with_goal(told(at, **{"indicators.社会效益指标": "就业率 ≥60%\n持证率 由82%提高到85%"}))


def test_a_row_that_is_deleted_takes_its_clause_along_and_no_new_draft_brings_it_back() -> None:
    at = measured()
    assert "培训合格率达到95%以上" in settled_goal(at)
    group = "indicators.质量指标"
    without = at.jump_to(group).reply(Remove(at.entries(group)[0].id))
    assert "培训合格率" not in settled_goal(without)
    redrafted = told(without, training__trainees="1800", tasks=["督导抽查 50 家", "印刷宣传资料"])
    assert "培训1800人" in settled_goal(redrafted)
    assert "督导抽查50家" in settled_goal(redrafted)
    assert "合格率" not in settled_goal(redrafted)
    assert rows(redrafted, group) == []
    assert_agreed(redrafted)


def test_a_row_whose_answer_is_told_in_a_task_line_takes_its_words_along() -> None:
    at = measured()
    without = at.jump_to(AMOUNTS).reply(Remove(at.entries(AMOUNTS)[0].id))
    assert "1500人" not in settled_goal(without)
    assert_agreed(without)


def test_a_row_that_is_renamed_renames_its_clause() -> None:
    changed = edited(measured(), "indicators.社会效益指标", 0, "学员稳定就业率 ≥60%")
    assert "学员稳定就业率达到60%以上" in settled_goal(changed)
    assert "，就业率" not in settled_goal(changed)
    assert_agreed(changed)


def test_a_row_that_is_added_adds_its_clause() -> None:
    at = measured().jump_to("indicators.质量指标")
    added = at.reply(Add("教材差错率 ≤1%"))
    assert "教材差错率控制在1%以内" in settled_goal(added)
    assert_agreed(added)


def test_the_row_of_a_task_that_is_renamed_keeps_its_name_and_follows_its_task() -> None:
    renamed = edited(bins(), AMOUNTS, 0, "回收箱购置台数 ≥40台")
    changed = edited(renamed, "tasks", 0, "购置智能回收箱 50 台 每台不超过2.6万元")
    assert rows(changed, AMOUNTS)[0] == "回收箱购置台数 ≥50.00(台)"
    assert_agreed(changed)


def test_the_row_of_a_task_that_is_deleted_stays_away_while_its_task_changes() -> None:
    at = bins().jump_to(AMOUNTS)
    without = at.reply(Remove(at.entries(AMOUNTS)[1].id))
    changed = edited(without, "tasks", 1, "改造投放点 70 个")
    assert rows(changed, AMOUNTS) == ["智能回收箱购置数量 ≥40.00(台)"]
    assert "改造投放点70个" in settled_goal(changed)


def test_a_task_that_goes_takes_its_rows_and_its_line_of_the_goal_along() -> None:
    at = bins().jump_to("tasks")
    without = at.reply(Remove(at.entries("tasks")[0].id))
    assert rows(without) == ["投放点改造数量 ≥62.00(个)", "项目完成时间 10月底前"]
    assert "回收箱" not in settled_goal(without)
    assert_agreed(without)

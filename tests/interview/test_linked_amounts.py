"""One thing that is told in two places: as a task, in a list of a kind, as a total. The amounts must not differ."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.interview import Add, Ask, Confirm, Done, Edit, Interview, Reject, Remove, Say, Take
from tests.interview.telling import AMOUNTS, accepted, asked_first, offered, project, rows, told


def courses(
    *programmes: str, tasks: tuple[str, ...] = ("办电工班200人", "办电商班约300人", "印宣传册3000本")
) -> Interview:
    """A list of courses in a draft of version 0.1, beside the tasks that tell of them."""
    interview = asked_first(tasks=list(tasks), project_kinds=["职业培训"]).jump_to("training.programmes")
    for line in programmes:
        interview = interview.reply(Add(line))
    return interview


def test_the_tasks_that_count_in_its_unit_are_offered_for_a_list() -> None:
    turn = courses().turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert [entry.value for entry in turn.prefill.value] == ["办电工班200人", "办电商班约300人"]  # type: ignore[union-attr]
    taken = courses().reply(Take())
    assert rows(taken, AMOUNTS) == ["电工班培训人数 ≥200.00(人)", "电商班培训人数 ≥300.00(人)"]


def test_another_amount_than_the_task_tells_is_asked_about_at_once() -> None:
    at = courses("电工班200人", "电商班约30人")
    assert "工作任务里是“办电商班约300人”，培训班里是“电商班约30人”，也改成“电商班约300人”吗？" in offered(at)
    assert "电商班培训人数 ≥300.00(人)" in rows(accepted(at), AMOUNTS)
    kept = at.reply(Reject())
    assert not isinstance(kept.turn(), Confirm)
    assert "电商班培训人数 ≥30.00(人)" in rows(kept, AMOUNTS)


def test_what_changes_in_a_list_is_offered_for_its_task_and_the_other_way_round() -> None:
    at = courses("电工班200人", "电商班约300人")
    line = at.entries("training.programmes")[0].id
    changed = at.reply(Edit(line, "电工班250人"))
    changed = accepted(changed)
    assert changed.book.lines("tasks")[:2] == ("办电工班250人", "办电商班约300人")
    assert rows(changed, AMOUNTS) == ["电工班培训人数 ≥250.00(人)", "电商班培训人数 ≥300.00(人)"]
    back = told(changed, tasks=["办电工班250人", "办电商班280人"])
    assert "培训班里是“电商班约300人”，也改成“电商班约280人”吗？" in offered(back)
    assert rows(accepted(back), AMOUNTS) == ["电工班培训人数 ≥250.00(人)", "电商班培训人数 ≥280.00(人)"]


def test_a_line_that_was_taken_from_a_task_and_is_worded_anew_changes_the_task() -> None:
    at = courses(tasks=("办电工班200人", "办电商班约300人")).reply(Take())
    changed = accepted(edited(at, "电工班250人"))
    assert changed.book.lines("tasks") == ("办电工班250人", "办电商班约300人")
    assert "电工班培训人数 ≥250.00(人)" in rows(changed, AMOUNTS)


def test_words_in_another_order_are_the_same_thing() -> None:
    works = asked_first(tasks=["加固3座危桥"], project_kinds=["工程建设"], construction__works="危桥加固3座")
    assert str(works.drafted_goal()).endswith("加固3座危桥。")
    changed = told(works, tasks=["加固4座危桥"])
    assert "也改成“危桥加固4座”吗？" in offered(changed)
    following = told(
        project(tasks=["加固3座危桥"], project_kinds=["工程建设"], construction__works="危桥加固3座"),
        tasks=["加固4座危桥"],
    )
    assert following.book.lines("construction.works") == ("危桥加固4座",)
    assert rows(following) == ["危桥加固数量 ≥4.00(座)"]


def test_a_total_is_offered_and_not_less_than_what_it_is_made_of() -> None:
    at = courses("电工班200人", "电商班约300人").jump_to("training.trainees")
    turn = at.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.remark) == (Decimal(500), "前面各项合计")
    few = at.reply(Say("450"))
    assert "培训班各项加起来是 500" in offered(few)
    assert not isinstance(few.reply(Reject()).turn(), Confirm)
    assert "参加培训学员人数 ≥500.00(人)" in rows(accepted(few), AMOUNTS)


def test_a_price_and_a_number_that_a_task_tells_are_not_said_again() -> None:
    road = project(
        tasks=["路面大修16公里，每公里35万"],
        project_kinds=["工程建设"],
        construction__works="路面大修16公里",
        construction__unit_price="35万元/公里",
    )
    assert str(road.drafted_goal()).endswith("路面大修16公里，每公里35万元。")
    assert rows(road) == ["路面大修单位成本 ≤35.00(万元/公里)", "路面大修长度 ≥16.00(公里)"]
    dearer = told(road, construction__unit_price="40万元/公里")
    assert "单位工程造价控制在40万元/公里以内" in str(dearer.drafted_goal())
    assert "单位工程造价 ≤400000.00(元/公里)" in rows(dearer)
    guards = asked_first(tasks=["请12个保安看馆"], project_kinds=["委托代理服务与手续费"], agency__staff="12")
    assert str(guards.drafted_goal()).count("12") == 1


def test_who_came_and_how_often_one_came_are_one_number() -> None:
    tasks = ["全年开放300天，接待观众约12万人"]
    museum = project(tasks=tasks, project_kinds=["场馆运营"])
    asked = {question.id for question in museum.route()}
    assert not {"venue.days", "venue.visitors"} & asked, "the task has told both"
    before = asked_first(tasks=tasks, project_kinds=["场馆运营"], venue__days="300", venue__visitors="12万人次")
    for one in (museum, before):
        assert str(one.drafted_goal()).endswith("全年开放300天，接待观众12万人。")


def test_a_line_and_a_task_that_told_as_many_of_the_same_stay_together_whatever_they_are_called() -> None:
    at = courses("电工班 200人", tasks=("举办电工培训班，培训退役军人200人", "举办电商培训班，培训退役军人300人"))
    changed = at.reply(Edit(at.entries("training.programmes")[0].id, "电工班 250人"))
    assert accepted(changed).book.lines("tasks")[0] == "举办电工培训班，培训退役军人250人"
    other = told(at, tasks=["举办电工培训班，培训退役军人260人", "举办电商培训班，培训退役军人300人"])
    assert accepted(other).book.lines("training.programmes") == ("电工班 260人",)
    assert "电工班培训人数 ≥260.00(人)" in rows(accepted(other), AMOUNTS)


def test_whom_a_task_is_for_does_not_hide_what_it_gives() -> None:
    tasks = ["为城乡低保对象4200人发放低保金", "为特困人员600人发放供养金"]
    paid = project(tasks=tasks, project_kinds=["政策补贴发放"], subsidy__items="城乡低保金 4200人\n特困供养金 600人")
    changed = paid.jump_to("subsidy.items")
    changed = accepted(changed.reply(Edit(changed.entries("subsidy.items")[0].id, "城乡低保金 4350人")))
    assert changed.book.lines("tasks")[0] == "为城乡低保对象4350人发放低保金"
    assert str(changed.drafted_goal()).count("低保") == 2  # 对象 and 金, in one line


@pytest.mark.parametrize(
    ("task", "answers", "changed", "row"),
    [
        ("聘请保安12人", {"agency__staff": "12"}, "聘请保安14人", "配备服务人员（岗位）数 ≥14.00(人)"),
        ("请12个保安看馆", {"agency__staff": "12"}, "请14个保安看馆", "配备服务人员（岗位）数 ≥14.00(人)"),
        (
            "全年开馆300天，接待观众12万人",
            {"venue__visitors": "12万人次"},
            "全年开馆300天，接待观众13万人",
            "年接待人次 ≥130000.00(人次)",
        ),
        (
            "全年开馆300天，接待12万人次",
            {"venue__days": "300"},
            "全年开馆320天，接待12万人次",
            "年开放天数 ≥320.00(天)",
        ),
    ],
)
def test_what_changes_in_a_task_is_offered_for_the_answer_that_told_as_much(
    task: str, answers: dict[str, str], changed: str, row: str
) -> None:
    museum = asked_first(tasks=[task], project_kinds=["场馆运营", "委托代理服务与手续费"], **answers)
    after = told(museum, tasks=[changed])
    assert f"任务现在是“{changed}”" in offered(after)
    assert row in rows(accepted(after))
    kept = after.reply(Reject())
    assert row not in rows(kept)
    assert not isinstance(kept.turn(), Confirm)


def test_a_sum_that_only_counts_what_is_told_already_is_no_further_task() -> None:
    at = courses("电工班200人", "电商班约300人", tasks=("办电工班200人", "办电商班约300人")).reply(Done())
    assert "500" not in str(told(at, training__trainees="500").drafted_goal())
    assert "培训520人" in str(told(at, training__trainees="520").drafted_goal())


def test_a_list_of_any_unit_is_offered_all_tasks_where_no_other_kind_could_have_meant_them() -> None:
    tasks = ["为城乡低保对象4200人发放低保金", "为特困人员600人发放供养金", "对500户家庭给予临时救助"]
    turn = project(tasks=tasks, project_kinds=["政策补贴发放"]).jump_to("subsidy.items").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert len(turn.prefill.value) == 3  # type: ignore[arg-type]


def test_what_another_kind_may_have_meant_is_offered_only_where_a_list_speaks_of_it() -> None:
    tasks = ["全年开放300天", "办4个临时展览", "社会教育活动60场", "请12个保安看馆"]
    turn = project(tasks=tasks, project_kinds=["会议活动赛事", "场馆运营"]).jump_to("event.events").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert [entry.value for entry in turn.prefill.value] == tasks[1:3]  # type: ignore[union-attr]


def test_what_is_remembered_of_one_unit_is_not_offered_to_another() -> None:
    remembered = {"implementing_agency": "某市服务中心", "line_department": "某市退役军人事务局"}
    begun = replace(project(), profile=remembered)
    ours = told(begun, implementing_agency="某市服务中心").jump_to("line_department").turn()
    theirs = told(begun, implementing_agency="某区博物馆").jump_to("line_department").turn()
    assert isinstance(ours, Ask)
    assert isinstance(theirs, Ask)
    assert (ours.prefill is not None, theirs.prefill) == (True, None)


def test_households_are_not_counted_among_persons() -> None:
    items = "低保金 4200人\n供养金 600人\n临时救助金 500户"
    for paid in (project, asked_first):
        at = paid(project_kinds=["政策补贴发放"], subsidy__items=items, subsidy__persons="4000")
        assert "补贴种类各项加起来是 4800 人" in offered(at)


# -- what a reviewer found ----------------------------------------------------------------------------------------


def edited(interview: Interview, line: str) -> Interview:
    at = interview.jump_to("training.programmes")
    return at.reply(Edit(at.entries("training.programmes")[0].id, line))


@pytest.mark.parametrize(
    "task", ["2026.10.31前办电工班200人", "办电工班200人（2026.10.31前）", "1,200元/人办电工班200人"]
)
def test_a_day_or_a_price_beside_the_amount_is_no_stumbling_block(task: str) -> None:
    assert accepted(edited(courses("电工班200人", tasks=(task,)), "电工班300人")).turn()


def test_the_task_that_told_it_is_the_one_that_changes() -> None:
    tasks = ["慰问困难职工150人", "培训学员50人"]
    at = asked_first(tasks=tasks, project_kinds=["职业培训"], training__trainees="50")
    changed = accepted(told(at, training__trainees="60"))
    assert changed.book.lines("tasks") == ("慰问困难职工150人", "培训学员60人")


def test_a_line_follows_no_task_that_took_the_place_of_its_own() -> None:
    at = courses("电工班200人", tasks=("办招聘会3场", "办电工班200人")).jump_to("tasks")
    other = at.reply(Remove(2)).reply(Add("慰问困难职工80人"))
    assert not isinstance(other.turn(), Confirm)
    moved = told(
        courses("电工班200人", tasks=("办电工班200人", "印宣传册3000本")), tasks=["慰问困难职工80人", "办电工班200人"]
    )
    assert not isinstance(moved.turn(), Confirm)
    welders = accepted(edited(courses("电工班200人", tasks=("办电工班200人",)), "焊工班150人"))
    assert welders.book.lines("tasks") == ("办电工班200人",)


def test_as_many_of_something_else_is_not_the_same_thing() -> None:
    at = courses("职工技能培训200人", tasks=("慰问困难职工200人",))
    assert accepted(edited(at, "职工技能培训260人")).book.lines("tasks") == ("慰问困难职工200人",)


@pytest.mark.parametrize(
    ("tasks", "kind", "answers", "kept"),
    [
        (["采购 20 台"], "设备采购", {"purchase__goods": "洒水车5辆\n消防车2辆"}, "洒水车5辆、消防车2辆"),
        (["采购 20 台设备"], "设备采购", {"purchase__goods": "消防设备5台\n洒水车2辆"}, "消防设备5台"),
        (["举办活动 20 场"], "会议活动赛事", {"event__events": "文艺活动5场\n技能大赛2场"}, "文艺活动5场"),
        (["升级政务系统2个"], "信息化建设与运维", {"informatization__modules": "2"}, "功能模块"),
        (["网络培训管理人员20人"], "职业培训", {"training__lecturers": "20人次"}, "教师"),
        (["对农民开展技能培训300人"], "职业培训", {"training__programmes": "对职工开展技能培训300人"}, "职工"),
    ],
)
def test_what_no_task_tells_stays_in_the_goal(tasks: list[str], kind: str, answers: dict[str, str], kept: str) -> None:
    assert kept in str(asked_first(tasks=tasks, project_kinds=[kind], **answers).drafted_goal())


def test_a_sum_or_a_row_that_is_taken_reaches_the_task_too() -> None:
    at = courses("电工班200人", tasks=("办电工班200人", "培训学员450人"))
    at = told(at, training__trainees="450").jump_to("training.programmes").reply(Add("电商班400人"))
    assert accepted(at).book.lines("tasks") == ("办电工班200人", "培训学员600人")


def test_how_long_it_is_designed_for_is_not_how_long_it_is_warranted() -> None:
    both = project(project_kinds=["工程建设", "房屋修缮装修"], construction__years="50")
    turn = both.jump_to("repair.years").turn()
    assert isinstance(turn, Ask)
    assert (turn.question.id, turn.prefill) == ("repair.years", None)


def test_an_amount_in_a_later_clause_is_offered_and_a_part_of_a_sum_is_not() -> None:
    at = asked_first(
        tasks=["全年开放300天，接待观众约12万人"],
        project_kinds=["场馆运营", "会议活动赛事"],
        event__events="临时展览4个\n社会教育活动60场",
    )
    visitors, sessions = at.jump_to("venue.visitors").turn(), at.jump_to("event.sessions").turn()
    assert isinstance(visitors, Ask)
    assert isinstance(sessions, Ask)
    assert visitors.prefill is not None
    assert (visitors.prefill.value, sessions.prefill) == (Decimal(120_000), None)


def test_a_task_that_tells_its_amount_in_a_later_clause_is_offered_as_a_line_with_it() -> None:
    at = courses(tasks=("举办电工培训班，培训退役军人200人", "办电商班约300人"))
    turn = at.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert [entry.value for entry in turn.prefill.value] == ["电工培训班 200人", "办电商班约300人"]  # type: ignore[union-attr]
    changed = accepted(edited(at.reply(Take()), "电工班 250人"))
    assert changed.book.lines("tasks")[0] == "举办电工培训班，培训退役军人250人"

"""What tasks tell becomes rows by itself: amounts, prices, days; the costliest task first, no fact in two rows."""

import pytest

from drafter.interview import Add, Ask, Edit, Interview, Move, Remove, Say, Take
from drafter.interview.derived.guided_row import entry_of_task, is_told, key_of_task
from tests.interview.telling import AMOUNTS, TIME, asked_first, project, rows, told

COSTS = "indicators.经济成本指标"


def doing(*tasks: str) -> Interview:
    """A project of no kind that does this."""
    return project(tasks=list(tasks), project_kinds=[])


def keys(interview: Interview) -> list[str]:
    derived = (entry.derived for name in interview.book.settled for entry in interview.book.entries(name))
    return sorted(one.key for one in derived if one)


def test_an_amount_a_price_and_a_day_become_rows_at_once_and_are_told() -> None:
    at = told(project(project_kinds=[]), tasks=["10月底前购置智能回收箱 40 台，每台不超过2.6万元"])
    assert rows(at) == [
        "智能回收箱购置单价 ≤2.60(万元/台)",
        "智能回收箱购置数量 ≥40.00(台)",
        "智能回收箱购置完成时间 10月底前",
    ]
    assert keys(at) == ["tasks#1#amount0", "tasks#1#price0", "tasks#1#time"]
    assert "放进表里：智能回收箱购置数量 ≥40.00(台)（数量指标）" in str(at.echo)
    assert "智能回收箱购置单价 ≤2.60(万元/台)（经济成本指标）" in str(at.echo)


def test_a_task_with_two_amounts_has_a_row_for_each() -> None:
    at = doing("图书馆免费开放 330 天，接待读者 45 万人次")
    assert rows(at, AMOUNTS) == ["图书馆免费开放天数 ≥330.00(天)", "读者接待人次 ≥45.00(万人次)"]
    assert keys(at) == ["tasks#1#amount0", "tasks#1#amount1"]


@pytest.mark.parametrize("task", ["编印教材", "发放补贴 3.2万元", "2025年第3批项目验收", "培训两三百人"])
def test_what_is_no_amount_is_no_row(task: str) -> None:
    assert rows(doing(task)) == []


@pytest.mark.parametrize(
    ("task", "row", "dimension", "part"),
    [
        ("支付路灯电费 820万元", "路灯电费支出 ≤820.00(万元)", "经济成本指标", "sum0"),
        ("不合格食品核查处置 100%", "不合格食品核查处置率 =100.00(%)", "质量指标", "rate0"),
        ("办件按时办结率 99%", "办件按时办结率 ≥99.00(%)", "时效指标", "rate0"),
        ("群众投诉 24 小时内回复", "群众投诉回复时限 ≤24.00(小时)", "时效指标", "limit0"),
    ],
)
def test_a_whole_sum_a_share_and_a_promised_time_become_rows(task: str, row: str, dimension: str, part: str) -> None:
    at = doing(task)
    assert rows(at) == rows(at, f"indicators.{dimension}") == [row]
    assert keys(at) == [f"tasks#1#{part}"]


def test_a_sign_that_was_told_stands_and_a_price_is_a_limit() -> None:
    at = doing("抽检食品样品不少于 50 批次，每批次 300元")
    assert rows(at, AMOUNTS)[0].endswith("≥50.00(批次)")
    assert rows(at, COSTS)[0].endswith("≤300.00(元/批次)")


def test_the_costliest_task_stands_first_and_those_without_a_price_stay_where_they_are() -> None:
    at = doing("宣传活动 24 场", "购置电脑 10 台，每台5000元", "改造投放点62个，每个4.2万元", "讲座 3 场，每场2万元")
    assert rows(at, AMOUNTS) == [
        "宣传活动场次 ≥24.00(场)",
        "投放点改造数量 ≥62.00(个)",
        "讲座场次 ≥3.00(场)",
        "电脑购置数量 ≥10.00(台)",
    ]
    assert [row.partition(" ")[0] for row in rows(at, COSTS)] == ["投放点改造单位成本", "讲座单场成本", "电脑购置单价"]


def test_a_cheaper_task_that_is_told_later_stands_behind() -> None:
    at = doing("购置电脑 10 台，每台5000元").jump_to("tasks")
    dearer = at.reply(Add("改造投放点62个，每个4.2万元"))
    assert rows(dearer, AMOUNTS) == ["投放点改造数量 ≥62.00(个)", "电脑购置数量 ≥10.00(台)"]
    cheaper = dearer.reply(Add("讲座 3 场，每场100元"))
    assert rows(cheaper, AMOUNTS)[-1] == "讲座场次 ≥3.00(场)"


def test_all_is_done_by_the_day_of_a_line_of_its_own() -> None:
    assert rows(doing("督导抽查", "12月底前完成验收"), TIME) == ["项目完成时间 12月底前"]


def test_a_row_is_known_by_its_task_however_the_list_is_ordered() -> None:
    at = doing("督导抽查 48 家", "走访企业 20 户").jump_to("tasks")
    first, second = at.entries("tasks")
    moved = at.reply(Move(second.id, 0))
    assert keys(moved) == keys(at)
    (row, *_) = [entry for entry in moved.entries(AMOUNTS) if "督导" in str(entry.value)]
    assert row.derived is not None
    assert is_told(row.derived)
    assert entry_of_task(moved.book, row.derived) == first
    assert row.derived.key == key_of_task(first.id, "amount0")
    assert not is_told(None)


def test_a_task_that_goes_takes_its_rows_along_and_one_that_comes_brings_its_own() -> None:
    at = doing("督导抽查 48 家", "走访企业 20 户").jump_to("tasks")
    without = at.reply(Remove(at.entries("tasks")[0].id))
    assert rows(without) == ["企业走访户数 ≥20.00(户)"]
    assert rows(without.reply(Add("督导抽查 50 家"))) == ["企业走访户数 ≥20.00(户)", "督导抽查数量 ≥50.00(家)"]


def test_an_amount_that_is_told_no_more_takes_its_row_along() -> None:
    at = doing("督导抽查 48 家").jump_to("tasks")
    assert rows(at.reply(Edit(at.entries("tasks")[0].id, "督导抽查"))) == []


def test_a_task_that_is_called_otherwise_calls_its_row_otherwise() -> None:
    at = doing("督导抽查 48 家").jump_to("tasks")
    assert rows(at.reply(Edit(at.entries("tasks")[0].id, "走访企业 48 家"))) == ["企业走访数量 ≥48.00(家)"]


# -- no fact in two rows ----------------------------------------------------------------------------------------------


def test_a_row_that_a_person_types_displaces_that_of_the_task() -> None:
    for typed in ("督导抽查机构数 ≥48家", "督导抽查数量 ≥48家"):
        assert rows(told(doing("督导抽查 48 家"), **{AMOUNTS: typed})) == [typed.replace("≥48家", "≥48.00(家)")]


def test_a_row_of_another_amount_or_of_other_words_displaces_none() -> None:
    for typed in ("督导抽查机构数 ≥50家", "走访企业数 ≥48家"):
        assert len(rows(told(doing("督导抽查 48 家"), **{AMOUNTS: typed}))) == 2


def test_a_typed_row_takes_the_place_of_one_row_alone() -> None:
    at = told(doing("督导抽查 48 家", "督导检查 48 家"), **{AMOUNTS: "督导抽查机构数 ≥48家"})
    assert rows(at) == ["督导抽查机构数 ≥48.00(家)", "督导检查数量 ≥48.00(家)"]


def test_a_typed_row_shows_the_fact_of_the_task_whose_place_it_took() -> None:
    at = told(doing("督导抽查 48 家"), **{AMOUNTS: "督导抽查机构数 ≥48家"})
    assert rows(told(at, tasks=["督导抽查 50 家"])) == ["督导抽查机构数 ≥50.00(家)"]


def test_a_typed_row_that_is_taken_out_brings_no_other_back() -> None:
    at = told(doing("督导抽查 48 家"), **{AMOUNTS: "督导抽查机构数 ≥48家"}).jump_to(AMOUNTS)
    assert rows(at.reply(Remove(at.entries(AMOUNTS)[0].id))) == []


def test_two_tasks_that_are_called_alike_have_a_row_each() -> None:
    assert rows(doing("走访困难家庭 20 户", "走访困难家庭 30 户")) == [
        "困难家庭走访户数 ≥20.00(户)",
        "走访困难家庭户数 ≥30.00(户)",
    ]


def test_the_row_of_a_task_stands_and_the_same_of_a_list_does_not() -> None:
    at = project(tasks=["创业培训班 1200 人"], training__programmes="创业培训班 1200 人\n网店经营 300 人")
    assert rows(at, AMOUNTS) == ["创业培训班人数 ≥1200.00(人)", "网店经营培训人数 ≥300.00(人)"]


@pytest.mark.parametrize(
    ("task", "kind", "question", "said"),
    [
        ("接待观众约12万人", "场馆运营", "venue.visitors", "12万人次"),
        ("路面大修16公里，每公里35万", "工程建设", "construction.unit_price", "35万元/公里"),
        ("聘请保安服务人员 12 人", "委托代理服务与手续费", "agency.staff", "12"),
    ],
)
def test_what_an_answer_told_before_the_task_did_stands_in_one_row(
    task: str, kind: str, question: str, said: str
) -> None:
    first = told(project(tasks=["编印资料"], project_kinds=[kind]), **{question: said})
    assert len(rows(first)) == 1
    both = told(first, tasks=[task])
    alone = doing(task)
    assert rows(both) == rows(alone)


def test_two_tasks_of_one_name_keep_their_own_words() -> None:
    at = doing("督导抽查 48 家", "督导抽查 3 次")
    assert rows(at) == ["督导抽查数量 ≥48.00(家)", "督导抽查次数 ≥3.00(次)"]


def test_what_a_task_tells_needs_no_row_of_its_own_to_be_taken() -> None:
    at = doing("督导抽查 48 家").jump_to(AMOUNTS)
    turn = at.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is None
    assert [str(entry.value) for entry in turn.entries] == [str(entry.value) for entry in at.entries(AMOUNTS)]
    assert at.reply(Take()).complaint
    assert rows(at.reply(Say([]))) == ["督导抽查数量 ≥48.00(家)"]


def test_a_purpose_with_a_number_is_a_row_too_and_in_drafts_of_before_neither_is() -> None:
    told_so = {"tasks": ["督导抽查 48 家"], "purpose": "就业率由82%提高到85%"}
    assert rows(project(**told_so)) == ["督导抽查数量 ≥48.00(家)", "就业率 由82%提高到85%"]
    assert rows(asked_first(**told_so)) == []


def test_a_price_that_its_amount_could_not_cost_is_no_limit_of_costs() -> None:
    tasks = ["小额贷款贴息 300 笔（单笔贷款不超过20万元）", "发放宣传册 5000 册，每册不超过4元"]
    poor = project(tasks=tasks, annual_appropriation="200万", annual_carry_over="0", annual_other_funds="0")
    costs = [row for row in rows(poor) if "元/" in row]
    assert costs == ["宣传册发放单价 ≤4.00(元/册)"]


def test_a_factor_of_a_cost_that_is_told_elsewhere_counts_nothing_more() -> None:
    tasks = ["开展技能比武，参赛 640 人", "参赛耗材 640人×90元/人=5.76万元"]
    assert [row for row in rows(project(tasks=tasks)) if "640" in row] == ["参赛人数 ≥640.00(人)"]
    assert any("≤90.00(元/人)" in row for row in rows(project(tasks=tasks)))


def test_a_monthly_price_stays_where_the_money_is_for_fewer_months() -> None:
    paid = project(tasks=["发放就业见习补贴 420 人 每人每月 1500元"], annual_appropriation="392万")
    assert "就业见习补贴发放标准 ≤1500.00(元/人·月)" in rows(paid)


def test_each_kind_has_its_price_though_all_at_the_dearest_would_cost_more() -> None:
    taught = project(
        tasks=["技能培训 1200 人（初级 800 人、中级 400 人） 初级每人补贴 1000元，中级每人补贴 1500元"],
        annual_appropriation="168万",
    )
    assert {"技能培训（初级）补贴标准 ≤1000.00(元/人)", "技能培训（中级）补贴标准 ≤1500.00(元/人)"} <= set(rows(taught))


def test_people_who_come_with_their_number_are_an_effect_unless_a_task_counts_them() -> None:
    at = project(tasks=["更换供水管道 34 公里"], beneficiaries=["农村居民 6.3万人", "乡镇政府"], project_kinds=[])
    assert "受益农村居民人数 ≥6.30(万人)" in rows(at, "indicators.社会效益指标")
    counted = project(tasks=["资助学生 1200 人"], beneficiaries=["困难学生 1200人"], project_kinds=[])
    assert not [one for one in rows(counted, "indicators.社会效益指标") if one.startswith("受益")]

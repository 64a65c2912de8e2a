"""What an answer becomes on the form: its row, in its group, once, and gone with it."""

import pytest

from drafter.interview import (
    Accept,
    Add,
    AnswerSheet,
    Confirm,
    Edit,
    Interview,
    Move,
    PassBy,
    Remove,
    Say,
    Skip,
    Take,
)
from drafter.storage.spelling import spell
from tests.interview.telling import AMOUNTS, QUALITY, TIME, offered, project, rows, told
from tests.interview.walking import BANKS, begun


def test_an_answer_puts_its_indicator_into_its_slot_and_says_so() -> None:
    interview = project(training__trainees="1500人")
    assert rows(interview) == ["参加培训学员人数 ≥1500.00(人)"]
    assert interview.echo is not None
    assert "放进表里：参加培训学员人数 ≥1500.00(人)（数量指标）" in interview.echo
    assert not interview.is_settled(AMOUNTS), "the group itself is still to be asked"


def test_nothing_of_the_kind_is_an_answer_that_leaves_no_row() -> None:
    for none in ("无", "0", "没有"):
        assert rows(project(training__trainees=none)) == []


def test_an_answer_that_is_taken_back_takes_its_row_along_and_brings_it_again() -> None:
    interview = project(training__trainees="1500", training__classes="3")
    without = told(interview, training__trainees="无")
    assert rows(without) == ["举办培训班期数 ≥3.00(期)"]
    assert "参加培训学员人数 ≥1600.00(人)" in rows(told(without, training__trainees="1600"))


def test_rows_of_a_kind_that_is_no_longer_chosen_leave_the_form_and_come_back_with_it() -> None:
    interview = project(training__trainees="1500")
    other = told(interview, project_kinds=["房屋修缮装修"])
    assert rows(other) == []
    assert rows(told(other, project_kinds=["职业培训"])) == ["参加培训学员人数 ≥1500.00(人)"]


def test_a_row_that_was_taken_out_stays_out_while_its_answer_stands() -> None:
    interview = project(training__trainees="1500").jump_to(AMOUNTS)
    (entry,) = interview.entries(AMOUNTS)
    without = interview.reply(Remove(entry.id))
    assert rows(told(without, training__classes="3")) == ["举办培训班期数 ≥3.00(期)"]


def test_a_row_that_was_reworded_stays_whatever_becomes_of_the_answer() -> None:
    interview = project(training__trainees="1500").jump_to(AMOUNTS)
    (entry,) = interview.entries(AMOUNTS)
    reworded = interview.reply(Edit(entry.id, "创业学员人数 ≥1500人"))
    assert not isinstance(reworded.turn(), Confirm), "only the name is another"
    assert rows(told(reworded, training__trainees="无")) == ["创业学员人数 ≥1500.00(人)"]


def test_one_row_for_each_line_and_each_choice() -> None:
    interview = project(
        training__programmes="创业培训班 1200 人\n网店经营 300 人",
        training__pass_rate="95%",
        general__on_time="1",
        general__satisfied="九成",
    )
    assert rows(interview, AMOUNTS) == ["创业培训班人数 ≥1200.00(人)", "网店经营培训人数 ≥300.00(人)"]
    assert rows(interview, QUALITY) == ["创业培训班合格率 ≥95.00(%)", "网店经营培训合格率 ≥95.00(%)"]
    assert rows(interview, TIME) == ["督导抽查完成及时率 =100.00(%)"]
    assert rows(interview, "indicators.服务对象满意度指标") == ["参训学员满意度 ≥90.00(%)", "受检机构满意度 ≥90.00(%)"]


def test_a_line_that_goes_takes_its_row_along() -> None:
    interview = project(general__on_time="1,2")
    assert len(rows(interview, TIME)) == 2
    assert rows(told(interview, tasks=["印刷宣传资料"]), TIME) == ["印刷宣传资料完成及时率 =100.00(%)"]


def test_what_stands_there_already_is_not_put_there_twice() -> None:
    by_hand = told(project(), **{AMOUNTS: "参加培训学员人数 ≥800人"})
    assert rows(told(by_hand, training__trainees="1500")) == ["参加培训学员人数 ≥800.00(人)"]


def test_words_that_only_a_row_off_the_form_says_may_be_said_again() -> None:
    off = told(project(training__trainees="1500"), project_kinds=[])
    typed = off.jump_to(AMOUNTS).reply(Add("参加培训学员人数 ≥1500人"))
    assert rows(typed, AMOUNTS) == ["参加培训学员人数 ≥1500.00(人)"]


def test_a_row_that_two_kinds_make_stays_when_one_of_them_goes() -> None:
    alike = {question.id: question.model_copy(update={"topic": None}) for question in BANKS.joined.questions()}
    sections = tuple(
        one.model_copy(update={"questions": tuple(alike[question.id] for question in one.questions)})
        for one in BANKS.joined.sections
    )
    bank = BANKS.joined.model_copy(update={"sections": sections})
    both = told(
        Interview(AnswerSheet.of(bank), expected_year=2025, spell=spell).begun(),
        project_kinds=["宣传推广", "政策补贴发放"],
    )
    both = told(both, publicity__aware="80%", subsidy__aware="90%")
    assert rows(both) == ["政策知晓率 ≥80.00(%)"]
    assert rows(told(both, project_kinds=["政策补贴发放"])) == ["政策知晓率 ≥90.00(%)"]


def test_what_two_kinds_ask_about_is_asked_once_and_offered_again_when_the_first_of_them_goes() -> None:
    both = project(project_kinds=["宣传推广", "政策补贴发放"], publicity__aware="80%")
    assert not {"subsidy.aware"} & {question.id for question in both.route()}
    assert both.jump_to("subsidy.aware").complaint
    one = told(both, project_kinds=["政策补贴发放"]).jump_to("subsidy.aware")
    assert rows(one) == []
    assert rows(one.reply(Take())) == ["政策知晓率 ≥80.00(%)"]


@pytest.mark.parametrize("reply", [Skip(), Skip("问业务处")])
def test_a_slot_that_answers_have_filled_can_be_put_off(reply: Skip) -> None:
    at = project(training__trainees="1500").jump_to(AMOUNTS)
    after = at.reply(reply)
    assert AMOUNTS in {question.id for question, _ in after.settled()}
    assert rows(after, AMOUNTS) == ["参加培训学员人数 ≥1500.00(人)"]


@pytest.mark.parametrize("said", ["≥2.5万人", "≥80%", "≥0人", "≥-5人", "较上年增加"])
def test_a_target_in_another_unit_is_not_carried_into_the_answer(said: str) -> None:
    interview = project(training__trainees="1500").jump_to(AMOUNTS)
    edited = interview.reply(Edit(interview.entries(AMOUNTS)[0].id, f"参加培训学员人数 {said}"))
    assert not isinstance(edited.turn(), Confirm)


def test_a_day_of_another_year_says_its_year() -> None:
    assert rows(project(general__finish_by="2027-06-30")) == ["项目完成时间 2027年6月30日前"]


def test_all_is_exactly_all_and_none_is_exactly_none() -> None:
    interview = project(training__pass_rate="100%", general__accidents="0")
    assert rows(interview) == ["培训合格率 =100.00(%)", "安全责任事故发生次数 =0.00(次)"]


def test_the_rest_of_a_section_is_passed_by_at_once() -> None:
    interview = project().jump_to("training.classes").reply(PassBy())
    left = [question.id for question in interview.route() if question.id.startswith("training.")]
    assert {one for one in left if interview.is_settled(one)} == set(left[left.index("training.classes") :])
    refused = begun().reply(PassBy())
    assert refused.complaint is not None
    assert "不能略过" in refused.complaint


def test_a_slot_keeps_what_other_answers_put_there_when_its_list_is_said() -> None:
    interview = told(project(training__trainees="1500"), **{AMOUNTS: "督导抽查数 ≥48家"})
    assert rows(interview, AMOUNTS) == ["参加培训学员人数 ≥1500.00(人)", "督导抽查数 ≥48.00(家)"]
    none = told(project(training__trainees="1500"), **{AMOUNTS: []})
    assert rows(none, AMOUNTS) == ["参加培训学员人数 ≥1500.00(人)"]


def test_another_measure_word_that_the_question_names_stands_on_the_form() -> None:
    interview = project(training__classes="60班")
    assert rows(interview) == ["举办培训班数量 ≥60.00(班)"]
    assert "举办培训班60班" in str(interview.drafted_goal())


def test_what_counts_something_else_is_asked_about_and_keeps_its_unit() -> None:
    interview = project().jump_to("training.trainees").reply(Say("60期"))
    assert "写进表里是 60 期" in offered(interview)
    assert rows(interview.reply(Accept())) == ["参加培训学员人数 ≥60.00(期)"]


def test_ge_counts_whatever_was_asked_for_but_no_extent() -> None:
    assert rows(project(training__trainees="50个")) == ["参加培训学员人数 ≥50.00(人)"]
    assert rows(project(training__sessions="4个")) == ["教研和课程开发数量 ≥4.00(个)"]
    area = project(project_kinds=["房屋修缮装修"]).jump_to("repair.area").reply(Say("50个"))
    assert "写进表里是 50 个" in offered(area)


def test_a_price_may_be_for_something_else_than_was_asked() -> None:
    interview = project(training__cost_per_head="300元/人·天")
    assert rows(interview) == ["培训费标准 ≤300.00(元/人·天)"]
    assert "控制在300元/人·天以内" in str(interview.drafted_goal())


def test_a_name_says_what_was_counted() -> None:
    interview = project(project_kinds=["房屋修缮装修"], repair__places="6间")
    assert rows(interview) == ["修缮间数 =6.00(间)"]


def test_a_line_that_counts_something_else_is_no_row_and_no_guess() -> None:
    interview = project().jump_to("training.programmes").reply(Add("创业培训班 3个"))
    assert rows(interview) == []
    assert "名称后面要写多少人" in str(interview.echo)


def test_no_accidents_and_no_such_indicator_are_told_apart() -> None:
    interview = project().jump_to("general.accidents")
    none = interview.reply(Say("无"))
    assert "要写 0，请输入 0" in str(none.echo)
    assert rows(none) == []
    assert rows(interview.reply(Say("0"))) == ["安全责任事故发生次数 =0.00(次)"]


def test_lines_that_become_no_indicator_are_told_with_the_reason() -> None:
    interview = project().jump_to("training.programmes")
    added = interview.reply(Add("创业培训班 1.5万人"))
    assert "放进表里：创业培训班人数 ≥15000.00(人)" in str(added.echo)
    assert "网店经营 60期（名称后面要写多少人）" in str(added.reply(Add("网店经营 60期")).echo)
    assert "前面已有“创业培训班”" in str(added.reply(Add("创业培训班 20人")).echo)
    assert rows(added.reply(Add("网店经营 60期")), AMOUNTS) == ["创业培训班人数 ≥15000.00(人)"]


def test_an_indicator_is_named_by_what_its_line_counts() -> None:
    interview = project(
        project_kinds=["会议活动赛事"], event__events="技能大赛 2 场\n体验活动 300 人\n作品展数量 40 件"
    )
    assert rows(interview, AMOUNTS) == ["技能大赛场次 ≥2.00(场)", "体验活动人数 ≥300.00(人)", "作品展数量 ≥40.00(件)"]


def test_a_row_moves_past_those_that_are_not_on_the_form() -> None:
    interview = project(training__trainees="1500", training__classes="3", training__sessions="2")
    interview = told(interview, training__classes="无").jump_to(AMOUNTS)
    first, second = interview.entries(AMOUNTS)
    moved = interview.reply(Move(second.id, 0))
    assert [one.id for one in moved.entries(AMOUNTS)] == [second.id, first.id]


def test_a_place_on_the_form_leads_to_its_question_and_a_question_to_its_place() -> None:
    interview = project(training__trainees="1500", training__pass_rate="95%")
    question = interview.sheet.question("training.trainees")
    assert question is not None
    assert interview.place_of(question) == AMOUNTS
    assert interview.jump_to("indicators[0].target").at == AMOUNTS
    assert interview.jump_to("indicators[1].name").at == QUALITY
    assert interview.jump_to("indicators[9].name").complaint
    assert interview.jump_to("project.name").at == "project_name"


def test_an_indicator_may_be_said_as_its_parts() -> None:
    said = told(project(), **{AMOUNTS: {"name": "督导抽查数", "target": "≥50家"}})
    assert rows(said, AMOUNTS) == ["督导抽查数 ≥50.00(家)"]


def test_a_list_that_is_said_again_takes_the_place_of_the_first() -> None:
    first = told(project(), **{AMOUNTS: ["督导抽查数 ≥48家", "印刷数 ≥3000份"]})
    assert rows(told(first, **{AMOUNTS: "走访数 ≥5家"}), AMOUNTS) == ["走访数 ≥5.00(家)"]


def test_what_is_not_optional_stays_when_the_rest_is_passed_by() -> None:
    passed = project(training__trainees="1500").jump_to("training.classes").reply(PassBy())
    assert rows(passed) == ["参加培训学员人数 ≥1500.00(人)"], "what was answered stays answered"

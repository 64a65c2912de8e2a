"""Answers become rows and a goal, and what is changed in one place is offered for change in the others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafter.declaration import Comparator, Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.interview import (
    Accept,
    Add,
    AnswerSheet,
    AnswerSource,
    Ask,
    Confirm,
    Done,
    Edit,
    Interview,
    Move,
    PassBy,
    Reject,
    Remove,
    Say,
    Skip,
    Take,
)
from drafter.interview.consistency.clause_merge import changes_between, merged
from drafter.interview.earlier_form.matching import Asked, likeness
from drafter.language.targets import read_target
from drafter.questionnaire.condition import Condition
from drafter.questionnaire.fills import IndicatorTemplate
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question import (
    ChoicesQuestion,
    QuantityQuestion,
    Question,
    Section,
    TextQuestion,
)
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.spelling import spell
from tests.interview.walking import BANKS, begun

AMOUNTS, QUALITY, TIME = "indicators.数量指标", "indicators.质量指标", "indicators.时效指标"


def told(interview: Interview, **answers: object) -> Interview:
    """Each question answered, wherever it stands; `training__trainees` is training.trainees."""
    for name, value in answers.items():
        interview = interview.jump_to(name.replace("__", ".")).reply(Say(value))  # type: ignore[arg-type]
        assert interview.complaint is None, (name, interview.complaint)
    return interview


def bank_of(*questions: Question) -> QuestionBank:
    section = Section(id="s", title="一", questions=questions)
    return QuestionBank(format=1, title="题库", sections=(section,))


def project(**answers: object) -> Interview:
    first = {
        "fiscal_year": "2025",
        "project_name": "创业培训经费",
        "tasks": ["督导抽查 48 家", "印刷宣传资料"],
        "beneficiaries": ["参训学员", "受检机构"],
        "project_kinds": ["职业培训"],
    }
    return told(begun(), **{**first, **answers})


def rows(interview: Interview, group: str = "") -> list[str]:
    return [
        f"{row.indicator.name} {row.indicator.target}"
        for row in interview.rows()
        if not group or row.question_id == group
    ]


def offered(interview: Interview) -> str:
    turn = interview.turn()
    assert isinstance(turn, Confirm), turn
    return turn.understood


def settled_goal(interview: Interview) -> str:
    answer = interview.book["annual_goal"]
    assert answer is not None
    return str(answer.value)


def with_goal(interview: Interview) -> Interview:
    return interview.jump_to("annual_goal").reply(Take())


# -- rows ---------------------------------------------------------------------------------------------------------


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


def test_a_line_typed_again_with_another_amount_says_how_to_change_the_first() -> None:
    at = project(tasks=["印刷宣传资料 2000 份", "督导抽查 48 家"]).jump_to("tasks")
    assert "第 2 项也是“督导抽查”。要改那一项，请输入：/改 2" in str(at.reply(Add("督导抽查 50 家")).echo)
    assert "也是" not in str(at.reply(Add("走访企业 50 家")).echo)
    assert "也是" not in str(at.reply(Add("督导抽查 48 家")).echo)


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


# -- what is guessed ----------------------------------------------------------------------------------------------


def test_the_kinds_of_a_project_are_guessed_with_reasons_and_come_first() -> None:
    interview = told(begun(), project_name="公务用房修缮", tasks=["粉刷外墙 3 栋", "组织安全培训"])
    turn = interview.jump_to("project_kinds").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert turn.prefill.value == ("房屋修缮装修", "职业培训")
    assert turn.prefill.source is AnswerSource.GUESSED
    assert turn.prefill.remark == "房屋修缮装修：项目名称里有“修缮”“用房”；职业培训：任务里有“培训”"
    assert isinstance(turn.question, ChoicesQuestion)
    assert [option.label for option in turn.question.options][:2] == ["房屋修缮装修", "职业培训"]


def test_words_that_only_look_like_a_kind_are_taken_out() -> None:
    interview = told(begun(), project_name="培训机构督导工作经费")
    turn = interview.jump_to("project_kinds").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert isinstance(turn.prefill.value, tuple)
    assert "职业培训" not in turn.prefill.value
    assert "审计评估评审" in turn.prefill.value


def test_an_amount_that_came_with_a_task_is_offered_where_its_unit_is_asked_for() -> None:
    turn = project(tasks=["创业培训 1500 人", "印刷宣传资料"]).jump_to("training.trainees").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.remark) == (Decimal(1500), "任务里写的：创业培训1500人")


def test_what_most_forms_aim_at_is_offered_with_its_ground() -> None:
    share = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(92), unit="%")

    def usual(name: str, dimension: Dimension) -> tuple[QuantitativeTarget, str] | None:
        wanted = (name, dimension) == ("培训合格率", Dimension.QUALITY)
        return (share, "9 份申报表中 8 份这样写") if wanted else None

    turn = replace(project(), usual_share=usual).jump_to("training.pass_rate").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.source, turn.prefill.remark) == (
        Decimal(92),
        AnswerSource.USUAL,
        "9 份申报表中 8 份这样写",
    )


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
    assert "不超过300元/人·天" in str(interview.drafted_goal())


def test_a_name_says_what_was_counted() -> None:
    interview = project(project_kinds=["房屋修缮装修"], repair__places="6间")
    assert rows(interview) == ["修缮间数 =6.00(间)"]


def test_a_line_that_counts_something_else_is_no_row_and_no_guess() -> None:
    interview = project().jump_to("training.programmes").reply(Add("创业培训班 3个"))
    assert rows(interview) == []
    assert "名称后面要写多少人" in str(interview.echo)


def test_without_a_budget_no_cost_is_on_offer() -> None:
    turn = project().jump_to("general.cost_cap").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is None


def test_a_price_of_last_year_is_no_total(last_year: Declaration) -> None:
    row = Indicator.under(
        Dimension.ECONOMIC_COST,
        "项目总成本",
        QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=Decimal(1800), unit="元/人"),
    )
    last = last_year.model_copy(update={"indicators": (row,)})
    turn = replace(project(), last_year=last).jump_to("general.cost_cap").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is None


def test_a_number_that_a_task_tells_too_is_offered_there_as_well() -> None:
    interview = project(tasks=["创业培训，培训学员1500人", "督导抽查 48 家"], training__trainees="1500人")
    interview = told(interview, training__trainees="1800").reply(Accept())
    assert "任务里还写着“创业培训，培训学员1500人”，也改成“创业培训，培训学员1800人”吗" in offered(interview)
    assert interview.reply(Accept()).book.lines("tasks")[0] == "创业培训，培训学员1800人"
    left = interview.reply(Reject())
    assert left.book.lines("tasks")[0] == "创业培训，培训学员1500人"
    assert not isinstance(left.turn(), Confirm), "and it is not asked again"


def test_tasks_that_speak_of_a_kind_are_offered_for_its_list() -> None:
    interview = project(tasks=["创业培训 300 人", "印刷资料 500 份", "职业培训"]).jump_to("training.programmes")
    turn = interview.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert turn.prefill.remark == "取自前面的任务"
    assert rows(interview.reply(Take()), AMOUNTS) == ["创业培训人数 ≥300.00(人)"]


def test_what_is_done_is_not_listed_again_where_the_tasks_told_it_in_other_words() -> None:
    interview = project(
        project_kinds=["工程建设"],
        tasks=["实施农村公路大中修 14 公里", "维修加固危旧桥梁 3 座"],
        construction__works="路面大中修 14 公里\n桥梁维修加固 3 座\n安防设施 5 处",
    )
    assert str(interview.drafted_goal()).endswith("2.维修加固危旧桥梁3座；\n3.完成安防设施5处。")


def test_no_accidents_and_no_such_indicator_are_told_apart() -> None:
    interview = project().jump_to("general.accidents")
    none = interview.reply(Say("无"))
    assert "要写 0，请输入 0" in str(none.echo)
    assert rows(none) == []
    assert rows(interview.reply(Say("0"))) == ["安全责任事故发生次数 =0.00(次)"]


def test_the_year_of_a_projects_name_is_not_said_twice() -> None:
    draft = str(project(project_name="2025年农村公路大中修").drafted_goal())
    assert draft.startswith("2025年通过实施农村公路大中修，")


def test_the_same_amount_told_otherwise_is_not_said_twice_and_another_is_not_lost() -> None:
    draft = str(
        project(
            tasks=["创业培训 1.5万人", "督导抽查 3 期"], training__trainees="15000", training__classes="3"
        ).drafted_goal()
    )
    assert "15000" not in draft
    assert "举办培训班3期" in draft


def test_large_numbers_stand_in_the_goal_as_people_write_them() -> None:
    assert "培训28万人" in str(project(training__trainees="280000").drafted_goal())


def test_a_number_of_ten_thousands_that_is_changed_in_the_goal_is_offered_to_its_answer() -> None:
    interview = with_goal(project(training__trainees="28万"))
    interview = told(interview, annual_goal=settled_goal(interview).replace("28万", "30万"))
    assert "也改成 300000 人 吗" in offered(interview)


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


def test_the_goal_says_what_it_is_for_and_says_of_a_task_what_its_kind_answered() -> None:
    interview = project(
        project_name="图书馆服务经费",
        tasks=["图书采购5000册", "读者活动 60 场"],
        purpose="为满足居民就近阅读的需要。",
        project_kinds=["会议活动赛事"],
        event__sessions="60",
        event__people="3000人次",
        event__attendance="90%",
    )
    assert interview.drafted_goal() == (
        "为满足居民就近阅读的需要，2025年通过安排图书馆服务经费，完成以下任务：\n"
        "1.图书采购5000册；\n"
        "2.读者活动60场，组织3000人次参加活动，出席率达到90%以上。"
    )


def test_what_a_kind_answers_of_tasks_together_is_said_of_all_of_them() -> None:
    interview = project(
        project_name="农村公路大中修",
        tasks=["农村公路大中修 14 公里", "危桥加固 3 座", "10月底前完工并交工验收"],
        project_kinds=["工程建设"],
        construction__works="农村公路大中修 14 公里\n安防设施 5 处",
        construction__done_by="10月底",
        construction__unit_price="40万元/公里",
        construction__result="路况",
    )
    assert interview.drafted_goal() == (
        "2025年通过实施农村公路大中修，完成以下任务：\n"
        "1.农村公路大中修14公里；\n2.危桥加固3座；\n3.完成安防设施5处。\n"
        "以上工作10月底前完工并交工验收，单位造价不超过40万元/公里。\n"
        "通过以上工作，项目路段的技术状况达到优、良等级。"
    )


def test_a_line_that_begins_with_a_number_stands_apart_from_its_own() -> None:
    goal = project(tasks=["编印教材", "3月举办开班式"]).drafted_goal()
    assert "\n2. 3月举办开班式" in str(goal)
    assert merged(str(goal), str(goal), str(goal).replace("1.编印教材；\n2. 3", "1. 3")).endswith(
        "\n1. 3月举办开班式。"
    )


def test_the_day_that_the_tasks_name_is_offered() -> None:
    at = project(tasks=["路面铺设3公里", "10月底前完工"], project_kinds=["工程建设"]).jump_to("construction.done_by")
    turn = at.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.remark) == (date(2025, 10, 31), "任务里写的：10月底前")
    two = told(at, tasks=["9月底前铺完路面", "10月底前完工"]).jump_to("construction.done_by").turn()
    assert isinstance(two, Ask)
    assert two.prefill is None or two.prefill.source is not AnswerSource.GUESSED


def test_the_goal_says_what_the_row_of_a_choice_aims_at_now() -> None:
    interview = project(training__outcome=["取得证书的比例"])
    assert "取得证书的比例达到80%以上" in str(interview.drafted_goal())
    effects = "indicators.社会效益指标"
    row = interview.entries(effects)[0].id
    edited = interview.jump_to(effects).reply(Edit(row, "参训学员取得证书比例 ≥85%"))
    assert "取得证书的比例达到85%以上" in str(edited.drafted_goal())


def test_what_the_tasks_have_said_is_not_said_again() -> None:
    interview = project(
        tasks=["创业培训班 1200 人", "网店经营培训 300 人"],
        training__programmes="创业培训班 1200 人\n网店经营培训 300 人",
        training__pass_rate="95%",
    )
    assert str(interview.drafted_goal()).endswith(
        "1.创业培训班1200人；\n2.网店经营培训300人。\n以上工作培训合格率达到95%以上。"
    )


def test_an_untouched_goal_follows_a_task_that_moves() -> None:
    interview = with_goal(project(training__pass_rate="95%"))
    interview = told(interview, tasks=["印刷宣传资料", "督导抽查 48 家"])
    changed = interview.reply(Accept()) if isinstance(interview.turn(), Confirm) else interview
    assert settled_goal(changed) == changed.drafted_goal()


def test_lines_that_come_and_go_are_numbered_anew() -> None:
    before = "完成以下任务：\n1.甲；\n2.乙；\n3.丙。"
    mine = before.replace("丙", "丙和丁")
    assert merged(mine, before, "完成以下任务：\n1.乙；\n2.丙。") == "完成以下任务：\n1.乙；\n2.丙和丁。"


def test_a_goal_is_not_emptied_where_the_answers_say_nothing_any_more() -> None:
    interview = with_goal(project(project_kinds=[], tasks=["督导抽查 48 家"]))
    without = told(interview, tasks="无")
    assert not isinstance(without.turn(), Confirm)
    assert "督导抽查48家" in settled_goal(without)


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


def test_a_row_moves_past_those_that_are_not_on_the_form() -> None:
    interview = project(training__trainees="1500", training__classes="3", training__sessions="2")
    interview = told(interview, training__classes="无").jump_to(AMOUNTS)
    first, second = interview.entries(AMOUNTS)
    moved = interview.reply(Move(second.id, 0))
    assert [one.id for one in moved.entries(AMOUNTS)] == [second.id, first.id]


def test_a_row_that_was_left_as_it_is_is_offered_again_when_the_answer_changes_again() -> None:
    interview = told(project(training__trainees="1500"), training__trainees="1800").reply(Reject())
    assert rows(interview) == ["参加培训学员人数 ≥1500.00(人)"]
    again = told(interview, training__trainees="2000")
    assert "≥2000.00(人)" in offered(again)


@pytest.mark.parametrize(
    ("position", "order"), [(-1, "丙甲乙"), (0, "丙甲乙"), (1, "甲丙乙"), (2, "甲乙丙"), (9, "甲乙丙")]
)
def test_a_line_moves_where_it_is_put_and_no_further_than_the_ends(position: int, order: str) -> None:
    at = project(tasks=["甲", "乙", "丙"]).jump_to("tasks")
    assert "".join(at.reply(Move(at.entries("tasks")[2].id, position)).book.lines("tasks")) == order


def test_after_the_last_question_nothing_is_taken_for_an_answer() -> None:
    bank = bank_of(TextQuestion(id="a", kind="text", ask="？"))
    done = Interview(AnswerSheet.of(bank), expected_year=2025).begun().reply(Say("甲"))
    after = done.reply(Say("乙"))
    assert "已经全部填完" in str(after.complaint)
    assert after.book["a"] == done.book["a"]


def test_what_is_no_longer_asked_decides_nothing() -> None:
    condition = Condition(equals={"b": "是"})
    bank = bank_of(
        QuantityQuestion(id="a", kind="quantity", unit="个", ask="？", zero_counts=True, optional=True),
        TextQuestion(id="b", kind="text", ask="？", when=Condition(answered="a")),
        TextQuestion(id="c", kind="text", ask="？", when=condition),
    )
    interview = Interview(AnswerSheet.of(bank), expected_year=2025).begun().reply(Say("0")).reply(Say("是"))
    assert [one.id for one in interview.route()] == ["a", "b", "c"], "none at all is an answer"
    assert [one.id for one in interview.jump_to("a").reply(Say([])).route()] == ["a"]


def test_the_questions_of_a_kind_speak_of_its_own_answers() -> None:
    own = QuestionBank.model_validate(
        {
            "format": 1,
            "kind": "fair",
            "title": "展会",
            "sections": [
                {
                    "id": "s",
                    "title": "展会",
                    "questions": [
                        {"id": "shows", "kind": "quantity", "unit": "场", "ask": "几场？"},
                        {
                            "id": "days",
                            "kind": "quantity",
                            "unit": "天",
                            "ask": "{{ shows }}场共几天？",
                            "default": "{{ shows }}",
                        },
                    ],
                }
            ],
        }
    )
    banks = QuestionBanks(BANKS.common, (own,))
    interview = told(
        Interview(AnswerSheet.of(banks.joined), expected_year=2025, spell=spell).begun(),
        project_kinds=["展会"],
        fair__shows="3",
    )
    turn = interview.jump_to("fair.days").turn()
    assert isinstance(turn, Ask)
    assert turn.text == "3场共几天？"
    assert turn.prefill is not None
    assert turn.prefill.value == Decimal(3)


# -- what does not go with the rest -------------------------------------------------------------------------------


def test_a_day_outside_the_project_is_asked_about() -> None:
    interview = project(planned_start="2025-03-01", planned_finish="2025-11-30").jump_to("general.finish_by")
    assert "晚于项目的计划完成日期 2025-11-30" in offered(interview.reply(Say("12月31日")))
    assert "早于项目的计划开始日期 2025-03-01" in offered(interview.reply(Say("2月1日")))


def test_a_cost_above_all_the_money_is_asked_about() -> None:
    interview = project(annual_appropriation="48万", annual_carry_over="0", annual_other_funds="0")
    assert "比这个项目的全部资金 480,000.00 元还多" in offered(interview.jump_to("general.cost_cap").reply(Say("84万")))


def test_the_cost_cap_is_all_the_money_and_follows_it() -> None:
    interview = project(annual_appropriation="48万", annual_carry_over="2万", annual_other_funds="0")
    interview = interview.jump_to("general.cost_cap").reply(Take())
    interview = told(interview, annual_appropriation="60万").jump_to("general.cost_cap")
    turn = interview.turn()
    assert isinstance(turn, Ask)
    assert turn.renewed is not None
    assert turn.renewed.value == Decimal(620_000)


# -- last year ----------------------------------------------------------------------------------------------------


@pytest.fixture
def with_last_year(last_year: Declaration) -> Interview:
    amount = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(1500), unit="个")
    row = Indicator.under(Dimension.QUANTITY, "全市参训学员人数", amount)
    last = last_year.model_copy(update={"indicators": (row, *last_year.indicators)})
    begun_so = replace(begun(), last_year=last)
    return told(begun_so, fiscal_year="2025", project_name="培训经费", project_kinds=["职业培训"])


def test_last_years_row_answers_the_question_that_leads_to_it(with_last_year: Interview) -> None:
    turn = with_last_year.jump_to("training.trainees").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.source) == (Decimal(1500), AnswerSource.LAST_YEAR)
    assert turn.prefill.remark is not None
    assert "全市参训学员人数" in turn.prefill.remark


def test_a_row_keeps_the_name_it_had_last_year_with_this_years_number(with_last_year: Interview) -> None:
    interview = told(with_last_year, training__trainees="1800")
    assert rows(interview, AMOUNTS) == ["全市参训学员人数 ≥1800.00(人)"]
    carried = interview.jump_to(AMOUNTS).reply(Take())
    assert [row.partition(" ")[0] for row in rows(carried, AMOUNTS)].count("全市参训学员人数") == 1
    assert rows(told(interview, training__trainees="无"), AMOUNTS) == [], "nobody has touched it"
    changed = told(interview, training__trainees="1900")
    assert "“全市参训学员人数 ≥1900.00(人)”" in offered(changed)


def test_wordings_of_the_same_measure_are_matched_in_linear_time() -> None:
    template = IndicatorTemplate(
        dimension=Dimension.QUANTITY, name="培训人数", target="≥1人", like=("*培训*人数", "参训*", "*a" * 40 + "b")
    )
    question = QuantityQuestion(id="x", kind="quantity", unit="人", ask="多少人？")
    amount = QuantitativeTarget(comparator=None, quantity=Decimal(3), unit="个")

    def like(name: str) -> int:
        return likeness(Asked(question, template), Indicator.under(Dimension.QUANTITY, name, amount))

    assert like("培训人数") == like("全年培训总人数(按月)") == 4
    assert like("“参训”学员") == 2
    assert like("培训数") == like("人数培训") == like("a" * 300) == 0


def test_a_row_of_last_year_names_the_question_that_is_likest_and_no_other(last_year: Declaration) -> None:
    amount = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(500), unit="人次")
    row = Indicator.under(Dimension.QUANTITY, "志愿者服务人次", amount)
    last = last_year.model_copy(update={"indicators": (row,)})
    interview = told(
        replace(begun(), last_year=last),
        fiscal_year="2025",
        project_kinds=["场馆运营"],
        venue__visitors="20000",
        venue__volunteers="600",
    )
    assert rows(interview, AMOUNTS) == ["年接待人次 ≥20000.00(人次)", "志愿者服务人次 ≥600.00(人次)"]


def test_a_row_of_last_year_names_no_target_of_another_sort(last_year: Declaration) -> None:
    whole = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(100), unit="%")
    row = Indicator.under(Dimension.TIMELINESS, "创业培训于年底前完成", whole)
    last = last_year.model_copy(update={"indicators": (row,)})
    interview = told(replace(begun(), last_year=last), fiscal_year="2025", general__finish_by="11月底")
    assert rows(interview, TIME) == ["项目完成时间 11月30日前"]


def last_year_said(last_year: Declaration, *said: tuple[Dimension, str, str]) -> Interview:
    """This year's interview, where last year's form has these rows alone."""
    rows_then = tuple(Indicator.under(dimension, name, read_target(target)) for dimension, name, target in said)
    last = last_year.model_copy(update={"indicators": rows_then})
    return told(
        replace(begun(), last_year=last),
        fiscal_year="2025",
        tasks=["督导抽查 48 家", "印刷宣传资料"],
        project_kinds=["职业培训"],
    )


@pytest.mark.parametrize(
    ("said", "question", "value"),
    [
        ((Dimension.TIMELINESS, "项目完成时间", "2024年11月底前"), "general.finish_by", date(2025, 11, 30)),
        ((Dimension.TIMELINESS, "项目完成时间", "11月前"), "general.finish_by", date(2025, 11, 30)),
        ((Dimension.TIMELINESS, "印刷宣传资料完成及时率", "=100%"), "general.on_time", ("印刷宣传资料",)),
        ((Dimension.QUALITY, "培训合格率", "≥93%"), "training.pass_rate", Decimal(93)),
        ((Dimension.QUANTITY, "参加培训学员人数", "≥0.15万人"), "training.trainees", Decimal(1500)),
        ((Dimension.ECONOMIC_COST, "培训费标准", "≤0.18万元/人"), "training.cost_per_head", Decimal(1800)),
    ],
)
def test_last_years_row_answers_a_question_of_any_kind(
    last_year: Declaration, said: tuple[Dimension, str, str], question: str, value: object
) -> None:
    turn = last_year_said(last_year, said).jump_to(question).turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.source) == (value, AnswerSource.LAST_YEAR)


def test_a_row_of_last_year_that_says_a_degree_answers_no_amount(last_year: Declaration) -> None:
    turn = (
        last_year_said(last_year, (Dimension.QUANTITY, "参加培训学员人数", "逐步增加"))
        .jump_to("training.trainees")
        .turn()
    )
    assert isinstance(turn, Ask)
    assert turn.prefill is None


# -- the goal -----------------------------------------------------------------------------------------------------


def test_the_goal_is_drafted_in_the_order_of_the_rules() -> None:
    interview = project(
        training__trainees="1500",
        training__pass_rate="95",
        training__cost_per_head="1800元",
        general__finish_by="11月底",
        general__satisfied="90",
        general__change="成果拿去用了",
    )
    assert interview.drafted_goal() == (
        "2025年通过安排创业培训经费，完成以下任务：\n"
        "1.督导抽查48家；\n"
        "2.印刷宣传资料；\n"
        "3.组织开展培训，培训1500人，培训合格率达到95%以上，培训费标准不超过1800元/人。\n"
        "以上工作于11月30日前全部完成。\n"
        "通过以上工作，形成的成果全部投入使用；参训学员、受检机构满意度达到90%以上。"
    )


def test_what_a_task_says_with_the_same_amount_is_not_said_twice() -> None:
    same = project(tasks=["学员培训 50 人"], training__trainees="50").drafted_goal() or ""
    assert same.count("50人") == 1
    other = project(tasks=["学员培训 50 人"], training__trainees="1150").drafted_goal() or ""
    assert "培训1150人" in other
    lecturers = project(tasks=["外聘讲师 50 人"], training__trainees="50").drafted_goal() or ""
    assert "培训50人" in lecturers, "another 50"


def test_without_tasks_and_answers_there_is_no_draft() -> None:
    assert begun().drafted_goal() is None


def test_what_people_write_stays_text_in_the_draft() -> None:
    goal = project(tasks=["核查 {{ 7*7 }} <b>R&D</b> [2024]"]).drafted_goal()
    assert goal is not None
    assert "核查 {{ 7*7 }} <b>R&D</b> [2024]" in goal


# -- coherence ----------------------------------------------------------------------------------------------------


def test_a_changed_answer_is_offered_to_its_row_and_to_the_goal() -> None:
    interview = told(with_goal(project(training__trainees="1500")), training__trainees="2000")
    assert "“参加培训学员人数 ≥1500.00(人)”也改成“参加培训学员人数 ≥2000.00(人)”" in offered(interview)
    interview = interview.reply(Accept())
    assert "“培训1500人” → “培训2000人”" in offered(interview)
    interview = interview.reply(Accept())
    assert not isinstance(interview.turn(), Confirm)
    assert rows(interview) == ["参加培训学员人数 ≥2000.00(人)"]
    assert "培训2000人" in settled_goal(interview)


def test_what_is_declined_is_not_offered_again() -> None:
    interview = told(with_goal(project(training__trainees="1500")), training__trainees="2000")
    interview = interview.reply(Reject()).reply(Reject())
    assert not isinstance(interview.turn(), Confirm)
    assert rows(interview) == ["参加培训学员人数 ≥1500.00(人)"]
    assert "培训1500人" in settled_goal(interview)


def test_a_changed_row_is_offered_to_its_answer_and_the_goal() -> None:
    interview = with_goal(project(training__trainees="1500")).jump_to(AMOUNTS)
    interview = interview.reply(Edit(interview.entries(AMOUNTS)[0].id, "参加培训学员人数 ≥1800人"))
    assert "前面“培训总人数”答的是 1500 人，也改成 1800 人 吗" in offered(interview)
    interview = interview.reply(Accept())
    assert interview.book["training.trainees"] is not None
    assert interview.book["training.trainees"].value == Decimal(1800)
    assert "“培训1500人” → “培训1800人”" in offered(interview)
    assert "培训1800人" in settled_goal(interview.reply(Accept()))


def test_a_number_changed_in_the_goal_is_offered_to_its_answer_and_the_row() -> None:
    interview = with_goal(project(training__trainees="1500"))
    interview = told(interview, annual_goal=settled_goal(interview).replace("培训1500人", "培训1600人"))
    assert "前面“培训总人数”答的是 1500 人，也改成 1600 人 吗" in offered(interview)
    interview = interview.reply(Accept())
    assert "≥1600.00(人)" in offered(interview)
    assert rows(interview.reply(Accept())) == ["参加培训学员人数 ≥1600.00(人)"]


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


def test_an_offer_waits_while_something_else_is_done() -> None:
    interview = told(project(training__trainees="1500"), training__trainees="2000")
    elsewhere = interview.jump_to(AMOUNTS).reply(Done())
    assert isinstance(elsewhere.turn(), Confirm)


# -- merging ------------------------------------------------------------------------------------------------------


def test_changes_are_merged_where_the_text_still_says_what_they_replace() -> None:
    before, after = "1.培训50人；\n2.印刷3份。", "1.培训60人；\n2.印刷3份；\n3.验收。"
    assert [str(change) for change in changes_between(before, after)] == ["“培训50人” → “培训60人”", "加上“验收”"]
    assert merged("总的说，\n1.培训50人；\n2.印好3份。", before, after) == "总的说，\n1.培训60人；\n2.印好3份。3.验收。"
    assert merged(before, before, after) == after
    assert merged("别的话。", before, before) == "别的话。"


def test_lines_numbered_in_their_own_way_keep_their_numbers() -> None:
    before, after = "办好班，培训50人，验收。", "办好班，培训60人，验收。"
    mine = "2.办好班，培训50人，验收。\n5.做好总结。"
    assert merged(mine, before, after) == "2.办好班，培训60人，验收。\n5.做好总结。"
    assert merged(before, before, after) == after


@pytest.mark.parametrize(
    ("mine", "replaced", "with_one_more"),
    [
        ("3.培训50人；7.印刷9份。", "3.培训60人；7.印刷9份。", "3.培训50人；4.验收；\n7.印刷9份。"),
        ("2、培训50人；\n3、印刷9份。", "2、培训60人；\n3、印刷9份。", "2、培训50人；\n3.验收；\n4、印刷9份。"),
        ("3.培训50人；\n4.印刷9份；\n7.总结。", "3.培训60人；\n4.印刷9份；\n7.总结。", "3.培训50人；\n验收；\n4.印刷9份；\n7.总结。"),
        ("培训50人；印刷9份。", "培训60人；印刷9份。", "培训50人；验收；\n印刷9份。"),
        ("1.培训50人；\n2.总结。", "1.培训60人；\n2.总结。", "1.培训50人；\n2.验收；\n3.总结。"),
    ],
)  # fmt: skip
def test_a_change_keeps_the_numbers_and_stops_of_a_person(mine: str, replaced: str, with_one_more: str) -> None:
    before = "1.培训50人；\n2.印刷9份。"
    assert merged(mine, before, "1.培训60人；\n2.印刷9份。") == replaced
    assert merged(mine, before, "1.培训50人；\n2.验收；\n3.印刷9份。") == with_one_more


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


def test_a_day_on_the_last_or_first_day_of_the_project_is_no_slip() -> None:
    interview = project(planned_start="2025-03-01", planned_finish="2025-11-30").jump_to("general.finish_by")
    for day in ("2025-11-30", "2025-03-01"):
        assert not isinstance(interview.reply(Say(day)).turn(), Confirm), day


def test_what_is_not_optional_stays_when_the_rest_is_passed_by() -> None:
    passed = project(training__trainees="1500").jump_to("training.classes").reply(PassBy())
    assert rows(passed) == ["参加培训学员人数 ≥1500.00(人)"], "what was answered stays answered"


def test_banks_are_in_one_bank_with_the_general_one_last() -> None:
    kinds = [section.kind for section in BANKS.joined.sections if section.kind]
    assert kinds[-1] == "general"
    assert len(set(kinds)) == len(BANKS.kinds)


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

"""The annual goal as it is drafted: tasks, what they come to, what they do good; nothing twice."""

from drafter.declaration import Dimension
from drafter.interview import AnswerSheet, Edit, Interview, Remove
from drafter.interview.consistency.clause_merge import merged
from drafter.interview.derived.indicators import fragments
from drafter.questionnaire.fills import Fills, IndicatorTemplate
from drafter.questionnaire.question import IndicatorsQuestion, QuantityQuestion
from tests.interview.telling import AMOUNTS, asked_first, bank_of, project, told
from tests.interview.walking import begun


def test_what_is_done_is_not_listed_again_where_the_tasks_told_it_in_other_words() -> None:
    interview = project(
        project_kinds=["工程建设"],
        tasks=["实施农村公路大中修 14 公里", "维修加固危旧桥梁 3 座"],
        construction__works="路面大中修 14 公里\n桥梁维修加固 3 座\n安防设施 5 处",
    )
    assert str(interview.drafted_goal()).endswith("2.维修加固危旧桥梁3座；\n3.完成安防设施5处。")


def test_the_year_of_a_projects_name_is_not_said_twice() -> None:
    draft = str(project(project_name="2025年农村公路大中修").drafted_goal())
    assert draft.startswith("2025年通过实施农村公路大中修，")


def test_the_same_amount_told_otherwise_is_not_said_twice_and_another_is_not_lost() -> None:
    asked = asked_first(tasks=["创业培训 1.5万人", "督导抽查 3 期"], training__trainees="15000", training__classes="3")
    told_once = project(tasks=["创业培训 1.5万人", "督导抽查 3 期"], training__classes="3")
    for draft in map(str, (asked.drafted_goal(), told_once.drafted_goal())):
        assert "15000" not in draft
        assert draft.count("万人") == 1
        assert "举办培训班3期" in draft


def test_large_numbers_stand_in_the_goal_as_people_write_them() -> None:
    assert "培训28万人" in str(project(training__trainees="280000").drafted_goal())


def test_the_goal_says_what_it_is_for_each_task_once_and_what_the_rows_say_of_all() -> None:
    interview = project(
        project_name="图书馆服务经费",
        tasks=["图书采购5000册", "读者活动 60 场"],
        purpose="为满足居民就近阅读的需要。",
        project_kinds=["会议活动赛事"],
        event__people="3000人次",
        event__attendance="90%",
    )
    assert interview.drafted_goal() == (
        "为满足居民就近阅读的需要，2025年通过安排图书馆服务经费，完成以下任务：\n"
        "1.图书采购5000册；\n"
        "2.读者活动60场；\n"
        "3.组织举办会议活动，组织3000人次参加活动。\n"
        "确保活动出席率达到90%以上。"
    )


def test_what_a_kind_answers_of_tasks_together_is_said_of_all_of_them() -> None:
    interview = project(
        project_name="农村公路大中修",
        tasks=["农村公路大中修 14 公里", "危桥加固 3 座", "10月底前完工并交工验收"],
        project_kinds=["工程建设"],
        construction__works="农村公路大中修 14 公里\n安防设施 5 处",
        construction__unit_price="40万元/公里",
        construction__result="路况",
    )
    assert interview.drafted_goal() == (
        "2025年通过实施农村公路大中修，完成以下任务：\n"
        "1.农村公路大中修14公里；\n2.危桥加固3座；\n3.完成安防设施5处。\n"
        "10月底前完工并交工验收，单位工程造价控制在40万元/公里以内。"
    ), "of an effect without a number there is nothing to say"


def test_a_line_that_begins_with_a_number_stands_apart_from_its_own() -> None:
    goal = project(tasks=["编印教材", "3月举办开班式"]).drafted_goal()
    assert "\n2. 3月举办开班式" in str(goal)
    assert merged(str(goal), str(goal), str(goal).replace("1.编印教材；\n2. 3", "1. 3")).endswith(
        "\n1. 3月举办开班式。"
    )


def test_the_goal_says_what_the_row_of_a_choice_aims_at_now() -> None:
    interview = project(training__outcome=["取得证书的比例"])
    assert "参训学员取得证书比例达到80%以上" in str(interview.drafted_goal())
    effects = "indicators.社会效益指标"
    row = interview.entries(effects)[0].id
    edited = interview.jump_to(effects).reply(Edit(row, "参训学员取得证书比例 ≥85%"))
    assert "参训学员取得证书比例达到85%以上" in str(edited.drafted_goal())


def test_what_the_tasks_have_said_is_not_said_again() -> None:
    interview = project(tasks=["创业培训班 1200 人", "网店经营培训 300 人"], training__pass_rate="95%")
    assert str(interview.drafted_goal()).endswith(
        "1.创业培训班1200人；\n2.网店经营培训300人。\n确保培训合格率达到95%以上。"
    )


def test_the_goal_is_drafted_in_the_order_of_the_rules() -> None:
    interview = project(
        tasks=["督导抽查 48 家", "印刷宣传资料"],
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
        "3.组织开展培训，培训1500人。\n"
        "以上工作于11月30日前全部完成，确保培训合格率达到95%以上，培训费标准控制在1800元/人以内。\n"
        "通过项目实施，参训学员、受检机构满意度均达到90%以上。"
    )


def test_what_a_task_says_with_the_same_amount_is_not_said_twice() -> None:
    same = asked_first(tasks=["学员培训 50 人"], training__trainees="50").drafted_goal() or ""
    assert same.count("50人") == 1
    other = asked_first(tasks=["学员培训 50 人"], training__trainees="1150").drafted_goal() or ""
    assert "培训1150人" in other
    lecturers = project(tasks=["外聘讲师 50 人"], training__trainees="50").drafted_goal() or ""
    assert "培训50人" in lecturers, "another 50"


def test_without_tasks_and_answers_there_is_no_draft() -> None:
    assert begun().drafted_goal() is None


def test_what_people_write_stays_text_in_the_draft() -> None:
    goal = project(tasks=["核查 {{ 7*7 }} <b>R&D</b> [2024]"]).drafted_goal()
    assert goal is not None
    assert "核查 {{ 7*7 }} <b>R&D</b> [2024]" in goal


def test_a_row_that_is_taken_off_takes_its_own_clause_along_and_no_other_whose_id_begins_so() -> None:
    def counted(name: str) -> QuantityQuestion:
        row = IndicatorTemplate(dimension=Dimension.QUANTITY, name=f"{name}数量", target=f"≥{{{{ {name} }}}}套")
        fills = Fills(goal=f"{name} {{{{ {name} }}}}套", indicators=(row,))
        return QuantityQuestion(id=name, kind="quantity", ask="？", unit="套", fills=fills)

    group = IndicatorsQuestion(id=AMOUNTS, kind="indicators", ask="？", dimension=Dimension.QUANTITY)
    bank = bank_of(counted("live"), counted("live_by"), group)
    at = told(Interview(AnswerSheet.of(bank), expected_year=2025).begun(), live="3", live_by="5").jump_to(AMOUNTS)
    without = at.reply(Remove(at.entries(AMOUNTS)[0].id))
    assert [piece.question_id for piece in fragments(at.sheet)] == ["live", "live_by"]
    assert [piece.question_id for piece in fragments(without.sheet)] == ["live_by"]

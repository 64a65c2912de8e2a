"""What a task has told is not asked again, unless it was asked before."""

import pytest

from drafter.interview import AnswerSheet, Interview, Say
from drafter.questionnaire.question import MoneyQuestion, QuantityQuestion, Question, Section
from drafter.questionnaire.question_bank import QuestionBank
from tests.interview.telling import asked_first, project, rows, told


def open_ids(interview: Interview) -> set[str]:
    return {question.id for question in interview.route()}


@pytest.mark.parametrize(
    ("task", "kind", "question"),
    [
        ("培训学员 1500 人", "职业培训", "training.trainees"),
        ("培训学员 1.5 万人", "职业培训", "training.trainees"),
        ("培训学员 2000 人次", "职业培训", "training.trainees"),
        ("举办培训班 12 期", "职业培训", "training.classes"),
        ("聘请保安 12 人", "委托代理服务与手续费", "agency.staff"),
        ("请12个保安看馆", "委托代理服务与手续费", "agency.staff"),
        ("全年开放 300 天", "场馆运营", "venue.days"),
        ("接待观众约12万人", "场馆运营", "venue.visitors"),
        ("培训学员 1500 人，人均1800元", "职业培训", "training.cost_per_head"),
        ("活动出席率达到95%", "会议活动赛事", "event.attendance"),
    ],
)
def test_what_a_task_tells_is_not_asked_again(task: str, kind: str, question: str) -> None:
    assert question in open_ids(project(project_kinds=[kind]))
    at = project(project_kinds=[kind], tasks=[task])
    assert question not in open_ids(at)
    assert "没有" in str(at.jump_to(question).complaint)
    assert question in open_ids(told(at, tasks=["编印资料"])), "once no task tells it any more"


@pytest.mark.parametrize(
    ("task", "kind", "question"),
    [
        ("督导抽查 48 家", "职业培训", "training.trainees"),
        ("慰问困难职工 150 人", "职业培训", "training.lecturers"),
        ("培训学员", "职业培训", "training.trainees"),
        ("培训 12 期", "职业培训", "training.trainees"),
        ("培训学员 1500 人，每期不超过3万元", "职业培训", "training.cost_per_head"),
        ("接待观众约12万人", "场馆运营", "venue.days"),
    ],
)
def test_another_amount_another_unit_or_another_thing_tells_nothing(task: str, kind: str, question: str) -> None:
    assert question in open_ids(project(project_kinds=[kind], tasks=[task]))


def test_what_was_answered_before_a_task_told_it_stays_answered_and_open() -> None:
    at = told(project(training__trainees="1500"), tasks=["培训学员 1500 人"])
    assert "training.trainees" in open_ids(at)
    assert at.book["training.trainees"] is not None
    assert rows(at) == ["学员培训人数 ≥1500.00(人)"]


def test_drafts_of_before_are_asked_all_the_same() -> None:
    at = asked_first(tasks=["培训学员 1500 人"])
    assert "training.trainees" in open_ids(at)
    assert rows(at) == []


def test_how_many_questions_a_kind_brings_leaves_out_what_is_told() -> None:
    def brought(*tasks: str) -> int:
        return len(open_ids(project(tasks=list(tasks)))) - len(open_ids(project(tasks=list(tasks), project_kinds=[])))

    assert brought("编印资料") - brought("培训学员 1500 人") == 1


def quantity(name: str, **more: object) -> QuantityQuestion:
    return QuantityQuestion.model_validate(
        {"id": name, "kind": "quantity", "unit": "人", "ask": "培训多少人？", **more}
    )


def of_kind(*questions: Question) -> Interview:
    """A bank with tasks, and these questions of a kind."""
    tasks = Section.model_validate(
        {"id": "all", "title": "全部", "questions": [{"id": "tasks", "kind": "list", "ask": "做哪些事？"}]}
    )
    own = Section(id="own", title="自己的", kind="own", questions=questions)
    bank = QuestionBank(format=1, title="题库", sections=(tasks, own))
    return Interview(AnswerSheet.of(bank), expected_year=2025).begun().reply(Say(["培训学员 50 人，人均 300元"]))


def test_a_retired_question_is_open_only_where_it_was_answered_or_asked_before() -> None:
    at = of_kind(quantity("old", retired=True, unit="期"))
    assert "old" not in open_ids(at)
    again = at.asked_before("old")
    assert "old" in open_ids(again)
    answered = told(again, old="3")
    assert "old" in open_ids(answered)


def test_where_none_at_all_is_an_answer_the_question_stays() -> None:
    assert open_ids(of_kind(quantity("heads"))) == {"tasks"}
    assert open_ids(of_kind(quantity("heads", zero_counts=True))) == {"tasks", "heads"}, "as with accidents"


def test_a_price_of_one_is_told_and_a_sum_is_not() -> None:
    def money(unit: str) -> MoneyQuestion:
        return MoneyQuestion.model_validate({"id": "cost", "kind": "money", "unit": unit, "ask": "培训花多少？"})

    assert open_ids(of_kind(money("元/人"))) == {"tasks"}
    assert open_ids(of_kind(money("元/期"))) == {"tasks", "cost"}
    assert open_ids(of_kind(money("元"))) == {"tasks", "cost"}

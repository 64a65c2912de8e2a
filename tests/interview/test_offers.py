"""What is on offer at a question, and why."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from drafter.declaration import Comparator, Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.interview import (
    AnswerSource,
    Ask,
    Take,
)
from drafter.questionnaire.question import (
    ChoicesQuestion,
)
from tests.interview.telling import AMOUNTS, asked_first, project, rows, told
from tests.interview.walking import begun


def test_the_kinds_of_a_project_are_guessed_with_reasons_and_come_first() -> None:
    interview = told(begun(), project_name="公务用房修缮", tasks=["粉刷外墙 3 栋", "组织安全培训"])
    turn = interview.jump_to("project_kinds").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert turn.prefill.value == ("房屋修缮装修",), "one word in one task of two is no strong evidence"
    assert turn.prefill.source is AnswerSource.GUESSED
    assert turn.prefill.remark == "房屋修缮装修：项目名称里有“修缮”“用房”"
    assert isinstance(turn.question, ChoicesQuestion)
    first, second, *others = turn.question.options
    assert (first.label, second.label) == ("房屋修缮装修", "职业培训")
    assert re.fullmatch(r"项目名称里有“修缮”“用房”；问 \d+ 题", first.remark or "")
    assert re.fullmatch(r"任务里有“培训”；问 \d+ 题", second.remark or "")
    assert all(re.search(r"问 \d+ 题$", one.remark or "") for one in others)


def test_words_that_only_look_like_a_kind_are_taken_out() -> None:
    interview = told(begun(), project_name="培训机构督导工作经费")
    turn = interview.jump_to("project_kinds").turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert isinstance(turn.prefill.value, tuple)
    assert "职业培训" not in turn.prefill.value
    assert "审计评估评审" in turn.prefill.value


def test_an_amount_that_came_with_a_task_is_offered_where_its_unit_is_asked_for() -> None:
    turn = asked_first(tasks=["创业培训 1500 人", "印刷宣传资料"]).jump_to("training.trainees").turn()
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


def test_tasks_that_speak_of_a_kind_are_offered_for_its_list() -> None:
    interview = project(tasks=["创业培训 300 人", "印刷资料 500 份", "职业培训"]).jump_to("training.programmes")
    turn = interview.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert turn.prefill.remark == "取自前面的任务"
    taken = interview.reply(Take())
    assert taken.book.lines("training.programmes") == ("创业培训 300 人",)
    assert rows(taken, AMOUNTS) == ["创业培训人数 ≥300.00(人)", "资料印刷份数 ≥500.00(份)"], "each told once"


def test_the_day_that_the_tasks_name_is_offered() -> None:
    at = project(tasks=["路面铺设3公里", "10月底前完工"], project_kinds=["工程建设"]).jump_to("construction.done_by")
    turn = at.turn()
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert (turn.prefill.value, turn.prefill.remark) == (date(2025, 10, 31), "任务里写的：10月底前")
    two = told(at, tasks=["9月底前全部完工", "10月底前完工"]).jump_to("construction.done_by").turn()
    assert isinstance(two, Ask)
    assert two.prefill is None or two.prefill.source is not AnswerSource.GUESSED


def test_the_cost_cap_is_all_the_money_and_follows_it() -> None:
    interview = project(annual_appropriation="48万", annual_carry_over="2万", annual_other_funds="0")
    interview = interview.jump_to("general.cost_cap").reply(Take())
    interview = told(interview, annual_appropriation="60万")
    cap = interview.book["general.cost_cap"]
    assert cap is not None
    assert (cap.value, cap.stale) == (Decimal(620_000), False)

"""What last year's form measured answers this year's questions and keeps its name."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafter.declaration import Comparator, Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.interview import (
    AnswerSource,
    Ask,
    Interview,
    Take,
)
from drafter.interview.earlier_form.matching import Asked, likeness
from drafter.language.targets import read_target
from drafter.questionnaire.fills import IndicatorTemplate
from drafter.questionnaire.question import (
    QuantityQuestion,
)
from tests.interview.telling import AMOUNTS, TIME, rows, told
from tests.interview.walking import begun


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
    assert rows(told(interview, training__trainees="1900"), AMOUNTS) == ["全市参训学员人数 ≥1900.00(人)"]


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

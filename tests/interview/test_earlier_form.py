from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from drafter.declaration import (
    AnnualRequest,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    Objectives,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
)
from drafter.interview import (
    AnswerSheet,
    AnswerSource,
    Ask,
    Confirm,
    Done,
    Entry,
    Finished,
    Interview,
    Say,
    Take,
    Taken,
)
from drafter.interview.earlier_form.fields import rolled_text
from drafter.storage.question_banks import load_question_bank

BANK = load_question_bank(Path(__file__).parent.parent / "banks" / "common.yaml")
LAST = Declaration(
    fiscal_year=2024,
    project=Project(
        name="培训经费",
        nature="经常性专项业务费",
        category="特定目标类",
        line_department="某局",
        implementing_agency="某中心",
        planned_start=date(2024, 1, 1),
        planned_finish=date(2024, 12, 31),
    ),
    funding=Funding(
        annual=AnnualRequest(
            total=Decimal(500000), appropriation=Decimal(500000), carry_over=Decimal(0), other_funds=Decimal(0)
        )
    ),
    objectives=Objectives(annual="2024年完成2021—2023年度评定。"),
    indicators=(
        Indicator.under(
            Dimension.QUANTITY, "培训人数", QuantitativeTarget(comparator=None, quantity=Decimal(30), unit="人")
        ),
        Indicator.under(Dimension.TIMELINESS, "完成时间", QualitativeTarget(description="2024年11月底前")),
        Indicator.under(Dimension.OUTPUT_COST, "人均成本", QualitativeTarget(description="合理")),
        Indicator.under(Dimension.BENEFICIARY_SATISFACTION, "参训学员满意度", QualitativeTarget(description="满意")),
    ),
)


def begun() -> Interview:
    return replace(Interview(AnswerSheet.of(BANK), expected_year=2025), last_year=LAST).begun()


def test_a_year_of_returning_without_changes_is_one_key_a_question() -> None:
    interview = begun()
    asked: list[str] = []
    while isinstance(turn := interview.turn(), Ask):
        asked.append(turn.question.id)
        offers = turn.prefill is not None
        interview = interview.reply(Take() if offers else Say("无"))
        assert interview.complaint is None, turn.question.id
    assert isinstance(turn, Finished)
    declaration = turn.declaration
    assert declaration.fiscal_year == 2025
    assert (declaration.project.planned_start, declaration.project.planned_finish) == (
        date(2025, 1, 1),
        date(2025, 12, 31),
    )
    assert declaration.project.model_copy(
        update={"planned_start": None, "planned_finish": None}
    ) == LAST.project.model_copy(update={"planned_start": None, "planned_finish": None})
    assert declaration.funding == LAST.funding
    assert declaration.objectives.annual == "2025年完成2021—2023年度评定。"
    assert [row.name for row in declaration.indicators] == ["人均成本", "培训人数", "完成时间", "参训学员满意度"]
    assert str(declaration.indicators[2].target) == "2025年11月底前"


def test_what_is_carried_is_marked() -> None:
    interview = begun().reply(Take())
    answer = interview.book["implementing_agency"]
    assert answer is not None
    assert answer.provenance == Taken(AnswerSource.LAST_YEAR)


def test_years_are_proposed_for_rolling_forward_and_others_are_pointed_out() -> None:
    text, remark = rolled_text("2024年开展2021—2023年度评定", 2024, 2025)
    assert text == "2025年开展2021—2023年度评定"
    assert remark == (
        "“2024年开展2021—…”改为 2025；没有改，请核对："
        "“2024年开展2021—2023年度评…”（起止年份）、“…年开展2021—2023年度评定”（起止年份）"
    )
    assert rolled_text("编号120245", 2024, 2025) == ("编号120245", None)


def test_typed_answers_win_over_last_year() -> None:
    interview = begun().reply(Say("另一中心"))
    assert interview.declaration().project.implementing_agency == "另一中心"


def test_an_amount_far_from_last_year_is_asked_about() -> None:
    interview = begun()
    while isinstance(turn := interview.turn(), Ask) and turn.question.id != "annual_appropriation":
        interview = interview.reply(Take())
    turn = interview.reply(Say("50亿")).turn()
    assert isinstance(turn, Confirm)
    assert "上年是 500,000.00 元" in turn.understood
    assert isinstance(interview.reply(Say("52万")).turn(), Ask)


def test_whom_last_year_asked_is_offered_as_beneficiaries() -> None:
    interview = begun()
    while isinstance(turn := interview.turn(), Ask) and turn.question.id != "beneficiaries":
        interview = interview.reply(Take() if turn.prefill else Say("无"))
    assert isinstance(turn, Ask)
    assert turn.prefill is not None
    assert isinstance(turn.prefill.value, tuple)
    assert [entry.value for entry in turn.prefill.value if isinstance(entry, Entry)] == ["参训学员"]
    assert interview.reply(Done()).book.lines("beneficiaries") == ("参训学员",)


def test_the_dates_of_a_project_that_is_still_running_stay() -> None:
    running = LAST.model_copy(
        update={
            "project": LAST.project.model_copy(
                update={"planned_start": date(2023, 1, 1), "planned_finish": date(2026, 12, 31)}
            )
        }
    )
    interview = replace(begun(), last_year=running)
    question = interview.sheet.question("planned_finish")
    assert question is not None
    offer = interview.prefill(question)
    assert offer is not None
    assert offer.value == date(2026, 12, 31)

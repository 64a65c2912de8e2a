from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from drafter.declaration import Dimension, Indicator, Phrase, Suggestion, SuggestionRequest
from drafter.interview import (
    Accept,
    Add,
    AddRows,
    AnswerSheet,
    AnswerSource,
    Ask,
    Back,
    Confirm,
    Done,
    Edit,
    Finished,
    Interview,
    Jump,
    Keep,
    Move,
    PutOff,
    Reject,
    Remove,
    Say,
    Skip,
    Take,
)
from drafter.questionnaire.joined import QuestionBanks
from drafter.storage.question_banks import load_question_bank
from drafter.storage.spelling import spell

BANK = QuestionBanks(load_question_bank(Path(__file__).parent.parent / "banks" / "common.yaml")).joined
SLOTS = 11


def begun(**parts: object) -> Interview:
    return replace(Interview(AnswerSheet.of(BANK), expected_year=2025, spell=spell), **parts).begun()  # type: ignore[arg-type]


def asked(interview: Interview) -> Ask:
    turn = interview.turn()
    assert isinstance(turn, Ask), turn
    return turn


def told(interview: Interview, *values: str) -> Interview:
    for value in values:
        interview = interview.reply(Say(value))
    return interview


def at_money() -> Interview:
    return told(begun(), "某中心", "某局", "2025", "某项目", "1", "1", "全年", "全年")


def at_tasks() -> Interview:
    return told(at_money(), "462.07万", "0", "0")


def at_indicators() -> Interview:
    return told(at_tasks(), "督导抽查", "参训学员", "无", "目标")


def test_questions_come_in_the_order_of_the_bank() -> None:
    interview = begun()
    assert asked(interview).question.id == "implementing_agency"
    assert asked(told(interview, "某中心")).question.id == "line_department"


def test_the_same_interview_gives_the_same_turn_and_a_reply_changes_nothing_behind_it() -> None:
    interview = begun()
    after = told(interview, "某中心")
    assert interview.turn() == begun().turn()
    assert after.book["implementing_agency"] is not None
    assert interview.book["implementing_agency"] is None


def test_what_was_understood_is_echoed() -> None:
    assert asked(told(at_money(), "462.07万")).echo == "当年财政拨款：4,620,700.00 元（肆佰陆拾贰万零柒佰元整）"


def test_what_was_not_understood_gets_one_sentence_with_an_example_and_stays_in_the_box() -> None:
    turn = asked(told(at_money(), "很多钱"))
    assert turn.question.id == "annual_appropriation"
    assert turn.typed == "很多钱"
    assert turn.complaint
    assert "例如" in turn.complaint


@pytest.mark.parametrize(
    "said", ["1", "１", "经常性专项业务费", "jcxzxywf", "jcxzx", "专项业务费", "经常性专项业务弗", "经常性专项"]
)
def test_a_choice_is_understood_by_number_label_pinyin_synonym_or_with_a_typo(said: str) -> None:
    interview = told(begun(), "某中心", "某局", "2025", "某项目", said)
    answer = interview.book["nature"]
    assert answer is not None
    assert answer.value == "经常性专项业务费"


def test_words_that_are_not_on_an_open_list_are_asked_about_and_then_kept() -> None:
    interview = told(begun(), "某中心", "某局", "2025", "某项目", "区级特殊项目")
    assert isinstance(interview.turn(), Confirm)
    accepted = interview.reply(Accept())
    assert accepted.declaration().project.nature == "区级特殊项目"
    rejected = interview.reply(Reject())
    assert asked(rejected).typed == "区级特殊项目"


def test_an_amount_that_looks_like_ten_thousands_is_asked_about() -> None:
    interview = told(at_money(), "462.07")
    turn = interview.turn()
    assert isinstance(turn, Confirm)
    assert "462.07 万元" in turn.understood
    assert interview.declaration().funding.annual.appropriation is None


def test_a_finish_before_the_start_is_asked_about() -> None:
    interview = told(begun(), "某中心", "某局", "2025", "某项目", "1", "1", "6月1日", "3月1日")
    assert isinstance(interview.turn(), Confirm)


def test_totals_are_computed() -> None:
    funding = told(at_money(), "100万", "5万元", "2.5万").declaration().funding
    assert funding.annual.total == Decimal(1_075_000)
    assert funding.whole_life.total is None


def test_a_total_whose_parts_are_not_all_known_is_not_known() -> None:
    interview = at_money().reply(Skip("问财务"))
    funding = told(interview, "0", "0").declaration().funding
    assert funding.annual.total is None


def test_whole_of_life_funds_and_goal_are_asked_of_multi_year_projects_only() -> None:
    one_year = {question.id for question in at_tasks().route()}
    several = told(begun(), "某中心", "某局", "2026", "某项目", "6", "1", "2024-01-01", "2026-12-31")
    assert {"whole_life_budget_funds", "overall_goal"}.isdisjoint(one_year)
    assert {"whole_life_budget_funds", "overall_goal"} <= {question.id for question in several.route()}


def test_answers_off_the_route_are_kept_but_not_exported() -> None:
    several = told(
        begun(), "某中心", "某局", "2026", "某项目", "6", "1", "全年", "全年", "100万", "0", "0", "300万", "0"
    )
    assert several.declaration().funding.whole_life.total == Decimal(3_000_000)
    changed = several.reply(Jump("nature")).reply(Say("1"))
    assert changed.declaration().funding.whole_life.total is None
    assert changed.book["whole_life_budget_funds"] is not None
    back = changed.reply(Jump("nature")).reply(Say("6"))
    assert back.declaration().funding.whole_life.total == Decimal(3_000_000)


def test_a_jump_returns_to_where_it_came_from_and_later_answers_stay() -> None:
    interview = at_tasks().reply(Jump("project.name"))
    assert asked(interview).question.id == "project_name"
    changed = told(interview, "新名字")
    assert asked(changed).question.id == "tasks"
    assert changed.declaration().project.name == "新名字"
    assert changed.declaration().funding.annual.total == Decimal(4_620_700)


def test_back_goes_to_the_question_before_and_enter_keeps_its_answer() -> None:
    interview = at_tasks().reply(Back())
    assert asked(interview).question.id == "annual_other_funds"
    kept = interview.reply(Keep())
    assert asked(kept).question.id == "tasks"
    assert begun().reply(Back()).complaint == "已经是第一题了"


def test_skipping_marks_the_question_with_a_note() -> None:
    interview = at_money().reply(Skip("等财务给数"))
    answer = interview.book["annual_appropriation"]
    assert answer is not None
    assert answer.pending
    assert answer.open == PutOff("等财务给数")
    assert asked(interview).question.id == "annual_carry_over"


def test_lines_of_a_list_are_added_edited_moved_and_removed_and_keep_their_ids() -> None:
    interview = at_tasks()
    for line in ("1、甲\n2、乙", "丙；丁"):
        interview = interview.reply(Add(line))
    assert interview.book.lines("tasks") == ("甲", "乙", "丙", "丁")
    interview = interview.reply(Edit(2, "乙二")).reply(Move(4, 0)).reply(Remove(1))
    assert [(entry.id, entry.value) for entry in interview.book.entries("tasks")] == [(4, "丁"), (2, "乙二"), (3, "丙")]
    interview = interview.reply(Add("戊"))
    assert interview.book.entries("tasks")[-1].id == 5
    assert asked(interview.reply(Done())).question.id == "beneficiaries"


def test_an_empty_list_must_be_said_to_be_empty() -> None:
    interview = at_tasks().reply(Done())
    assert asked(interview).question.id == "tasks"
    assert asked(interview).complaint
    assert asked(told(at_tasks(), "没有")).question.id == "beneficiaries"


def test_indicators_go_to_their_dimension_and_a_missing_target_is_asked_for() -> None:
    interview = at_indicators().reply(Add("督导抽查数"))
    assert "还差指标值" in (asked(interview).complaint or "")
    interview = interview.reply(Add("≥48家"))
    (row,) = interview.declaration().indicators
    assert (row.dimension, row.name, str(row.target)) == (Dimension.QUANTITY, "督导抽查数", "≥48.00(家)")


def test_letters_left_behind_a_target_are_not_swallowed() -> None:
    interview = at_indicators().reply(Add("公告送达数 ≥900件sfjd"))
    assert "后面多了字母" in (asked(interview).complaint or "")
    assert interview.declaration().indicators == ()
    (row,) = at_indicators().reply(Add("噪声 ≤55dB")).declaration().indicators
    assert str(row.target) == "≤55.00(dB)"


def test_indicators_stand_in_the_order_of_the_form_whatever_the_order_of_answering() -> None:
    interview = at_indicators()
    while isinstance(turn := interview.turn(), Ask):
        interview = interview.reply(Say([f"{turn.question.id.partition('.')[2]}甲 ≥1项"]))
    dimensions = [row.dimension for row in interview.declaration().indicators]
    assert dimensions == [d for d in Dimension if d is not Dimension.OUTPUT_COST]


def test_when_all_is_settled_the_declaration_is_there_with_what_is_pending() -> None:
    interview = at_indicators()
    for _ in range(SLOTS - 1):
        interview = told(interview, "无")
    turn = interview.reply(Skip()).turn()
    assert isinstance(turn, Finished)
    assert [question.id for question in turn.pending] == ["indicators.服务对象满意度指标"]
    assert turn.declaration.project.planned_start == date(2025, 1, 1)


def test_defaults_are_offered_and_never_taken_silently() -> None:
    interview = told(begun(), "某中心", "某局")
    offer = asked(interview).prefill
    assert offer is not None
    assert (offer.value, offer.source) == (2025, AnswerSource.DEFAULT)
    assert interview.declaration().fiscal_year is None
    assert interview.reply(Take()).declaration().fiscal_year == 2025


def test_what_is_remembered_of_the_unit_is_offered() -> None:
    interview = begun(profile={"implementing_agency": "某中心"})
    offer = asked(interview).prefill
    assert offer is not None
    assert (offer.value, offer.source) == ("某中心", AnswerSource.PROFILE)


def test_suggestions_are_asked_for_with_all_that_is_known() -> None:
    requests: list[SuggestionRequest] = []

    class Listening:
        def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
            requests.append(request)
            return (Phrase(name="督导", reason="听到了"),)

    turn = asked(replace(at_indicators(), suggester=Listening()))
    assert [item.name for item in turn.suggestions] == ["督导"]
    assert requests[0].tasks == ("督导抽查",)
    assert requests[0].beneficiaries == ("参训学员",)
    assert requests[0].dimension is Dimension.QUANTITY


def test_text_is_never_a_template() -> None:
    interview = told(begun(), "某中心", "某局", "2025", "{{ 7*7 }} {% raw %} R&D <x> [2024]")
    assert interview.declaration().project.name == "{{ 7*7 }} {% raw %} R&D <x> [2024]"
    assert asked(interview).text


def test_control_characters_that_a_terminal_sends_are_dropped() -> None:
    interview = told(begun(), "某\x0b中\u200b心")
    assert interview.declaration().project.implementing_agency == "某中心"


def test_a_duplicate_row_given_all_at_once_is_kept_for_the_review_to_find() -> None:
    interview = at_indicators().reply(Say(["甲 ≥1项", "甲 ≥1项"]))
    rows = [entry.value for entry in interview.book.entries("indicators.数量指标")]
    assert len(rows) == 2
    assert all(isinstance(row, Indicator) for row in rows)


def test_another_fiscal_year_rolls_the_days_and_asks_which_years_do() -> None:
    changed = at_tasks().reply(Jump("fiscal_year")).reply(Say("2026"))
    project = changed.declaration().project
    assert (project.planned_start, project.planned_finish) == (date(2026, 1, 1), date(2026, 12, 31))
    assert not any(answer.stale for _, answer in changed.settled())
    page = asked(changed.jump_to("years_told"))
    assert [option.label for option in page.question.choosable] == [
        "计划开始日期：2025-01-01",
        "计划完成日期：2025-12-31",
    ]
    kept = changed.reply(Jump("years_told")).reply(Say(["计划完成日期：2025-12-31"]))
    assert kept.declaration().project.planned_start == date(2025, 1, 1)


def test_the_same_answer_again_changes_nothing() -> None:
    again = at_tasks().reply(Jump("fiscal_year")).reply(Say("2025"))
    assert [question.id for question, answer in again.settled() if answer.stale] == []


def test_pasted_rows_go_to_their_slots_and_homeless_ones_are_told() -> None:
    rows: list[dict[str, Any]] = [
        {"dimension": "质量指标", "name": "合格率", "target": "95%"},
        {"dimension": None, "name": "抽查数", "target": "≥48家"},
        {"dimension": "没有的指标", "name": "无家", "target": ""},
    ]
    after = at_indicators().reply(AddRows(rows))
    assert asked(after).question.id == "indicators.数量指标"
    assert [f"{row.dimension} {row.name} {row.target}" for row in after.declaration().indicators] == [
        "Dimension.QUANTITY 抽查数 ≥48.00(家)",
        "Dimension.QUALITY 合格率 ≥95.00(%)",
    ]
    assert "无家" in (after.complaint or "")


@pytest.mark.parametrize(
    ("interview", "text", "echo"),
    [
        (at_money(), "462.07万", "4,620,700.00 元（肆佰陆拾贰万零柒佰元整）"),
        (at_money(), "好多钱", ""),
        (at_tasks(), "督导抽查", ""),
        (at_tasks(), "督导抽查 50 家", "督导抽查 · 50家"),
        (at_indicators(), "抽查数不低于48家", "抽查数 ≥48.00(家)"),
    ],
)
def test_what_would_be_understood_is_echoed_while_it_is_typed(interview: Interview, text: str, echo: str) -> None:
    assert interview.echo_of(text) == echo


@pytest.mark.parametrize("typed", ["2027", "2027年", "？", "12.5"])
def test_a_year_or_a_sign_is_no_name(typed: str) -> None:
    turn = asked(begun().reply(Say(typed)))
    assert "不像是" in (turn.complaint or "")
    assert turn.typed == typed

"""Where answers came from, what is still open about them, and what they are held against."""

from decimal import Decimal

import pytest

from drafter.codec import yaml_value
from drafter.interview import (
    Accept,
    Add,
    Answer,
    AnswerSheet,
    AnswerSource,
    Ask,
    Confirm,
    Done,
    Edit,
    Entry,
    Interview,
    Jump,
    Keep,
    PutOff,
    Reject,
    Reply,
    Say,
    Skip,
    Stale,
    Take,
    Taken,
    Typed,
)
from drafter.interview.answers.answer_book import AmountAnswer, AnswerBook, GoalAnswer, ToldInTask
from drafter.interview.answers.provenance import Agreed, Apart, Derived, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.indicators import guided_rows
from drafter.interview.unattended.strict import fill
from drafter.phrases.words import answer_words
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.spelling import spell

ROWS = "indicators.数量指标"
BANK = QuestionBank.model_validate(
    yaml_value(
        """
format: 1
title: 培训
sections:
  - id: all
    title: 培训
    questions:
      - {id: fiscal_year, kind: year, ask: 哪一年？, fills: {field: fiscal_year}}
      - {id: finish_by, kind: date, ask: 哪天完成？, default: "{{ fiscal_year }}-12-31"}
      - {id: tasks, kind: list, ask: 做哪些事？}
      - id: classes
        kind: list
        ask: 办哪些班？
        fills: {indicators: [{dimension: 数量指标, name: "{{ each }}人数", target: "≥{{ amount }}人", each: classes}]}
      - id: trainees
        kind: quantity
        unit: 人
        ask: 培训多少人？
        optional: true
        sum_of: classes
        fills:
          goal: 培训{{ trainees }}人
          indicators: [{id: heads, dimension: 数量指标, name: 培训人数, target: "≥{{ trainees }}人"}]
      - {id: annual_goal, kind: long_text, ask: 目标是什么？, fills: {field: objectives.annual}}
      - {id: indicators.数量指标, kind: indicators, ask: 有哪些？, dimension: 数量指标}
"""
    )
)


def told(*replies: tuple[str, Reply], told_once: bool = True) -> Interview:
    """The interview after each reply at its question; a draft of version 0.1 unless things are `told_once`."""
    sheet = AnswerSheet.of(BANK, told_once=told_once)
    at = Interview(sheet, expected_year=2025, spell=spell, goal_template="{{ lines | join('；') }}").begun()
    for question, reply in replies:
        at = at.reply(Jump(question)).reply(reply)
        assert at.complaint is None, (question, at.complaint)
    return at


def answer_to(question: str, interview: Interview) -> Answer:
    answer = interview.book[question]
    assert answer is not None
    return answer


def row_in(interview: Interview) -> Entry:
    return interview.book.entries(ROWS)[0]


def words(question: str, interview: Interview) -> str:
    found = interview.sheet.question(question)
    assert found is not None
    return answer_words(found, answer_to(question, interview))


def test_an_answer_without_a_value_can_only_be_put_off() -> None:
    assert Answer(value=None, open=PutOff("问财务")).pending
    with pytest.raises(ValueError, match="without a value"):
        Answer(value=None)
    with pytest.raises(ValueError, match="without a value"):
        Answer(value=None, open=Stale())


def test_the_mark_of_an_answer_follows_from_how_it_was_given() -> None:
    typed = told(("fiscal_year", Say("2025")), ("finish_by", Say("2025-12-31")))
    taken = told(("fiscal_year", Say("2025")), ("finish_by", Take()))
    replayed = told(("fiscal_year", Say("2025")), ("finish_by", Say("2025-12-31", "默认")))
    assert answer_to("finish_by", typed).provenance == Typed()
    assert answer_to("finish_by", taken).provenance == Taken(AnswerSource.DEFAULT)
    assert taken.book == replayed.book
    assert (words("finish_by", typed), words("finish_by", taken)) == ("2025-12-31", "2025-12-31［默认］")


def test_what_was_put_off_stays_so_when_it_also_goes_stale_and_is_kept() -> None:
    put_off = told(("fiscal_year", Say("2025")), ("finish_by", Take()), ("finish_by", Skip("问财务")))
    changed = put_off.reply(Jump("fiscal_year")).reply(Say("2026"))
    assert answer_to("finish_by", changed).open == PutOff("问财务", stale=True)
    assert words("finish_by", changed) == "待确认（问财务），现在是：2026-12-31"
    kept = changed.reply(Jump("finish_by")).reply(Keep())
    assert answer_to("finish_by", kept).open == PutOff("问财务")


def test_a_stale_answer_is_settled_once_it_is_kept() -> None:
    replies = (("fiscal_year", Say("2025")), ("finish_by", Take()), ("fiscal_year", Say("2026")))
    changed = told(*replies, told_once=False)  # later drafts roll their days to the year
    assert answer_to("finish_by", changed).open == Stale()
    assert words("finish_by", changed).startswith("需重新确认")
    assert answer_to("finish_by", changed.reply(Jump("finish_by")).reply(Keep())).open is None


def test_rows_that_answers_made_leave_their_question_still_to_be_asked() -> None:
    made = told(("trainees", Say("50")))
    assert answer_to(ROWS, made).open == Unasked()
    assert not made.is_settled(ROWS)
    assert made.reply(Jump(ROWS)).reply(Done()).is_settled(ROWS)


def test_a_row_goes_with_its_answer_unless_it_was_worded_anew() -> None:
    made = told(("trainees", Say("50")))
    derived = row_in(made).derived
    assert derived is not None
    assert (derived.key, derived.reworded) == ("trainees#heads", False)
    assert made.reply(Jump("trainees")).reply(Say("没有")).entries(ROWS) == ()
    edited = made.reply(Jump(ROWS)).reply(Edit(row_in(made).id, "参训人次 ≥50人"))
    assert row_in(edited).provenance == Derived("trainees#heads", derived.made, reworded=True)
    assert edited.reply(Jump("trainees")).reply(Say("没有")).entries(ROWS) == edited.book.entries(ROWS)


def test_a_row_that_is_to_differ_is_asked_about_again_once_it_was_worded_anew() -> None:
    made = told(("trainees", Say("50")), told_once=False)
    declined = made.reply(Jump("trainees")).reply(Say("80")).reply(Reject())
    derived = row_in(declined).derived
    assert derived is not None
    assert derived.own
    assert derived.made != row_in(declined).value == row_in(made).value
    edited = declined.reply(Jump(ROWS)).reply(Edit(row_in(made).id, "培训人数 ≥60人"))
    assert row_in(edited).derived == Derived("trainees#heads", derived.made, reworded=True)
    assert isinstance(edited.turn(), Confirm)


def test_an_amount_knows_the_words_of_the_task_that_tells_it() -> None:
    at = told(("tasks", Say("培训学员50人")), ("trainees", Say("50")), told_once=False)
    assert answer_to("trainees", at) == AmountAnswer(value=Decimal(50), told=ToldInTask("50人", "培训学员"))
    assert answer_to("trainees", told(("trainees", Say("50")))) == AmountAnswer(value=Decimal(50))
    apart = at.reply(Jump("trainees")).reply(Say("80")).reply(Accept())  # its row
    assert answer_to("trainees", apart.reply(Reject())) == AmountAnswer(value=Decimal(80))


def test_a_total_that_is_to_stay_below_its_list_still_knows_its_task() -> None:
    at = told(("tasks", Say("培训学员50人")), ("classes", Say("电工班60人")), ("trainees", Say("50")))
    assert isinstance(at.turn(), Confirm)
    left = at.reply(Reject())
    told_in = ToldInTask("50人", "培训学员")
    assert answer_to("trainees", left) == AmountAnswer(value=Decimal(50), told=told_in, own_total=True)
    assert isinstance(left.turn(), Ask)


def test_a_line_and_its_task_may_differ_until_the_line_is_worded_anew() -> None:
    at = told(("tasks", Say("办电工班50人")), ("classes", Say("电工班50人")), told_once=False)
    line = at.book.entries("classes")[0]
    assert line.task == Agreed("办电工班", Decimal(50))
    changed = at.reply(Jump("classes")).reply(Edit(line.id, "电工班60人")).reply(Accept())  # its row
    assert isinstance(changed.turn(), Confirm)
    left = changed.reply(Reject())
    assert left.book.entries("classes")[0].task == Apart(line.task)
    again = left.reply(Edit(line.id, "电工班70人")).reply(Accept())
    assert again.book.entries("classes")[0].task == line.task
    assert again.reply(Edit(line.id, "焊工班70人")).book.entries("classes")[0].task is None
    assert again.reply(Accept()).book.lines("tasks") == ("办电工班70人",)


def test_a_goal_is_held_against_the_draft_beside_which_it_was_written() -> None:
    before_any = told(("annual_goal", Say("完成培训。")))
    assert answer_to("annual_goal", before_any) == Answer(value="完成培训。")
    beside = told(("tasks", Say("编印教材")), ("annual_goal", Say("编好教材。")))
    assert answer_to("annual_goal", beside) == GoalAnswer(value="编好教材。", draft="编印教材")
    more = beside.reply(Jump("tasks")).reply(Add("巡回宣讲"))
    assert isinstance(more.turn(), Confirm)
    left = answer_to("annual_goal", more.reply(Reject()))
    assert left == GoalAnswer(value="编好教材。", draft="编印教材；巡回宣讲", own=True)


def test_what_follows_from_a_sheet_is_worked_out_once() -> None:
    at = told(("trainees", Say("50")))
    assert guided_rows(at.sheet) is guided_rows(at.sheet)
    assert open_questions(at.reply(Jump("tasks")).sheet) is open_questions(at.sheet)
    same_answers = AnswerSheet.of(BANK, at.book)
    assert guided_rows(same_answers) == guided_rows(at.sheet)
    assert guided_rows(AnswerSheet.of(BANK, AnswerBook())) == ()


def test_a_copy_of_a_bank_finds_its_own_questions() -> None:
    (section,) = BANK.sections
    shorter = BANK.model_copy(update={"sections": (section.model_copy(update={"questions": section.questions[:2]}),)})
    assert AnswerSheet.of(BANK).question(ROWS) is section.questions[-1]
    assert AnswerSheet.of(shorter).question(ROWS) is None
    assert AnswerSheet.of(shorter).group(section.questions[-1].dimension) is None  # type: ignore[union-attr]


def test_an_answers_file_gives_what_typing_gives() -> None:
    filled = fill(told(), {"fiscal_year": 2025, "finish_by": "2025-11-30", "tasks": ["编印教材"]}).interview
    assert answer_to("finish_by", filled).provenance == Typed()
    assert answer_to("classes", filled).pending

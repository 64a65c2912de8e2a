"""Every kind of question in one bank, answered."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.interview import AnswerSheet, Ask, Interview, Say
from drafter.interview.answers.parse_choice import choose
from drafter.questionnaire.question import Option
from drafter.storage.question_banks import load_question_bank

BANK = """\
format: 1
title: 各种题
sections:
  - id: all
    title: 全部
    questions:
      - {id: q, %s, ask: 问？}
      - {id: last, kind: text, ask: 完了？}
"""
OPTIONS = "options: [{label: 春}, {label: 夏}, {label: 秋}]"


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("kind: text", " 甲 乙 ", "甲 乙"),
        ("kind: long_text", "甲\n乙", "甲\n乙"),
        ("kind: year", "二〇二五年度", 2025),
        (f"kind: choice, {OPTIONS}", "3", "秋"),
        (f"kind: choices, {OPTIONS}", "1、3", ("春", "秋")),
        ("kind: money", "3.5万", Decimal(35000)),
        ("kind: date", "3月", date(2025, 3, 1)),
        ("kind: date, closing: true", "3月", date(2025, 3, 31)),
        ("kind: period", "3月至5月", (date(2025, 3, 1), date(2025, 5, 31))),
        ("kind: quantity, unit: 人", "一千五百人", Decimal(1500)),
        ("kind: percentage", "九成五", Decimal(95)),
        ("kind: percentage", "95%", Decimal(95)),
        ("kind: percentage", "不低于九成", Decimal(90)),
        ("kind: percentage", "九成五以上", Decimal(95)),
        ("kind: percentage", "90以上", Decimal(90)),
        ("kind: quantity, unit: 台", "24台服务器", Decimal(24)),
        ("kind: quantity, unit: 小时", "4小时内响应", Decimal(4)),
        ("kind: quantity, unit: 人次", "大概3000人次吧", Decimal(3000)),
        ("kind: money, unit: 元/公里", "一公里40万", Decimal(400_000)),
        ("kind: money, unit: 元/套", "每套不超过1160元", Decimal(1160)),
        ("kind: money, unit: 元/套", "每套1160元以内", Decimal(1160)),
        ("kind: money, unit: 元/套", "1160元一套", Decimal(1160)),
        ("kind: quantity, unit: 人", "每月4800人", Decimal(4800)),
        ("kind: quantity, unit: 年", "质保2年", Decimal(2)),
        ("kind: percentage", "满意度不低于九成", Decimal(90)),
        ("kind: percentage", "是，100%", Decimal(100)),
        ("kind: money, unit: 元/平方米", "400一平", Decimal(400)),
        (f"kind: choices, {OPTIONS}", "1和2", ("春", "夏")),
        (f"kind: choices, {OPTIONS}", "都要", ("春", "夏", "秋")),
        ("kind: confirm", "是", True),
        ("kind: confirm", "没有", False),
    ],
)
def test_an_answer_becomes_a_value_of_its_kind(kind: str, said: str, value: object, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % kind, encoding="utf-8")
    interview = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun().reply(Say(said))
    answer = interview.book["q"]
    assert answer is not None, interview.complaint
    assert answer.value == value


@pytest.mark.parametrize(
    ("options", "said", "meant"),
    [
        ("设备采购、办公设备", "设备", "设备采购"),  # it begins so, the other only holds it
        ("设备采购、办公设备", "采购", "设备采购"),
        ("春季、秋季", "季", None),
        ("春季、秋季", "春李", None),
        ("经常性项目、一次性项目", "经常性顶目", "经常性项目"),
    ],
)
def test_an_option_is_meant_by_its_beginning_a_part_or_nearly_all_of_it(
    options: str, said: str, meant: str | None
) -> None:
    assert choose([Option(label=label) for label in options.split("、")], said, lambda _: ()) == meant


def test_choices_that_are_none_are_named_and_nothing_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % f"kind: choices, {OPTIONS}", encoding="utf-8")
    at = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun()
    assert "没有“冬”这个选项" in str(at.reply(Say("春、冬")).complaint)
    path.write_text(BANK % "kind: text", encoding="utf-8")
    at = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun()
    for nothing in ("", "  "):
        refused = at.reply(Say(nothing))
        assert ("还没有填" in str(refused.complaint), refused.book["q"]) == (True, None)


@pytest.mark.parametrize("kind", ["year", "money", "date", "period", "percentage", "confirm", "quantity, unit: 人"])
def test_nonsense_gets_a_sentence_and_the_question_stays(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % f"kind: {kind}", encoding="utf-8")
    turn = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun().reply(Say("随便啦")).turn()
    assert isinstance(turn, Ask)
    assert turn.question.id == "q"
    assert turn.complaint


@pytest.mark.parametrize("kind", ["text", "date", "quantity, unit: 人", f"choice, others: true, {OPTIONS}"])
def test_who_does_not_know_hears_how_to_put_it_off(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % f"kind: {kind}", encoding="utf-8")
    turn = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun().reply(Say("不知道")).turn()
    assert isinstance(turn, Ask)
    assert "/待确认" in str(turn.complaint)


@pytest.mark.parametrize(("said", "value"), [("10个班", "10.00(个)"), ("12人次", "12.00(人次)")])
def test_what_counts_other_things_keeps_its_unit(said: str, value: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % "kind: quantity, unit: 人, units: [个, 人次]", encoding="utf-8")
    answer = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun().reply(Say(said)).book["q"]
    assert answer is not None
    assert str(answer.value) == value


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("quantity, unit: 人", "每期50人"),
        ("quantity, unit: 人", "比上年减少50人"),
        ("quantity, unit: 期", "第3期"),
        ("quantity, unit: 台", "无30台"),
        ("percentage", "比上年提高10%"),
    ],
)
def test_what_says_something_else_than_was_asked_is_not_taken(kind: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % f"kind: {kind}", encoding="utf-8")
    turn = Interview(AnswerSheet.of(load_question_bank(path)), expected_year=2025).begun().reply(Say(said)).turn()
    assert isinstance(turn, Ask)
    assert (turn.question.id, bool(turn.complaint)) == ("q", True)
